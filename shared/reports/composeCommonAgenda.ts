/** The common agenda of an initiative: one document from all the board holds, at any time, in either language. */
import type { Language, Words } from '../domain/language'
import { readAdoption, type AgendaStatus } from './adoption'
import { nameOfCard, nameOfRef, refsIn } from './boardNames'
import { labelled, words as line } from './build'
import { actors } from './chapters/actors'
import { anchoring } from './chapters/anchoring'
import { changes } from './chapters/changes'
import { contributed } from './chapters/contributed'
import { decisions } from './chapters/decisions'
import { evidence } from './chapters/evidence'
import { gaps } from './chapters/gaps'
import { glossaryHeading, glossaryUsed } from './chapters/glossaryUsed'
import { learning } from './chapters/learning'
import { measurement, threeIndicators } from './chapters/measurement'
import { ourTracks, tracksInShort } from './chapters/ourTracks'
import { plan } from './chapters/plan'
import { problem } from './chapters/problem'
import { promises } from './chapters/promises'
import { states } from './chapters/states'
import { heading, orNothing, told, toldOnce, type Chapter, type Telling } from './chapters/telling'
import { vision } from './chapters/vision'
import { formatDate, nameOrder } from './dates'
import { dayOfDecision } from './decisions'
import { tellingOf, type DocumentSource } from './documentSource'
import { factsOfVersion, markOfVersion } from './signoffWords'
import type { Edition } from './editions'
import { fieldOf } from './fieldWords'
import { normalise, type NormalisedReport } from './normalise'
import type { Fact, ReportBlock } from './report'
import { reportWords } from './reportWords'
import { textOfBlocks } from './textOfBlocks'

const w = (da: string, en: string): Words => ({ da, en })
const text = {
  title: w('Fælles agenda', 'Common agenda'),
  version: w('Version', 'Version'),
  unnamed: w('ikke navngivet', 'not named'),
  status: w('Status', 'Status'),
  adoptedBy: w('Vedtaget af', 'Adopted by'),
  rule: w('Beslutningsregel', 'Decision rule'),
  decidedBy: w('Besluttes af', 'Decided by'),
  present: w('Til stede', 'Present'),
  review: w('Næste eftersyn', 'Next review'),
  readers: w('Udgave', 'Edition'),
  contents: w('Indhold', 'Contents'),
  onePage: w('På én side', 'On one page'),
  draft: w('Udkast', 'Draft'),
} as const

const statusWords: Readonly<Record<AgendaStatus, Words>> = { draft: text.draft, 'in-consent': w('Lagt frem til samtykke', 'Put forward for consent'), adopted: w('Vedtaget', 'Adopted') }

export const editionWords: Readonly<Record<Edition, Words>> = { public: w('Offentlig', 'Public'), partner: w('For partnerne', 'For the partners'), internal: w('Intern', 'Internal') }

/** The word on every page of what has not been adopted; absent when it has. */
export const markOf = (status: AgendaStatus, language: Language): string => (status === 'adopted' ? '' : text.draft[language])

/** `1` to `12` and `B1` to `B3`, in order; the glossary comes last, since it reads what they say. */
export const chapters: readonly Chapter[] = [problem, vision, states, ourTracks, plan, measurement, actors, promises, anchoring, learning, gaps, decisions, evidence, contributed, changes]
export const glossaryNumber = 'B4'

export const titleOf = (number: string, name: Words, language: Language): string => `${number}. ${name[language]}`

/** Of a version that is signed off, what was decided comes from there; else from the board's own proposal and decision. */
function facts(telling: Telling, { version = '', signoff = null }: DocumentSource): Fact[] {
  const own = factsFromBoard(telling, version)
  if (signoff === null) return own
  const signed = factsOfVersion(signoff, telling.language)
  const isApproved = signoff.state === 'approved' || signoff.state === 'superseded'
  const decided = new Set([text.adoptedBy, text.decidedBy, text.rule, text.present].map((label) => label[telling.language]))
  const taken = new Set(signed.map(({ label }) => label))
  return [...signed, ...own.filter(({ label }) => !taken.has(label) && !(isApproved && decided.has(label)))]
}

function factsFromBoard({ board, language, date, edition }: Telling, version: string): Fact[] {
  const { status, proposal, decision } = readAdoption(board)
  const field = (name: string) => (decision ? fieldOf(board, decision, name, language) : '') || (proposal ? fieldOf(board, proposal, name, language) : '')
  const present = decision === null ? [] : refsIn(decision.fields.present).map((ref) => nameOfRef(board, ref, language)).sort(nameOrder(language))
  const decided = decision === null ? '' : dayOfDecision(board, decision, language)
  const all: (readonly [Words, readonly string[]])[] = [
    [text.version, [version.trim() === '' ? text.unnamed[language] : version.trim()]],
    [w('Dato', 'Date'), [formatDate(date, language)]],
    [text.status, [`${statusWords[status][language]}${status === 'adopted' && decided !== '' ? `, ${decided}` : ''}`]],
    [status === 'adopted' ? text.adoptedBy : text.decidedBy, [field('body')]],
    [text.rule, [field('rule')]],
    [text.present, [present.join(', ')]],
    [text.review, [field('review')]],
    [text.readers, [editionWords[edition][language]]],
  ]
  return all.flatMap(([label, lines]) => (lines.every((one) => one === '') ? [] : [{ label: label[language], lines: lines.map((one) => line(one)) }]))
}

function onOnePage(telling: Telling): ReportBlock[] {
  const { board, language } = telling
  const core = told(board, 'core-problem').map((card) => labelled(reportWords[language].core, nameOfCard(card, language)))
  const aims = toldOnce(board, 'vision').map((card) => labelled(reportWords[language].vision, nameOfCard(card, language)))
  return [heading(1, text.onePage[language]), ...orNothing([...core, ...aims, ...tracksInShort(telling), ...threeIndicators(telling)], language)]
}

/** The whole document, ready for any writer. */
export function composeCommonAgenda(source: DocumentSource): NormalisedReport {
  const telling = tellingOf(source)
  const { language, date } = telling
  const told = [...onOnePage(telling), { type: 'pageBreak' as const }, ...chapters.flatMap((chapter) => [heading(1, titleOf(chapter.number, chapter.heading, language)), ...chapter.compose(telling)])]
  return normalise({
    language,
    title: telling.board.meta.title.trim() || text.title[language],
    subtitle: text.title[language],
    facts: facts(telling, source),
    mark: source.signoff ? markOfVersion(source.signoff, language) : markOf(readAdoption(telling.board).status, language),
    blocks: [{ type: 'contents', title: text.contents[language], depth: 1 }, { type: 'pageBreak' }, ...told, heading(1, titleOf(glossaryNumber, glossaryHeading, language)), ...glossaryUsed(textOfBlocks(told), language)],
    date,
  })
}
