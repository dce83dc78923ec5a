/** The board of scenario 1 at minute 44, *Børn i Vestbyen*: eleven causes, a loop of three, and one cause that hangs loose. Test data. */
import * as Y from 'yjs'
import { addPartner } from '../shared/document/boardRecords'
import { seedBoard } from '../shared/document/seedBoard'
import { putCard, putLink } from './draftBoards'

const zone = (key: string): string => `problem-analysis.${key}`
const parties = ['A', 'B', 'C', 'D', 'E']
const causes = ['Mange skift af voksne', 'Ingen kender den unge', 'Job virker uopnåeligt', 'Få fritidsjob', 'Korte projekter', 'Svært at finde vej', 'Forvaltninger taler ikke sammen', 'Lav tro på sig selv', 'Dårlige oplevelser i skolen', 'Fravær', 'Dårlig bus']
const effects = ['Få gennemfører', 'Unge trækker sig', 'Ensomhed', 'Uro i området']
const tree = 'c1>core c2>core c3>core c4>c1 c5>c1 c6>c2 c7>c2 c8>c3 c9>c8 c10>c9 c8>c10 core>f1 core>f2 f2>f3 f3>f4'
const claims = ['41 % føler sig ensomme', '13 % har fritidsjob mod ca. 40 % i byen', '64,5 % i ungdomsuddannelse', 'Karakter 5,4', 'Mindst 150 unge uden plan']

/** Who has recognised and questioned which evidence. */
const marks: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  e3: { recognisedBy: ['A', 'C', 'D', 'E'], questionedBy: ['B'] },
  e5: { recognisedBy: ['A', 'B', 'C', 'E'] },
}

function seedEvidence(doc: Y.Doc): void {
  for (const id of parties) addPartner(doc, { id, title: `Partner ${id}`, sector: 'municipality', type: 'core', fields: {} })
  claims.forEach((claim, index) => putCard(doc, zone('evidence'), `e${index + 1}`, 'evidence', claim, { source: 'Testdata 2025', ...(marks[`e${index + 1}`] ?? { recognisedBy: parties }) }))
  putCard(doc, zone('voices'), 'v1', 'voice', 'Jeg vidste ikke, man kunne søge et fritidsjob', { voice: 'lived', how: 'in-the-room', consent: 'agenda' })
  putCard(doc, zone('voices'), 'v2', 'voice', 'De voksne skifter hele tiden', { voice: 'lived', how: 'in-the-room', consent: 'board-only' })
}

function seedTree(doc: Y.Doc): void {
  putCard(doc, zone('core'), 'core', 'core-problem', 'Unge i Vestbyen mangler voksne, der bliver og kender vejen til job', { agreed: 'shared' })
  causes.forEach((cause, index) => putCard(doc, zone('causes'), `c${index + 1}`, 'cause', cause))
  for (const id of ['x1', 'x2', 'x3']) putCard(doc, zone('causes'), id, 'cause', 'Samme årsag', { fate: 'merged' })
  effects.forEach((effect, index) => putCard(doc, zone('effects'), `f${index + 1}`, 'effect', effect))
  for (const [from, to] of tree.split(' ').map((pair) => pair.split('>') as [string, string])) putLink(doc, 'causes', from, to)
  putLink(doc, 'supports', 'e1', 'c1')
  putLink(doc, 'supports', 'e2', 'c4')
  putLink(doc, 'sheds-light', 'v1', 'c6')
  putLink(doc, 'sheds-light', 'v2', 'c2')
}

/** Writes it onto a board made from the problem analysis. */
export function seedVestbyen(doc: Y.Doc): void {
  putCard(doc, zone('challenge'), 'challenge', 'challenge', 'For få unge i Vestbyen kommer i uddannelse eller job')
  seedEvidence(doc)
  seedTree(doc)
  const places = ['in', 'in', 'watch', 'watch', 'out']
  places.forEach((place, index) => putCard(doc, zone('boundary'), `b${index + 1}`, 'boundary-item', `Emne ${index + 1}`, { place, why: 'Fordi' }))
  for (const id of ['r1', 'r2']) putCard(doc, zone('reframing'), id, 'reframing', 'Voksne, der bliver', { from: 'Unge uden plan', to: 'Voksne, der bliver', opensFor: 'Foreninger og virksomheder' })
}

export function vestbyen(): Y.Doc {
  const doc = new Y.Doc()
  const session = { id: 's1', title: '', date: '2026-04-08', place: '' }
  seedBoard(doc, { title: 'Børn i Vestbyen', language: 'da', createdAt: '2026-04-08T09:00:00Z', templates: [{ templateId: 'problem-analysis' }], session, newId: () => 'none' })
  seedVestbyen(doc)
  return doc
}
