import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyBoard } from '../../tests/boardArbitrary'
import { boardOf, card, link } from '../../tests/draftBoards'
import { betweenMeetings, nordAtM23, nordAtM24 } from '../../tests/initiativeNord'
import type { Board } from './board'
import { changeGroups, compareBoards, type Change, type Span } from './compareBoards'
import { comparedRoots, differencesOf, recordOf, type ComparedRoot } from './differencesOf'

const sameDay: Span = { from: '2026-11-21', to: '2026-11-21' }
const countsOf = (changes: readonly Change[]) =>
  Object.fromEntries(changeGroups.map((group) => [group, changes.filter((change) => change.group === group).length] as const).filter(([, count]) => count > 0))
const groupsBetween = (before: Board, now: Board) => compareBoards(before, now, sameDay).map(({ group }) => group)

describe('net changes between two boards', () => {
  test('V1 the year of scenario 5 is eleven lines: joined 2, left 1, status 2, measured 2, victory 1, new 2, overdue 1', () => {
    const changes = compareBoards(nordAtM23, nordAtM24, betweenMeetings)
    expect(countsOf(changes)).toEqual({ joined: 2, left: 1, status: 2, measured: 2, victories: 1, new: 2, overdue: 1 })
    expect(changes).toHaveLength(11)
    expect(changes.find(({ group }) => group === 'left')).toMatchObject({ id: 'seat-C', organisations: ['Partner C'], pageId: 'organisation' })
  })

  test('V2 one status, one measurement, and a card made and deleted in between are two lines', () => {
    const before = boardOf([card('a', 'activity', 'A', { status: 'planned' }), card('i', 'indicator', 'I')])
    const now = boardOf([card('a', 'activity', 'A', { status: 'running' }), card('i', 'indicator', 'I'), card('m', 'measurement', '', { indicator: 'i', value: 4 })])
    expect(groupsBetween(before, now)).toEqual(['status', 'measured'])
  })

  test('V3 a board compared with itself on the same day says nothing', () => {
    fc.assert(fc.property(anyBoard, (board) => void expect(compareBoards(board, board, sameDay)).toEqual([])))
  })

  test('V4 what was made and deleted between two boards is not told', () => {
    fc.assert(
      fc.property(anyBoard, anyBoard, (before, now) => {
        const told = compareBoards(before, now, betweenMeetings).filter(({ root }) => root === 'cards')
        expect(told.every(({ id }) => before.cards.has(id) || now.cards.has(id))).toBe(true)
      }),
    )
  })

  test('V5 every difference is told once, and nothing else is told', () => {
    const name = (root: string, id: string, field: string) => `${root}/${id}/${field}`
    const isGone = (before: Board, now: Board, id: string) => before.cards.has(id) && !now.cards.has(id)
    fc.assert(
      fc.property(anyBoard, anyBoard, (before, now) => {
        const expected: string[] = []
        for (const root of [...comparedRoots, 'meta'] as ComparedRoot[]) {
          for (const id of root === 'meta' ? [''] : new Set([...before[root].keys(), ...now[root].keys()])) {
            const earlier = recordOf(before, root, id)
            const later = recordOf(now, root, id)
            const lost = root === 'links' ? before.links.get(id) : undefined
            if (lost !== undefined && later === null && (isGone(before, now, lost.from) || isGone(before, now, lost.to))) continue
            if (earlier === null || later === null) expected.push(name(root, id, '*'))
            else expected.push(...differencesOf(earlier, later).map((field) => name(root, id, field.name)))
          }
        }
        const told = compareBoards(before, now, sameDay).flatMap(({ root, id, fields }) => (fields.length === 0 ? [name(root, id, '*')] : fields.map((field) => name(root, id, field.name))))
        expect([...told].sort()).toEqual(expected.sort())
      }),
    )
  })

  test('V6 the same two boards the other way round: what came has gone', () => {
    const whole = (changes: readonly Change[]) => changes.filter(({ fields }) => fields.length === 0).map(({ root, id }) => `${root}/${id}`).filter((name) => name.startsWith('cards/')).sort()
    fc.assert(fc.property(anyBoard, anyBoard, (a, b) => void expect(whole(compareBoards(a, b, sameDay))).toEqual(whole(compareBoards(b, a, sameDay)))))
  })

  test('V7 an object is told where it matters most, with all that differs in it', () => {
    const before = boardOf([card('a', 'activity', 'Før', { status: 'planned' })])
    const now = boardOf([card('a', 'activity', 'Efter', { status: 'running', learning: 'L' })])
    const [change, ...more] = compareBoards(before, now, sameDay)
    expect(more).toEqual([])
    expect(change).toMatchObject({ group: 'status', fields: [{ name: 'learning' }, { name: 'status' }, { name: 'title', from: 'Før', to: 'Efter' }] })
  })

  test('V8 a shove within its field is no change; another field is a move; other words are a wording', () => {
    const at = (x: number, zoneId: string | null) => ({ ...card('a', 'note', 'A'), placement: { ...card('a', 'note', 'A').placement, x, zoneId } })
    expect(groupsBetween(boardOf([at(1, 'z')]), boardOf([at(9, 'z')]))).toEqual([])
    expect(groupsBetween(boardOf([at(1, 'z')]), boardOf([at(1, 'y')]))).toEqual(['moved'])
    expect(groupsBetween(boardOf([card('a', 'note', 'A')]), boardOf([card('a', 'note', 'B')]))).toEqual(['wording'])
  })

  test('V9 a link that went with its card is told by the card', () => {
    const [a, b] = [card('a', 'cause', 'A'), card('b', 'cause', 'B')]
    expect(groupsBetween(boardOf([a, b], [link('causes', 'a', 'b')]), boardOf([a]))).toEqual(['removed'])
    expect(groupsBetween(boardOf([a, b], [link('causes', 'a', 'b')]), boardOf([a, b]))).toEqual(['removed'])
  })

  test('V10 a duty is overdue when its day came in between and it is still open', () => {
    const duty = (due: string, state: string) => boardOf([card('h', 'action', 'H', { due, state })])
    const overdue = (due: string, state = 'open') => compareBoards(duty(due, state), duty(due, state), betweenMeetings).length
    expect([overdue('2026-12-07'), overdue('2026-12-08'), overdue('2027-03-08'), overdue('2027-03-09'), overdue('2027-01-01', 'done')]).toEqual([0, 1, 1, 0, 0])
  })
})
