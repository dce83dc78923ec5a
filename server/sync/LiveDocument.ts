/** A board's document in memory: takes in a group of updates as one transaction, and says what came of each. */
import * as Y from 'yjs'
import { growZonesFor } from '../../shared/document/growZones'
import { healBoard } from '../../shared/document/healBoard'
import type { HealingGround, LooseLinks, Stamp } from '../../shared/document/Healing'
import { openRoots } from '../../shared/document/roots'
import { touchedRecords } from '../../shared/document/touched'
import { roleAllows } from '../../shared/domain/roles'
import { limits } from '../../shared/protocol/limits'
import type { AdmittedUpdate } from '../admission/admitUpdate'
import { checkStructure } from '../admission/checkStructure'
import { hasRoomFor, hasRoomForCards } from '../admission/quota'
import { openWriters, type Writer, type Writers } from '../admission/Writers'
import type { StoredMember } from '../store/AccessStore'
import type { StoredDocument } from '../store/BoardStore'

/** cut: applied, and what was too long was cut off. gap: something it builds on is missing. full: the board has no room. broken: it could not be applied, and was not. */
export type Outcome = 'applied' | 'cut' | 'gap' | 'full' | 'broken'

export interface Applied {
  /** What the group changed, as one update; null when nothing. */
  readonly update: Uint8Array | null
  /** One per update given, in order. */
  readonly outcomes: readonly Outcome[]
  /** Whether the server added something of its own, which the writers do not have. */
  readonly hasServerPart: boolean
  /** Client ids that were written under for the first time: kept with the update. */
  readonly newWriters: readonly Writer[]
}

export interface LiveDocument {
  readonly doc: Y.Doc
  /** `looseLinks`: when what is applied is a piece of an update. */
  apply(updates: readonly AdmittedUpdate[], looseLinks?: LooseLinks): Applied
  /** The server's own change, as one update; null when it changed nothing. */
  change(act: (doc: Y.Doc) => void): Uint8Array | null
  /** What somebody brought from outside, put right as their own update would be; null when it changed nothing. */
  take(bringer: StoredMember, act: (doc: Y.Doc) => void, isCarriedOver: boolean): Uint8Array | null
  /** Whether there is room for new content now. */
  hasRoom(): boolean
  /** Tells how large the document is on disk, so that `hasRoom` knows. */
  noteSize(bytes: number): void
}

const serverOrigin = { name: 'server' } as const

/** What is on disk as a document. Throws when that cannot be read. */
export function readStored(stored: StoredDocument): Y.Doc {
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

/** Neighbours of one right: healed together, since what one may do another may not. */
function splitByRight(updates: readonly AdmittedUpdate[]): number[][] {
  const parts: number[][] = []
  updates.forEach((update, index) => {
    const isAlike = index > 0 && mayShape(update) === mayShape(updates[index - 1]!)
    if (isAlike) parts.at(-1)?.push(index)
    else parts.push([index])
  })
  return parts
}

const mayShape = (update: AdmittedUpdate): boolean => roleAllows(update.right.member.role, 'facilitator')

/** `load` reads what is on disk: at the start, and again should an update tear the document in memory. */
export function openLiveDocument(load: () => StoredDocument, writers: Writers = openWriters([]), now: () => number = Date.now): LiveDocument {
  let doc = readStored(load())
  let sizeBytes = 0
  let emitted: Uint8Array[] = []
  const removedStamps = new Map<string, Stamp>()
  const onUpdate = (update: Uint8Array) => void emitted.push(update)
  doc.on('update', onUpdate)

  const applyOne = (update: AdmittedUpdate): Outcome => {
    const { participant } = update.right.member
    const fit = checkStructure(doc, update.scanned, writers, participant)
    if (fit.is !== 'fits') return fit.is
    if (update.addsContent && !hasRoomFor(doc, sizeBytes, fit.newRecords)) return 'full'
    Y.applyUpdate(doc, update.bytes, serverOrigin)
    for (const client of fit.newWriters) writers.claim({ client, participant })
    return dropPending(doc) ? 'gap' : 'applied'
  }
  const groundFor = (updates: readonly AdmittedUpdate[], looseLinks?: LooseLinks): HealingGround => ({
    mayShape: updates.every(mayShape),
    now: new Date(now()).toISOString(),
    makerOf(client) {
      const participant = writers.ownerOf(client)
      const member = updates.find(({ right }) => right.member.participant === participant)?.right.member
      return member ?? null
    },
    makers: updates.map(({ right }) => right.member),
    removedStamps,
    ...(looseLinks !== undefined && { looseLinks }),
  })
  /** One transaction: nobody sees what came in before it is put right. */
  const applyPart = (updates: readonly AdmittedUpdate[], part: readonly number[], outcomes: Outcome[], looseLinks?: LooseLinks): boolean =>
    doc.transact((transaction) => {
      for (const index of part) {
        if (outcomes[index] === 'broken') continue
        outcomes[index] = 'broken'
        outcomes[index] = applyOne(updates[index]!)
      }
      const { hasWritten, cutClients } = healBoard(transaction, groundFor(part.map((index) => updates[index]!), looseLinks))
      for (const index of part) {
        const isCut = outcomes[index] === 'applied' && updates[index]!.scanned.runs.some(({ client }) => cutClients.has(client))
        if (isCut) outcomes[index] = 'cut'
      }
      // `applyUpdate` marks the transaction as another's; the server's own part would then cost it its client id.
      transaction.local = true
      return hasWritten
    }, serverOrigin)

  const applyAll = (updates: readonly AdmittedUpdate[], outcomes: Outcome[], looseLinks?: LooseLinks): boolean =>
    splitByRight(updates)
      .map((part) => applyPart(updates, part, outcomes, looseLinks))
      .includes(true)
  /** An update that throws half-way leaves a torn document: it is thrown away, read again, and the others are taken in. */
  const applyAround = (updates: readonly AdmittedUpdate[], outcomes: Outcome[], looseLinks?: LooseLinks): boolean => {
    for (let broken = 0; ; ) {
      try {
        return applyAll(updates, outcomes, looseLinks)
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

  /** What `act` changed, as one update; null when nothing. */
  const collect = (act: () => void): Uint8Array | null => {
    emitted = []
    act()
    const update = emitted.length > 1 ? Y.mergeUpdates(emitted) : (emitted[0] ?? null)
    emitted = []
    return update
  }

  return {
    get doc() {
      return doc
    },
    apply(updates, looseLinks) {
      const outcomes: Outcome[] = updates.map(() => 'applied')
      let hasServerPart = false
      const update = collect(() => void (hasServerPart = applyAround(updates, outcomes, looseLinks)))
      return { update, outcomes, hasServerPart, newWriters: writers.takeNew() }
    },
    change: (act) =>
      collect(() =>
        doc.transact((transaction) => {
          act(doc)
          growZonesFor(doc, touchedRecords(transaction).flatMap(({ root, id }) => (root === 'cards' ? [id] : [])))
        }, serverOrigin),
      ),
    take: (bringer, act, isCarriedOver) =>
      collect(() =>
        doc.transact((transaction) => {
          act(doc)
          healBoard(transaction, { mayShape: roleAllows(bringer.role, 'facilitator'), now: new Date(now()).toISOString(), makerOf: () => bringer, makers: [bringer], removedStamps, isCarriedOver })
        }, serverOrigin),
      ),
    hasRoom: () => sizeBytes <= limits.maxBoardBytes && hasRoomForCards(doc),
    noteSize: (bytes) => void (sizeBytes = bytes),
  }
}
