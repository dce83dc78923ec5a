/** The wiring: every part made once and handed to those that need it. Creating is not starting. */
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http'
import { openGate } from './access/Gate'
import { openMasterKey } from './access/masterKey'
import type { Config } from './config'
import { createApp } from './http/createApp'
import { factsOf, openLog, type Log } from './log'
import { openMetrics, type Metrics } from './metrics'
import { StartRefusal } from './StartRefusal'
import { openAccessStore } from './store/AccessStore'
import { openBoardStore } from './store/BoardStore'
import { markFolder, unmarkFolder } from './store/claimFolder'
import { openImageStore } from './store/ImageStore'
import { openVersionStore } from './store/VersionStore'
import { openDatabase as openRealDatabase, tidyDatabase, type Database } from './store/openDatabase'
import { historyTimes, type HistoryTimes } from './sync/Chronicle'
import { openHistory } from './sync/openHistory'
import { openRooms, type Rooms } from './sync/openRooms'
import { openSync } from './sync/openSync'

export interface ServerOptions {
  readonly config: Config
  /** Where the built client lies. */
  readonly clientFolder: string
  readonly log?: Log
  readonly openDatabase?: (dataDir: string) => Database
  /** How long a board stays in memory after the last has left. */
  readonly roomLingerMs?: number
  readonly historyTimes?: Partial<HistoryTimes>
}

export interface Server {
  /** Resolves with the address. Rejects with `StartRefusal`, in words, when it cannot start. */
  start(): Promise<string>
  /** Stops accepting, saves everything, closes sockets with a reason. False when something could not be saved. */
  stop(): Promise<boolean>
}

const defaultLingerMs = 10_000
/** How long closing sockets and answers under way may take. */
const farewellMs = 2_000

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

function listen(server: HttpServer, { port, host }: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new StartRefusal(`Port ${port} on ${host} is in use by another program. Stop it, or set PORT to another number.`))
      else reject(new StartRefusal(`Cannot listen on ${host}, port ${port} (${error.code ?? error.message}). Check HOST and PORT.`))
    })
    server.listen(port, host, () => {
      const address = server.address()
      const actualPort = typeof address === 'object' && address !== null ? address.port : port
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`)
    })
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
}

function assemble(options: ServerOptions, log: Log, database: Database): Running {
  const { config, clientFolder } = options
  const accessStore = openAccessStore(database)
  const metrics = openMetrics()
  const now = () => new Date()
  const gate = openGate(accessStore, openMasterKey(config.dataDir, accessStore), now)
  const versions = openVersionStore(database)
  const times = { ...historyTimes, ...options.historyTimes }
  const rooms = openRooms({
    store: openBoardStore(database),
    versions,
    historyTimes: times,
    metrics,
    log,
    now: Date.now,
    lingerMs: options.roomLingerMs ?? defaultLingerMs,
    tidy: () => tidyDatabase(database),
  })
  addGauges(metrics, rooms)
  const app = createApp({ config, log, metrics, gate, rooms, history: openHistory(rooms, versions, times, now), images: openImageStore(database, config.dataDir), now, clientFolder })
  const http = createHttpServer(app)
  const sync = openSync(config, gate, rooms, metrics)
  http.on('upgrade', (request, socket, head) => sync.upgrade(request, socket, head))
  setTimeouts(http)
  return { http, rooms, database }
}

export function createServer(options: ServerOptions): Server {
  const { config } = options
  const log = options.log ?? openLog(config.logLevel)
  const openDatabase = options.openDatabase ?? openRealDatabase
  let running: Running | null = null

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
        running = assemble(options, log, database)
        const address = await listen(running.http, config)
        markFolder(config.dataDir, address)
        log.info('started', { address })
        return address
      } catch (error) {
        running = null
        database.close()
        throw error
      }
    },
    async stop() {
      if (running === null) return true
      const { http, rooms, database } = running
      running = null
      const closed = closeHttp(http)
      const isSaved = rooms.close()
      await closed
      closeDatabase(database)
      log.info('stopped', { isSaved })
      return isSaved
    },
  }
}
