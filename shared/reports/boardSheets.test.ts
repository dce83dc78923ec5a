import { describe, expect, test } from 'vitest'
import { boardOf, boTrygt, card, emptyBoard, link, putCard, putLink } from '../../tests/draftBoards'
import type { Link } from '../domain/board'
import { readBoard } from '../document/readBoard'
import { entriesOf } from '../document/roots'
import { activitySheets, activityBlocks } from './activityPlan'
import { plain } from './build'
import { livingBlocks } from './livingBlock'
import { reinforcementBlocks, reinforcementSheet } from './reinforcements'
import type { ReportBlock, Sheet } from './report'
import { trackMapSheet } from './trackMap'
import { boardForEdition } from './editions'

const rowsOf = (sheet: Sheet) => sheet.rows.map((row) => row.map((cell) => cell.map(plain).join(' | ')))
const textOf = (blocks: readonly ReportBlock[]): string => JSON.stringify(blocks)
const partner = (id: string, title: string, type = 'partner') => ({ id, title, sector: 'municipality', type, fields: {} })

describe('the track map as a table', () => {
  test('R5 has one row per track with goal, actors, work, signs, first victory and barriers', () => {
    const doc = boTrygt()
    putCard(doc, 'track-map.track-goal.2', 'g2', 'goal', 'Ingen vil købe tyvekoster', { horizon: 'medium' })
    putCard(doc, 'track-map.track-initiatives.2', 'i2', 'initiative', 'Tjek varen, før du køber', { exists: 'idea' })
    putCard(doc, 'track-map.track-indicators.2', 's2', 'indicator-idea', 'Flere spørger efter kvittering')
    putCard(doc, 'track-map.track-firsts.2', 'v2', 'victory', 'Registeret åbner', { due: '2027-03-14' })
    putCard(doc, 'track-map.track-barriers.2', 'b2', 'barrier', 'Loven om persondata', { type: 'law', mover: 'politi' })
    entriesOf(doc, 'cards').get('t2')!.set('lead', 'fp')
    const sheet = trackMapSheet(readBoard(doc), 'da')
    expect(sheet.columns.map((column) => column.title)).toEqual(['Spor', 'Mål', 'Tovholder og aktører', 'Indsatser og aktiviteter', 'Tegn på fremgang', 'Første sejr', 'Barrierer'])
    const [track, goal, actors, work, signs, victory, barriers] = rowsOf(sheet)[1]!
    expect(track).toBe('2. Gør afsætningen vanskeligere')
    expect(goal).toBe('Ingen vil købe tyvekoster (mellemlangt sigt)')
    expect(actors).toMatch(/^Forsikring & Pension \(tovholder\) \| .*Dansk Erhverv/)
    expect(work).toContain('Tjek varen, før du køber (idé)')
    expect(work).toContain('Netværk mod hæleri (kører)')
    expect(signs).toContain('Flere spørger efter kvittering')
    expect(victory).toBe('Registeret åbner (ventes senest: 14. marts 2027)')
    expect(barriers).toBe('Loven om persondata (hvem kan flytte den: Politiet (kredse og Rigspolitiet))')
    expect(rowsOf(sheet)).toHaveLength(4)
  })

  test('R5 speaks the reader\'s language', () => {
    const sheet = trackMapSheet(readBoard(boTrygt()), 'en')
    expect(sheet.columns[5]!.title).toBe('First victory')
    expect(rowsOf(sheet)[1]![3]).toContain('(running)')
  })
})

describe('the activity plan', () => {
  const plan = boardOf(
    [
      card('t1', 'track', 'Tryg vej', { state: 'active' }),
      card('t2', 'track', 'Tomt spor', { state: 'active' }),
      card('a1', 'activity', 'Netværk', { owner: 'aa', with: ['oe'], track: 't1', status: 'running', period: { start: 2020, end: 2024 } }),
      card('a2', 'activity', 'Kampagne', { owner: 'oe', track: 't1', status: 'stopped' }),
      card('a3', 'activity', 'Uden noget'),
    ],
    [],
    [partner('aa', 'Aarhus'), partner('oe', 'Ørsted'), partner('bo', 'Bolius'), partner('ud', 'Udenfor', 'external')],
  )

  test('R6 shows partners by tracks in alphabetical order, empty cells empty, stopped work left out', () => {
    const [matrix] = activitySheets(plan, 'da')
    expect(matrix!.columns.map((column) => column.title)).toEqual(['Partner', '1. Tryg vej', '2. Tomt spor', 'Uden spor'])
    expect(rowsOf(matrix!)).toEqual([
      ['Bolius', '', '', ''],
      ['Ørsted', 'Netværk', '', ''],
      ['Aarhus', 'Netværk (ansvarlig)', '', ''],
      ['Uden partner', '', '', 'Uden noget'],
    ])
  })

  test('R6 says the empty rows and columns in words', () => {
    expect(textOf(activityBlocks(plan, 'da'))).toContain('Spor uden aktivitet: Tomt spor.')
    expect(textOf(activityBlocks(plan, 'da'))).toContain('Partnere uden aktivitet: Bolius.')
  })

  test('R6 lists every activity with what is known of it', () => {
    const list = rowsOf(activitySheets(plan, 'da')[1]!)
    expect(list).toEqual([
      ['Netværk', '1. Tryg vej', 'Aarhus', 'Ørsted', '2020–2024', 'kører', '', ''],
      ['Kampagne', '1. Tryg vej', 'Ørsted', '', '', 'stoppet', '', ''],
      ['Uden noget', '', '', '', '', '', '', ''],
    ])
  })

  test('R6 Bo trygt: every activity of the file stands in the list, and the third track is empty', () => {
    const board = readBoard(boTrygt())
    const [matrix, list] = activitySheets(board, 'da')
    const activities = [...board.cards.values()].filter((one) => one.kind === 'activity')
    expect(rowsOf(list!).map((row) => row[0]).sort()).toEqual(activities.map((one) => one.title).sort())
    const third = matrix!.columns.findIndex((column) => column.title.startsWith('3.'))
    expect(rowsOf(matrix!).every((row) => row[third] === '')).toBe(true)
    expect(textOf(activityBlocks(board, 'da'))).toContain('Spor uden aktivitet: Giv tyven andre muligheder.')
  })
})

describe('the reinforcements', () => {
  test('R7 are told with their because, pairs and longer loops named', () => {
    const cards = ['a', 'b', 'c', 'd', 'e'].map((id) => card(id, 'activity', id.toUpperCase()))
    const links = [link('reinforces', 'a', 'b'), link('reinforces', 'b', 'a'), link('reinforces', 'c', 'd'), link('reinforces', 'd', 'e'), link('reinforces', 'e', 'c'), link('reinforces', 'a', 'gone')]
    const board = boardOf(cards, links.map((one): Link => ({ ...one, why: `fordi ${one.from}`, fields: one.from === 'a' ? { confirmedBy: 'p1' } : {} })), [partner('p1', 'Politiet')])
    expect(rowsOf(reinforcementSheet(board, 'da'))[0]).toEqual(['A', 'B', 'fordi a', 'Politiet'])
    expect(rowsOf(reinforcementSheet(board, 'da'))[1]).toEqual(['B', 'A', 'fordi b', 'ikke bekræftet endnu'])
    expect(reinforcementSheet(board, 'da').rows).toHaveLength(5)
    expect(textOf(reinforcementBlocks(board, 'da'))).toContain('»A« og »B«')
    expect(textOf(reinforcementBlocks(board, 'da'))).toContain('C → D → E → C')
  })
})

describe('living blocks', () => {
  test('R8 a voice without consent to more than the board leaves with nothing that hangs on it', () => {
    const doc = boTrygt()
    const voices = [['only', 'board-only'], ['unasked', null], ['agenda', 'agenda'], ['open', 'public']] as const
    for (const [id, consent] of voices) putCard(doc, 'problem-analysis.voices', id, 'voice', `Udsagn ${id}`, consent === null ? {} : { consent })
    putCard(doc, 'problem-analysis.causes', 'c1', 'cause', 'Årsag')
    putLink(doc, 'sheds-light', 'only', 'c1')
    const board = readBoard(doc)
    const told = boardForEdition(board, 'partner')
    expect(voices.map(([id]) => told.cards.has(id))).toEqual([false, false, true, true])
    expect(told.links.has('only>c1')).toBe(false)
    expect(textOf(livingBlocks(told, 'zone-cards', 'problem-analysis.voices', 'da'))).not.toContain('Udsagn only')
    expect(textOf(livingBlocks(board, 'zone-cards', 'problem-analysis.voices', 'da'))).toContain('Udsagn only')
  })

  test('R10 the cards of a zone are listed with their fields in words', () => {
    const doc = emptyBoard()
    putCard(doc, 'problem-analysis.evidence', 'e1', 'evidence', 'Frygten er høj', { value: 210.9, unit: 'mio. kr.', year: 2017, source: 'Måling', sourceKind: 'survey' })
    putCard(doc, 'problem-analysis.evidence', 'e2', 'evidence', '')
    const blocks = textOf(livingBlocks(readBoard(doc), 'zone-cards', 'problem-analysis.evidence', 'da'))
    expect(blocks).toContain('Frygten er høj')
    expect(blocks).toContain('Tal: 210,9; Enhed: mio. kr.; År: 2017; Kilde: Måling; Kildetype: spørgeskema')
    expect(blocks).not.toContain('Kort uden tekst')
  })

  test('R12 what is empty or gone says so, and what to do', () => {
    const board = readBoard(emptyBoard())
    expect(textOf(livingBlocks(boardOf([]), 'track-map', null, 'da'))).toContain('Skriv dem på siden Firesporskort')
    expect(textOf(livingBlocks(board, 'activity-table', null, 'da'))).toContain('Læg dem på siden Plan for gensidigt forstærkende aktiviteter')
    expect(textOf(livingBlocks(board, 'reinforcements', null, 'en'))).toContain('Link two activities on the page')
    expect(textOf(livingBlocks(board, 'zone-cards', 'problem-analysis.causes', 'da'))).toContain('Der er ingen kort i feltet endnu.')
    expect(textOf(livingBlocks(board, 'zone-cards', 'nowhere', 'da'))).toContain('Feltet findes ikke længere')
    expect(textOf(livingBlocks(board, 'zone-cards', null, 'da'))).toContain('Vælg det felt')
  })

  test('R12 nothing throws, whatever fields hold', () => {
    const odd = [null, true, 7, 'x', ['a', 3, null], { start: [], end: {} }, { a: 1 }] as const
    for (const value of odd) {
      const fields = Object.fromEntries(['owner', 'with', 'track', 'period', 'status', 'indicators', 'lead', 'due', 'mover', 'value', 'consent', 'state'].map((name) => [name, value]))
      const board = boardOf(['track', 'activity', 'victory', 'barrier', 'evidence', 'voice', 'cause', 'reframing', 'ukendt'].map((kind) => card(kind, kind, kind, fields)))
      for (const block of ['track-map', 'activity-table', 'problem-tree', 'reinforcements'] as const) expect(livingBlocks(board, block, null, 'da')).not.toEqual([])
    }
  })
})
