/** A whole document as plain JSON and back, nothing lost but who wrote what: people of one installation mean nothing in another. */
import * as Y from 'yjs'
import type { FieldValue } from '../domain/board'
import type { RichBlock } from '../text/richText'
import { commentWithoutPeople, isCommentKey } from './comments'
import { readRichText } from './readRichText'
import { entriesOf, metaOf, openRoots, recordRoots, type Entry, type RecordRoot } from './roots'
import { makeRichText } from './writeRichText'

/** A text with its form stands as an object of this one key. */
export const textKey = '$text'
export interface CapturedText {
  readonly [textKey]: readonly RichBlock[]
}
export type CapturedValue = FieldValue | CapturedText
export type CapturedEntry = Readonly<Record<string, CapturedValue>>

export interface CapturedDocument {
  readonly meta: Readonly<Record<string, CapturedValue>>
  readonly records: Readonly<Record<RecordRoot, Readonly<Record<string, CapturedEntry>>>>
}

export function isCapturedText(value: unknown): value is CapturedText {
  return typeof value === 'object' && value !== null && textKey in value
}

function captureValue(value: unknown): CapturedValue {
  return value instanceof Y.XmlFragment ? { [textKey]: readRichText(value) } : (value as FieldValue)
}

/** Sorted, so that the same document gives the same text. */
function captureMap(map: Y.Map<unknown>, isPartner: (id: string) => boolean): Record<string, CapturedValue> {
  const keys = [...map.keys()].filter((key) => key !== 'author').sort()
  const valueOf = (key: string): unknown => (isCommentKey(key) ? commentWithoutPeople(map.get(key), isPartner) : map.get(key))
  return Object.fromEntries(keys.map((key) => [key, captureValue(valueOf(key))]))
}

function captureRoot(doc: Y.Doc, root: RecordRoot): Record<string, CapturedEntry> {
  const entries = entriesOf(doc, root)
  const isPartner = (partner: string) => entriesOf(doc, 'partners').has(partner)
  const records = [...entries.keys()].sort().flatMap((id): [string, CapturedEntry][] => {
    const entry: unknown = entries.get(id)
    return entry instanceof Y.Map ? [[id, captureMap(entry as Entry, isPartner)]] : []
  })
  return Object.fromEntries(records)
}

export function captureDocument(doc: Y.Doc): CapturedDocument {
  return { meta: captureMap(metaOf(doc), () => false), records: Object.fromEntries(recordRoots.map((root) => [root, captureRoot(doc, root)])) as CapturedDocument['records'] }
}

function makeEntry(captured: CapturedEntry): Entry {
  const entry: Entry = new Y.Map<unknown>()
  for (const [key, value] of Object.entries(captured)) entry.set(key, isCapturedText(value) ? makeRichText(value[textKey]) : value)
  return entry
}

/** Into a document that is empty, in one transaction. */
export function drawDocument(captured: CapturedDocument, into: Y.Doc): Y.Doc {
  openRoots(into).transact(() => {
    for (const [key, value] of Object.entries(captured.meta)) if (!isCapturedText(value)) metaOf(into).set(key, value)
    for (const root of recordRoots) {
      for (const [id, entry] of Object.entries(captured.records[root])) entriesOf(into, root).set(id, makeEntry(entry))
    }
  })
  return into
}
