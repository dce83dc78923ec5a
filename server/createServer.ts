/** The wiring: every part made once and handed to those that need it. Creating is not starting. */
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http'
import { protocolVersion } from '../shared/protocol/protocolVersion'
import { performance } from 'node:perf_hooks'
import { openCheckupPasses } from './access/checkupPass'
import { openAuthority } from './access/Authority'
import { openGate } from './access/Gate'
import { withinOwnPath } from './access/ownPath'
import { openMasterKey } from './access/masterKey'
import { openControlDoor, type ControlDoor } from './admin/controlDoor'
import { openNight, type Night } from './admin/Night'
import { openParts, type AdminParts } from './admin/openParts'
import type { Config } from './config'
import { openLineTest, type LineTest } from './http/checkup/lineTest'
import { createApp } from './http/createApp'
import { factsOf, openLog, type Log } from './log'
import { openMetrics, type Metrics } from './metrics'
import { StartRefusal } from './StartRefusal'
import { openAccessStore } from './store/AccessStore'
import { openAuthorityStore } from './store/AuthorityStore'
import { openBoardStore } from './store/BoardStore'
import { markFolder, unmarkFolder } from './store/claimFolder'
import { openImageStore } from './store/ImageStore'
import { openSignoffStore } from './store/SignoffStore'
import { openVersionStore } from './store/VersionStore'
import { openDatabase as openRealDatabase, tidyDatabase, type Database } from './store/openDatabase'
import { historyTimes, type HistoryTimes } from './sync/Chronicle'
import { openHistory } from './sync/openHistory'
import { openRooms, type Rooms } from './sync/openRooms'
import { openSigning } from './sync/openSigning'
import { openSync } from './sync/openSync'
import { openWorkshop, type Workshop } from './work/openWorkshop'

export interface ServerOptions {
  readonly config: Config
  /** Where the built client lies. */
  readonly clientFolder: string
  /** The built program of the threads. */
  readonly workerFile: string
  readonly log?: Log
  readonly openDatabase?: (dataDir: string) => Database
  /** How long a board stays in memory after the last has left. */
  readonly roomLingerMs?: number
  /** The server's clock for what lasts days. */
  readonly now?: () => Date
  /** How often the server looks whether it is time to clean up. */
  readonly lookForNightEveryMs?: number
  readonly historyTimes?: Partial<HistoryTimes>
  /** Which edition pages are told to be served; another than their own asks them to be reloaded. */
  readonly protocol?: number
}

export interface Server {
  /** Resolves with the address. Rejects with `StartRefusal`, in words, when it cannot start. */
  start(): Promise<string>
  /** Stops accepting, saves everything, closes sockets with a reason. False when something could not be saved. */
  stop(): Promise<boolean>
}

const defaultLingerMs = 10_000
const defaultLookForNightEveryMs = 10 * 60 * 1_000
/** How long closing sockets and answers under way may take. */
const farewellMs = 2_000

/** Milliseconds since 1970, as the clock was at the start: whoever sets the clock meanwhile holds nothing up. */
const startedAtMs = Date.now() - performance.now()
const steadyNow = (): number => Math.floor(startedAtMs + performance.now())

function setTimeouts(server: HttpServer): void {
  server.headersTimeout = 15_000
  // A picture of 10 MB over a slow line.
  server.requestTimeout = 300_000
  server.keepAliveTimeout = 65_000
}

function addGauges(metrics: Metrics, rooms: Rooms): void {
  metrics.gauge('faellestavle_sockets', 'Sockets open now.', () => rooms.socketCount())
  metrics.gauge('faellestavle_open_boards', 'Boards in memory now.', () => rooms.roomCount())
  metrics.gauge('faellestavle_cannot_save', '1 while the disk says no.', () => (rooms.isFailing() ? 1 : 0))
  metrics.gauge('faellestavle_memory_bytes', 'Resident memory.', () => process.memoryUsage.rss())
}

/** Where it listens, once it does. */
function addressOf(server: HttpServer, { port, host }: Config): string {
  const address = server.address()
  const actualPort = typeof address === 'object' && address !== null ? address.port : port
  return `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`
}

function listen(server: HttpServer, config: Config): Promise<string> {
  const { port, host } = config
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new StartRefusal(`Port ${port} on ${host} is in use by another program. Stop it, or set PORT to another number.`))
      else reject(new StartRefusal(`Cannot listen on ${host}, port ${port} (${error.code ?? error.message}). Check HOST and PORT.`))
    })
    server.listen(port, host, () => resolve(addressOf(server, config)))
  })
}

/** Resolves when the last connection has ended, or been ended. */
function closeHttp(server: HttpServer): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), farewellMs)
    server.close(() => {
      clearTimeout(impatience)
      resolve()
    })
    server.closeIdleConnections()
  })
}

interface Running {
  readonly http: HttpServer
  readonly rooms: Rooms
  readonly database: Database
  readonly admin: AdminParts
  readonly lineTest: LineTest
  readonly workshop: Workshop
}

function assemble(options: ServerOptions, log: Log, database: Database): Running {
  const { config, clientFolder } = options
  const accessStore = openAccessStore(database)
  const metrics = openMetrics()
  const now = options.now ?? (() => new Date())
  const masterKey = openMasterKey(config.dataDir, accessStore)
  const gate = openGate(accessStore, masterKey, now)
  const signoffs = openSignoffStore(database)
  const authority = openAuthority(openAuthorityStore(database), signoffs, masterKey, now)
  const versions = openVersionStore(database)
  const times = { ...historyTimes, ...options.historyTimes }
  const rooms = openRooms({
    store: openBoardStore(database),
    versions,
    historyTimes: times,
    accessNow: gate.accessNow,
    stageOf: authority.stageOf,
    metrics,
    log,
    now: steadyNow,
    clock: () => Date.now(),
    protocol: options.protocol ?? protocolVersion,
    lingerMs: options.roomLingerMs ?? defaultLingerMs,
    tidy: () => tidyDatabase(database),
  })
  addGauges(metrics, rooms)
  const passes = openCheckupPasses(now)
  const address = () => config.publicUrl ?? addressOf(http, config)
  const admin = openParts({ dataDir: config.dataDir, database, masterKey, rooms, address, publicUrl: config.publicUrl, now, admitToCheckup: passes.issue })
  const workshop = openWorkshop({ workerFile: options.workerFile })
  const history = openHistory(rooms, versions, times, now)
  const signing = openSigning({ rooms, gate, authority, history, signoffs, now })
  const app = createApp({ config, log, metrics, gate, authority, rooms, signing, history, images: openImageStore(database, config.dataDir), workshop, now, clientFolder, admin, passes })
  const http = createHttpServer(app)
  const sync = openSync(config, gate, rooms, metrics)
  const lineTest = openLineTest(config, passes)
  http.on('upgrade', (request, socket, head) => {
    request.url = withinOwnPath(config, request.url ?? '')
    if (!lineTest.upgrade(request, socket, head)) sync.upgrade(request, socket, head)
  })
  setTimeouts(http)
  return { http, rooms, database, admin, lineTest, workshop }
}

export function createServer(options: ServerOptions): Server {
  const { config } = options
  const log = options.log ?? openLog(config.logLevel)
  const openDatabase = options.openDatabase ?? openRealDatabase
  let running: (Running & { readonly door: ControlDoor; readonly night: Night }) | null = null

  const closeDatabase = (database: Database) => {
    try {
      tidyDatabase(database)
    } catch (error) {
      log.warn('tidy-failed', factsOf(error))
    }
    database.close()
    unmarkFolder(config.dataDir)
  }

  return {
    async start() {
      const database = openDatabase(config.dataDir)
      try {
        const parts = assemble(options, log, database)
        const address = await listen(parts.http, config)
        const door = await openControlDoor(parts.admin, log)
        running = { ...parts, door, night: openNight(parts.admin, log, options.lookForNightEveryMs ?? defaultLookForNightEveryMs) }
        markFolder(config.dataDir, address, door.path)
        log.info('started', { address })
        return address
      } catch (error) {
        database.close()
        throw error
      }
    },
    async stop() {
      if (running === null) return true
      const { http, rooms, database, door, night, lineTest, workshop } = running
      running = null
      for (const part of [door, night, lineTest, workshop]) part.close()
      const closed = closeHttp(http)
      const isSaved = rooms.close()
      await closed
      closeDatabase(database)
      log.info('stopped', { isSaved })
      return isSaved
    },
  }
}
