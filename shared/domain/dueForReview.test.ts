import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardOf, card, link } from '../../tests/draftBoards'
import { dueForReview } from './dueForReview'

const day = '2026-11-22'
const told = (board: Parameters<typeof dueForReview>[0], on = day) => dueForReview(board, on).map(({ card: { id }, why, isOverdue }) => `${id} ${why}${isOverdue ? ' past' : ''}`)

describe('what comes back by itself', () => {
  test('FZ3 a boundary item comes back on its day and not before, a month or a year from its first day', () => {
    const item = (review: string) => boardOf([card('b', 'boundary-item', 'B', { review })])
    expect(['2026-11-22', '2026-11', '2026', '2020-01-01'].map((review) => told(item(review)))).toEqual(Array.from({ length: 4 }, () => ['b review']))
    expect(['2026-11-23', '2026-12', '2027', 'snart', ''].map((review) => told(item(review)))).toEqual(Array.from({ length: 5 }, () => []))
  })

  test('FZ4 a knowledge gap is there until it is closed, and is past due once its day is over', () => {
    const gaps = [card('a', 'data-gap', 'A'), card('b', 'data-gap', 'B', { due: '2027-01-01' }), card('c', 'data-gap', 'C', { due: '2026-11-01' }), card('d', 'data-gap', 'D', { due: '2026-11' }), card('e', 'data-gap', 'E', { due: '2026-01-01', fate: 'answered' })]
    expect(told(boardOf(gaps))).toEqual(['c due past', 'd due', 'b open', 'a open'])
  })

  test('FZ3 promises, actions, tasks that end and decisions come back too; what is settled, withdrawn, or has another in its place does not', () => {
    const cards = [
      card('k', 'commitment', 'K', { due: '2026-01-01' }),
      card('kept', 'commitment', 'K', { due: '2026-01-01', state: 'kept' }),
      card('h', 'action', 'H', { due: '2026-11-22' }),
      card('m', 'mission', 'M', { until: '2025' }),
      card('w', 'boundary-item', 'W', { review: '2026-01-01', status: 'withdrawn' }),
      card('d1', 'decision', 'D', { review: '2026-01-01' }),
      card('d2', 'decision', 'D', { review: '2026-02-01', supersedes: 'd1' }),
      card('p', 'proposal', 'P', { review: '2026-02-01' }),
      card('c', 'cause', 'C', { due: '2020-01-01' }),
    ]
    expect(told(boardOf(cards, [link('decides', 'd2', 'p')]))).toEqual(['m until past', 'k due past', 'd2 review', 'h due'])
  })

  test('FZ3 the order of the cards does not matter, and a later day never brings back less', () => {
    const date = fc.constantFrom('2026', '2026-05', '2026-11-22', '2027-01-01', '')
    const cardOf = fc.record({ kind: fc.constantFrom('boundary-item', 'data-gap', 'action', 'mission'), review: date, due: date, until: date })
    fc.assert(
      fc.property(fc.array(cardOf, { maxLength: 12 }), (drafts) => {
        const cards = drafts.map(({ kind, ...fields }, index) => card(`c${index}`, kind, 'X', fields))
        expect(told(boardOf([...cards].reverse()))).toEqual(told(boardOf(cards)))
        const ids = (on: string) => dueForReview(boardOf(cards), on).map((due) => due.card.id)
        const later = new Set(ids('2027-06-01'))
        expect(ids('2026-11-22').filter((id) => !later.has(id))).toEqual([])
      }),
    )
  })
})
