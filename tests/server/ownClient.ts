/** Our own client's connection in Node, as it is in the browser: only what a browser would give it is stood in for. Nothing is kept on the device, as in a private window. */
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { BoardConnection, SaveState } from '../../client/sync/openConnection'
import type { Member, TestBoard } from './harness'

/** What a browser keeps between visits. */
function newStorage(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  }
}

function socketOf(cookie: () => string, origin: string): unknown {
  return class BrowserSocket extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { Cookie: cookie(), Origin: origin } })
    }
  }
}

export interface OwnClient {
  readonly connection: BoardConnection
  /** Every state the badge was told, in order, with when. */
  readonly told: readonly { readonly state: SaveState; readonly atMs: number }[]
}

export interface OwnBrowser {
  /** The cookie from now on. */
  become(member: Member): void
  open(board: TestBoard): Promise<OwnClient>
}

/** One browser on one address; the globals it gives are there until the end of the test file. */
export async function openOwnBrowser(address: string, member: Member): Promise<OwnBrowser> {
  let { cookie } = member
  const { protocol, host, hostname, origin } = new URL(address)
  const given = {
    window: new EventTarget(),
    location: { protocol, host, hostname, origin, href: `${origin}/`, pathname: '/' },
    localStorage: newStorage(),
    navigator: { onLine: true },
    WebSocket: socketOf(() => cookie, origin),
  }
  for (const [name, value] of Object.entries(given)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  const { openConnection } = await import('../../client/sync/openConnection')
  return {
    become: (next) => void (cookie = next.cookie),
    async open(board) {
      const connection = openConnection(board.boardId)
      onTestFinished(() => connection.close().catch(() => undefined))
      const told = [{ state: connection.saveState.read(), atMs: Date.now() }]
      connection.saveState.subscribe(() => void told.push({ state: connection.saveState.read(), atMs: Date.now() }))
      await connection.ready
      return { connection, told }
    },
  }
}
