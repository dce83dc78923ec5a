/** What an update's outcome means for the seat it came from. */
import { refusals } from '../../shared/protocol/refusals'
import { refusedFrame } from './encodeFrames'
import type { Outcome } from './LiveDocument'
import { sendTo, type Seat } from './Seat'

/** What the room has to do about it. */
export type Settlement = 'nothing' | 'ask' | 'close'

function hold(seat: Seat, because: 'gap' | 'full' | 'frozen'): void {
  seat.heldUpdates += 1
  seat.heldBecause ??= because
}

function settleApplied(seat: Seat, isStep2: boolean): Settlement {
  if (isStep2) {
    // Everything the client has: what was held before is in it.
    seat.acceptedUpdates += seat.heldUpdates + 1
    seat.heldUpdates = 0
    seat.heldBecause = null
    seat.gapSinceMs = null
    seat.isAsked = false
  } else if (seat.heldUpdates > 0) seat.heldUpdates += 1
  else seat.acceptedUpdates += 1
  return 'nothing'
}

/** A client may send what it just wrote before it has answered sync step 1 with what it wrote offline: ask, and take the answer. */
function settleGap(seat: Seat, isStep2: boolean, nowMs: number): Settlement {
  if (isStep2) return 'close'
  hold(seat, 'gap')
  if (seat.heldBecause === 'full') return 'nothing'
  seat.gapSinceMs ??= nowMs
  return seat.isAsked ? 'nothing' : 'ask'
}

/** How long an author whose content found no room waits before the server looks again. */
const askFullAgainMs = 3_000

function settleFull(seat: Seat, isStep2: boolean, nowMs: number): Settlement {
  if (seat.heldBecause !== 'full' || isStep2) sendTo(seat, refusedFrame(refusals.boardFull))
  hold(seat, 'full')
  seat.heldBecause = 'full'
  seat.gapSinceMs = null
  seat.askFullAtMs = nowMs + askFullAgainMs
  if (isStep2) seat.isAsked = false
  return 'nothing'
}

/** A participant's, while the board is frozen: it stays on their device until it is thawed, and the server asks for it then. */
export function settleFrozen(seat: Seat, isStep2: boolean): void {
  if (seat.heldBecause !== 'frozen' || isStep2) sendTo(seat, refusedFrame(refusals.frozen))
  hold(seat, 'frozen')
  seat.heldBecause = 'frozen'
  seat.gapSinceMs = null
  if (isStep2) seat.isAsked = false
}

export function settle(seat: Seat, outcome: Outcome, isStep2: boolean, nowMs: number): Settlement {
  switch (outcome) {
    case 'applied':
      return settleApplied(seat, isStep2)
    case 'cut':
      sendTo(seat, refusedFrame(refusals.textCut))
      return settleApplied(seat, isStep2)
    case 'gap':
      return settleGap(seat, isStep2, nowMs)
    case 'full':
      return settleFull(seat, isStep2, nowMs)
    case 'broken':
      return 'close'
  }
}
