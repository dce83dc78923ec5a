/**
 * The administrator's way into a running server, which alone may open its database: a local socket that only
 * its own user can reach. One request per connection, a line of JSON; the answer is lines of JSON too.
 */
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { z } from 'zod'
import type { Language } from '../../shared/domain/language'
import { factsOf, type Log } from '../log'
import { answerCommand } from './answerCommand'
import type { Listener } from './Command'
import type { AdminParts } from './openParts'

const requestSchema = z.object({ command: z.string().max(40), args: z.array(z.string().max(4_096)).max(8), language: z.enum(['da', 'en']) })
export type ControlRequest = z.output<typeof requestSchema>

/** Said in order; the last is `done`. */
type Reply = { readonly line: string } | { readonly complaint: string } | { readonly done: boolean }

/** Systems cut a socket's path at about a hundred bytes. */
const longestPathBytes = 100

function choosePath(dataDir: string): string {
  // A pipe has no mode: its name is the secret, told in a file that only the same user can read.
  if (process.platform === 'win32') return `\\\\.\\pipe\\faellestavle-${randomBytes(16).toString('hex')}`
  const path = join(dataDir, 'control.sock')
  return Buffer.byteLength(path) <= longestPathBytes ? path : join(mkdtempSync(join(tmpdir(), 'faellestavle-')), 'control.sock')
}

async function answer(parts: AdminParts, log: Log, socket: Socket, text: string): Promise<void> {
  const reply = (said: Reply) => void socket.write(`${JSON.stringify(said)}\n`)
  const { command, args, language } = requestSchema.parse(JSON.parse(text))
  log.info('admin', { command })
  const isGood = await answerCommand(parts, command, args, language, { write: (line) => reply({ line }), complain: (complaint) => reply({ complaint }) })
  reply({ done: isGood })
  socket.end()
}

/** The reader says a second time what the socket says of its faults; unheard, that would end the program. */
function linesOf(socket: Socket): Interface {
  return createInterface({ input: socket }).on('error', () => socket.destroy())
}

export interface ControlDoor {
  /** Null when this file system takes no sockets: the administrator then has to stop the server first. */
  readonly path: string | null
  close(): void
}

/** Listens before it resolves. */
export async function openControlDoor(parts: AdminParts, log: Log): Promise<ControlDoor> {
  try {
    return await listenForCommands(parts, log)
  } catch (error) {
    log.warn('no-control-door', factsOf(error))
    return { path: null, close: () => undefined }
  }
}

async function listenForCommands(parts: AdminParts, log: Log): Promise<ControlDoor> {
  const path = choosePath(parts.dataDir)
  const isFile = process.platform !== 'win32'
  // Left by a server that was killed: the database is locked for us, so nobody listens there.
  if (isFile) rmSync(path, { force: true })
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    linesOf(socket).once('line', (text) => {
      answer(parts, log, socket, text).catch((error: unknown) => {
        log.error('admin-fault', factsOf(error))
        socket.destroy()
      })
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
    if (isFile && existsSync(path)) chmodSync(path, 0o600)
  })
  return {
    path,
    close() {
      server.close()
      if (isFile && !path.startsWith(parts.dataDir)) rmSync(dirname(path), { recursive: true, force: true })
    },
  }
}

/** Asks the server that listens there. True or false as the command says; `nobody` when no server listens, `broken` when it fell silent. */
export function askServer(path: string, request: { command: string; args: readonly string[]; language: Language }, listener: Listener): Promise<boolean | 'nobody' | 'broken'> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('error', () => resolve('nobody'))
    socket.once('connect', () => socket.write(`${JSON.stringify(request)}\n`))
    linesOf(socket).on('line', (text) => {
      const reply = JSON.parse(text) as Reply
      if ('line' in reply) listener.write(reply.line)
      else if ('complaint' in reply) listener.complain(reply.complaint)
      else resolve(reply.done)
    })
    socket.once('close', () => resolve('broken'))
  })
}
