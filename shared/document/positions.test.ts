import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { vestbyen } from '../../tests/vestbyen'
import { analyse } from '../analysis/analyse'
import { evidenceMarks } from '../domain/evidenceMarks'
import { cardFace } from '../reports/cardFace'
import { guestKey, setPosition, withPositions, type Stand } from './positions'
import { readBoard } from './readBoard'

const now = (doc: Y.Doc, id: string) => readBoard(doc).cards.get(id)!

/** Scenario 1: five partners and two young people mark five pieces of evidence. */
function walk(doc: Y.Doc): void {
  const mark = (id: string, by: string, is: Stand, reason = '') => setPosition(doc, id, by, { is, reason })
  for (const id of ['e1', 'e2', 'e3', 'e4', 'e5']) {
    for (const by of ['A', 'B', 'C', 'D', 'E', guestKey('one'), guestKey('two')]) mark(id, by, 'recognised')
  }
  mark('e3', 'B', 'questioned', 'Tallet er fra før omlægningen')
  for (const guest of ['one', 'two']) mark('e1', guestKey(guest), 'lacks')
  mark('e5', 'D', 'lacks')
}

describe('the marks of a data walk', () => {
  test('FZ9 scenario 1: 31 recognise, 1 questions, 3 miss something; who speaks for no partner is counted and not named', () => {
    const doc = vestbyen()
    walk(doc)
    const sums = ['e1', 'e2', 'e3', 'e4', 'e5'].map((id) => evidenceMarks(now(doc, id).fields))
    const sum = (stand: Stand) => sums.reduce((all, marks) => all + marks[stand], 0)
    expect([sum('recognised'), sum('questioned'), sum('lacks')]).toEqual([31, 1, 3])
    expect(now(doc, 'e1').fields).toMatchObject({ recognisedBy: ['A', 'B', 'C', 'D', 'E'], guestMarks: { recognised: 0, questioned: 0, lacks: 2 } })
    expect(now(doc, 'e5').fields).toMatchObject({ recognisedBy: ['A', 'B', 'C', 'E'], lackedBy: ['D'] })
    expect(JSON.stringify(now(doc, 'e1').fields)).not.toContain('~')
  })

  test('FZ9 the card shows them as counts, and who misses something has not taken a position: G23 asks', () => {
    const doc = vestbyen()
    walk(doc)
    const board = readBoard(doc)
    expect(cardFace(board, now(doc, 'e3'), 'da').at(-1)).toBe('Anerkender 6 · Anfægter 1')
    expect(cardFace(board, now(doc, 'e1'), 'en').at(-1)).toBe('Recognise 5 · Lacks something 2')
    expect(analyse(board, { today: '2026-04-08', isFacilitator: true }).find(({ rule }) => rule === 'G23')?.refs).toEqual(['e3', 'e5'])
  })

  test('FZ9 a mark is changed and taken back, also one that came with an import', () => {
    const fields = { recognisedBy: ['p1'], lackedBy: ['p2', 'p3'], guestMarks: { recognised: 2, questioned: 0, lacks: 0 } }
    expect(withPositions({ ...fields, 'position.p2': { is: 'recognised', reason: '' }, 'position.~x': { is: 'lacks', reason: '' } })).toEqual({
      recognisedBy: ['p1', 'p2'],
      questionedBy: [],
      lackedBy: ['p3'],
      guestMarks: { recognised: 2, questioned: 0, lacks: 1 },
    })
    expect(withPositions({ ...fields, 'position.~x': { is: 'none' } })).toMatchObject(fields)
    expect(withPositions({ 'position.p1': { is: 'nonsense' }, 'position.p2': 'x' })).toEqual({ recognisedBy: [], questionedBy: [] })
  })
})
