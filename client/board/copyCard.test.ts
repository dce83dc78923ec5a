import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addCard, cardText } from '../../shared/document/cards'
import { readRecord } from '../../shared/document/readBoard'
import { openRoots } from '../../shared/document/roots'
import { cardParagraphs, plainParagraphs } from './cardParagraphs'
import { copyCard } from './copyCard'

const placement = { pageId: 'p', zoneId: null, x: 0, y: 0, pageX: 0, pageY: 0, order: 'a0' }
const stamp = () => ({ author: 'bo', organisation: 'Kommunen', createdAt: '2026-11-21T10:00:00.000Z' })

function boardWithCard(): Y.Doc {
  const doc = openRoots(new Y.Doc())
  addCard(doc, { id: 'a', kind: 'cause', title: 'én\nto', placement, color: 3, author: 'anna', organisation: 'Fonden', createdAt: '2026-11-20T10:00:00.000Z', fields: { src: 's. 4' } })
  const first = (cardText(doc, 'a')?.get(0) as Y.XmlElement).get(0) as Y.XmlText
  first.format(0, 2, { bold: {} })
  return doc
}

describe('copying a card', () => {
  test('X29 a copy has the words with their form, the kind, colour and fields, and is its maker’s own', () => {
    const doc = boardWithCard()
    const original = readRecord(doc, 'cards', 'a')!
    const copy = copyCard({ stamp }, original, { ...placement, x: 24, order: 'a1' })
    doc.transact(() => copy.write(doc))
    const made = readRecord(doc, 'cards', copy.id)
    expect(made).toEqual({ ...original, ...stamp(), id: copy.id, placement: { ...placement, x: 24, order: 'a1' } })
    expect(cardParagraphs(doc, copy.id)).toEqual([[{ s: 'én', b: true }], [{ s: 'to' }]])
    cardText(doc, copy.id)?.delete(0, 1)
    expect(plainParagraphs(cardParagraphs(doc, 'a'))).toBe('én\nto')
  })
})
