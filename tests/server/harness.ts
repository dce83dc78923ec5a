/** Real servers, real people: in this process for speed, or the built program as a process of its own, to be killed. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createTcpServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { readConfig, type Config } from '../../server/config'
import { createServer, type ServerOptions } from '../../server/createServer'
import { openLog } from '../../server/log'
import { addCard as addCardTo, cardText } from '../../shared/document/cards'
import { rootNames } from '../../shared/document/roots'
import type { Role } from '../../shared/domain/roles'
import type { CreateBoardAnswer, JoinAnswer } from '../../shared/protocol/answers'
import { decodeJson, decodeSaved, frameTypes, syncTypes } from '../../shared/protocol/frames'
import type { CreateBoardBody } from '../../shared/protocol/http'
import { findIssuedKeys, keepLog, madeFolder, noteIssued } from './issuedKeys'

export { noteIssued }

export const root = join(import.meta.dirname, '..', '..')

/** A folder that is gone after the test; in a whole run after that, when it has been searched for keys. `isSearched`: false where a test plants one. */
export function newFolder(isSearched = true): string {
  const kept = isSearched ? madeFolder : null
  const folder = mkdtempSync(kept === null ? join(tmpdir(), 'faellestavle-test-') : join(kept, 't-'))
  if (kept === null) onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits for something that must come; the deadline is only there so that a broken test ends. */
export async function until(condition: () => boolean | Promise<boolean>, what = 'something', deadlineMs = 20_000): Promise<void> {
  const end = Date.now() + deadlineMs
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`)
    await sleep(10)
  }
}

export interface TestServer {
  readonly address: string
  readonly dataDir: string
  /** What the server wrote for the operator. */
  readonly logged: () => string
  stop(): Promise<boolean>
}

export function testConfig(settings: Record<string, string> = {}): Config {
  const read = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: newFolder(), LOG_LEVEL: 'debug', ...settings }, root)
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  return read.config
}

/** A stand-in for the built client, where a test does not need the real one. */
export function smallClient(): string {
  const folder = newFolder()
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Fællestavle</title>')
  return folder
}

function expectNoKeys(dataDir: string, logged: string): void {
  keepLog(logged)
  const found = existsSync(dataDir) ? findIssuedKeys(dataDir, logged) : []
  if (found.length > 0) throw new Error(`K26 an issued key was left behind: ${found.join(', ')}`)
}

/** In this process; stopped after the test. */
export async function startServer(settings: Record<string, string> = {}, options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const config = testConfig(settings)
  let logged = ''
  const log = openLog(config.logLevel, (line) => void (logged += line))
  const server = createServer({ config, clientFolder: smallClient(), workerFile: join(root, 'dist', 'server', 'worker.js'), log, ...options })
  const address = await server.start()
  onTestFinished(async () => {
    await server.stop()
    expectNoKeys(config.dataDir, logged)
  })
  return { address, dataDir: config.dataDir, logged: () => logged, stop: () => server.stop() }
}

export interface TestProcess {
  readonly address: string
  readonly process: ChildProcess
  readonly output: () => string
  /** SIGKILL: no goodbye. */
  kill(): Promise<void>
  /** SIGTERM; resolves with the exit code. */
  terminate(): Promise<number | null>
}

const serverProgram = join(root, 'dist', 'server', 'main.js')

function runProgram(env: Record<string, string>, nodeArgs: readonly string[] = []): ChildProcess {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, [...nodeArgs, serverProgram], { cwd: root, env: { PATH, PORT: '0', HOST: '127.0.0.1', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

const whenEnded = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null ? Promise.resolve(child.exitCode) : new Promise((resolve) => child.once('exit', (code) => resolve(code)))

/** The built program as a process of its own. `nodeArgs`: what Node itself is told. */
export async function startProcess(env: Record<string, string>, nodeArgs: readonly string[] = []): Promise<TestProcess> {
  const child = runProgram(env, nodeArgs)
  let output = ''
  let firstLine = ''
  child.stderr?.on('data', (chunk: Buffer) => (output += String(chunk)))
  child.stdout?.on('data', (chunk: Buffer) => (firstLine += String(chunk)))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await whenEnded(child)
    if (env.DATA_DIR !== undefined) expectNoKeys(env.DATA_DIR, output + firstLine)
  })
  await until(() => firstLine.includes('\n') || child.exitCode !== null, `the address: ${output}`)
  if (child.exitCode !== null) throw new Error(`the server ended: ${output}`)
  return {
    address: firstLine.split('\n')[0] ?? '',
    process: child,
    output: () => output,
    async kill() {
      child.kill('SIGKILL')
      await whenEnded(child)
    },
    terminate() {
      child.kill('SIGTERM')
      return whenEnded(child)
    },
  }
}

/** A start that is to be refused: exit code and what was said. */
export async function runToItsEnd(env: Record<string, string>): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = runProgram(env)
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => (said += String(chunk)))
  child.stdout?.on('data', (chunk: Buffer) => (said += String(chunk)))
  return { code: await whenEnded(child), said }
}

/** A request as a page of the server's own would make it. */
export function ask(address: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const isBytes = body instanceof Uint8Array || typeof body === 'string'
  return fetch(address + path, {
    method,
    headers: { Origin: new URL(address).origin, ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: isBytes ? (body as BodyInit) : JSON.stringify(body) }),
  })
}

export interface TestBoard extends CreateBoardAnswer {
  readonly address: string
}

export async function createBoard(address: string, body: CreateBoardBody = { title: 'Prøve' }): Promise<TestBoard> {
  const answer = await ask(address, 'POST', '/api/boards', body)
  if (answer.status !== 201) throw new Error(`creating answered ${answer.status}: ${await answer.text()}`)
  const board = (await answer.json()) as CreateBoardAnswer
  noteIssued(...Object.values(board.links).map(keyOf))
  return { address, ...board }
}

export const keyOf = (link: string): string => link.split('#k=')[1] ?? ''

export interface Member extends JoinAnswer {
  readonly cookie: string
}

/** Joins with the link of a role. `cookie`: an earlier session. */
export async function joinBoard(board: TestBoard, role: Role, name = 'Deltager', cookie?: string, organisation?: string): Promise<Member> {
  const body = { key: keyOf(board.links[role]), name, ...(organisation !== undefined && { organisation }) }
  const answer = await ask(board.address, 'POST', `/api/boards/${board.boardId}/join`, body, cookie === undefined ? {} : { Cookie: cookie })
  if (answer.status !== 200) throw new Error(`joining answered ${answer.status}: ${await answer.text()}`)
  const given = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  noteIssued(given.split('=')[1] ?? '')
  return { ...((await answer.json()) as JoinAnswer), cookie: given }
}

const syncAddress = (address: string): string => `${address.replace(/^http/, 'ws')}/sync`

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createTcpServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** The `ws` socket with cookie and Origin, as a browser would send them. */
function socketClass(cookie: string, origin: string): typeof globalThis.WebSocket {
  class MemberSocket extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { Cookie: cookie, Origin: origin } })
    }
  }
  return MemberSocket as unknown as typeof globalThis.WebSocket
}

export interface StockClient {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** State vector and count of the last *saved*. */
  readonly saved: () => { readonly vector: Map<number, number>; readonly count: number }
  readonly refusals: () => readonly string[]
  readonly closeCodes: () => readonly number[]
  /** Everything written here so far is on the server's disk. */
  whenSaved(): Promise<void>
  close(): void
}

interface StockOptions {
  readonly doc?: Y.Doc
  /** Where the server is now, should it have moved. */
  readonly address?: string
}

/** A stock `y-websocket` client; the only additions listen to frames that it ignores. Resolves when synced. */
export async function connectStock(board: TestBoard, cookie: string, options: StockOptions = {}): Promise<StockClient> {
  const address = options.address ?? board.address
  const doc = options.doc ?? new Y.Doc()
  let vector = new Map<number, number>()
  let count = 0
  const refusals: string[] = []
  const closeCodes: number[] = []
  const provider = new WebsocketProvider(syncAddress(address), board.boardId, doc, {
    connect: false,
    disableBc: true,
    WebSocketPolyfill: socketClass(cookie, address),
  })
  type Handler = (encoder: unknown, decoder: decoding.Decoder) => void
  const handlers = provider.messageHandlers as unknown as Handler[]
  handlers[frameTypes.saved] = (_encoder, decoder) => {
    const saved = decodeSaved(decoder)
    vector = Y.decodeStateVector(saved.stateVector)
    count = saved.acceptedUpdates
  }
  handlers[frameTypes.refused] = (_encoder, decoder) => void refusals.push((decodeJson(decoder) as { reason: string }).reason)
  handlers[frameTypes.stage] = () => undefined
  provider.on('connection-close', (event) => {
    vector = new Map()
    if (event !== null) closeCodes.push(event.code)
  })
  provider.connect()
  onTestFinished(() => provider.destroy())
  await until(() => provider.synced || closeCodes.length > 0, 'the first sync')
  return {
    doc,
    provider,
    saved: () => ({ vector, count }),
    refusals: () => refusals,
    closeCodes: () => closeCodes,
    whenSaved: () => until(() => (vector.get(doc.clientID) ?? 0) >= Y.getState(doc.store, doc.clientID), 'saved'),
    close: () => provider.destroy(),
  }
}

export interface RawSocket {
  readonly socket: WebSocket
  /** Every frame received, in order. */
  readonly frames: readonly Uint8Array[]
  /** Code and reason, once closed. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>
  send(...bytes: readonly (number | Uint8Array)[]): void
}

/** A socket that says exactly what it is told to. */
export function openRaw(board: TestBoard, cookie: string | null, headers: Record<string, string> = {}, path = `/sync/${board.boardId}`): Promise<RawSocket> {
  const socket = new WebSocket(board.address.replace(/^http/, 'ws') + path, {
    headers: { Origin: board.address, ...(cookie !== null && { Cookie: cookie }), ...headers },
  })
  socket.binaryType = 'nodebuffer'
  onTestFinished(() => socket.terminate())
  const frames: Uint8Array[] = []
  socket.on('message', (data) => void frames.push(new Uint8Array(data as Buffer)))
  const closed = new Promise<{ code: number; reason: string }>((resolve) => socket.once('close', (code, reason) => resolve({ code, reason: String(reason) })))
  const raw: RawSocket = {
    socket,
    frames,
    closed,
    send: (...bytes) => socket.send(Buffer.concat(bytes.map((part) => (typeof part === 'number' ? Uint8Array.of(part) : part)))),
  }
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(raw))
    socket.once('error', reject)
    socket.once('unexpected-response', (_request, response) => reject(new Error(`upgrade answered ${response.statusCode}`)))
  })
}

function withLength(bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}

export const step1 = (vector: Uint8Array = Uint8Array.of(0)): Uint8Array => Buffer.concat([Uint8Array.of(frameTypes.sync, syncTypes.step1), withLength(vector)])
export const step2 = (update: Uint8Array): Uint8Array => Buffer.concat([Uint8Array.of(frameTypes.sync, syncTypes.step2), withLength(update)])
export const updateOf = (update: Uint8Array): Uint8Array => Buffer.concat([Uint8Array.of(frameTypes.sync, syncTypes.update), withLength(update)])

/** An awareness frame with these entries. */
export function awarenessOf(...entries: readonly { readonly clientId: number; readonly clock: number; readonly state: unknown }[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entries.length)
  for (const { clientId, clock, state } of entries) {
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, typeof state === 'string' ? state : JSON.stringify(state))
  }
  return Buffer.concat([Uint8Array.of(frameTypes.awareness), withLength(encoding.toUint8Array(encoder))])
}

/** Nothing in it: what a client answers that has nothing of its own. */
export const emptyUpdate = Uint8Array.of(0, 0)

const place = { pageId: 'p', zoneId: null, x: 0, y: 0, pageX: 0, pageY: 0, order: 'a0' }

/** A card as our own client makes it. */
export function addCard(doc: Y.Doc, id: string, title: string): void {
  addCardTo(doc, { id, kind: 'note', title, placement: place, author: null, organisation: '', createdAt: '2026-11-21T10:00:00.000Z' })
}

/** The one text of a card's title, to type in. */
export function titleOf(doc: Y.Doc, id: string): Y.XmlText {
  const paragraph: unknown = cardText(doc, id)?.get(0)
  const text: unknown = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  if (!(text instanceof Y.XmlText)) throw new Error(`card ${id} has no text`)
  return text
}

/** One grey pixel. */
export const smallPng = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
)

const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value

/** What two documents must agree on. */
export const contentOf = (doc: Y.Doc): string => JSON.stringify(rootNames.map((name) => doc.getMap(name).toJSON()), sorted)

export const isSame = (a: Y.Doc, b: Y.Doc): boolean => contentOf(a) === contentOf(b)
