/** Frames that go out. Each is made once as a `Buffer` and sent to many sockets as it is. */
import * as encoding from 'lib0/encoding'
import { encodeRefused, encodeSaved, frameTypes, syncTypes, type RefusedFrame, type SavedFrame } from '../../shared/protocol/frames'

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function framed(types: readonly number[], payload: Uint8Array): Buffer {
  const encoder = encoding.createEncoder()
  for (const type of types) encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, payload)
  return asBuffer(encoding.toUint8Array(encoder))
}

export const step1Frame = (stateVector: Uint8Array): Buffer => framed([frameTypes.sync, syncTypes.step1], stateVector)
export const step2Frame = (update: Uint8Array): Buffer => framed([frameTypes.sync, syncTypes.step2], update)
export const updateFrame = (update: Uint8Array): Buffer => framed([frameTypes.sync, syncTypes.update], update)
export const savedFrame = (saved: SavedFrame): Buffer => asBuffer(encodeSaved(saved))
export const refusedFrame = (refused: RefusedFrame): Buffer => asBuffer(encodeRefused(refused))

/** One client's place in an awareness frame; `state` is JSON, `null` when the client is gone. */
export function awarenessEntry(clientId: number, clock: number, state: string): Buffer {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, clientId)
  encoding.writeVarUint(encoder, clock)
  encoding.writeVarString(encoder, state)
  return asBuffer(encoding.toUint8Array(encoder))
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
  return Buffer.concat([encoding.toUint8Array(head), countBytes, ...entries])
}
