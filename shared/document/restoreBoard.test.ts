import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { richBlocks } from '../../tests/richTextArbitrary'
import { addPage, addSession } from './boardRecords'
import { addCard, cardText, removeCard, setCardField } from './cards'
import { readBoard } from './readBoard'
import { recordsIn } from './recordsIn'
import { restoreBoard } from './restoreBoard'
import { openRoots, rootNames } from './roots'
import { makeRichText } from './writeRichText'

const place = { pageId: 'p', zoneId: null, x: 0, y: 0, pageX: 0, pageY: 0, order: 'a0' }
/** With the form of texts; the order of keys says nothing. */
const contentOf = (doc: Y.Doc): object => rootNames.map((name) => doc.getMap(name).toJSON() as object)

const ids = ['a', 'b', 'c'] as const

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = openRoots(new Y.Doc())
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

function textOf(doc: Y.Doc, id: string): Y.XmlText | null {
  const paragraph = cardText(doc, id)?.get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  return text instanceof Y.XmlText ? text : null
}

type Step = (doc: Y.Doc) => void
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constantFrom(...ids), fc.string()).map(([id, title]): Step => (doc) => addCard(doc, { id, kind: 'note', title, placement: place, author: null, organisation: '', createdAt: '' })),
  fc.constantFrom(...ids).map((id): Step => (doc) => removeCard(doc, id)),
  fc.tuple(fc.constantFrom(...ids), fc.string(), fc.nat(9)).map(([id, letters, at]): Step => (doc) => {
    const text = textOf(doc, id)
    text?.insert(Math.min(at, text.length), letters)
  }),
  fc.tuple(fc.constantFrom(...ids), fc.constantFrom('status', 'due'), fc.constantFrom('x', 'y', null)).map(([id, name, value]): Step => (doc) => setCardField(doc, id, name, value)),
  fc.constantFrom(...ids).map((id): Step => (doc) => {
    const text = textOf(doc, id)
    if (text && text.length > 1) text.format(0, 1, { bold: {} })
  }),
  richBlocks.map((blocks): Step => (doc) => addSession(doc, { id: 's', title: '', date: '', place: '', order: '' }, makeRichText(blocks))),
  fc.constantFrom('Ark', 'Side').map((title): Step => (doc) => addPage(doc, { id: 'p', title, templateId: null, order: 'a' })),
)
const steps = fc.array(step, { maxLength: 12 })

describe('restoring', () => {
  test('V30 afterwards the board says what the version said, whatever has happened since', () => {
    fc.assert(
      fc.property(steps, steps, (before, after) => {
        const doc = openRoots(new Y.Doc())
        for (const act of before) act(doc)
        const version = copyOf(doc)
        for (const act of after) act(doc)
        restoreBoard(doc, version)
        expect(contentOf(doc)).toEqual(contentOf(version))
        expect(readBoard(doc)).toEqual(readBoard(version))
      }),
    )
  })

  test('V31 restoring what is already there writes nothing', () => {
    fc.assert(
      fc.property(steps, (before) => {
        const doc = openRoots(new Y.Doc())
        for (const act of before) act(doc)
        const version = copyOf(doc)
        let writes = 0
        doc.on('update', () => void (writes += 1))
        restoreBoard(doc, version)
        expect(writes).toBe(0)
      }),
    )
  })

  test('V32 a letter typed while the board is restored is kept in its card', () => {
    const doc = openRoots(new Y.Doc())
    addCard(doc, { id: 'a', kind: 'note', title: 'Unge mangler voksne', placement: place, author: null, organisation: '', createdAt: '' })
    const version = copyOf(doc)
    textOf(doc, 'a')?.insert(4, ' i Vestbyen')
    const typist = copyOf(doc)
    textOf(typist, 'a')?.insert(textOf(typist, 'a')!.length, ', der bliver')
    restoreBoard(doc, version)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(typist))
    Y.applyUpdate(typist, Y.encodeStateAsUpdate(doc))
    expect(readBoard(doc).cards.get('a')?.title).toBe('Unge mangler voksne, der bliver')
    expect(contentOf(typist)).toEqual(contentOf(doc))
  })

  test('V33 with others typing all the while, everybody ends with the same board', () => {
    fc.assert(
      fc.property(steps, steps, steps, (before, after, meanwhile) => {
        const doc = openRoots(new Y.Doc())
        for (const act of before) act(doc)
        const version = copyOf(doc)
        for (const act of after) act(doc)
        const other = copyOf(doc)
        for (const act of meanwhile) act(other)
        restoreBoard(doc, version)
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
        Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
        expect(contentOf(other)).toEqual(contentOf(doc))
      }),
    )
  })
})

describe('what an update is about', () => {
  test('V34 letters, fields, new and deleted cards are followed to their record', () => {
    const doc = openRoots(new Y.Doc())
    for (const id of ids) addCard(doc, { id, kind: 'note', title: 'x', placement: place, author: null, organisation: '', createdAt: '' })
    const about = (act: Step): string[] => {
      const updates: Uint8Array[] = []
      const collect = (update: Uint8Array) => void updates.push(update)
      doc.on('update', collect)
      doc.transact(() => act(doc))
      doc.off('update', collect)
      return recordsIn(doc, Y.mergeUpdates(updates)).map(({ root, id }) => `${root}/${id}`)
    }
    expect(about(() => textOf(doc, 'a')?.insert(1, 'y'))).toEqual(['cards/a'])
    expect(about(() => textOf(doc, 'b')?.delete(0, 1))).toEqual(['cards/b'])
    expect(about(() => setCardField(doc, 'c', 'status', 'running'))).toEqual(['cards/c'])
    expect(about(() => removeCard(doc, 'b'))).toEqual(['cards/b'])
    expect(about(() => addPage(doc, { id: 'p', title: 'P', templateId: null, order: 'a' }))).toEqual(['pages/p'])
  })
})
