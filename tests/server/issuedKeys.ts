/** Every key, code and session token the tests have been given; none of them may lie anywhere on the server afterwards. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const issued = new Set<string>()

export function noteIssued(...secrets: readonly string[]): void {
  for (const secret of secrets) if (secret.length >= 8) issued.add(secret)
}

/** Where an issued secret was found: in which file, or in the log. */
export function findIssuedKeys(folder: string, log: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const places = [...files.map((entry) => ({ name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'latin1') })), { name: 'the log', text: log }]
  return places.flatMap(({ name, text }) => [...issued].filter((secret) => text.includes(secret)).map((secret) => `${secret.slice(0, 4)}… in ${name}`))
}
