/** Every key, code and session token the tests have been given; none of them may lie anywhere on the server afterwards. */
import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const issued = new Set<string>()

/** Where the whole run notes what it issues, and keeps what it makes until that has been searched; unset when tests are run by hand. */
const { ISSUED_FILE, MADE_FOLDER } = process.env

export const madeFolder = MADE_FOLDER ?? null

export function noteIssued(...secrets: readonly string[]): void {
  for (const secret of secrets) {
    if (secret.length < 8 || issued.has(secret)) continue
    issued.add(secret)
    if (ISSUED_FILE !== undefined) appendFileSync(ISSUED_FILE, `${secret}\n`)
  }
}

/** Keeps what a server wrote for the search at the end of the run. */
export function keepLog(text: string): void {
  if (MADE_FOLDER !== undefined) appendFileSync(join(MADE_FOLDER, `servers-${process.pid}.log`), text)
}

/** Where an issued secret was found: in which file, or in the log. */
export function findIssuedKeys(folder: string, log: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const places = [...files.map((entry) => ({ name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'latin1') })), { name: 'the log', text: log }]
  return places.flatMap(({ name, text }) => [...issued].filter((secret) => text.includes(secret)).map((secret) => `${secret.slice(0, 4)}… in ${name}`))
}
