import { describe, expect, test } from 'vitest'
import { boardOf, card } from '../../tests/draftBoards'
import type { Board, Card, FieldValue } from '../domain/board'
import { actionBlocks } from './actions'
import { plain } from './build'
import { decisionBlocks } from './decisions'
import type { ReportBlock } from './report'

const sheetsOf = (blocks: readonly ReportBlock[]) => blocks.flatMap((block) => (block.type === 'table' ? [block.sheet] : []))
const rowsOf = (blocks: readonly ReportBlock[], index = 0) => sheetsOf(blocks)[index]?.rows.map((row) => row.map((cell) => cell.map(plain).join('\n'))) ?? []
const cardsOf = (board: Board): Card[] => [...board.cards.values()]

describe('decisions', () => {
  const session = { id: 's1', title: 'Styregruppe', date: '2026-10-01', place: '', order: 'a' }
  const filled: Record<string, FieldValue> = { number: '4', rule: 'consent', present: ['Ølstykke', 'Aarhus'], review: '2027-03-14', concerns: ['Tiden er knap'], positions: [{ partner: 'Ølstykke', position: 'concern', reason: 'Tiden' }, {}] }

  test('GS1 a decision tells number, day, wording, rule, present, concerns and review, and below it how each stood', () => {
    const board = boardOf([card('d', 'decision', 'Vi går i gang', { ...filled, date: '2026-11-21', session: 's1' })])
    const blocks = decisionBlocks(board, cardsOf(board), 'da')
    expect(rowsOf(blocks)).toEqual([['4', '21. november 2026', 'Vi går i gang', '', 'samtykke', 'Ølstykke, Aarhus', 'Tiden er knap', '14. marts 2027']])
    expect(rowsOf(blocks, 1)).toEqual([['Ølstykke', 'bekymring', 'Tiden']])
  })

  test('GS1 the day is the decision’s own, else that of its meeting, else that of the meeting which tells it', () => {
    const board: Board = { ...boardOf([card('d', 'decision', 'A', { date: '2026-11-21', session: 's1' }), card('e', 'decision', 'B', { session: 's1' }), card('f', 'decision', 'C', {})]), sessions: new Map([['s1', session]]) }
    expect(rowsOf(decisionBlocks(board, cardsOf(board), 'en', '2026-12-24')).map((row) => row[1])).toEqual(['21 November 2026', '1 October 2026', '24 December 2026'])
    expect(rowsOf(decisionBlocks(board, cardsOf(board), 'en')).map((row) => row[1])).toEqual(['21 November 2026', '1 October 2026', ''])
    expect(decisionBlocks(board, [], 'en')).toEqual([])
  })
})

describe('actions', () => {
  test('GS2 open ones first, oldest first; what is overdue says so', () => {
    const board = boardOf([
      card('a', 'action', 'Udført', { state: 'done', due: '2026-01-01' }),
      card('b', 'action', 'Uden dag', { state: 'open' }),
      card('c', 'action', 'I morgen', { state: 'open', due: '2026-11-22' }),
      card('d', 'action', 'For længst', { state: 'late', due: '2026-02-01', owner: 'Højer', function: 'sekretær' }),
      card('e', 'action', 'I dag', { state: 'open', due: '2026-11-21' }),
      card('f', 'action', 'Hele november', { state: 'open', due: '2026-11' }),
    ])
    const rows = rowsOf(actionBlocks(board, cardsOf(board), 'da', '2026-11-21'))
    expect(rows.map(([title]) => title)).toEqual(['For længst', 'I dag', 'I morgen', 'Hele november', 'Uden dag', 'Udført'])
    expect(rows[0]).toEqual(['For længst', 'Højer', 'sekretær', '1. februar 2026', 'forsinket\nover fristen, som var 1. februar 2026'])
    expect(rows.slice(1).map((row) => row[4])).toEqual(['åben', 'åben', 'åben', 'åben', 'udført'])
    expect(actionBlocks(board, [], 'da', '2026-11-21')).toEqual([])
  })
})
