/** What a room looks after in its seats every second. */
import { closeReasons } from '../../shared/protocol/closeReasons'
import type { Metrics } from '../metrics'
import { turnAway } from './receiveFrame'
import type { Seat } from './Seat'

/** How long a socket may owe what its updates build on. */
const gapPatienceMs = 5_000
/** Three signs of life missed. */
const silentTooLongMs = 45_000

/** The link of the seat has expired. */
function hasEnded({ right }: Seat, clockMs: number): boolean {
  return right.member.until !== undefined && Date.parse(right.member.until) <= clockMs
}

/** `nowMs`: never set back. `clockMs`: what time it is. */
interface Moments {
  readonly nowMs: number
  readonly clockMs: number
}

/** Sends away whose link has ended and who owes the server what their updates build on, and gives `ask` those whose content may now find room. */
export function keepSeats(seats: Iterable<Seat>, { nowMs, clockMs }: Moments, hasRoom: () => boolean, ask: (seat: Seat) => void, metrics: Metrics): void {
  for (const seat of seats) {
    if (seat.gapSinceMs !== null && nowMs - seat.gapSinceMs > gapPatienceMs) turnAway(seat, closeReasons.badFrame, metrics)
    if (hasEnded(seat, clockMs)) turnAway(seat, closeReasons.notAllowed, metrics)
    if (seat.heldBecause === 'full' && !seat.isAsked && nowMs > seat.askFullAtMs && hasRoom()) ask(seat)
  }
}

/** Finds lines that have died without a word. */
export function pingSeats(seats: Iterable<Seat>, nowMs: number): void {
  for (const seat of seats) {
    if (nowMs - seat.lastHeardAtMs > silentTooLongMs) seat.socket.terminate()
    else seat.socket.ping()
  }
}
