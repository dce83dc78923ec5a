/** Opens the one database file, locked for this process alone. */
import { closeSync, existsSync, openSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { StartRefusal } from '../StartRefusal'
import { claimFolder, describeHolder } from './claimFolder'
import { migrate } from './migrations'

export type { Database } from 'better-sqlite3'

const lockPatienceMs = 250
const fileName = 'faellestavle.db'

function configure(database: Database.Database): void {
  // The vacuum mode only takes hold before the first table is made.
  database.pragma('auto_vacuum = INCREMENTAL')
  database.pragma('locking_mode = EXCLUSIVE')
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('secure_delete = ON')
  database.pragma('foreign_keys = ON')
  // The log beside the file shrinks again after a busy hour.
  database.pragma('journal_size_limit = 1048576')
}

function refusalFor(error: unknown, dataDir: string): unknown {
  const code = (error as { code?: string }).code ?? ''
  if (code.startsWith('SQLITE_BUSY')) {
    return new StartRefusal(`The data folder ${dataDir} is already served (${describeHolder(dataDir)}). Stop that server, or set another DATA_DIR.`)
  }
  if (/^SQLITE_(CANTOPEN|READONLY|IOERR|NOTADB|CORRUPT|FULL)/.test(code)) {
    return new StartRefusal(`The database in ${dataDir} cannot be opened (${code}). If it is damaged, put it back from your backup (npm run admin -- restore).`)
  }
  return error
}

/** A key without boards means that the boards were lost: to begin anew beside it would hide that. */
function refuseLostBoards(dataDir: string, isEmpty: boolean): void {
  if (!isEmpty || !existsSync(join(dataDir, 'master.key'))) return
  throw new StartRefusal(
    `The database ${join(dataDir, fileName)} is empty, though ${dataDir} has been in use. Put it back from your backup (npm run admin -- restore), or move master.key away to begin anew.`,
  )
}

/** Reads what every board stands on. Boards themselves are read one by one, so that a damaged one is set aside alone. */
function readFoundations(database: Database.Database): void {
  for (const table of ['boards', 'links', 'members', 'sessions', 'settings']) database.prepare(`select * from ${table}`).all()
}

/** Throws `StartRefusal` when the folder cannot be written, is served by another process or holds something else. */
export function openDatabase(dataDir: string): Database.Database {
  claimFolder(dataDir)
  const path = join(dataDir, fileName)
  refuseLostBoards(dataDir, (statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0)
  let database: Database.Database | null = null
  try {
    // Made first, so that the file and the log beside it are nobody else's to read.
    closeSync(openSync(path, 'a', 0o600))
    database = new Database(path, { timeout: lockPatienceMs })
    configure(database)
    refuseLostBoards(dataDir, database.pragma('user_version', { simple: true }) === 0)
    migrate(database)
    readFoundations(database)
    return database
  } catch (error) {
    database?.close()
    throw refusalFor(error, dataDir)
  }
}

/** Of the file, as it will be once the log beside it is folded in. */
export function databaseBytes(database: Database.Database): number {
  return (database.pragma('page_count', { simple: true }) as number) * (database.pragma('page_size', { simple: true }) as number)
}

/** Free pages given back in one go: a few milliseconds of work. */
const freedAtOncePages = 512

/** Folds the write-ahead log into the file and gives unused pages back to the disk, some at a time. */
export function tidyDatabase(database: Database.Database): void {
  database.exec(`pragma incremental_vacuum(${freedAtOncePages})`)
  database.pragma('wal_checkpoint(TRUNCATE)')
}

/** Writes the whole file anew, without anything that was ever deleted. Measured: 4 ms for each MB. */
export function rewriteDatabase(database: Database.Database): void {
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.exec('vacuum')
  database.pragma('wal_checkpoint(TRUNCATE)')
}
