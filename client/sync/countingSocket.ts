/**
 * A WebSocket that counts what it sends, so that the server's "saved up to number n" can be matched to one's own changes.
 * What was written in a long time without a line goes out in pieces: each is acknowledged by itself, and none is too large for a frame.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { piecesOf } from '../../shared/document/splitUpdate'
import { frameTypes, syncTypes } from '../../shared/protocol/frames'

export interface SentUpdate {
  /** Number of this update on its socket, from 1. */
  readonly number: number
  /** Sync step 2: everything the server lacked, in one. */
  readonly isEverything: boolean
}

/** Four times as much at most stays well below what the server takes in one update. */
const pieceSize = { parts: 5_000, bytes: 96 * 1024 }

function kindOf(data: unknown): 'step2' | 'update' | null {
  if (!(data instanceof Uint8Array) || data[0] !== frameTypes.sync) return null
  if (data[1] === syncTypes.step2) return 'step2'
  return data[1] === syncTypes.update ? 'update' : null
}

function updateFrame(type: number, update: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, frameTypes.sync)
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

/** The frame as several, the last of the same kind; as it is when it is small. */
function inPieces(frame: Uint8Array, kind: 'step2' | 'update'): readonly Uint8Array[] {
  if (frame.byteLength <= pieceSize.bytes) return [frame]
  const decoder = decoding.createDecoder(frame)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  const pieces = piecesOf(decoding.readVarUint8Array(decoder), pieceSize)
  return pieces.map((piece, index) => updateFrame(kind === 'step2' && index === pieces.length - 1 ? syncTypes.step2 : syncTypes.update, piece))
}

/** The class to give to the provider; `onSent` hears of every update frame in order. */
export function countingSocketClass(onSent: (sent: SentUpdate) => void): typeof WebSocket {
  return class CountingSocket extends WebSocket {
    private sentUpdates = 0

    override send(data: Parameters<WebSocket['send']>[0]): void {
      const kind = kindOf(data)
      if (kind === null) return super.send(data)
      const frames = inPieces(data as Uint8Array, kind)
      for (const [index, frame] of frames.entries()) {
        super.send(frame as Uint8Array<ArrayBuffer>)
        this.sentUpdates += 1
        onSent({ number: this.sentUpdates, isEverything: kind === 'step2' && index === frames.length - 1 })
      }
    }
  }
}
