/** After a whole run: whether a key, code or session token that was issued in it lies in any log, database or folder that the run made. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where a run keeps what it makes until it has been searched: data folders, what servers wrote, and (apart) what was issued. */
export function openRun() {
  // Short names: a server's own door lies below, and a socket's path must not be long.
  const folder = mkdtempSync(join(tmpdir(), 'ft-'))
  mkdirSync(join(folder, 'm'))
  return { folder, issuedFile: join(folder, 'issued'), madeFolder: join(folder, 'm'), close: () => rmSync(folder, { recursive: true, force: true }) }
}

const prefixBytes = 4

/** Places where one of many secrets stands in the bytes: each position costs one look. */
function findIn(bytes, secretsByPrefix) {
  const found = []
  for (let at = 0; at + prefixBytes <= bytes.length; at++) {
    const candidates = secretsByPrefix.get(bytes.readUInt32LE(at))
    if (candidates !== undefined) found.push(...candidates.filter((secret) => bytes.subarray(at, at + secret.length).equals(secret)))
  }
  return found
}

/** Tests leave files behind that nobody may read. */
function readAny(path) {
  chmodSync(path, 0o600)
  return readFileSync(path)
}

/** `issuedFile`: one secret per line. Gives the finds in words, and how much was searched. */
export function searchIssued({ issuedFile, madeFolder }) {
  const secrets = existsSync(issuedFile) ? [...new Set(readFileSync(issuedFile, 'utf8').split('\n').filter((line) => line.length >= 8))] : []
  const byPrefix = new Map()
  for (const secret of secrets.map((text) => Buffer.from(text))) {
    const prefix = secret.readUInt32LE(0)
    byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), secret])
  }
  const files = readdirSync(madeFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const finds = files.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name)
    return findIn(readAny(path), byPrefix).map((secret) => `${secret.toString().slice(0, 4)}… in ${path}`)
  })
  return { finds, secretCount: secrets.length, fileCount: files.length }
}
