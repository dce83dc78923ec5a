import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { scanUpdate, type ScannedUpdate } from './scanUpdate'

const scanned = (bytes: Uint8Array): ScannedUpdate | null => {
  try {
    return scanUpdate(bytes.slice())
  } catch {
    return null
  }
}

interface Edit {
  readonly does: 'card' | 'field' | 'type' | 'erase' | 'mark' | 'remove' | 'undo' | 'merge'
  readonly who: number
  readonly key: number
  readonly text: string
  readonly value: unknown
}

const edit: fc.Arbitrary<Edit> = fc.record({
  does: fc.constantFrom('card', 'field', 'type', 'type', 'erase', 'mark', 'remove', 'undo', 'merge'),
  who: fc.nat(2),
  key: fc.nat(4),
  text: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  value: fc.jsonValue({ maxDepth: 4 }),
})

function makeCard(): Y.Map<unknown> {
  const entry = new Y.Map<unknown>()
  const title = new Y.XmlFragment()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('æ')])
  title.insert(0, [paragraph])
  entry.set('title', title)
  return entry
}

function textOf(entry: Y.Map<unknown>): Y.XmlText {
  return ((entry.get('title') as Y.XmlFragment).get(0) as Y.XmlElement).get(0) as Y.XmlText
}

function perform(docs: readonly Y.Doc[], undos: readonly Y.UndoManager[], { does, who, key, text, value }: Edit): void {
  const doc = docs[who]!
  const cards = doc.getMap<Y.Map<unknown>>('cards')
  const entry = cards.get(`k${key}`)
  if (does === 'merge') return Y.applyUpdate(doc, Y.encodeStateAsUpdate(docs[(who + 1) % docs.length]!))
  if (does === 'undo') return void undos[who]!.undo()
  if (does === 'card' || entry === undefined) return void cards.set(`k${key}`, makeCard())
  if (does === 'remove') return cards.delete(`k${key}`)
  if (does === 'field') return void entry.set(`f${key}`, value)
  const words = textOf(entry)
  if (does === 'type') words.insert(key % (words.length + 1), text)
  else if (does === 'mark') words.format(0, words.length, { bold: {}, link: { href: 'https://example.org' } })
  else if (words.length > 0) words.delete(0, 1)
}

/** Every update that honest clients send while they do this, and what they would answer to sync step 1. */
function updatesOf(edits: readonly Edit[]): Uint8Array[] {
  const sent: Uint8Array[] = []
  const docs = [0, 1, 2].map(() => new Y.Doc())
  const undos = docs.map((doc) => new Y.UndoManager(doc.getMap('cards')))
  for (const doc of docs) doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => local && sent.push(update))
  for (const one of edits) perform(docs, undos, one)
  return [...sent, ...docs.map((doc) => Y.encodeStateAsUpdate(doc)), Y.mergeUpdates(docs.map((doc) => Y.encodeStateAsUpdate(doc)))]
}

function sameAsYjs(bytes: Uint8Array): void {
  const ours = scanUpdate(bytes.slice())
  const theirs = Y.decodeUpdate(bytes)
  const lengths = ours.runs.flatMap((run) => run.structs.map(({ client, clock, length }) => [client, clock, length]))
  expect(lengths).toEqual(theirs.structs.map(({ id, length }) => [id.client, id.clock, length]))
  const deletes = [...theirs.ds.clients].flatMap(([client, ranges]) => ranges.map(({ clock, len }) => [client, clock, len]))
  expect(ours.deletes.map(({ client, clock, length }) => [client, clock, length])).toEqual(deletes)
}

/** Milliseconds; the fastest of some tries, since the machine has others to serve. */
function fastestMs(act: () => void): number {
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const startedMs = performance.now()
      act()
      return performance.now() - startedMs
    }),
  )
}

/** An honest update of many fields. */
function honest(fields: number): Uint8Array {
  const doc = new Y.Doc()
  for (let index = 0; index < fields; index++) doc.getMap('meta').set(`k${index}`, 'x'.repeat(70))
  return Y.encodeStateAsUpdate(doc)
}
const largest = honest(5_000)

function encoded(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

/** One struct of a value under a key of `cards`, whose value is written by `write`. */
const valueUpdate = (write: (encoder: encoding.Encoder) => void): Uint8Array =>
  encoded((encoder) => {
    for (const number of [1, 1, 5, 0]) encoding.writeVarUint(encoder, number)
    encoding.writeUint8(encoder, 0x28)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, 'meta')
    encoding.writeVarString(encoder, 'k')
    encoding.writeVarUint(encoder, 1)
    write(encoder)
    encoding.writeVarUint(encoder, 0)
  })

const large = 500_000

/** Bytes made to loop, to nest or to ask for memory. */
const crafted: readonly (readonly [string, Uint8Array])[] = [
  ['four billion clients', encoded((encoder) => encoding.writeVarUint(encoder, 2 ** 32))],
  ['four billion structs', encoded((encoder) => [1, 2 ** 32, 5, 0].forEach((number) => encoding.writeVarUint(encoder, number)))],
  ['a million clients of nothing', encoded((encoder) => { encoding.writeVarUint(encoder, large / 3); for (let i = 0; i < large; i++) encoding.writeUint8(encoder, 0) })],
  ['arrays in arrays', valueUpdate((encoder) => { for (let i = 0; i < large / 2; i++) { encoding.writeUint8(encoder, 117); encoding.writeUint8(encoder, 1) } encoding.writeUint8(encoder, 126) })],
  ['objects in objects', valueUpdate((encoder) => { for (let i = 0; i < large / 4; i++) { encoding.writeUint8(encoder, 118); encoding.writeUint8(encoder, 1); encoding.writeVarString(encoder, 'a') } encoding.writeUint8(encoder, 126) })],
  ['an array of four billion', valueUpdate((encoder) => { encoding.writeUint8(encoder, 117); encoding.writeVarUint(encoder, 2 ** 32) })],
  ['a number that never ends', valueUpdate((encoder) => { encoding.writeUint8(encoder, 125); for (let i = 0; i < large; i++) encoding.writeUint8(encoder, 255) })],
  ['a key of the language', valueUpdate((encoder) => { encoding.writeUint8(encoder, 118); encoding.writeUint8(encoder, 1); encoding.writeVarString(encoder, '__proto__'); encoding.writeUint8(encoder, 126) })],
  ['binary in a value', valueUpdate((encoder) => { encoding.writeUint8(encoder, 116); encoding.writeVarUint8Array(encoder, new Uint8Array(9)) })],
  ['a big integer', valueUpdate((encoder) => { encoding.writeUint8(encoder, 122); encoding.writeBigInt64(encoder, 1n) })],
  ['a deletion over and over', encoded((encoder) => { for (const number of [0, 1, 5, large / 2]) encoding.writeVarUint(encoder, number); for (let i = 0; i < large / 2; i++) { encoding.writeUint8(encoder, 0); encoding.writeUint8(encoder, 9) } })],
  ['a struct of nothing', encoded((encoder) => [1, 1, 5, 0, 0, 0, 0].forEach((number) => encoding.writeVarUint(encoder, number)))],
  ['bytes after the end', Uint8Array.of(0, 0, 0)],
]

describe('the walk through an update', () => {
  test('M1 whatever honest clients write is read exactly as Yjs reads it', () => {
    fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 30 }), (edits) => updatesOf(edits).forEach(sameAsYjs)), { numRuns: 60 })
  }, 60_000)

  test('M2 whatever the bytes, the walk ends; what it lets pass, Yjs can decode', () => {
    const flips = fc.record({ edits: fc.array(edit, { minLength: 1, maxLength: 10 }), at: fc.nat(), byte: fc.nat(255), cut: fc.nat(400) })
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), flips.map(({ edits, at, byte, cut }) => {
        const bytes = updatesOf(edits).at(-1)!.slice()
        bytes[at % bytes.length] = byte
        return cut % 3 === 0 ? bytes.slice(0, cut) : bytes
      })), (bytes) => {
        if (scanned(bytes) !== null) Y.decodeUpdate(bytes)
      }),
      { numRuns: 600 },
    )
  }, 60_000)

  test.each(crafted)('M3 refused, and no slower than an honest update of the largest size is read: %s', (_what, bytes) => {
    expect(scanned(bytes)).toBe(null)
    expect((fastestMs(() => scanned(bytes)) + 1) / (fastestMs(() => Y.decodeUpdate(largest)) + 1)).toBeLessThan(5)
  })

  test('M4 the time grows with the length alone', () => {
    const [small, large] = [honest(2_500), honest(10_000)]
    expect(scanned(large)?.runs[0]?.structs.length).toBe(10_000)
    expect((fastestMs(() => scanned(large)) + 0.5) / (fastestMs(() => scanned(small)) + 0.5)).toBeLessThan(12)
  })
})
