/** A confirmation is the receiver's own: nobody else of another organisation gives it, changes it, takes it away or moves it to another activity. */
import type * as Y from 'yjs'
import { isSameOrganisation } from '../domain/confirmation'
import { earlierValue, isNewIn } from './earlier'
import type { Healing, Maker } from './Healing'
import { confirmationFields as keys, isReturned } from './guardedFields'
import { keep, put } from './healFields'
import { entriesOf, findEntry, type Entry } from './roots'
import { readPlainText } from './text'
import type { Touched } from './touched'

/** The id or name of whoever answers for a card. */
function ownerIn(doc: Y.Doc, cardId: unknown): string | null {
  if (typeof cardId !== 'string') return null
  const owner: unknown = findEntry(doc, 'cards', cardId)?.get('owner')
  if (typeof owner === 'string' && owner !== '') return owner
  for (const link of entriesOf(doc, 'links').values()) {
    const from: unknown = link.get?.('from')
    if (link.get?.('kind') === 'owns' && link.get('to') === cardId && typeof from === 'string') return from
  }
  return null
}

interface Receiver {
  readonly ref: string
  readonly name: string
}

function receiverIn(doc: Y.Doc, entry: Entry): Receiver | null {
  const ref = ownerIn(doc, entry.get('to'))
  if (ref === null) return null
  const holder = findEntry(doc, 'partners', ref) ?? findEntry(doc, 'cards', ref)
  return { ref, name: holder === null ? ref : readPlainText(holder.get('title')) }
}

const speaksFor = (receiver: Receiver | null, maker: Maker | null): boolean => receiver !== null && maker !== null && isSameOrganisation(receiver.name, maker.organisation)

/** Whether a value names the receiver itself, and not another organisation on its behalf. */
function namesReceiver(value: unknown, receiver: Receiver): boolean {
  const by: unknown = typeof value === 'object' && value !== null ? (value as Record<string, unknown>).by : value
  const isOnBehalf = typeof value === 'object' && value !== null && (value as Record<string, unknown>).isOnBehalf === true
  return !isOnBehalf && typeof by === 'string' && (by === '' || by === receiver.ref || isSameOrganisation(by, receiver.name))
}

function mayStand(healing: Healing, entry: Entry, key: string, receiver: Receiver | null): boolean {
  const item = entry._map.get(key)
  // What is taken away bears no name: it stands when all who wrote now speak for the receiver.
  if (item === undefined || item.deleted) return healing.makers.length > 0 && healing.makers.every((maker) => speaksFor(receiver, maker))
  return receiver !== null && speaksFor(receiver, healing.makerOf(item.id.client)) && namesReceiver(entry.get(key), receiver)
}

const isChanged = (healing: Healing, entry: Entry, key: string): boolean => {
  const item = entry._map.get(key)
  return item !== undefined && isNewIn(healing.transaction, item)
}

/** `before`: the entry as it stood; null for a new link. */
export function healConfirmation(healing: Healing, entry: Entry, before: Y.Map<unknown> | null, touched: Touched): void {
  if (healing.mayShape || (!touched.isWhole && touched.fields.size === 0)) return
  if (before === null && isReturned(healing, 'links', touched.id, (key) => entry.get(key))) return
  const wasConfirmed = before !== null && keys.some((key) => earlierValue(healing.transaction, before, key) !== undefined)
  if (before !== null && wasConfirmed) for (const end of ['kind', 'from', 'to']) keep(healing, entry, before, end)
  const receiver = receiverIn(healing.transaction.doc, entry)
  for (const key of keys) {
    const earlier = before === null ? undefined : earlierValue(healing.transaction, before, key)
    const isGone = earlier !== undefined && !entry.has(key)
    if ((!isGone && !isChanged(healing, entry, key)) || mayStand(healing, entry, key, receiver)) continue
    if (before === null) put(healing, entry, key, null)
    else keep(healing, entry, before, key)
  }
}
