/** One socket on a board: who sits there, what they have sent, and what waits for them. */
import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import { closeReasons, type CloseReason } from '../../shared/protocol/closeReasons'
import { limits } from '../../shared/protocol/limits'
import type { MayRead } from '../access/authorise'
import { createTokenBucket, type TokenBucket } from './tokenBucket'

/** Honest clients echo others' presence, so frames come faster than people move; only a flood meets this. */
const framesPerSecond = 500
const frameBurst = 2_000
/** An answer to sync step 1 may be the whole board. */
const step1PerSecond = 2
const step1Burst = 20

export interface Seat {
  readonly socket: WebSocket
  /** What lies under the socket: whole frames are written to it as they are, one write each. */
  readonly wire: Duplex
  right: MayRead
  readonly frames: TokenBucket
  readonly updates: TokenBucket
  readonly step1s: TokenBucket
  /** Updates of this socket that are on disk, in the order they came. */
  acceptedUpdates: number
  /** Updates not taken in yet, and all that came after them: settled by the next whole sync step 2. */
  heldUpdates: number
  /** Why updates are held: something before them is missing, the board is full, or it is frozen. */
  heldBecause: 'gap' | 'full' | 'frozen' | null
  /** The server has asked for everything (sync step 1) and has had no answer yet. */
  isAsked: boolean
  /** When what a full board refused is to be asked for again. */
  askFullAtMs: number
  /** Since when something is missing; null when nothing is. */
  gapSinceMs: number | null
  lastAckAtMs: number
  /** A viewer's attempts to write. */
  refusedWrites: number
  /** Bytes of a whole board on their way, which do not count as reading too slowly. */
  unsentAllowance: number
  lastHeardAtMs: number
  isClosed: boolean
}

export function createSeat(socket: WebSocket, wire: Duplex, right: MayRead, nowMs: number): Seat {
  return {
    socket,
    wire,
    right,
    frames: createTokenBucket(framesPerSecond, frameBurst),
    updates: createTokenBucket(limits.updatesPerSecond, limits.updateBurst),
    step1s: createTokenBucket(step1PerSecond, step1Burst),
    acceptedUpdates: 0,
    heldUpdates: 0,
    heldBecause: null,
    isAsked: false,
    askFullAtMs: 0,
    gapSinceMs: null,
    lastAckAtMs: 0,
    refusedWrites: 0,
    unsentAllowance: 0,
    lastHeardAtMs: nowMs,
    isClosed: false,
  }
}

/** Closes once; what has been sent before still arrives. */
export function closeSeat(seat: Seat, reason: CloseReason): void {
  if (seat.isClosed) return
  seat.isClosed = true
  seat.socket.close(reason.code, reason.name)
}

function readsTooSlowly(seat: Seat): boolean {
  const unsent = seat.socket.bufferedAmount
  if (unsent <= limits.maxUnsentBytes) {
    seat.unsentAllowance = 0
    return false
  }
  return unsent > limits.maxUnsentBytes + seat.unsentAllowance
}

/** `frame`: from `encodeFrames`. False when the socket is closed, or has been closed now for reading too slowly. */
export function sendTo(seat: Seat, frame: Buffer): boolean {
  if (seat.isClosed || seat.socket.readyState !== WebSocket.OPEN) return false
  if (readsTooSlowly(seat)) {
    closeSeat(seat, closeReasons.readsTooSlowly)
    return false
  }
  seat.wire.write(frame)
  return true
}

/** Sends a whole board, or what a client lacks of it: may be larger than what may otherwise wait. */
export function sendWhole(seat: Seat, frame: Buffer): void {
  if (seat.socket.bufferedAmount > limits.maxUnsentBytes) closeSeat(seat, closeReasons.readsTooSlowly)
  else if (sendTo(seat, frame)) seat.unsentAllowance = frame.byteLength
}
