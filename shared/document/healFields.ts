/** Ways to put single fields right: only what is wrong is written, and every write is noted. */
import * as Y from 'yjs'
import { soundCoordinate, soundPlacement, soundSize, soundValue } from '../domain/soundValues'
import { earlierValue } from './earlier'
import type { Healing } from './Healing'
import { entriesOf, type Entry } from './roots'
import { makeText } from './text'

export function put(healing: Healing, map: Y.Map<unknown>, key: string, value: unknown): void {
  if (value === undefined || value === null) {
    if (!map.has(key)) return
    map.delete(key)
  } else map.set(key, value)
  healing.noteWrite()
}

const isSame = (a: unknown, b: unknown): boolean => a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))

/** Keeps a field as it was. `before`: the entry as it stood, which may have been replaced since. */
export function keep(healing: Healing, entry: Entry, before: Y.Map<unknown>, key: string): void {
  const earlier = earlierValue(healing.transaction, before, key)
  if (!isSame(earlier, entry.get(key))) put(healing, entry, key, earlier)
}

/** Text of at most so many characters. */
export function healString(healing: Healing, entry: Entry, key: string, maxCharacters: number): void {
  const value = entry.get(key)
  if (value === undefined || value === null) return
  const sound = typeof value === 'string' ? value.slice(0, maxCharacters) : ''
  if (sound !== value) put(healing, entry, key, sound)
}

/** One of a list of words; else what it was, else `otherwise`. */
export function healWord(healing: Healing, entry: Entry, before: Y.Map<unknown>, key: string, isKnown: (word: string) => boolean, otherwise: string): void {
  const isSound = (value: unknown): value is string => typeof value === 'string' && isKnown(value)
  if (isSound(entry.get(key))) return
  const earlier = earlierValue(healing.transaction, before, key)
  put(healing, entry, key, isSound(earlier) ? earlier : otherwise)
}

/** Somewhere on a page there is, for what lies nowhere. */
function anywhere(doc: Y.Doc): { pageId: string; zoneId: null; x: number; y: number } | null {
  const pageId = [...entriesOf(doc, 'pages').keys()].sort()[0]
  return pageId === undefined ? null : { pageId, zoneId: null, x: 0, y: 0 }
}

export function healPlacement(healing: Healing, entry: Entry, before: Y.Map<unknown>): void {
  const value = entry.get('placement')
  const earlier = earlierValue(healing.transaction, before, 'placement')
  // A record may be given its place later than its name; it is not to lose it again.
  if (value === undefined && earlier === undefined) return
  const sound = soundPlacement(value) ?? soundPlacement(earlier) ?? anywhere(healing.transaction.doc)
  if (sound !== value || sound === null) put(healing, entry, 'placement', sound)
}

export function healSize(healing: Healing, entry: Entry, before: Y.Map<unknown>): void {
  const value = entry.get('size')
  if (value === undefined) return
  const sound = soundSize(value) ?? soundSize(earlierValue(healing.transaction, before, 'size'))
  if (sound !== value || sound === null) put(healing, entry, 'size', sound)
}

/** A drawing's place: x, y, rotation and order. */
export function healDrawnPlace(healing: Healing, entry: Entry): void {
  const value: unknown = entry.get('place')
  if (typeof value !== 'object' || value === null) return
  const { x, y } = value as Record<string, unknown>
  const sound = { x: soundCoordinate(x), y: soundCoordinate(y) }
  if (sound.x !== x || sound.y !== y) put(healing, entry, 'place', { ...(soundValue(value, 200) as object), ...sound })
}

/** The other fields of a record, whatever they are called. */
export function healPlain(healing: Healing, entry: Entry, keys: Iterable<string>, maxCharacters: number): void {
  for (const key of keys) {
    const value = entry.get(key)
    if (value === undefined || value === null || value instanceof Y.AbstractType) continue
    const sound = soundValue(value, maxCharacters)
    if (sound !== value) put(healing, entry, key, sound)
  }
}

/** A text that must be one: words that came as a plain value, or nothing, become a text. */
export function healIsText(healing: Healing, entry: Entry, before: Y.Map<unknown>, key: string, isNeeded: boolean): void {
  const value: unknown = entry.get(key)
  if (value instanceof Y.XmlFragment && !(value instanceof Y.XmlElement)) return
  const isLost = isNeeded && earlierValue(healing.transaction, before, key) !== undefined
  if (value === undefined && !isLost) return
  put(healing, entry, key, makeText(typeof value === 'string' ? value.slice(0, 20_000) : ''))
}
