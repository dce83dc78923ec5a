import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addCard } from './cards'
import { healBoard } from './healBoard'
import type { HealingGround } from './Healing'
import { readBoard } from './readBoard'
import { readRichText } from './readRichText'
import { entriesOf, openRoots, recordRoots, type Entry, type RecordRoot } from './roots'

const ground = (mayShape: boolean): HealingGround => ({ mayShape, now: '2026-11-21T10:00:00.000Z', makers: [], makerOf: () => ({ participant: 'mig', organisation: 'Os' }), removedStamps: new Map() })

type Tree = { readonly name: string; readonly attributes: Readonly<Record<string, unknown>>; readonly children: readonly Tree[] } | { readonly words: string; readonly marks: Readonly<Record<string, unknown>>; readonly hasEmbed: boolean }

const names = fc.constantFrom('paragraph', 'heading', 'bulletList', 'listItem', 'table', 'tableRow', 'tableCell', 'hardBreak', 'horizontalRule', 'boardPointer', 'livingBlock', 'script', 'iframe', 'taskItem', 'agendaItem', 'itemTitle', 'itemSection')
const attributes = fc.dictionary(fc.constantFrom('level', 'href', 'style', 'checked', 'ref', 'colspan', 'minutes', 'outcome', 'isClosed', 'source', 'section', 'result'), fc.oneof(fc.integer(), fc.constantFrom('x', null, true, NaN)), { maxKeys: 2 })
const marks = fc.dictionary(fc.constantFrom('bold', 'italic', 'strike', 'onclick', 'link'), fc.constantFrom({}, { href: 'javascript:x' }, { href: 'https://example.org' }, 5), { maxKeys: 2 })
const words = fc.record({ words: fc.string({ maxLength: 6 }), marks, hasEmbed: fc.boolean() })
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, words, fc.record({ name: names, attributes, children: fc.array(tie('tree'), { maxLength: 3 }) })),
}))

function build(given: Tree): Y.XmlElement | Y.XmlText {
  if ('words' in given) {
    const text = new Y.XmlText()
    if (given.words !== '') text.insert(0, given.words, given.marks)
    if (given.hasEmbed) text.insertEmbed(0, { a: 1 })
    return text
  }
  const element = new Y.XmlElement<{ [name: string]: never }>(given.name)
  for (const [name, value] of Object.entries(given.attributes)) element.setAttribute(name, value as never)
  element.insert(0, given.children.map(build))
  return element as unknown as Y.XmlElement
}

const anything = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, undefined, 1e300))
const place = fc.record({ pageId: fc.constantFrom('s1', 's2', '', null), zoneId: fc.constantFrom(null, 'z', 5), x: anything, y: anything, order: fc.constantFrom('a0', '', 'ø', 'a1') }, { requiredKeys: [] })
const field = fc.oneof(
  fc.record({ key: fc.constantFrom('kind', 'title', 'note', 'placement', 'size', 'color', 'author', 'organisation', 'createdAt', 'from', 'to', 'agenda', 'templateId', 'place', 'w'), value: anything }),
  fc.record({ key: fc.constantFrom('placement', 'place', 'size'), value: fc.oneof(place, fc.record({ w: anything, h: anything })) }),
  fc.record({ key: fc.constantFrom('from', 'to', 'author', 'templateId', 'kind'), value: fc.constantFrom('s1', 's2', 's3', 'cause', 'causes') }),
  fc.record({ key: fc.constantFrom('title', 'note', 'agenda', 'why'), value: fc.array(tree, { maxLength: 3 }), isText: fc.constant(true) }),
)

interface Act {
  readonly root: RecordRoot
  readonly id: string
  readonly does: 'write' | 'replace' | 'remove'
  readonly fields: readonly { readonly key: string; readonly value: unknown; readonly isText?: boolean }[]
}

const act: fc.Arbitrary<Act> = fc.record({
  root: fc.constantFrom(...recordRoots),
  id: fc.constantFrom('s1', 's2', 's3'),
  does: fc.constantFrom('write', 'write', 'write', 'replace', 'remove'),
  fields: fc.array(field, { maxLength: 4 }) as fc.Arbitrary<Act['fields']>,
})

function perform(doc: Y.Doc, { root, id, does, fields }: Act): void {
  const entries = entriesOf(doc, root)
  if (does === 'remove') return entries.delete(id)
  const entry: Entry = does === 'write' ? (entries.get(id) ?? new Y.Map<unknown>()) : new Y.Map<unknown>()
  if (entry.doc === null) entries.set(id, entry)
  for (const { key, value, isText } of fields) {
    if (isText !== true) {
      entry.set(key, structuredClone(value))
      continue
    }
    const fragment = new Y.XmlFragment()
    fragment.insert(0, (value as readonly Tree[]).map(build))
    entry.set(key, fragment)
  }
}

function healedAfter(doc: Y.Doc, mayShape: boolean, write: () => void): boolean {
  return doc.transact((transaction) => {
    write()
    return healBoard(transaction, ground(mayShape)).hasWritten
  })
}

describe('healing', () => {
  test('M25 whatever is written, healing ends without a fault, what it leaves can be read, and healing it again writes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.array(act, { minLength: 1, maxLength: 5 })), { minLength: 1, maxLength: 5 }), (steps) => {
        const doc = openRoots(new Y.Doc())
        for (const [mayShape, acts] of steps) healedAfter(doc, mayShape, () => acts.forEach((one) => perform(doc, one)))
        const board = readBoard(doc)
        for (const { placement } of board.cards.values()) expect([placement.x, placement.y, placement.pageX].every((at) => Math.abs(at) <= 1e6)).toBe(true)
        for (const session of entriesOf(doc, 'sessions').values()) {
          const agenda: unknown = session.get('agenda')
          if (agenda instanceof Y.XmlFragment) readRichText(agenda)
        }
        const copy = openRoots(new Y.Doc())
        expect(healedAfter(copy, true, () => Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc)))).toBe(false)
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  test('M26 ten times the faults cost little more than ten times the time', () => {
    const msFor = (count: number): number => {
      const doc = openRoots(new Y.Doc())
      const startedMs = performance.now()
      healedAfter(doc, false, () => {
        for (let index = 0; index < count; index++) {
          const placement = { pageId: 'p', zoneId: null, x: 0, y: 0, pageX: 0, pageY: 0, order: '' }
          addCard(doc, { id: `k${index}`, kind: 'virus', title: 'x', placement, author: 'en anden', organisation: '', createdAt: '' })
        }
        const entry: Entry = new Y.Map<unknown>()
        const title = new Y.XmlFragment()
        title.insert(0, Array.from({ length: count }, () => new Y.XmlText('løst')))
        entry.set('title', title)
        entriesOf(doc, 'cards').set('mange', entry)
      })
      return performance.now() - startedMs
    }
    msFor(300)
    const [few, many] = [Math.min(msFor(300), msFor(300), msFor(300)), Math.min(msFor(3_000), msFor(3_000))]
    expect(many / few).toBeLessThan(40)
  })
})
