import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addPage, addPartner, addSession, addZone, setDrawing, setMeta } from './boardRecords'
import { addCard, cardText, placeCard, removeCard, setCardField } from './cards'
import { completeCards } from './completeCards'
import { addLink, removeLink } from './links'
import { openBoardView } from './openBoardView'
import { readBoard } from './readBoard'
import { entriesOf, openRoots } from './roots'
import { isOrderKey } from '../domain/order'

const placement = (x: number) => ({ pageId: 'p', zoneId: null, x, y: 0, pageX: x, pageY: 0, order: 'a0' })
const card = (id: string) => ({ id, kind: 'note', title: id, placement: placement(0), author: null, organisation: '', createdAt: '' })

const ids = fc.constantFrom('a', 'b', 'c', 'd')
const edits = fc.array(
  fc.oneof(
    fc.record({ is: fc.constant('add' as const), id: ids }),
    fc.record({ is: fc.constant('remove' as const), id: ids }),
    fc.record({ is: fc.constant('move' as const), id: ids, x: fc.integer({ min: -500, max: 500 }) }),
    fc.record({ is: fc.constant('write' as const), id: ids, text: fc.string({ maxLength: 5 }) }),
    fc.record({ is: fc.constant('color' as const), id: ids, color: fc.integer({ min: 0, max: 9 }) }),
    fc.record({ is: fc.constant('link' as const), id: ids, to: ids }),
    fc.record({ is: fc.constant('unlink' as const), id: ids }),
    fc.record({ is: fc.constant('garbage' as const), id: ids, value: fc.oneof(fc.string(), fc.integer(), fc.constant(null)) }),
    fc.record({ is: fc.constant('title' as const), text: fc.string() }),
  ),
  { maxLength: 40 },
)
type Edit = typeof edits extends fc.Arbitrary<(infer One)[]> ? One : never

function perform(doc: Y.Doc, edit: Edit): void {
  switch (edit.is) {
    case 'add':
      return addCard(doc, card(edit.id))
    case 'remove':
      return removeCard(doc, edit.id)
    case 'move':
      return placeCard(doc, edit.id, placement(edit.x))
    case 'write': {
      const text = (cardText(doc, edit.id)?.get(0) as Y.XmlElement | undefined)?.get(0)
      return text instanceof Y.XmlText ? text.insert(0, edit.text) : undefined
    }
    case 'color':
      return setCardField(doc, edit.id, 'color', edit.color)
    case 'link':
      return addLink(doc, { id: edit.id, kind: 'causes', from: edit.id, to: edit.to, author: null, createdAt: '' })
    case 'unlink':
      return removeLink(doc, edit.id)
    case 'garbage':
      return void entriesOf(doc, 'cards').set(edit.id, edit.value as unknown as Y.Map<unknown>)
    case 'title':
      return setMeta(doc, { title: edit.text })
  }
}

describe('a board that follows its document', () => {
  test('D20 after any edits it equals the board read anew, whatever stands in the document', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const doc = openRoots(new Y.Doc())
        const view = openBoardView(doc)
        for (const edit of list) perform(doc, edit)
        expect(view.read()).toEqual(readBoard(doc))
      }),
    )
  })

  test('D21 untouched records stay the same objects', () => {
    const doc = openRoots(new Y.Doc())
    addCard(doc, card('a'))
    addCard(doc, card('b'))
    const view = openBoardView(doc)
    const before = view.read()
    setCardField(doc, 'a', 'color', 3)
    expect(view.read().cards.get('b')).toBe(before.cards.get('b'))
    expect(view.read().cards.get('a')).not.toBe(before.cards.get('a'))
    expect(view.read().pages).toBe(before.pages)
  })

  test('D22 every kind of record comes back as it was put in', () => {
    const doc = openRoots(new Y.Doc())
    setMeta(doc, { title: 'Bo trygt', language: 'en', createdAt: '2026-11-21T10:00:00Z', schemaVersion: 1 })
    addPage(doc, { id: 'p', title: 'Side', templateId: 'track-map', order: 'a0' })
    const zone = { id: 'z', pageId: 'p', templateId: 'track-map', zoneKey: 'track', trackId: 't1', trackNumber: 1, title: '', question: '', placement: placement(8), size: { w: 300, h: 200 } }
    addZone(doc, zone)
    addPartner(doc, { id: 'tryg', title: 'Fonden', sector: 'philanthropy', type: 'core', fields: { since: '2018-01-01' } })
    addSession(doc, { id: 's', title: 'Styregruppe', date: '2026-11-21', place: 'Odense', order: 'a0' })
    setDrawing(doc, 'd', { type: 'draw', 'props.size': 'm' })
    const board = readBoard(doc)
    expect(board.meta.language).toBe('en')
    expect(board.pages.get('p')?.title).toBe('Side')
    expect(board.zones.get('z')).toEqual(zone)
    expect(board.partners.get('tryg')).toEqual({ id: 'tryg', title: 'Fonden', sector: 'philanthropy', type: 'core', fields: { since: '2018-01-01' } })
    expect(board.sessions.get('s')).toEqual({ id: 's', title: 'Styregruppe', date: '2026-11-21', place: 'Odense', order: 'a0' })
    expect(board.drawings.get('d')?.fields).toEqual({ type: 'draw', 'props.size': 'm' })
  })
})

describe('cards that a client left unfinished', () => {
  test('D30 place on the page, order and size are filled in; whole cards are not written to', () => {
    const doc = openRoots(new Y.Doc())
    addZone(doc, { id: 'z', pageId: 'p', templateId: null, zoneKey: null, trackId: null, trackNumber: null, title: '', question: '', placement: placement(400), size: { w: 300, h: 200 } })
    addCard(doc, card('whole'))
    const entry = new Y.Map<unknown>()
    entry.set('kind', 'cause')
    entry.set('placement', { pageId: 'p', zoneId: 'z', x: 10, y: 20 })
    entriesOf(doc, 'cards').set('bare', entry)
    completeCards(doc, ['whole', 'bare', 'nobody'])
    const { placement: placed, size } = readBoard(doc).cards.get('bare')!
    expect([placed.pageX, placed.pageY]).toEqual([410, 20])
    expect(isOrderKey(placed.order) && placed.order > 'a0').toBe(true)
    expect(size).toEqual({ w: 208, h: 88 })
    let updates = 0
    doc.on('update', () => (updates += 1))
    completeCards(doc, ['whole', 'bare'])
    expect(updates).toBe(0)
  })
})
