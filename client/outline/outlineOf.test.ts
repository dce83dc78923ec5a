import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addCard, placeCard, placementInZone, placementOnPage, removeCard } from '../../shared/document/cards'
import { addPage, addZone } from '../../shared/document/boardRecords'
import { openBoardView } from '../../shared/document/openBoardView'
import { entriesOf, openRoots } from '../../shared/document/roots'
import { listsOf, neighbourOf, outlineOf } from './outlineOf'

const zoneOf = (id: string, pageId: string, x: number) => ({
  id,
  pageId,
  templateId: null,
  zoneKey: null,
  trackId: null,
  trackNumber: null,
  title: id,
  question: '',
  placement: { pageId, zoneId: null, x, y: 0, pageX: x, pageY: 0, order: `a${x / 100}` },
  size: { w: 400, h: 400 },
})

function openTestBoard() {
  const doc = openRoots(new Y.Doc())
  addPage(doc, { id: 'p1', title: 'Første', templateId: null, order: 'a0' })
  addPage(doc, { id: 'p2', title: 'Anden', templateId: null, order: 'a1' })
  addZone(doc, zoneOf('z1', 'p1', 100))
  addZone(doc, zoneOf('z2', 'p1', 200))
  addZone(doc, zoneOf('z3', 'p2', 100))
  const view = openBoardView(doc)
  const add = (id: string, zoneId: string | null) => {
    const board = view.read()
    const placement = (zoneId && placementInZone(board, zoneId)) || placementOnPage(board, 'p1', 0, 0)
    addCard(doc, { id, kind: 'note', title: id, placement, author: null, organisation: '', createdAt: '' })
  }
  return { doc, view, add }
}

const idsIn = (lists: readonly (readonly string[])[]) => lists.flat().sort()

describe('the board in reading order', () => {
  it('L1 every card of every page stands in the list exactly once, in its zone or outside zones', () => {
    const change = fc.record({ card: fc.integer({ min: 0, max: 11 }), act: fc.constantFrom('add', 'remove', 'move'), zone: fc.constantFrom('z1', 'z2', 'z3', null) })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), fc.boolean(), (changes, removesZone) => {
        const { doc, view, add } = openTestBoard()
        for (const { card, act, zone } of changes) {
          const id = `c${card}`
          if (act === 'add') add(id, zone)
          else if (act === 'remove') removeCard(doc, id)
          else placeCard(doc, id, (zone && placementInZone(view.read(), zone)) || placementOnPage(view.read(), 'p1', 0, 0))
        }
        if (removesZone) entriesOf(doc, 'zones').delete('z1')
        const board = view.read()
        expect(idsIn(listsOf(outlineOf(board)))).toEqual([...board.cards.keys()].sort())
      }),
    )
  })

  it('L2 what did not change stays the same object, so that only changed lists are drawn again', () => {
    const { doc, view, add } = openTestBoard()
    add('a', 'z1')
    add('b', 'z2')
    add('c', 'z3')
    const before = outlineOf(view.read())
    expect(outlineOf(view.read(), before)).toBe(before)
    removeCard(doc, 'b')
    const after = outlineOf(view.read(), before)
    expect(after[1]).toBe(before[1])
    expect(after[0]?.zones[0]).toBe(before[0]?.zones[0])
    expect(after[0]?.zones[1]).not.toBe(before[0]?.zones[1])
  })

  it('L3 when a card disappears the next of its list takes over, else the one before it', () => {
    const lists = [['a', 'b', 'c'], ['d']]
    const except = (...gone: string[]) => (id: string) => !gone.includes(id)
    expect(neighbourOf(lists, 'b', except('b'))).toBe('c')
    expect(neighbourOf(lists, 'b', except('b', 'c'))).toBe('a')
    expect(neighbourOf(lists, 'd', except('d'))).toBeNull()
    expect(neighbourOf(lists, 'x', except())).toBeNull()
  })
})
