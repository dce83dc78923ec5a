/** The data folder: made when missing, proved writable, and marked with who serves it. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartRefusal } from '../StartRefusal'

const holderFile = (dataDir: string) => join(dataDir, 'server.pid')

const reasonOf = (error: unknown): string => (error as { code?: string }).code ?? String(error)

/** As `mkdir -p`. Node's own `recursive` never returns where a folder exists and yet takes none, as in /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  if (!existsSync(dirname(path))) makeFolder(dirname(path))
  mkdirSync(path, { mode: 0o700 })
}

/** Throws `StartRefusal` naming the path when nothing can be written there. */
export function claimFolder(dataDir: string): void {
  const probe = join(dataDir, `.probe-${process.pid}`)
  try {
    makeFolder(dataDir)
    writeFileSync(probe, 'probe')
    rmSync(probe)
  } catch (error) {
    throw new StartRefusal(`The data folder ${dataDir} cannot be written (${reasonOf(error)}). Set DATA_DIR to a folder this user may write in.`)
  }
}

/** Leaves word of who serves the folder, and where they hear the administrator; call once its database is locked. */
export function markFolder(dataDir: string, address: string, controlPath: string | null): void {
  writeFileSync(holderFile(dataDir), JSON.stringify({ process: process.pid, address, control: controlPath }), { mode: 0o600 })
}

/** Where the server of this folder hears the administrator, as far as it left word. It may have died since. */
export function findControlPath(dataDir: string): string | null {
  try {
    const { control } = JSON.parse(readFileSync(holderFile(dataDir), 'utf8')) as { control?: unknown }
    return typeof control === 'string' ? control : null
  } catch {
    return null
  }
}

export function unmarkFolder(dataDir: string): void {
  rmSync(holderFile(dataDir), { force: true })
}

/** Who serves the folder, as far as they left word: for the message to a second server. */
export function describeHolder(dataDir: string): string {
  try {
    const holder = JSON.parse(readFileSync(holderFile(dataDir), 'utf8')) as { process: number; address: string }
    return `process ${holder.process}, ${holder.address}`
  } catch {
    return 'another process'
  }
}
