/** Message 100, *saved*: at once when a socket has had none lately, else gathered. Says only what is on disk. */
import { savedFrame } from './encodeFrames'
import { sendTo, type Seat } from './Seat'

/** Acknowledgements to one socket are gathered this long. */
const gatherMs = 50

export interface Acknowledgements {
  /** Something of this seat's was taken in: tell it, once that is on disk. */
  owe(seat: Seat): void
  /** Pays what is owed. Call when everything applied is on disk. */
  pay(): void
  close(): void
}

/** `isOnDisk`: whether everything applied is; `stateVector` of that. */
export function openAcknowledgements(isOnDisk: () => boolean, stateVector: () => Uint8Array, now: () => number): Acknowledgements {
  const owed = new Set<Seat>()
  let timer: ReturnType<typeof setTimeout> | null = null

  const pay = () => {
    if (!isOnDisk()) return
    const nowMs = now()
    let vector: Uint8Array | null = null
    for (const seat of owed) {
      if (nowMs - seat.lastAckAtMs < gatherMs) continue
      vector ??= stateVector()
      sendTo(seat, savedFrame({ stateVector: vector, acceptedUpdates: seat.acceptedUpdates }))
      seat.lastAckAtMs = nowMs
      owed.delete(seat)
    }
    if (owed.size > 0) timer ??= setTimeout(payLater, gatherMs)
  }
  const payLater = () => {
    timer = null
    pay()
  }

  return {
    owe: (seat) => void owed.add(seat),
    pay,
    close() {
      if (timer !== null) clearTimeout(timer)
      owed.clear()
    },
  }
}
