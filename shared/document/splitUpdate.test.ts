import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addCard, cardText } from './cards'
import { countParts, splitUpdate } from './splitUpdate'
import { scanUpdate } from './scanUpdate'

const place = { pageId: 'p', zoneId: null, x: 0, y: 0, pageX: 0, pageY: 0, order: 'a0' }

function add(doc: Y.Doc, id: string): void {
  addCard(doc, { id, kind: 'note', title: id, placement: place, author: null, organisation: '', createdAt: '2026-11-21T10:00:00.000Z' })
}

function textOf(doc: Y.Doc, id: string): Y.XmlText | null {
  const paragraph: unknown = cardText(doc, id)?.get(0)
  const text: unknown = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  return text instanceof Y.XmlText ? text : null
}

const pieces = (update: Uint8Array, parts: number): Uint8Array[] => {
  const bytes = update.slice()
  return [...splitUpdate(bytes, scanUpdate(bytes), { parts, bytes: Infinity })]
}

/** Several people in turn, who see one another's work now and then. */
const gestures = fc.array(fc.record({ who: fc.nat(2), what: fc.constantFrom('add', 'type', 'take', 'drop', 'meet'), which: fc.nat(9) }), { maxLength: 60 })

function written(steps: readonly { readonly who: number; readonly what: string; readonly which: number }[]): Y.Doc[] {
  const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  for (const [number, { who, what, which }] of steps.entries()) {
    const doc = docs[who]!
    const id = [...doc.getMap('cards').keys()].sort()[which] ?? ''
    const text = textOf(doc, id)
    if (what === 'add') add(doc, `k${who}-${number}`)
    else if (what === 'type') text?.insert(which % (text.length + 1), 'ab')
    else if (what === 'take' && text !== null && text.length > 1) text.delete(0, 1)
    else if (what === 'drop') doc.getMap('cards').delete(id)
    else if (what === 'meet') Y.applyUpdate(doc, Y.encodeStateAsUpdate(docs[(who + 1) % 3]!))
  }
  for (const doc of docs) Y.applyUpdate(docs[0]!, Y.encodeStateAsUpdate(doc))
  return docs
}

describe('a large update in pieces', () => {
  test('TB10 applied one after the other, without anything pending in between, the pieces make the same document', () => {
    fc.assert(
      fc.property(gestures, fc.integer({ min: 1, max: 12 }), (steps, parts) => {
        const whole = written(steps)[0]!
        const update = Y.encodeStateAsUpdate(whole)
        const made = new Y.Doc()
        for (const piece of pieces(update, parts)) {
          Y.applyUpdate(made, piece)
          expect([made.store.pendingStructs, made.store.pendingDs]).toEqual([null, null])
        }
        expect([made.getMap('cards').toJSON(), Y.encodeStateVector(made)]).toEqual([whole.getMap('cards').toJSON(), Y.encodeStateVector(whole)])
      }),
    )
  })

  test('TB11 a piece ends where a record does, and holds no more than four times what is asked for', () => {
    const doc = new Y.Doc()
    doc.transact(() => {
      for (let number = 0; number < 200; number++) add(doc, `k${number}`)
    })
    const made = new Y.Doc()
    for (const piece of pieces(Y.encodeStateAsUpdate(doc), 30)) {
      expect(countParts(scanUpdate(piece.slice()))).toBeLessThanOrEqual(120)
      Y.applyUpdate(made, piece)
      for (const [id, card] of made.getMap('cards')) expect([id, (card as Y.Map<unknown>).has('createdAt'), textOf(made, id)?.toString()]).toEqual([id, true, id])
    }
    const endless = new Y.Doc()
    const entry = new Y.Map<unknown>()
    endless.getMap('cards').set('k', entry)
    endless.transact(() => {
      for (let number = 0; number < 1_000; number++) entry.set(`f${number}`, number)
    })
    expect(Math.max(...pieces(Y.encodeStateAsUpdate(endless), 30).map((piece) => countParts(scanUpdate(piece.slice()))))).toBeLessThanOrEqual(120)
  })
})
