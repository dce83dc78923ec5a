import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { richBlocks } from '../../tests/richTextArbitrary'
import { bullets, heading, livingBlock, paragraph, pointer, table, tasks, text } from '../text/build'
import type { RichBlock } from '../text/richText'
import { readRichText } from './readRichText'
import { makeRichText } from './writeRichText'

/** Through a document and over the wire, as it really travels. */
function throughDocument(blocks: readonly RichBlock[]): RichBlock[] {
  const doc = new Y.Doc()
  doc.getMap('sessions').set('agenda', makeRichText(blocks))
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  return readRichText(other.getMap('sessions').get('agenda') as Y.XmlFragment)
}

function inDocument(nodes: (Y.XmlElement | Y.XmlText)[]): RichBlock[] {
  const fragment = new Y.Doc().getXmlFragment('text')
  fragment.insert(0, nodes)
  return readRichText(fragment)
}

function element(name: string, children: (Y.XmlElement | Y.XmlText)[] = [], attributes: Record<string, unknown> = {}): Y.XmlElement {
  const made = new Y.XmlElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string)
  made.insert(0, children)
  return made
}

describe('rich text in the document', () => {
  test('G2 what is written is read again', () => {
    const blocks = [
      heading(1, 'Vores spor'),
      paragraph([text('Se '), pointer('page', 'track-map'), text(' først', { bold: true, link: 'https://example.org' })]),
      bullets('Én', [paragraph('To'), bullets('Under to')]),
      tasks('Indkalde'),
      table(['Hvem', 'Hvad'], ['DKR', 'Nabohjælp']),
      livingBlock('track-map'),
      paragraph(''),
    ]
    expect(throughDocument(blocks)).toEqual(blocks)
  })

  test('G2 the same for whatever anybody writes', () => {
    fc.assert(
      fc.property(richBlocks, (blocks) => {
        expect(throughDocument(blocks)).toEqual(blocks)
      }),
    )
  })

  test('G2 an empty text has one empty paragraph', () => {
    expect(throughDocument([])).toEqual([paragraph('')])
    expect(readRichText(null)).toEqual([])
  })

  test('G3 what is unknown loses its form, never its words', () => {
    const read = inDocument([
      new Y.XmlText('løs tekst'),
      element('mindmap', [element('paragraph', [new Y.XmlText('i det ukendte')]), new Y.XmlText('og løst')]),
      element('bulletList', [element('paragraph', [new Y.XmlText('uden listepunkt')])]),
      element('table', [new Y.XmlText('uden række')]),
      element('paragraph', [element('emoji', [new Y.XmlText('ukendt i linjen')])]),
    ])
    expect(read).toEqual([
      paragraph('løs tekst'),
      paragraph('i det ukendte'),
      paragraph('og løst'),
      bullets('uden listepunkt'),
      { type: 'table', rows: [[{ isHeader: false, colspan: 1, rowspan: 1, blocks: [paragraph('uden række')] }]] },
      paragraph('ukendt i linjen'),
    ])
  })

  test('G3 attributes nobody allowed become their defaults', () => {
    const linked = new Y.XmlText()
    linked.applyDelta([{ insert: 'tryk', attributes: { link: { href: 'javascript:alert(1)' }, bold: {}, comment: { id: 7 } } }])
    expect(inDocument([
      element('heading', [new Y.XmlText('H')], { level: 9 }),
      element('paragraph', [linked]),
      element('livingBlock', [], { block: 'everything', ref: 12 }),
      element('orderedList', [element('listItem', [])], { start: 'x' }),
    ])).toEqual([
      heading(1, 'H'),
      paragraph([text('tryk', { bold: true })]),
      livingBlock('track-map'),
      { type: 'orderedList', start: 1, items: [{ blocks: [paragraph('')] }] },
    ])
  })

  test('G3 nothing is so deep that reading fails', () => {
    const fragment = new Y.Doc().getXmlFragment('text')
    let place: Y.XmlFragment = fragment
    for (let depth = 0; depth < 1_500; depth++) {
      const next = new Y.XmlElement(depth % 2 === 0 ? 'blockquote' : 'ukendt')
      place.insert(0, [next])
      place = next
    }
    place.insert(0, [element('paragraph', [new Y.XmlText('bunden')])])
    expect(JSON.stringify(readRichText(fragment))).toContain('bunden')
  })
})
