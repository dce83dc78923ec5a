/** `/sync/<boardId>`: who may come in, asked before anything else. A browser cannot read why an upgrade was refused, so all but the Origin is told by a close code. */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type ServerOptions, type WebSocket } from 'ws'
import { closeReasons, type CloseReason } from '../../shared/protocol/closeReasons'
import { limits } from '../../shared/protocol/limits'
import { authorise } from '../access/authorise'
import type { Gate } from '../access/Gate'
import { isSameOrigin } from '../access/origin'
import { readToken } from '../access/sessionCookie'
import type { Config } from '../config'
import type { Metrics } from '../metrics'
import type { Rooms } from './openRooms'

/** How long a socket may take to answer a close. */
const closeTimeoutMs = 3_000

/** `closeTimeout` is missing from the types. */
const socketOptions: ServerOptions & { readonly closeTimeout: number } = {
  noServer: true,
  clientTracking: false,
  perMessageDeflate: false,
  maxPayload: limits.maxFrameBytes,
  closeTimeout: closeTimeoutMs,
}

export interface Sync {
  /** Answers an HTTP upgrade. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

export function openSync(config: Config, gate: Gate, rooms: Rooms, metrics: Metrics): Sync {
  const server = new WebSocketServer(socketOptions)

  const turnAway = (socket: WebSocket, reason: CloseReason) => {
    metrics.countRefusal(reason.name)
    socket.close(reason.code, reason.name)
  }

  const welcome = (socket: WebSocket, wire: Duplex, request: IncomingMessage, boardId: string) => {
    // A frame that cannot be read closes the socket by itself (1009, 1002); unheard, the error would end the program.
    socket.on('error', () => undefined)
    const token = readToken(request.headers.cookie)
    if (token === null || !gate.isSession(token)) return turnAway(socket, closeReasons.sessionOver)
    const member = gate.findMember(token, boardId)
    const right = member === null ? null : authorise(member, 'read')
    if (right === null) return turnAway(socket, closeReasons.notAllowed)
    rooms.enter(right, socket, wire)
  }

  return {
    upgrade(request, socket, head) {
      socket.on('error', () => socket.destroy())
      const boardId = /^\/sync\/([A-Za-z0-9_-]{1,64})(?:\?.*)?$/.exec(request.url ?? '')?.[1]
      if (boardId === undefined) return refuseUpgrade(socket, '404 Not Found')
      if (!isSameOrigin(config, request.headers)) {
        metrics.countRefusal('wrong-origin')
        return refuseUpgrade(socket, '403 Forbidden')
      }
      server.handleUpgrade(request, socket, head, (opened) => welcome(opened, socket, request, boardId))
    },
  }
}
