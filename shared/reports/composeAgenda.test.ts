import { describe, expect, test } from 'vitest'
import { boTrygt, emptyBoard, putCard, withTree } from '../../tests/draftBoards'
import { agendaText } from '../document/boardRecords'
import { readBoard } from '../document/readBoard'
import { readRichText } from '../document/readRichText'
import { heading, livingBlock, paragraph, pointer, table, text } from '../text/build'
import type { RichBlock } from '../text/richText'
import { composeAgenda, countByOrganisation, type AgendaSource } from './composeAgenda'
import { plain } from './build'
import type { ReportBlock } from './report'

const participants = [
  { organisation: 'TrygFonden', name: 'Person Et' },
  { organisation: 'Aarhus', name: 'Person To' },
  { organisation: 'TrygFonden ', name: 'Person Tre' },
  { organisation: '', name: 'Person Fire' },
]

function compose(doc: ReturnType<typeof boTrygt>, change: Partial<AgendaSource> = {}) {
  const board = readBoard(doc)
  return composeAgenda({
    board,
    session: board.sessions.get('session-1')!,
    agenda: readRichText(agendaText(doc, 'session-1')),
    participantsByOrganisation: countByOrganisation(participants),
    language: 'da',
    date: '2026-11-14',
    ...change,
  })
}

const headings = (blocks: readonly ReportBlock[]) => blocks.flatMap((block) => (block.type === 'heading' ? [`${block.level} ${plain(block.text)}`] : []))
const captions = (blocks: readonly ReportBlock[]) => blocks.flatMap((block) => (block.type === 'table' ? [block.sheet.caption] : []))

describe('the agenda as a report', () => {
  test('R9 begins with initiative, meeting, date, place and organisations, and names nobody', () => {
    const report = compose(boTrygt())
    expect([report.title, report.subtitle]).toEqual(['Bo trygt', 'Dagsorden: Styregruppemøde'])
    expect(report.facts.map((fact) => [fact.label, ...fact.lines.map(plain)])).toEqual([
      ['Dato', 'uge 47, 21. november 2026'],
      ['Sted', 'Nyropsgade 1, København'],
      ['Deltagere', 'TrygFonden: 2', 'Aarhus: 1', 'Uden organisation: 1'],
    ])
    for (const { name } of participants) expect(JSON.stringify(report)).not.toContain(name)
  })

  test('R9 is in the language asked for', () => {
    const report = compose(boTrygt('en'), { language: 'en' })
    expect(report.subtitle).toBe('Agenda: Styregruppemøde')
    expect(report.facts.map((fact) => fact.label)).toEqual(['Date', 'Place', 'Participants'])
    expect(plain(report.facts[0]!.lines[0]!)).toBe('week 47, 21 November 2026')
    expect(captions(report.blocks)).toEqual(['Overview of items', 'The tracks at a glance', 'Who does what in which track', 'Activities', 'How we reinforce each other'])
  })

  test('R10 the text\'s living blocks become what the board holds, by the same projectors as in the panel', () => {
    const report = compose(withTree(boTrygt()))
    expect(headings(report.blocks)).toEqual([
      '1 Punkt 1. Godkendelse af dagsorden', '2 Indstilling', '1 Punkt 2. Opfølgning og godkendelse af sidste referat', '2 Sagsfremstilling', '2 Indstilling',
      '1 Punkt 3. Problemet, som vi ser det nu', '2 Sagsfremstilling', '1 Punkt 4. Vores spor', '2 Sagsfremstilling', '1 Punkt 5. Handlingsplan', '2 Sagsfremstilling',
      '1 Punkt 6. Næste møde', '1 Punkt 7. Eventuelt',
    ])
    expect(captions(report.blocks)).toEqual(['Oversigt over punkter', 'Sporene i overblik', 'Hvem gør hvad i hvilket spor', 'Aktiviteter', 'Sådan forstærker vi hinanden'])
    expect(JSON.stringify(report.blocks)).toContain('se ovenfor')
  })

  test('R10 what is on the board and not in the text comes in appendices', () => {
    const report = compose(withTree(boTrygt()), { agenda: [heading(1, 'Kun et punkt'), livingBlock('track-map')] })
    expect(headings(report.blocks)).toEqual(['1 Kun et punkt', '1 Bilag 1: Problemtræet i ord', '1 Bilag 2: Fælles handlingsplan', '1 Bilag 3: Sådan forstærker vi hinanden'])
    expect(captions(report.blocks).filter((caption) => caption === 'Sporene i overblik')).toHaveLength(1)
  })

  test('R10 an untouched board has no appendices', () => {
    const agenda = [paragraph('Kun tekst')]
    expect(headings(compose(emptyBoard(), { agenda }).blocks).filter((one) => one.includes('Bilag'))).toEqual([])
  })

  test('R10 a board without a session still tells what it holds', () => {
    const report = compose(boTrygt(), { session: null, agenda: [] })
    expect(report.subtitle).toBe('Dagsorden')
    expect(headings(report.blocks).length).toBeGreaterThan(2)
  })

  test('R8 board-only voices never leave, not even by a pointer', () => {
    const doc = boTrygt()
    putCard(doc, 'problem-analysis.voices', 'secret', 'voice', 'Hemmeligt udsagn', { consent: 'board-only' })
    const agenda = [paragraph([text('Se '), pointer('card', 'secret')]), livingBlock('zone-cards', 'problem-analysis.voices')]
    const told = JSON.stringify(compose(doc, { agenda }))
    expect(told).not.toContain('Hemmeligt')
    expect(told).toContain('(slettet)')
  })

  test('R10 pointers are words, and cells that span keep tables rectangular', () => {
    const wide: RichBlock = { type: 'table', rows: [[{ isHeader: true, colspan: 2, rowspan: 1, blocks: [paragraph('Bred')] }], [{ isHeader: false, colspan: 1, rowspan: 2, blocks: [paragraph('Høj')] }, { isHeader: false, colspan: 1, rowspan: 1, blocks: [paragraph('a')] }], [{ isHeader: false, colspan: 1, rowspan: 1, blocks: [paragraph('b')] }]] }
    const report = compose(boTrygt(), { agenda: [paragraph([pointer('page', 'track-map'), pointer('zone', 'track-map.track-actors.2')]), wide, table(['A'], ['1'])] })
    expect(plain((report.blocks[0] as Extract<ReportBlock, { type: 'paragraph' }>).text)).toBe('siden Firesporskortfeltet Aktører (spor 2: Gør afsætningen vanskeligere)')
    const { sheet } = report.blocks[1] as Extract<ReportBlock, { type: 'table' }>
    expect(sheet.columns.map((column) => column.title)).toEqual(['Bred', ''])
    expect(sheet.rows.map((row) => row.map((cell) => cell.map(plain).join()))).toEqual([['Høj', 'a'], ['', 'b']])
  })
})
