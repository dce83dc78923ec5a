/** What tests of kept and erased data share: a server whose days pass at a word, and a look through all its bytes. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import Database from 'better-sqlite3'
import type { ServerOptions } from '../../server/createServer'
import { newFolder, startServer, until, type TestServer } from './harness'

const dayMs = 24 * 60 * 60 * 1_000

export interface ClockedServer {
  readonly server: TestServer
  readonly now: () => Date
  /** Lets days pass, and waits for the clean-up of the night after. */
  pass(days: number): Promise<void>
}

/** A server whose days the test lets pass. Nothing is slept through. */
export async function startOnClock(options: Partial<ServerOptions> = {}): Promise<ClockedServer> {
  let ahead = 0
  const now = () => new Date(Date.now() + ahead)
  const server = await startServer({ DATA_DIR: newFolder() }, { now, lookForNightEveryMs: 20, roomLingerMs: 50, ...options })
  const cleanings = () => server.logged().split('"cleaned-up"').length - 1
  return {
    server,
    now,
    async pass(days) {
      const before = cleanings()
      ahead += days * dayMs
      await until(() => cleanings() > before, 'the clean-up')
    },
  }
}

/** Files below the folder in which the words stand, as they lie or inside a packed version. */
export function filesWith(folder: string, words: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.filter((file) => readFileSync(join(file.parentPath, file.name)).includes(words)).map((file) => file.name)
}

/** Of a stopped server: how many stored versions say the words, once unpacked. */
export function versionsWith(dataDir: string, words: string): number {
  const database = new Database(join(dataDir, 'faellestavle.db'), { readonly: true })
  const states = database.prepare<[], { bytes: Buffer }>('select s.bytes from versions v join version_states s on s.id = v.state').all()
  database.close()
  return states.filter(({ bytes }) => brotliDecompressSync(bytes).includes(words)).length
}
