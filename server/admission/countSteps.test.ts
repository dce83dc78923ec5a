import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addCard, cardText } from '../../shared/document/cards'
import { openRoots } from '../../shared/document/roots'
import { checkStructure } from './checkStructure'
import { scanUpdate } from '../../shared/document/scanUpdate'
import { openWriters } from './Writers'

const placement = { pageId: 'p', zoneId: null, x: 0, y: 0, pageX: 0, pageY: 0, order: 'a0' }

function boardWithText(letters: number): { readonly doc: Y.Doc; readonly text: Y.XmlText } {
  const doc = openRoots(new Y.Doc())
  addCard(doc, { id: 'k', kind: 'note', title: '', placement, author: null, organisation: '', createdAt: '' })
  const text = (cardText(doc, 'k')!.get(0) as Y.XmlElement).get(0) as Y.XmlText
  text.insert(0, 'r'.repeat(letters))
  return { doc, text }
}

function copyOf(doc: Y.Doc): { readonly doc: Y.Doc; readonly text: Y.XmlText } {
  const copy = openRoots(new Y.Doc())
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return { doc: copy, text: (cardText(copy, 'k')!.get(0) as Y.XmlElement).get(0) as Y.XmlText }
}

const fitOf = (doc: Y.Doc, bytes: Uint8Array) => checkStructure(doc, scanUpdate(bytes.slice()), openWriters([]), 'p').is

/** Letters that all begin where the text begins, and each end at a letter of its own: Yjs would walk past all of them for each. */
function longSearch(text: Y.XmlText, letters: number): Uint8Array {
  const { client, clock } = text._start!.id
  const encoder = encoding.createEncoder()
  for (const number of [1, letters, 5, 0]) encoding.writeVarUint(encoder, number)
  for (let index = 0; index < letters; index++) {
    encoding.writeUint8(encoder, 0x44)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock + letters - index)
    encoding.writeVarString(encoder, 'x')
  }
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

describe('long searches', () => {
  test('M5 an update that would make Yjs walk the same list for each of its parts is refused, and the document is not touched', () => {
    const { doc, text } = boardWithText(20_000)
    const before = Y.encodeStateVector(doc)
    expect(fitOf(doc, longSearch(text, 15_000))).toBe('broken')
    expect(Y.encodeStateVector(doc)).toEqual(before)
  })

  test('M5 a little of the same, as honest clients may write it, is let in', () => {
    const { doc, text } = boardWithText(200)
    expect(fitOf(doc, longSearch(text, 100))).toBe('fits')
  })

  test('M5 eight hundred letters put one in front of the other, while others write at the same place, are let in', () => {
    for (const at of ['start', 'end', 'middle'] as const) {
      const { doc, text } = boardWithText(300)
      const other = copyOf(doc)
      const vector = Y.encodeStateVector(other.doc)
      const place = (given: Y.XmlText) => (at === 'start' ? 0 : at === 'end' ? given.length : 150)
      for (let index = 0; index < 500; index++) text.insert(place(text), 'a')
      for (let index = 0; index < 800; index++) other.text.insert(place(other.text), 'b')
      expect([at, fitOf(doc, Y.encodeStateAsUpdate(other.doc, vector))]).toEqual([at, 'fits'])
    }
  })

  test('M5 an agenda of ten thousand letters, each put where the one before stands, is let in whole', () => {
    const { doc } = boardWithText(1)
    const other = copyOf(doc)
    for (let index = 0; index < 10_000; index++) other.text.insert((index * 7_919) % (other.text.length + 1), 'æ')
    expect(fitOf(doc, Y.encodeStateAsUpdate(other.doc))).toBe('fits')
  })
})
