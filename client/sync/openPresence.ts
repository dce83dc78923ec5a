/** Who else is here. What I send is only what I do; the server adds who I am. */
import * as encoding from 'lib0/encoding'
import { encodeAwarenessUpdate, type Awareness } from 'y-protocols/awareness'
import type { WebsocketProvider } from 'y-websocket'
import { frameTypes } from '../../shared/protocol/frames'
import type { PresenceActivity, PresenceState } from '../../shared/protocol/presence'

export interface Presence {
  /** Everybody else, by presence client id. The same object until somebody moved. */
  others(): ReadonlyMap<number, PresenceState>
  /** Changes part of what others see of me; sent at most 20 times a second. */
  put(change: PresenceActivity): void
  subscribe(listener: () => void): () => void
  /** For caret plugins that need Yjs's own object; write through `put` only. */
  readonly awareness: Awareness
}

const sendEveryMs = 50

function isPresenceState(state: unknown): state is PresenceState {
  return typeof state === 'object' && state !== null && 'user' in state
}

/** Stops the provider from sending others' presence back to the server, and sends one's own in its place. */
function sendOwnOnly(provider: WebsocketProvider): () => void {
  const { awareness } = provider
  awareness.off('update', provider._awarenessUpdateHandler)
  const send = (_changes: unknown, origin: unknown) => {
    if (origin !== 'local' || provider.ws?.readyState !== WebSocket.OPEN) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, frameTypes.awareness)
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID]))
    provider.ws.send(encoding.toUint8Array(encoder))
  }
  awareness.on('update', send)
  return () => awareness.off('update', send)
}

function readOthers(awareness: Awareness): ReadonlyMap<number, PresenceState> {
  const others = new Map<number, PresenceState>()
  for (const [clientId, state] of awareness.getStates()) {
    if (clientId !== awareness.clientID && isPresenceState(state)) others.set(clientId, state)
  }
  return others
}

export function openPresence(provider: WebsocketProvider): Presence & { close(): void } {
  const { awareness } = provider
  const stopSending = sendOwnOnly(provider)
  let others = readOthers(awareness)
  let activity: PresenceActivity = {}
  let sendTimer: ReturnType<typeof setTimeout> | null = null
  let lastSentAt = 0
  const listeners = new Set<() => void>()

  const onChange = (_changes: unknown, origin: unknown) => {
    if (origin === 'local') return
    others = readOthers(awareness)
    for (const listener of [...listeners]) listener()
  }
  awareness.on('change', onChange)
  awareness.setLocalState({})

  const send = () => {
    sendTimer = null
    lastSentAt = Date.now()
    awareness.setLocalState({ ...activity })
  }

  return {
    awareness,
    others: () => others,
    put(change) {
      activity = { ...activity, ...change }
      sendTimer ??= setTimeout(send, Math.max(0, lastSentAt + sendEveryMs - Date.now()))
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      if (sendTimer !== null) clearTimeout(sendTimer)
      stopSending()
      awareness.off('change', onChange)
      listeners.clear()
    },
  }
}
