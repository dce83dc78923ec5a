/** The one secret: link keys are derived from it, so a stolen database opens nothing. Kept in a file of its own. */
import { createHmac, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AccessStore } from '../store/AccessStore'
import { StartRefusal } from '../StartRefusal'

const keyBytes = 32

/** Recognises the key without telling it. */
function fingerprintOf(key: Buffer): string {
  return createHmac('sha256', key).update('fingerprint').digest('base64url')
}

function readKeyFile(path: string): Buffer {
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url')
  if (key.length !== keyBytes) throw new StartRefusal(`The key file ${path} is damaged. Put it back from your backup.`)
  chmodSync(path, 0o600)
  return key
}

function makeKeyFile(path: string): Buffer {
  const key = randomBytes(keyBytes)
  writeFileSync(path, `${key.toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true })
  return key
}

/** Reads the key, or makes it for a new folder. Throws `StartRefusal` when it is missing or is not the one the links were made with. */
export function openMasterKey(dataDir: string, store: Pick<AccessStore, 'readSetting' | 'writeSetting'>): Buffer {
  const path = join(dataDir, 'master.key')
  const known = store.readSetting('keyFingerprint')
  if (known !== null && !existsSync(path)) {
    throw new StartRefusal(`The key file ${path} is missing: without it no link to a board works. Put it back from your backup.`)
  }
  const key = existsSync(path) ? readKeyFile(path) : makeKeyFile(path)
  const fingerprint = fingerprintOf(key)
  if (known === null) store.writeSetting('keyFingerprint', fingerprint)
  else if (known !== fingerprint) throw new StartRefusal(`The key file ${path} does not belong to this database. Put the right one back from your backup.`)
  return key
}

/** Whether the key in this folder is the one that the links were made with. */
export function fitsKey(folder: string, fingerprint: string): boolean {
  try {
    return fingerprintOf(Buffer.from(readFileSync(join(folder, 'master.key'), 'utf8').trim(), 'base64url')) === fingerprint
  } catch {
    return false
  }
}
