/** What frame 102 may say: why something was not taken in, and what helps. One list for server and client. */
import type { RefusedFrame } from './frames'

export const refusals = {
  /** The disk says no. Nothing is lost while the window stays open; the server tries again by itself. */
  cannotSave: { reason: 'cannot-save', advice: 'wait' },
  /** No room for more cards or bytes. What was refused stays on its author's device and is asked for when there is room. */
  boardFull: { reason: 'board-full', advice: 'make-room' },
  /** A text longer than a text may be was cut off at its end, for its author too. */
  textCut: { reason: 'text-cut', advice: 'shorten' },
  /** A facilitator has frozen the board. What was refused stays on its author's device and is asked for when it is thawed. */
  frozen: { reason: 'frozen', advice: 'wait' },
  /** Not a frame of this protocol; the socket closes. */
  badFrame: { reason: 'bad-frame', advice: 'stop' },
  /** A viewer's change. */
  notAllowed: { reason: 'not-allowed', advice: 'stop' },
} as const satisfies Record<string, RefusedFrame>
