import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { agendaItem, paragraph } from '../text/build'
import type { RichBlock } from '../text/richText'
import { appendItem, appendToSection, findItem, isItemElement, levelOf, moveItem, sectionOf, spanOf, stepTarget, type AgendaChild } from './agendaItems'
import { addSession, agendaText } from './boardRecords'
import { keepMovedWords } from './keepMovedWords'
import { readRichText } from './readRichText'
import { openRoots } from './roots'
import { openUndo } from './undo'
import { makeRichText } from './writeRichText'

const own = { name: 'own' }
const session = { id: 's', title: 'Møde', date: '2026-11-21', place: '', order: 'a' }

const item = (id: string, level: 1 | 2 = 1) => agendaItem(id, `Punkt ${id}`, { summary: [paragraph(`Resumé ${id}`)], case: [paragraph(`Sag ${id}`), paragraph(`Mere ${id}`)] }, { level })

/** Two devices whose lines can be cut; each puts back what a move would take from it. */
function twoDevices(blocks: readonly RichBlock[]) {
  const [a, b] = [openRoots(new Y.Doc()), openRoots(new Y.Doc())]
  a.transact(() => addSession(a, session, makeRichText(blocks)), own)
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a), 'wire')
  const undo = openUndo(a, [own])
  for (const doc of [a, b]) keepMovedWords(doc, own)
  const meet = () => {
    for (let round = 0; round < 3; round++) {
      Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)), 'wire')
      Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)), 'wire')
    }
  }
  const text = (doc: Y.Doc) => agendaText(doc, 's')!
  const change = (doc: Y.Doc, act: (fragment: Y.XmlFragment) => void) => doc.transact(() => act(text(doc)), own)
  return { a, b, undo, meet, text, change }
}

const itemOf = (fragment: Y.XmlFragment, id: string): AgendaChild => findItem(fragment, id)!
const order = (fragment: Y.XmlFragment) => (fragment.toArray() as unknown[]).filter(isItemElement).map((one) => String(one.getAttribute('id')))
const wordsOf = (fragment: Y.XmlFragment) => JSON.stringify(readRichText(fragment))

/** The text `index` of an item, its title being the first. */
function textAt(fragment: Y.XmlFragment, id: string, index: number): Y.XmlText {
  const texts: Y.XmlText[] = []
  const walk = (node: Y.XmlElement) => {
    for (const child of node.toArray()) {
      if (child instanceof Y.XmlText) texts.push(child)
      else if (child instanceof Y.XmlElement) walk(child)
    }
  }
  walk(itemOf(fragment, id))
  return texts[index]!
}

const nobody = () => false

describe('items in the text of a meeting', () => {
  test('GE1 a step up or down goes past the neighbour of its own level, with what belongs below it', () => {
    const { a, change, text } = twoDevices([item('1'), item('2'), item('2a', 2), paragraph('imellem'), item('2b', 2), item('3')])
    expect(spanOf(text(a), itemOf(text(a), '2'))).toEqual({ from: 1, to: 5 })
    change(a, (fragment) => moveItem(fragment, itemOf(fragment, '2'), stepTarget(fragment, itemOf(fragment, '2'), -1)!, nobody))
    expect(order(text(a))).toEqual(['2', '2a', '2b', '1', '3'])
    change(a, (fragment) => moveItem(fragment, itemOf(fragment, '2'), stepTarget(fragment, itemOf(fragment, '2'), 1)!, nobody))
    expect(order(text(a))).toEqual(['1', '2', '2a', '2b', '3'])
    expect(stepTarget(text(a), itemOf(text(a), '1'), -1)).toBeNull()
    expect(stepTarget(text(a), itemOf(text(a), '3'), 1)).toBeNull()
    change(a, (fragment) => moveItem(fragment, itemOf(fragment, '2b'), stepTarget(fragment, itemOf(fragment, '2b'), -1)!, nobody))
    expect(order(text(a))).toEqual(['1', '2', '2b', '2a', '3'])
    expect(levelOf(itemOf(text(a), '2b'))).toBe(2)
  })

  test('GE2 what somebody writes in stays, and the others are moved around it; between two who write nothing moves', () => {
    const { a, change, text } = twoDevices([item('1'), item('2'), item('3')])
    const second = itemOf(text(a), '2')
    change(a, (fragment) => moveItem(fragment, second, 3, (child) => child === second))
    expect(order(text(a))).toEqual(['1', '3', '2'])
    expect(itemOf(text(a), '2')).toBe(second)
    const held = [second, itemOf(text(a), '3')]
    expect(moveItem(text(a), second, 1, (child) => held.includes(child))).toBe(false)
    expect(order(text(a))).toEqual(['1', '3', '2'])
  })

  test('GE3 a part is made in its place, or gone on with where it is there', () => {
    const { a, change, text } = twoDevices([agendaItem('1', 'Budget', { summary: [paragraph('kort')], decision: [paragraph('ja')] }), paragraph('')])
    change(a, (fragment) => appendToSection(itemOf(fragment, '1'), 'recommendation', [paragraph('Godkend')]))
    change(a, (fragment) => appendToSection(itemOf(fragment, '1'), 'summary', [paragraph('og godt')]))
    change(a, (fragment) => appendItem(fragment, item('2')))
    expect(sectionOf(itemOf(text(a), '1'), 'actions')).toBeNull()
    expect(itemOf(text(a), '1').toArray().map((child) => (child instanceof Y.XmlElement ? child.getAttribute('section') : null))).toEqual([undefined, 'summary', 'recommendation', 'decision'])
    expect(wordsOf(text(a))).toContain('og godt')
    expect(readRichText(text(a)).map(({ type }) => type)).toEqual(['agendaItem', 'agendaItem', 'paragraph'])
  })

  test('GE4 whatever is written in an item while another moves it is found in it afterwards, once', () => {
    const edits = fc.array(fc.record({ item: fc.constantFrom('1', '2', '3', '4'), text: fc.nat(3), at: fc.nat(12), words: fc.stringMatching(/^[A-Z]{2,6}$/) }), { minLength: 1, maxLength: 5 })
    const moves = fc.array(fc.record({ item: fc.constantFrom('1', '2', '3', '4'), target: fc.nat(4) }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(edits, moves, (typed, moved) => {
        const { a, b, change, meet, text } = twoDevices(['1', '2', '3', '4'].map((id) => item(id)))
        const marks = typed.map((edit, index) => ({ ...edit, words: `<${index}${edit.words}>` }))
        for (const one of moved) change(a, (fragment) => moveItem(fragment, itemOf(fragment, one.item), one.target, nobody))
        for (const { item: id, text: index, at, words } of marks) change(b, (fragment) => textAt(fragment, id, index).insert(Math.min(at, textAt(fragment, id, index).length), words))
        const before = JSON.parse(wordsOf(text(b))) as { id: string }[]
        meet()
        expect(wordsOf(text(a))).toBe(wordsOf(text(b)))
        const after = JSON.parse(wordsOf(text(a))) as { id: string }[]
        // The same items with the same words, in another order.
        const byId = (blocks: { id: string }[]) => [...blocks].sort((one, other) => one.id.localeCompare(other.id)).map((block) => JSON.stringify(block).replace(/"text"/g, ''))
        expect(order(text(a)).length).toBe(4)
        expect(byId(after)).toEqual(byId(before))
      }),
      { numRuns: 150 },
    )
  })

  test('GE4 parts and paragraphs that were begun meanwhile come along', () => {
    const { a, b, change, meet, text } = twoDevices([item('1'), item('2')])
    change(b, (fragment) => appendToSection(itemOf(fragment, '1'), 'decision', [paragraph('Vi siger ja')]))
    change(b, (fragment) => appendToSection(itemOf(fragment, '1'), 'summary', [paragraph('En linje mere')]))
    change(a, (fragment) => moveItem(fragment, itemOf(fragment, '1'), 2, nobody))
    meet()
    for (const doc of [a, b]) {
      expect(order(text(doc))).toEqual(['2', '1'])
      expect(wordsOf(text(doc)).match(/Vi siger ja/g)).toHaveLength(1)
      expect(wordsOf(text(doc)).match(/En linje mere/g)).toHaveLength(1)
    }
  })

  test('GE5 a move is taken back in one step, unless somebody has written in the item since', () => {
    const { a, b, undo, change, meet, text } = twoDevices([item('1'), item('2'), item('3')])
    change(a, (fragment) => moveItem(fragment, itemOf(fragment, '1'), 3, nobody))
    undo.endStep()
    meet()
    expect(undo.undo()).toBe('done')
    expect(order(text(a))).toEqual(['1', '2', '3'])
    expect(undo.redo()).toBe('done')
    meet()
    change(b, (fragment) => textAt(fragment, '1', 0).insert(0, 'HER '))
    meet()
    expect(undo.undo()).toBe('kept')
    expect(wordsOf(text(a))).toContain('HER Punkt 1')
  })
})
