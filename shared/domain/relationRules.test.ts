import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardOf, card, link } from '../../tests/draftBoards'
import { confirmationOf, isMutual, mayConfirm, receiverOf } from './confirmation'
import { linkRefusal, wayAlong } from './relationRules'

const names = ['a', 'b', 'c', 'd', 'e'] as const
const activities = names.map((id) => card(id, 'activity', id))

describe('rules of relations', () => {
  test('FD6 a dependency that would close a circle is refused with the circle named; causes may go in circles', () => {
    const board = boardOf(activities, [link('depends-on', 'a', 'b'), link('depends-on', 'b', 'c'), link('causes', 'a', 'b')])
    expect(linkRefusal(board, 'depends-on', 'c', 'a')).toEqual({ is: 'cycle', ids: ['c', 'a', 'b', 'c'] })
    expect([linkRefusal(board, 'depends-on', 'a', 'c'), linkRefusal(board, 'causes', 'b', 'a')]).toEqual([null, null])
  })

  test('FD6 whoever draws what is not refused never has a circle of dependencies', () => {
    const pair = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names))
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 24 }), (pairs) => {
        let board = boardOf(activities)
        for (const [from, to] of pairs) {
          if (from !== to && linkRefusal(board, 'depends-on', from, to) === null) board = boardOf(activities, [...board.links.values(), link('depends-on', from, to)])
        }
        const links = [...board.links.values()]
        for (const { from, to } of links) expect(wayAlong(links, 'depends-on', to, from)).toBe(null)
      }),
    )
  })

  test('FD7 a thing has one owner, whether a field or a link says so', () => {
    const byField = boardOf([card('a', 'activity', 'A', { owner: 'p1' })])
    const byLink = boardOf([card('a', 'activity', 'A')], [link('owns', 'p1', 'a')])
    for (const board of [byField, byLink]) expect([linkRefusal(board, 'owns', 'p2', 'a'), linkRefusal(board, 'owns', 'p1', 'a')]).toEqual([{ is: 'owned', by: 'p1' }, null])
  })

  test('FD8 a reinforcement is mutual when its receiver said yes, or when there is one the other way; not yet and no are not', () => {
    const there = link('reinforces', 'a', 'b')
    const with_ = (fields: typeof there.fields) => ({ ...there, fields })
    expect(isMutual(there, [there])).toBe(false)
    expect(isMutual(there, [there, link('reinforces', 'b', 'a')])).toBe(true)
    expect(isMutual(with_({ confirmedBy: 'p1' }), [])).toBe(true)
    expect((['not-yet', 'no'] as const).map((answer) => isMutual(with_({ confirmation: { answer, by: 'p1', at: '', isOnBehalf: false } }), []))).toEqual([false, false])
    // Someone wrote a yes that is not counted by `confirmedBy`.
    expect(confirmationOf(with_({ confirmation: { answer: 'yes', by: 'p1', at: '', isOnBehalf: false } }))).toBe(null)
  })

  test('FD9 the organisation that owns the receiving activity may answer, and a facilitator on its behalf; nobody where nobody owns it', () => {
    const partner = { id: 'p1', title: 'Kommunen', sector: '', type: 'core', fields: {} }
    const there = link('reinforces', 'a', 'b')
    const board = boardOf([card('a', 'activity', 'A'), card('b', 'activity', 'B', { owner: 'p1' })], [there], [partner])
    const may = (organisation: string, isFacilitator = false) => mayConfirm(board, there, { organisation, isFacilitator })
    expect(receiverOf(board, there)).toEqual({ ref: 'p1', name: 'Kommunen' })
    expect([may(' kommunen '), may('Fonden'), may(''), may('', true)]).toEqual([true, false, false, true])
    expect(mayConfirm(boardOf(activities, [there]), there, { organisation: 'Kommunen', isFacilitator: true })).toBe(false)
  })
})
