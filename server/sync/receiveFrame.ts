/** The door of a room: every frame comes in here, and everything hostile is turned away with a named reason. */
import { performance } from 'node:perf_hooks'
import type * as Y from 'yjs'
import { closeReasons, type CloseReason } from '../../shared/protocol/closeReasons'
import { limits } from '../../shared/protocol/limits'
import { refusals } from '../../shared/protocol/refusals'
import type { Metrics } from '../metrics'
import { admitUpdate } from '../admission/admitUpdate'
import { decodeFrame, type Frame } from './decodeFrame'
import { refusedFrame } from './encodeFrames'
import type { Incoming } from './Intake'
import type { Presence } from './Presence'
import { closeSeat, sendTo, type Seat } from './Seat'
import { settleFrozen } from './settle'

/** A viewer's write number this closes. */
const lastRefusedWrite = 3

export interface Room {
  readonly doc: () => Y.Doc
  readonly presence: Presence
  readonly metrics: Metrics
  readonly now: () => number
  put(incoming: Incoming): void
  answerStep1(seat: Seat, stateVector: Uint8Array): void
  /** Something was received that needs no saving, and is to be acknowledged. */
  acknowledge(seat: Seat): void
}

/** Sends somebody away and counts why. */
export function turnAway(seat: Seat, reason: CloseReason, metrics: Metrics): void {
  if (seat.isClosed) return
  metrics.countRefusal(reason.name)
  if (reason === closeReasons.badFrame) sendTo(seat, refusedFrame(refusals.badFrame))
  closeSeat(seat, reason)
}

function refuseWrite(room: Room, seat: Seat, isStep2: boolean): void {
  if (seat.right.member.standing !== undefined) return settleFrozen(seat, isStep2)
  seat.refusedWrites += 1
  room.metrics.countRefusal(refusals.notAllowed.reason)
  sendTo(seat, refusedFrame(refusals.notAllowed))
  if (seat.refusedWrites >= lastRefusedWrite) closeSeat(seat, closeReasons.notAllowed)
}

function receiveUpdate(room: Room, seat: Seat, bytes: Uint8Array, isStep2: boolean): void {
  if (!seat.updates.take(room.now())) return turnAway(seat, closeReasons.tooFast, room.metrics)
  const admission = admitUpdate(seat.right, bytes, room.doc(), isStep2 ? limits.maxFrameBytes : limits.maxUpdateBytes)
  switch (admission.is) {
    case 'admitted':
      return room.put({ seat, update: admission.update, isStep2, arrivedMs: performance.now() })
    case 'not-allowed':
      return admission.changes ? refuseWrite(room, seat, isStep2) : room.acknowledge(seat)
    case 'too-large':
      return turnAway(seat, closeReasons.tooLarge, room.metrics)
    case 'broken':
      return turnAway(seat, closeReasons.badFrame, room.metrics)
  }
}

function act(room: Room, seat: Seat, frame: Frame): void {
  switch (frame.is) {
    case 'step1':
      if (!seat.step1s.take(room.now())) return turnAway(seat, closeReasons.tooFast, room.metrics)
      return room.answerStep1(seat, frame.stateVector)
    case 'step2':
      return receiveUpdate(room, seat, frame.update, true)
    case 'update':
      return receiveUpdate(room, seat, frame.update, false)
    case 'awareness':
      return room.presence.receive(seat, frame.entries)
    case 'queryAwareness':
      return room.presence.sendAll(seat)
  }
}

export function receiveFrame(room: Room, seat: Seat, data: Uint8Array, isBinary: boolean): void {
  if (seat.isClosed) return
  seat.lastHeardAtMs = room.now()
  if (!seat.frames.take(room.now())) return turnAway(seat, closeReasons.tooFast, room.metrics)
  try {
    if (!isBinary) throw new TypeError('A text frame')
    act(room, seat, decodeFrame(data))
  } catch {
    turnAway(seat, closeReasons.badFrame, room.metrics)
  }
}
