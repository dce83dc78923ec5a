import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Placement } from '../domain/board'
import { addCard, cardText, placeCard, removeCard, setCardField } from './cards'
import { readBoard } from './readBoard'
import { openRoots } from './roots'
import { openUndo } from './undo'

const own = { name: 'own' }
const placement: Placement = { pageId: 'p', zoneId: null, x: 0, y: 0, pageX: 0, pageY: 0, order: 'a0' }
const draft = { id: 'k', kind: 'note', title: 'Hej', placement, author: 'a', organisation: '', createdAt: '2026-11-21T10:00:00Z' }

/** Two copies that exchange everything at once. */
function twoPeople() {
  const [mine, theirs] = [openRoots(new Y.Doc()), openRoots(new Y.Doc())]
  mine.on('update', (update: Uint8Array, origin: unknown) => origin !== 'wire' && Y.applyUpdate(theirs, update, 'wire'))
  theirs.on('update', (update: Uint8Array, origin: unknown) => origin !== 'wire' && Y.applyUpdate(mine, update, 'wire'))
  const undo = openUndo(mine, [own])
  const edit = (act: () => void) => {
    undo.endStep()
    mine.transact(act, own)
    undo.endStep()
  }
  return { mine, theirs, undo, edit }
}

describe('undo', () => {
  test('D10 undo takes back one own gesture, redo brings it again', () => {
    const { mine, undo, edit } = twoPeople()
    edit(() => addCard(mine, draft))
    edit(() => placeCard(mine, 'k', { ...placement, x: 50, pageX: 50 }))
    expect(undo.undo()).toBe('done')
    expect(readBoard(mine).cards.get('k')?.placement.x).toBe(0)
    expect(undo.redo()).toBe('done')
    expect(readBoard(mine).cards.get('k')?.placement.x).toBe(50)
    expect(undo.undo()).toBe('done')
    expect(undo.undo()).toBe('done')
    expect(readBoard(mine).cards.size).toBe(0)
    expect(undo.undo()).toBe('nothing')
  })

  test('D11 undo never takes back what another did', () => {
    const { mine, theirs, undo, edit } = twoPeople()
    theirs.transact(() => addCard(theirs, { ...draft, id: 'hers' }))
    edit(() => addCard(mine, draft))
    theirs.transact(() => setCardField(theirs, 'k', 'color', 4))
    undo.undo()
    undo.undo()
    expect([...readBoard(mine).cards.keys()]).toEqual(['hers'])
  })

  test('D12 undoing a move that another overrode leaves the card alone', () => {
    const { mine, theirs, undo, edit } = twoPeople()
    edit(() => addCard(mine, draft))
    edit(() => placeCard(mine, 'k', { ...placement, x: 50 }))
    theirs.transact(() => placeCard(theirs, 'k', { ...placement, x: 99 }))
    undo.undo()
    expect(readBoard(mine).cards.get('k')?.placement.x).toBe(99)
  })

  test('D13 a card somebody else has written in is not removed by undo', () => {
    const { mine, theirs, undo, edit } = twoPeople()
    edit(() => addCard(mine, draft))
    const paragraph = cardText(theirs, 'k')!.get(0) as Y.XmlElement
    ;(paragraph.get(0) as Y.XmlText).insert(3, ' fra mig')
    expect(undo.undo()).toBe('kept')
    expect(readBoard(mine).cards.get('k')?.title).toBe('Hej fra mig')
    expect(undo.canUndo()).toBe(false)
  })

  test('D14 a removed card comes back whole', () => {
    const { mine, theirs, undo, edit } = twoPeople()
    edit(() => addCard(mine, draft))
    edit(() => removeCard(mine, 'k'))
    expect(readBoard(theirs).cards.size).toBe(0)
    undo.undo()
    expect(readBoard(theirs).cards.get('k')?.title).toBe('Hej')
  })
})
