/** What the server can tell of its own health: disk, writing, clock, backup, address. */
import { open, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding, FindingState } from '../../shared/protocol/checkup'
import { lastBackupSetting } from './backup'
import { findingWords, type FindingName } from './findingWords'
import type { AdminParts } from './openParts'

const dayMs = 24 * 60 * 60 * 1_000
const littleBytes = 1_000_000_000
const tooLittleBytes = 200_000_000
const oldBackupDays = 7
/** A change from the future means that the clock was set back. */
const clockToleranceMs = 60_000

export function finding(id: string, state: FindingState, name: FindingName, facts: Readonly<Record<string, string | number>> = {}): Finding {
  return { id, state, words: findingWords(name, facts) }
}

async function checkDisk({ dataDir }: AdminParts): Promise<Finding> {
  const { bavail, bsize } = await statfs(dataDir)
  const freeBytes = bavail * bsize
  const state = freeBytes < tooLittleBytes ? 'fault' : freeBytes < littleBytes ? 'warning' : 'ok'
  return finding('disk', state, state === 'ok' ? 'disk-room' : 'disk-little', { free: Math.round(freeBytes / 1e8) / 10, folder: dataDir })
}

async function checkWriting({ dataDir, access, rooms, now }: AdminParts): Promise<Finding> {
  const path = join(dataDir, `.checkup-${process.pid}`)
  try {
    const file = await open(path, 'w', 0o600)
    try {
      await file.writeFile('checkup')
      await file.sync()
    } finally {
      await file.close()
      await rm(path, { force: true })
    }
    access.writeSetting('lastCheckup', now().toISOString())
    return rooms.isFailing() ? finding('write', 'fault', 'write-failing') : finding('write', 'ok', 'write-ok')
  } catch (error) {
    return finding('write', 'fault', 'write-refused', { folder: dataDir, reason: (error as { code?: string }).code ?? String(error) })
  }
}

function checkBackup({ access, now }: AdminParts): Finding {
  const last = access.readSetting(lastBackupSetting)
  if (last === null) return finding('backup', 'warning', 'backup-none')
  const days = Math.floor((now().getTime() - Date.parse(last)) / dayMs)
  return finding('backup', days > oldBackupDays ? 'warning' : 'ok', days > oldBackupDays ? 'backup-old' : 'backup-fresh', { days })
}

function checkClock({ shelf, now }: AdminParts): Finding {
  const newest = shelf.list().reduce((latest, board) => (board.changed > latest ? board.changed : latest), '')
  const isBack = newest !== '' && Date.parse(newest) > now().getTime() + clockToleranceMs
  return finding('clock', isBack ? 'fault' : 'ok', isBack ? 'clock-back' : 'clock-forward', { time: now().toISOString(), newest })
}

/** `publicUrl`: the setting, or null. */
function checkAddress(publicUrl: string | null): Finding {
  if (publicUrl === null) return finding('address', 'ok', 'address-open')
  const { protocol, hostname } = new URL(publicUrl)
  const isSafe = protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1'
  return finding('address', isSafe ? 'ok' : 'fault', isSafe ? 'address-public' : 'address-plain', { address: publicUrl })
}

export async function checkServer(parts: AdminParts, publicUrl: string | null): Promise<readonly Finding[]> {
  return [checkAddress(publicUrl), await checkDisk(parts), await checkWriting(parts), checkClock(parts), checkBackup(parts)]
}
