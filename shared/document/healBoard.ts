/**
 * What came in is taken in and put right, never turned away: later updates of an honest client build on earlier ones, so that
 * refusing one would lock it out. Runs inside the transaction that took it in, so that it is stored and sent as one with it.
 */
import * as Y from 'yjs'
import { isGapKey } from './acceptedGaps'
import { completeCards } from './completeCards'
import { growZonesFor } from './growZones'
import { earlierFields, earlierValue } from './earlier'
import type { Healing, HealingGround } from './Healing'
import { healAcceptedGap } from './healAcceptedGap'
import { healConfirmation } from './healConfirmation'
import { healAgreed } from './healAgreed'
import { healComments, rememberComments } from './healComments'
import { healPlain, keep, put } from './healFields'
import { closesCircle, joinsSomething, recordHealers } from './healRecords'
import { healStamp, rememberStamp } from './healStamp'
import { entriesOf, findEntry, metaOf, type Entry, type RecordRoot } from './roots'
import { touchedRecords, type Touched } from './touched'

export interface Healed {
  /** Whether anything was written: the writers have not got it. */
  readonly hasWritten: boolean
  /** Client ids whose letters were cut off, since a text was full. */
  readonly cutClients: ReadonlySet<number>
}

/** What a participant leaves as it is on a zone: where it lies and what it belongs to. Its words may be changed. */
const zoneFrame = ['placement', 'size', 'templateId', 'zoneKey', 'trackId', 'trackNumber'] as const

function bringBack(healing: Healing, root: RecordRoot, id: string, before: Y.Map<unknown>): void {
  const entry: Entry = new Y.Map<unknown>()
  for (const [key, value] of earlierFields(healing.transaction, before)) if (!(value instanceof Y.AbstractType)) entry.set(key, value)
  entriesOf(healing.transaction.doc, root).set(id, entry)
  healing.noteWrite()
}

/** A zone, or a page made from a template: it stands for everybody. */
function isFixed(healing: Healing, root: RecordRoot, before: Y.Map<unknown>): boolean {
  return root === 'zones' || (root === 'pages' && typeof earlierValue(healing.transaction, before, 'templateId') === 'string')
}

function healRemoved(healing: Healing, root: RecordRoot, id: string, before: Y.Map<unknown>): void {
  if (!healing.mayShape && isFixed(healing, root, before)) bringBack(healing, root, id, before)
  else if (root === 'sessions') rememberComments(healing, id, before)
  else if (root === 'cards' || root === 'links') rememberStamp(healing, root, id, before)
}

function keepFrame(healing: Healing, root: RecordRoot, entry: Entry, before: Y.Map<unknown>): void {
  if (healing.mayShape || !isFixed(healing, root, before)) return
  for (const key of root === 'zones' ? zoneFrame : (['templateId'] as const)) keep(healing, entry, before, key)
}

function dropLink(healing: Healing, id: string): void {
  put(healing, entriesOf(healing.transaction.doc, 'links') as Y.Map<unknown>, id, null)
}

/** With the last piece of an update all ends must be there. */
function dropLoose(healing: Healing): void {
  const { looseLinks, transaction } = healing
  if (looseLinks === undefined || looseLinks.mayJoin) return
  for (const id of looseLinks.ids) {
    const entry = findEntry(transaction.doc, 'links', id)
    if (entry !== null && !joinsSomething(transaction.doc, entry)) dropLink(healing, id)
  }
}

function healRecord(healing: Healing, root: RecordRoot, touched: Touched): void {
  const { doc } = healing.transaction
  const { id } = touched
  const entry = findEntry(doc, root, id)
  const earlier = earlierValue(healing.transaction, entriesOf(doc, root) as Y.Map<unknown>, id)
  const before = earlier instanceof Y.Map ? (earlier as Y.Map<unknown>) : null
  if (entry === null) {
    if (before !== null) healRemoved(healing, root, id, before)
    return
  }
  if (root === 'links' && (touched.isWhole || touched.fields.size > 0)) {
    if (closesCircle(doc, id, entry)) return dropLink(healing, id)
    if (!joinsSomething(doc, entry)) {
      if (healing.looseLinks?.mayJoin !== true) return dropLink(healing, id)
      healing.looseLinks.ids.add(id)
    }
  }
  if (before !== null) keepFrame(healing, root, entry, before)
  if (root === 'cards') healAgreed(healing, entry, before, touched)
  recordHealers[root](healing, entry, before ?? entry, touched)
  if (root === 'links') healConfirmation(healing, entry, before, touched)
  if (root === 'sessions') healComments(healing, id, entry, before, touched)
  if ((root === 'cards' || root === 'links') && (touched.isWhole || touched.fields.size > 0)) healStamp(healing, root, id, entry, before)
}

/** A board without a page cannot be shown. */
function keepLastPage(healing: Healing, touched: readonly Touched[]): void {
  const pages = entriesOf(healing.transaction.doc, 'pages') as Y.Map<unknown>
  if (pages.size > 0) return
  const ids = touched.flatMap(({ root, id }) => (root === 'pages' ? [id] : [])).sort()
  for (const id of ids) {
    const before = earlierValue(healing.transaction, pages, id)
    if (before instanceof Y.Map) return bringBack(healing, 'pages', id, before as Y.Map<unknown>)
  }
}

const maxMetaCharacters = 2_000

const metaRules: Readonly<Record<string, (value: unknown) => boolean>> = {
  title: (value) => typeof value === 'string' && value.length <= maxMetaCharacters,
  language: (value) => value === 'da' || value === 'en',
}

function healMeta(healing: Healing, { fields }: Touched): void {
  const meta = metaOf(healing.transaction.doc)
  for (const key of fields) {
    if (isGapKey(key)) {
      healAcceptedGap(healing, key)
      continue
    }
    const isOurs = key === 'createdAt' || key === 'schemaVersion'
    const isSound = metaRules[key]?.(meta.get(key)) ?? !isOurs
    // What the board never had, a client may bring.
    if (!isSound && earlierValue(healing.transaction, meta, key) !== undefined) keep(healing, meta, meta, key)
    else if (!isSound && !isOurs) put(healing, meta, key, null)
  }
  healPlain(healing, meta, fields, maxMetaCharacters)
}

/** Call at the end of the transaction, inside it. Cost grows with what was touched. */
export function healBoard(transaction: Y.Transaction, ground: HealingGround): Healed {
  let hasWritten = false
  const cutClients = new Set<number>()
  const healing: Healing = { ...ground, transaction, noteWrite: () => void (hasWritten = true), noteCut: (client) => void cutClients.add(client) }
  const touched = touchedRecords(transaction)
  for (const record of touched) {
    if (record.root === 'meta') healMeta(healing, record)
    else healRecord(healing, record.root, record)
  }
  dropLoose(healing)
  keepLastPage(healing, touched)
  const ownClock = Y.getState(transaction.doc.store, transaction.doc.clientID)
  const cardIds = touched.flatMap(({ root, id }) => (root === 'cards' ? [id] : []))
  completeCards(transaction.doc, cardIds)
  growZonesFor(transaction.doc, cardIds)
  hasWritten ||= Y.getState(transaction.doc.store, transaction.doc.clientID) !== ownClock
  return { hasWritten, cutClients }
}
