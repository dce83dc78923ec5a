/**
 * Frames on `/sync/<boardId>`: the y-websocket protocol (0 sync, 1 awareness, 3 query awareness)
 * and three of ours, which a stock client ignores.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Stage } from './stage'

export const frameTypes = { sync: 0, awareness: 1, queryAwareness: 3, saved: 100, stage: 101, refused: 102 } as const

export const syncTypes = { step1: 0, step2: 1, update: 2 } as const

/** What is on disk now. */
export interface SavedFrame {
  /** Yjs state vector of the document on disk. */
  readonly stateVector: Uint8Array
  /** How many updates of this socket (sync step 2 and update frames) are on disk; counted from the socket's opening. */
  readonly acceptedUpdates: number
}

export interface RefusedFrame {
  readonly reason: string
  readonly advice: string
}

export function encodeSaved(frame: SavedFrame): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, frameTypes.saved)
  encoding.writeVarUint8Array(encoder, frame.stateVector)
  encoding.writeVarUint(encoder, frame.acceptedUpdates)
  return encoding.toUint8Array(encoder)
}

/** Reads what follows the frame type of a saved frame. Throws on a torn frame. */
export function decodeSaved(decoder: decoding.Decoder): SavedFrame {
  const stateVector = decoding.readVarUint8Array(decoder)
  const acceptedUpdates = decoding.hasContent(decoder) ? decoding.readVarUint(decoder) : 0
  return { stateVector, acceptedUpdates }
}

function encodeJson(type: number, value: unknown): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  encoding.writeVarString(encoder, JSON.stringify(value))
  return encoding.toUint8Array(encoder)
}

export function encodeStage(stage: Stage): Uint8Array {
  return encodeJson(frameTypes.stage, stage)
}

export function encodeRefused(frame: RefusedFrame): Uint8Array {
  return encodeJson(frameTypes.refused, frame)
}

/** Reads what follows the frame type of a stage or refused frame. Throws on a torn frame. */
export function decodeJson(decoder: decoding.Decoder): unknown {
  return JSON.parse(decoding.readVarString(decoder))
}
