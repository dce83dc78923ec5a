/** Frames that go out, with their WebSocket header: each is made once and written to many sockets as it is. */
import * as encoding from 'lib0/encoding'
import { encodeRefused, encodeSaved, encodeStage, frameTypes, syncTypes, type RefusedFrame, type SavedFrame } from '../../shared/protocol/frames'
import type { Stage } from '../../shared/protocol/stage'

/** A whole, unmasked binary message (RFC 6455, 5.2) of these parts. */
function message(parts: readonly Uint8Array[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.byteLength, 0)
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10)
  head[0] = 0x82
  if (length < 126) head[1] = length
  else if (length < 65_536) {
    head[1] = 126
    head.writeUInt16BE(length, 2)
  } else {
    head[1] = 127
    head.writeBigUInt64BE(BigInt(length), 2)
  }
  return Buffer.concat([head, ...parts])
}

function framed(types: readonly number[], payload: Uint8Array): Buffer {
  const encoder = encoding.createEncoder()
  for (const type of types) encoding.writeVarUint(encoder, type)
  encoding.writeVarUint(encoder, payload.byteLength)
  return message([encoding.toUint8Array(encoder), payload])
}

export const step1Frame = (stateVector: Uint8Array): Buffer => framed([frameTypes.sync, syncTypes.step1], stateVector)
export const step2Frame = (update: Uint8Array): Buffer => framed([frameTypes.sync, syncTypes.step2], update)
export const updateFrame = (update: Uint8Array): Buffer => framed([frameTypes.sync, syncTypes.update], update)
export const savedFrame = (saved: SavedFrame): Buffer => message([encodeSaved(saved)])
export const stageFrame = (stage: Stage): Buffer => message([encodeStage(stage)])
export const refusedFrame = (refused: RefusedFrame): Buffer => message([encodeRefused(refused)])

/** One client's place in an awareness frame; `state` is JSON, `null` when the client is gone. */
export function awarenessEntry(clientId: number, clock: number, state: string): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, clientId)
  encoding.writeVarUint(encoder, clock)
  encoding.writeVarString(encoder, state)
  return encoding.toUint8Array(encoder)
}

/** Several clients' entries in one frame; none makes a frame that only says that the line is alive. */
export function awarenessFrame(entries: readonly Uint8Array[]): Buffer {
  const count = encoding.createEncoder()
  encoding.writeVarUint(count, entries.length)
  const countBytes = encoding.toUint8Array(count)
  const length = entries.reduce((sum, entry) => sum + entry.byteLength, countBytes.byteLength)
  const head = encoding.createEncoder()
  encoding.writeVarUint(head, frameTypes.awareness)
  encoding.writeVarUint(head, length)
  return message([encoding.toUint8Array(head), countBytes, ...entries])
}
