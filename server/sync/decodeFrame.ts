/** Bytes from a socket -> a frame of the protocol. Throws on anything else. */
import * as decoding from 'lib0/decoding'
import { frameTypes, syncTypes } from '../../shared/protocol/frames'

export type Frame =
  | { readonly is: 'step1'; readonly stateVector: Uint8Array }
  | { readonly is: 'step2'; readonly update: Uint8Array }
  | { readonly is: 'update'; readonly update: Uint8Array }
  | { readonly is: 'awareness'; readonly entries: Uint8Array }
  | { readonly is: 'queryAwareness' }

/** An entry takes up to a dozen bytes, and each tab that ever wrote has one: room for tens of thousands. */
const maxStateVectorBytes = 256 * 1024

/** Reads a length and that many bytes, to the very end of the frame. */
function readRest(decoder: decoding.Decoder): Uint8Array {
  const length = decoding.readVarUint(decoder)
  if (length !== decoder.arr.length - decoder.pos) throw new RangeError('A frame that is not as long as it says')
  return decoder.arr.subarray(decoder.pos)
}

function decodeSync(decoder: decoding.Decoder): Frame {
  const kind = decoding.readVarUint(decoder)
  const bytes = readRest(decoder)
  if (kind === syncTypes.step1 && bytes.byteLength > maxStateVectorBytes) throw new RangeError('A state vector larger than any board has')
  if (kind === syncTypes.step1) return { is: 'step1', stateVector: bytes }
  if (kind === syncTypes.step2) return { is: 'step2', update: bytes }
  if (kind === syncTypes.update) return { is: 'update', update: bytes }
  throw new TypeError('An unknown kind of sync frame')
}

/**
 * `data` is copied: it is a window into a buffer shared by all sockets, and lib0 checks lengths against
 * the buffer, so a forged length inside an update would otherwise read what others sent.
 */
export function decodeFrame(data: Uint8Array): Frame {
  const decoder = decoding.createDecoder(new Uint8Array(data))
  const type = decoding.readVarUint(decoder)
  if (type === frameTypes.sync) return decodeSync(decoder)
  if (type === frameTypes.awareness) return { is: 'awareness', entries: readRest(decoder) }
  if (type === frameTypes.queryAwareness) return { is: 'queryAwareness' }
  throw new TypeError('An unknown type of frame')
}
