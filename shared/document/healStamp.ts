/** Who made a record, and when: told once, by the one who makes it, and kept. */
import type * as Y from 'yjs'
import type { Healing, Stamp } from './Healing'
import { earlierValue, isNewIn } from './earlier'
import { keep, put } from './healFields'
import { guardedKey } from './guardedFields'
import { entriesOf, type Entry, type RecordRoot } from './roots'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function stampOf(read: (key: string) => unknown): Stamp {
  const author = read('author')
  return { author: typeof author === 'string' ? author : null, organisation: textOf(read('organisation')), createdAt: textOf(read('createdAt')) }
}

const maxRemembered = 20_000

/** Keeps a stamp for the case that what bore it comes back. */
export function keepStamp({ removedStamps }: Healing, key: string, stamp: Stamp): void {
  const oldest = removedStamps.keys().next().value
  if (removedStamps.size >= maxRemembered && oldest !== undefined) removedStamps.delete(oldest)
  removedStamps.set(key, stamp)
}

/** Remembers the stamp of a record that is being removed. */
export function rememberStamp(healing: Healing, root: RecordRoot, id: string, before: Y.Map<unknown>): void {
  const read = (key: string) => earlierValue(healing.transaction, before, key)
  keepStamp(healing, `${root}/${id}`, { ...stampOf(read), guarded: guardedKey(root, read) })
}

function isBroughtBack(healing: Healing, root: RecordRoot, id: string, entry: Entry): boolean {
  const removed = healing.removedStamps.get(`${root}/${id}`)
  const { author, organisation } = stampOf((key) => entry.get(key))
  return removed !== undefined && removed.author === author && removed.organisation === organisation
}

function isTime(value: unknown): boolean {
  return value === undefined || value === '' || (typeof value === 'string' && value.length <= 40 && !Number.isNaN(Date.parse(value)))
}

function healNewStamp(healing: Healing, root: RecordRoot, id: string, entry: Entry): void {
  if (!isTime(entry.get('createdAt'))) put(healing, entry, 'createdAt', healing.now)
  if (isBroughtBack(healing, root, id, entry)) return
  const item = entriesOf(healing.transaction.doc, root)._map.get(id)
  const maker = item === undefined ? null : healing.makerOf(item.id.client)
  const { author } = stampOf((key) => entry.get(key))
  const rightful = author === null ? null : (maker?.participant ?? null)
  if ((entry.get('author') ?? null) !== rightful) put(healing, entry, 'author', rightful)
  if (healing.isCarriedOver) return
  const organisation: unknown = entry.get('organisation') ?? ''
  if (organisation !== '' && organisation !== (maker?.organisation ?? '')) put(healing, entry, 'organisation', maker?.organisation === '' ? null : maker?.organisation)
}

/** `before`: the entry as it stood before the transaction, null for a new record. */
export function healStamp(healing: Healing, root: RecordRoot, id: string, entry: Entry, before: Y.Map<unknown> | null): void {
  if (before === null) return healNewStamp(healing, root, id, entry)
  for (const key of ['author', 'organisation']) keep(healing, entry, before, key)
  const item = entry._map.get('createdAt')
  const isChanged = item === undefined || isNewIn(healing.transaction, item)
  if (isChanged && earlierValue(healing.transaction, before, 'createdAt') !== undefined) keep(healing, entry, before, 'createdAt')
  else if (!isTime(entry.get('createdAt'))) put(healing, entry, 'createdAt', healing.now)
}
