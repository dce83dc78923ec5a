/** A copy of the whole database as it is at one moment, made while others write; and the checks of a database file. */
import { open } from 'node:fs/promises'
import Database from 'better-sqlite3'

/** Pages copied before others get a turn: about 1 MB. */
const pagesAtOnce = 256

/** Resolves when the copy is on disk. It needs no log beside it. */
export async function copyDatabase(database: Database.Database, path: string): Promise<void> {
  await database.backup(path, { progress: () => pagesAtOnce })
  const copy = new Database(path)
  try {
    copy.pragma('journal_mode = DELETE')
  } finally {
    copy.close()
  }
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A database file as it lies, changed by nobody. Throws when it is none. */
export function openCopy(path: string): Database.Database {
  const copy = new Database(path, { readonly: true, fileMustExist: true })
  try {
    copy.pragma('schema_version')
    return copy
  } catch (error) {
    copy.close()
    throw error
  }
}

/** What is wrong with the file, in the database's own words; empty when nothing is. */
export function findDatabaseFaults(database: Database.Database): readonly string[] {
  try {
    const integrity = database.pragma('integrity_check(20)') as { integrity_check: string }[]
    const loose = database.pragma('foreign_key_check') as { table: string; parent: string }[]
    return [
      ...integrity.map((row) => row.integrity_check).filter((said) => said !== 'ok'),
      ...loose.slice(0, 20).map(({ table, parent }) => `a row of ${table} belongs to nothing in ${parent}`),
    ]
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

export interface DatabaseFacts {
  /** Version of its tables. */
  readonly schema: number
  readonly boards: readonly string[]
  readonly keyFingerprint: string | null
}

/** Asks only for what every version of the tables has. */
export function describeDatabase(database: Database.Database): DatabaseFacts {
  const boards = database.prepare<[], { id: string }>('select id from boards order by id').all()
  const fingerprint = database.prepare<[], { value: string }>("select value from settings where name = 'keyFingerprint'").get()
  return { schema: database.pragma('user_version', { simple: true }) as number, boards: boards.map((row) => row.id), keyFingerprint: fingerprint?.value ?? null }
}
