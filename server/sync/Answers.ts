/** Sync steps 1 and 2 from the server's side: what a client lacks is told, what the server lacks is asked for. Never with anything that is not on disk. */
import * as Y from 'yjs'
import { step1Frame, step2Frame } from './encodeFrames'
import type { LiveDocument } from './LiveDocument'
import { sendTo, sendWhole, type Seat } from './Seat'

export interface Answers {
  /** Asks a client for everything the server lacks. */
  ask(seat: Seat): void
  /** Answers sync step 1: at once, or when everything applied is on disk. Throws when that is no state vector. */
  answer(seat: Seat, stateVector: Uint8Array): void
  /** Everything applied is on disk again. */
  answerWaiting(): void
  noteChange(): void
  forget(seat: Seat): void
}

export function openAnswers(document: LiveDocument, isOnDisk: () => boolean): Answers {
  const waiting = new Map<Seat, Uint8Array>()
  /** The whole document, kept until it changes: after a restart everybody asks for it at once. */
  let whole: Uint8Array | null = null

  const missingFor = (stateVector: Uint8Array): Uint8Array => {
    const knowsNothing = stateVector.byteLength <= 1
    return knowsNothing ? (whole ??= Y.encodeStateAsUpdate(document.doc)) : Y.encodeStateAsUpdate(document.doc, stateVector)
  }
  const answer = (seat: Seat, stateVector: Uint8Array) => {
    if (isOnDisk()) sendWhole(seat, step2Frame(missingFor(stateVector)))
    else waiting.set(seat, stateVector)
  }

  return {
    ask(seat) {
      seat.isAsked = true
      sendTo(seat, step1Frame(Y.encodeStateVector(document.doc)))
    },
    answer,
    answerWaiting() {
      for (const [seat, stateVector] of [...waiting]) {
        waiting.delete(seat)
        answer(seat, stateVector)
      }
    },
    noteChange: () => void (whole = null),
    forget: (seat) => void waiting.delete(seat),
  }
}
