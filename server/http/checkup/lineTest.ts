/** A socket that is silent as long as it is asked to be: shows whether a proxy lets sockets through, and when it cuts them. */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { lineKept, lineTestPath, maxQuietS } from '../../../shared/protocol/checkup'
import { isAtThisMachine, type CheckupPasses } from '../../access/checkupPass'
import { isSameOrigin } from '../../access/origin'
import type { Config } from '../../config'

const mostLines = 10

export interface LineTest {
  /** True when the upgrade was for it, and has been answered. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
  close(): void
}

const refuse = (socket: Duplex, status: string) => void socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)

export function openLineTest(config: Config, passes: CheckupPasses): LineTest {
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 1_024 })

  const mayTest = ({ headers, socket }: IncomingMessage): boolean => {
    // A browser can send a pass with a socket only as the name of a protocol.
    const pass = headers['sec-websocket-protocol'] ?? ''
    return passes.isValid(pass) || isAtThisMachine(config, socket.remoteAddress, headers)
  }

  return {
    upgrade(request, socket, head) {
      const [path, query = ''] = (request.url ?? '').split('?')
      if (path !== lineTestPath) return false
      socket.on('error', () => socket.destroy())
      if (!isSameOrigin(config, request.headers) || !mayTest(request) || server.clients.size >= mostLines) {
        refuse(socket, '403 Forbidden')
        return true
      }
      const quietS = Math.min(maxQuietS, Math.max(0, Number(new URLSearchParams(query).get('quiet')) || 0))
      server.handleUpgrade(request, socket, head, (line) => {
        line.on('error', () => undefined)
        const timer = setTimeout(() => {
          line.send(lineKept)
          line.close(1000)
        }, quietS * 1_000)
        line.on('close', () => clearTimeout(timer))
      })
      return true
    },
    close() {
      for (const line of server.clients) line.terminate()
    },
  }
}
