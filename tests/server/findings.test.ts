/** What the board asks: the examples and the scripts of the guide on board level, answers that last, and the call that tells it. */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../shared/analysis/analyse'
import { withAnswers, type AnsweredFinding } from '../../shared/analysis/answered'
import type { AnalysisContext } from '../../shared/analysis/finding'
import { acceptGap, withdrawGap } from '../../shared/document/acceptedGaps'
import { setCardField } from '../../shared/document/cards'
import { readBoard } from '../../shared/document/readBoard'
import { restoreBoard } from '../../shared/document/restoreBoard'
import { openRoots } from '../../shared/document/roots'
import { seedBoard } from '../../shared/document/seedBoard'
import { openUndo } from '../../shared/document/undo'
import type { AcceptedGap, Board } from '../../shared/domain/board'
import { exampleIds, findExample } from '../../shared/templates/findExample'
import { templateIds } from '../../shared/templates/findTemplate'
import { acceptedGapsBlocks, acceptedGapsSheet } from '../../shared/reports/acceptedGaps'
import { composeSinceLast } from '../../shared/reports/sinceLast'
import { boTrygt, putCard } from '../draftBoards'
import { nordAtM24 } from '../initiativeNord'
import { vestbyen } from '../vestbyen'
import { expectWritten, findingOf } from '../expectedFindings'
import { allianceFile, planBoard, putLinkOn, putOnPage, readData, type ExpectedFindings } from '../planBoard'
import { ask, connectStock, createBoard, joinBoard, startServer, until, type Member, type TestBoard } from './harness'

const context: AnalysisContext = { today: '2026-11-21', isFacilitator: true }
const expectedFindings = readData<Readonly<Record<string, ExpectedFindings>>>('expected-findings.json')

const refsOf = (board: Board, rule: string, asked = context): readonly string[] => findingOf(analyse(board, asked), rule)?.refs ?? []

function exampleBoard(id: string): Board {
  const doc = new Y.Doc()
  const templates = templateIds.map((templateId) => ({ templateId }))
  const session = { id: 's1', title: '', date: '2026-11-21', place: '' }
  let count = 0
  seedBoard(doc, { title: '', language: 'da', createdAt: '2026-11-20T10:00:00Z', templates, session, example: findExample(id), newId: () => `new${++count}` })
  return readBoard(doc)
}

describe('the guide’s own findings', () => {
  test.each(exampleIds.filter((id) => id in expectedFindings))('FA3 the example %s asks exactly what the guide expects', (id) => {
    expectWritten(exampleBoard(id), expectedFindings[id]!)
  })

  test('FA3 Bo trygt is asked first about the track nobody does anything in', () => {
    const [first] = analyse(exampleBoard('bo-trygt'), context)
    expect(first?.rule).toBe('G01')
    expect(first?.message.da).toContain('Giv tyven andre muligheder')
  })

  test('FA4 the alliance of fifteen asks exactly what its file expects', () => {
    const file = allianceFile()
    expectWritten(readBoard(planBoard(file)), file.expectedFindings)
  })
})

describe('the guide’s scripts', () => {
  test('FA5 scenario 1 at minute 44: five lines in their order, then the root causes', () => {
    const found = analyse(readBoard(vestbyen()), { today: '2026-04-08', isFacilitator: true })
    expect(found.map(({ rule, refs }) => [rule, rule === 'N05' ? 1 : refs.length])).toEqual([['G14', 7], ['G23', 2], ['B08', 2], ['N08', 1], ['N05', 1], ['N06', 5]])
    const refs = Object.fromEntries(found.map((finding) => [finding.rule, [...finding.refs].sort()]))
    expect(refs).toEqual({
      G14: ['c10', 'c11', 'c3', 'c5', 'c7', 'c8', 'c9'],
      G23: ['e3', 'e5'],
      B08: ['c1', 'c3'],
      N08: ['c11'],
      N05: ['c10', 'c8', 'c9'],
      N06: ['c11', 'c4', 'c5', 'c6', 'c7'],
    })
  })

  test('FA6 scenario 2: after placing only partner E is without a role, and that stands first', () => {
    const doc = planBoard(allianceFile())
    placeNew(doc)
    const [first] = analyse(readBoard(doc), context)
    expect([first?.rule, first?.refs]).toEqual(['G08', ['e']])
    expect(first?.message.da).toContain('Partner E')
  })

  test('FA6 scenario 2: the links, indicators, learning and answers of the meeting settle what they are to settle', () => {
    const doc = planBoard(allianceFile())
    placeNew(doc)
    for (const [id, from, to] of [['r7', 'a2', 'a1'], ['r8', 'a6', 'a5'], ['r9', 'a5', 'a4'], ['r10', 'a9', 'a7'], ['r11', 'a13', 'a7'], ['r12', 'a14', 'a9'], ['r13', 'a15', 'a3']] as const) putLinkOn(doc, id, 'reinforces', from, to, 'Fordi')
    for (const [id, indicator] of [['a4', 'i2'], ['a5', 'i2'], ['a7', 'i3'], ['a13', 'i3']] as const) setCardField(doc, id, 'indicators', [indicator])
    expect(refsOf(readBoard(doc), 'G12')).toEqual([])
    expect(refsOf(readBoard(doc), 'G18')).toEqual(['a12'])
    setCardField(doc, 'a12', 'learning', 'Nåede ikke de unge; samtaler virkede bedre')
    expect(refsOf(readBoard(doc), 'G18')).toEqual([])
    putOnPage(doc, 'valg', 'election', 'Kommunalvalg', { due: '2029-11-20', type: 'municipal-election' })
    expect(refsOf(readBoard(doc), 'T03')).toEqual([])
    const clusters = findingOf(analyse(readBoard(doc), context), 'N04')
    expect(clusters?.message.da).toBe('Planen falder i 2 adskilte klynger.')
    expect(clusters?.questions.map(({ refs }) => refs)).toEqual([['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a15'], ['a7', 'a8', 'a9', 'a10', 'a11', 'a13', 'a14']])
    putLinkOn(doc, 'r14', 'reinforces', 'a10', 'a1', 'Data viser, hvor boligerne mangler')
    expect(findingOf(analyse(readBoard(doc), context), 'N04')?.questions.length).toBe(1)
    setCardField(doc, 'a15', 'with', ['e'])
    expect(refsOf(readBoard(doc), 'G08')).toEqual([])
    acceptGap(doc, { ...answer, ref: 't4' })
    const board = readBoard(doc)
    const goal = withAnswers(analyse(board, context), board.meta.acceptedGaps).find(({ rule }) => rule === 'G03')
    expect([goal?.refs, goal?.isAccepted, goal?.questions[0]?.accepted?.reason]).toEqual([['t4'], true, 'Viden måles i de andre spor'])
  })

  test('FA7 scenario 5: the seat that became empty without a handover is asked about', () => {
    const seat = findingOf(analyse(nordAtM24, { today: '2027-03-09', isFacilitator: true }), 'T02')
    expect(seat?.refs).toEqual(['seat-C'])
    expect(seat?.message.da).toBe('Pladsen områdeleder hos Partner C er tom uden overlevering.')
  })
})

function placeNew(doc: Y.Doc): void {
  putOnPage(doc, 'a13', 'activity', 'Regional rådgivning', { type: 'service', status: 'planned', owner: 'd', track: 't3' })
  putOnPage(doc, 'a14', 'activity', 'Faglige netværksmøder', { type: 'network', status: 'planned', owner: 'o', track: 't4' })
  putOnPage(doc, 'a15', 'activity', 'Medfinansiering af pilot', { type: 'funding', status: 'planned', owner: 'f', track: 't1' })
}

const shuffled = <Key, Value>(map: ReadonlyMap<Key, Value>): fc.Arbitrary<Map<Key, Value>> =>
  fc.shuffledSubarray([...map], { minLength: map.size, maxLength: map.size }).map((entries) => new Map(entries))

test('FA8 the order in which records came in changes nothing', () => {
  for (const board of [readBoard(boTrygt()), readBoard(vestbyen()), readBoard(planBoard(allianceFile()))]) {
    const expected = analyse(board, context)
    const mixed = fc.record({ cards: shuffled(board.cards), links: shuffled(board.links), partners: shuffled(board.partners), zones: shuffled(board.zones) })
    fc.assert(fc.property(mixed, (parts) => isDeepStrictEqual(analyse({ ...board, ...parts }, context), expected)), { numRuns: 20 })
  }
})

const answer: AcceptedGap = { rule: 'G03', ref: 't4', reason: 'Viden måles i de andre spor', organisation: 'Sekretariatet', author: null, createdAt: '2026-03-01T10:26:00Z' }

describe('an accepted gap', () => {
  test('FA16 stands in the document, can be taken back, undone and restored, and is told when versions are compared', () => {
    const doc = planBoard(allianceFile())
    const before = readBoard(doc)
    const undo = openUndo(doc, ['me'])
    doc.transact(() => acceptGap(doc, answer), 'me')
    expect(readBoard(doc).meta.acceptedGaps).toEqual([answer])
    const told = composeSinceLast(before, readBoard(doc), { from: '2026-02-01', to: '2026-03-01' }, 'da')
    expect(told.groups.flatMap(({ changes }) => changes.map(({ words }) => words))).toEqual(['Tavlen: hul, vi kender (Spor uden indikator: Viden) sat til »Viden måles i de andre spor«'])
    const kept = openRoots(new Y.Doc())
    Y.applyUpdate(kept, Y.encodeStateAsUpdate(doc))
    undo.undo()
    expect(readBoard(doc).meta.acceptedGaps).toBeUndefined()
    undo.redo()
    withdrawGap(doc, 'G03', 't4')
    expect(readBoard(doc).meta.acceptedGaps).toBeUndefined()
    restoreBoard(doc, kept)
    expect(readBoard(doc).meta.acceptedGaps).toEqual([answer])
  })

  test('FA17 has a row in the document with what it is about, why, by whom and when; nothing about people is in it', () => {
    const doc = planBoard(allianceFile())
    expect(acceptedGapsBlocks(readBoard(doc), 'da')).toEqual([{ type: 'paragraph', text: [{ text: 'Ingen huller er accepteret med en grund.' }], tone: 'soft' }])
    acceptGap(doc, answer)
    acceptGap(doc, { ...answer, rule: 'B07', ref: 'zone', reason: 'Hemmeligt' })
    const text = (cell: readonly (readonly { readonly text: string }[])[]) => cell.flat().map((part) => part.text)
    expect(acceptedGapsSheet(readBoard(doc), 'da')?.rows.map((row) => row.map(text))).toEqual([[['Spor uden indikator'], ['Viden'], ['Viden måles i de andre spor'], ['Sekretariatet', '1. marts 2026']]])
    expect(acceptedGapsSheet(readBoard(doc), 'en')?.rows[0]?.map(text)[0]).toEqual(['Track without indicator'])
  })
})

const askFindings = async (board: TestBoard, { cookie }: Member): Promise<readonly AnsweredFinding[]> => {
  const answered = await ask(board.address, 'GET', `/api/boards/${board.boardId}/findings`, undefined, { Cookie: cookie })
  expect(answered.status).toBe(200)
  return (await answered.json()) as readonly AnsweredFinding[]
}

describe('the call that tells what the board asks', () => {
  test('FA18 gives rule, severity, refs and words in both languages, the same to all members, and nothing to strangers', async () => {
    const { address } = await startServer()
    const board = await createBoard(address, { title: 'Bo trygt', example: 'bo-trygt', templates: ['problem-analysis', 'track-map', 'activity-plan'] })
    const [secretary, reader] = [await joinBoard(board, 'facilitator'), await joinBoard(board, 'viewer')]
    const found = await askFindings(board, secretary)
    expect(found[0]).toMatchObject({ rule: 'G01', severity: 'high', refs: ['t3'], isAccepted: false, message: { en: 'The track "Giv tyven andre muligheder" has no activity yet.' } })
    expect(found.map(({ rule }) => rule)).toContain('N05')
    expect(await askFindings(board, reader)).toEqual(found)
    expect((await ask(address, 'GET', `/api/boards/${board.boardId}/findings`)).status).toBe(401)
  })

  test('FA18 follows the board, and what one accepts is marked with who did it and when', async () => {
    const { address } = await startServer()
    const board = await createBoard(address, { title: 'Plan', templates: ['track-map', 'activity-plan'] })
    const member = await joinBoard(board, 'editor', 'Partner A', undefined, 'Kommunen')
    const before = findingOf(await askFindings(board, member), 'G01')
    expect(before?.refs.length).toBe(4)
    const client = await connectStock(board, member.cookie)
    const [first = ''] = before?.refs ?? []
    client.doc.transact(() => {
      acceptGap(client.doc, { rule: 'G01', ref: first, reason: 'Sporet begynder til efteråret', organisation: 'En anden', author: 'somebody-else', createdAt: 'i går' })
      acceptGap(client.doc, { rule: 'G02', ref: first, reason: ' ', organisation: '', author: null, createdAt: '' })
      acceptGap(client.doc, { rule: 'B07', ref: first, reason: 'Hemmeligt', organisation: '', author: null, createdAt: '' })
      client.doc.getMap('meta').set('gap:X99:a', { reason: 'Ingen regel' })
      client.doc.getMap('meta').set('gap:G03:a', 'ikke et svar')
    })
    await client.whenSaved()
    await until(() => [...client.doc.getMap('meta').keys()].filter((key) => key.startsWith('gap:')).length === 1, 'the healed answers')
    const marked = (await askFindings(board, member)).find(({ rule }) => rule === 'G01')
    const accepted = marked?.questions.flatMap((question) => question.accepted ?? []) ?? []
    expect(accepted).toMatchObject([{ rule: 'G01', ref: first, reason: 'Sporet begynder til efteråret', organisation: '', author: null }])
    expect(Number.isNaN(Date.parse(accepted[0]?.createdAt ?? ''))).toBe(false)
    expect(marked?.isAccepted).toBe(false)
    client.doc.transact(() => withdrawGap(client.doc, 'G01', first))
    await until(async () => (await askFindings(board, member)).find(({ rule }) => rule === 'G01')?.questions.every((question) => question.accepted === null) ?? false, 'the question to be asked again')
    client.close()
  })

  test('FA19 what tells of people’s behaviour is told to facilitators alone', async () => {
    const { address } = await startServer()
    const board = await createBoard(address, { title: 'Analyse', templates: ['problem-analysis'] })
    const [secretary, partner] = [await joinBoard(board, 'facilitator'), await joinBoard(board, 'editor', 'Partner A', undefined, 'Kommunen')]
    const client = await connectStock(board, partner.cookie)
    client.doc.transact(() => {
      for (let number = 0; number < 10; number++) putCard(client.doc, 'problem-analysis.causes', `c${number}`, 'cause', `Årsag ${number}`)
      for (const card of client.doc.getMap<Y.Map<unknown>>('cards').values()) card.set('organisation', 'Kommunen')
    })
    await client.whenSaved()
    const about = findingOf(await askFindings(board, secretary), 'B07')
    expect([about?.refs, about?.message.da]).toEqual([['problem-analysis.causes'], 'Én organisation har skrevet 100 % af kortene her.'])
    expect(findingOf(await askFindings(board, partner), 'B07')).toBeUndefined()
    client.close()
  })
})
