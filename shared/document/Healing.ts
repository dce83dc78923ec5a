/** What healing goes by, and what it notes on its way. One per transaction. */
import type * as Y from 'yjs'

/** What a record says of its making. */
export interface Stamp {
  /** Participant id; null when nobody is to be known. */
  readonly author: string | null
  /** Empty when none. */
  readonly organisation: string
  readonly createdAt: string
  /** What not everybody may say of it (agreed, confirmed), to be known again. */
  readonly guarded?: string | null
}

export interface Maker {
  readonly participant: string
  readonly organisation: string
}

/** Links of an update that comes in pieces whose ends have not been seen yet. */
export interface LooseLinks {
  readonly ids: Set<string>
  /** More pieces follow, and may bring the ends. */
  readonly mayJoin: boolean
}

export interface HealingGround {
  /** Whether those who wrote may move, resize and remove zones and template pages. */
  readonly mayShape: boolean
  /** ISO 8601. */
  readonly now: string
  /** Who writes under a client id; null when that is not known. */
  readonly makerOf: (client: number) => Maker | null
  /** Everybody who wrote in this transaction. */
  readonly makers: readonly Maker[]
  /** Stamps of records that were removed, by root and id: whoever brings one back by undoing brings back its author too. */
  readonly removedStamps: Map<string, Stamp>
  /** Whether records come over from another board with the organisations they had there: only a facilitator brings such. */
  readonly isCarriedOver?: boolean
  /** Absent when all that was sent together is here. */
  readonly looseLinks?: LooseLinks
}

export interface Healing extends HealingGround {
  readonly transaction: Y.Transaction
  noteWrite(): void
  /** Letters of this client were cut off. */
  noteCut(client: number): void
}
