/** A board's document in memory: takes in a group of updates as one transaction, and says what came of each. */
import * as Y from 'yjs'
import { changedRecords } from '../../shared/document/changedRecords'
import { completeCards } from '../../shared/document/completeCards'
import { entriesOf, openRoots } from '../../shared/document/roots'
import { limits } from '../../shared/protocol/limits'
import type { StoredDocument } from '../store/BoardStore'
import type { AdmittedUpdate } from './admitUpdate'

/** gap: something it builds on is missing. full: the board has no room. broken: it could not be applied, and was not. */
export type Outcome = 'applied' | 'gap' | 'full' | 'broken'

export interface Applied {
  /** What the group changed, as one update; null when nothing. */
  readonly update: Uint8Array | null
  /** One per update given, in order. */
  readonly outcomes: readonly Outcome[]
  /** Whether the server added something of its own, which the writers do not have. */
  readonly hasServerPart: boolean
}

export interface LiveDocument {
  readonly doc: Y.Doc
  apply(updates: readonly AdmittedUpdate[]): Applied
  /** The server's own change, as one update; null when it changed nothing. */
  change(act: (doc: Y.Doc) => void): Uint8Array | null
  /** Whether there is room for new content now. */
  hasRoom(): boolean
  /** Tells how large the document is on disk, so that `hasRoom` knows. */
  noteSize(bytes: number): void
}

const serverOrigin = { name: 'server' } as const

function readStored(stored: StoredDocument): Y.Doc {
  const doc = openRoots(new Y.Doc())
  doc.transact(() => {
    if (stored.snapshot !== null) Y.applyUpdate(doc, stored.snapshot, serverOrigin)
    for (const update of stored.updates) Y.applyUpdate(doc, update, serverOrigin)
  }, serverOrigin)
  return doc
}

/** Takes away what could not be placed: it would lie unseen and grow. */
function dropPending(doc: Y.Doc): boolean {
  const hasPending = doc.store.pendingStructs !== null || doc.store.pendingDs !== null
  doc.store.pendingStructs = null
  doc.store.pendingDs = null
  return hasPending
}

/** `load` reads what is on disk: at the start, and again should an update tear the document in memory. */
export function openLiveDocument(load: () => StoredDocument): LiveDocument {
  let doc = readStored(load())
  let sizeBytes = 0
  let emitted: Uint8Array[] = []
  const onUpdate = (update: Uint8Array) => void emitted.push(update)
  doc.on('update', onUpdate)

  const hasRoomFor = (update: AdmittedUpdate): boolean => {
    if (!update.addsContent) return true
    if (sizeBytes > limits.maxBoardBytes) return false
    const cards = entriesOf(doc, 'cards')
    const newCards = update.newCards.filter((id) => !cards.has(id)).length
    // Counting the cards walks them all; the map's own size, with the deleted, is enough while it is small.
    return newCards === 0 || cards._map.size + newCards <= limits.maxCards || cards.size + newCards <= limits.maxCards
  }
  const applyOne = (update: AdmittedUpdate): Outcome => {
    if (!hasRoomFor(update)) return 'full'
    Y.applyUpdate(doc, update.bytes, serverOrigin)
    return dropPending(doc) ? 'gap' : 'applied'
  }
  const applyAll = (updates: readonly AdmittedUpdate[], outcomes: Outcome[]): boolean => {
    const ownClock = Y.getState(doc.store, doc.clientID)
    doc.transact((transaction) => {
      for (const [index, update] of updates.entries()) {
        if (outcomes[index] === 'broken') continue
        outcomes[index] = 'broken'
        outcomes[index] = applyOne(update)
      }
      const cards = changedRecords(transaction).filter((record) => record.root === 'cards')
      completeCards(doc, cards.map((record) => record.id))
      // `applyUpdate` marks the transaction as another's; the server's own part would then cost it its client id.
      transaction.local = true
    }, serverOrigin)
    return Y.getState(doc.store, doc.clientID) !== ownClock
  }
  /** An update that throws half-way leaves a torn document: it is thrown away, read again, and the others are taken in. */
  const applyAround = (updates: readonly AdmittedUpdate[], outcomes: Outcome[]): boolean => {
    for (let broken = 0; ; ) {
      try {
        return applyAll(updates, outcomes)
      } catch (error) {
        const brokenNow = outcomes.filter((outcome) => outcome === 'broken').length
        if (brokenNow === broken) throw error
        broken = brokenNow
        doc.destroy()
        doc = readStored(load())
        doc.on('update', onUpdate)
        emitted = []
      }
    }
  }

  return {
    get doc() {
      return doc
    },
    apply(updates) {
      emitted = []
      const outcomes: Outcome[] = updates.map(() => 'applied')
      const hasServerPart = applyAround(updates, outcomes)
      const update = emitted.length > 1 ? Y.mergeUpdates(emitted) : (emitted[0] ?? null)
      emitted = []
      return { update, outcomes, hasServerPart }
    },
    change(act) {
      emitted = []
      doc.transact(() => act(doc), serverOrigin)
      const update = emitted.length > 1 ? Y.mergeUpdates(emitted) : (emitted[0] ?? null)
      emitted = []
      return update
    },
    hasRoom: () => sizeBytes <= limits.maxBoardBytes && entriesOf(doc, 'cards').size < limits.maxCards,
    noteSize: (bytes) => void (sizeBytes = bytes),
  }
}
