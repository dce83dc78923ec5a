/** A WebSocket that counts what it sends, so that the server's "saved up to number n" can be matched to one's own changes. */
import { frameTypes, syncTypes } from '../../shared/protocol/frames'

export interface SentUpdate {
  /** Number of this update on its socket, from 1. */
  readonly number: number
  /** Sync step 2: everything the server lacked, in one. */
  readonly isEverything: boolean
}

function kindOf(data: unknown): 'step2' | 'update' | null {
  if (!(data instanceof Uint8Array) || data[0] !== frameTypes.sync) return null
  if (data[1] === syncTypes.step2) return 'step2'
  return data[1] === syncTypes.update ? 'update' : null
}

/** The class to give to the provider; `onSent` hears of every update frame in order. */
export function countingSocketClass(onSent: (sent: SentUpdate) => void): typeof WebSocket {
  return class CountingSocket extends WebSocket {
    private sentUpdates = 0

    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data)
      const kind = kindOf(data)
      if (kind === null) return
      this.sentUpdates += 1
      onSent({ number: this.sentUpdates, isEverything: kind === 'step2' })
    }
  }
}
