/**
 * The database file is written anew after something was deleted: `secure_delete` alone leaves a trace now and then,
 * where SQLite has moved what stood beside it. The server waits meanwhile, about 4 ms for each MB: a large file is
 * rewritten when nobody is on a board, and at the latest a day after it became due.
 */
import { databaseBytes, rewriteDatabase } from '../store/openDatabase'
import type { AdminParts } from './openParts'

const dueSetting = 'rewriteDue'
/** Rewritten without anybody noticing. */
const smallFileBytes = 8_000_000
const longestWaitMs = 24 * 60 * 60 * 1_000

export function noteRewriteDue({ access, now }: AdminParts): void {
  if ((access.readSetting(dueSetting) ?? '') === '') access.writeSetting(dueSetting, now().toISOString())
}

/** False when it is due and has to wait for a quiet moment. */
export function rewriteWhenQuiet({ access, database, rooms, now }: AdminParts): boolean {
  const due = access.readSetting(dueSetting) ?? ''
  if (due === '') return true
  const mustWait = rooms.socketCount() > 0 && databaseBytes(database) > smallFileBytes && now().getTime() - Date.parse(due) < longestWaitMs
  if (mustWait) return false
  rewriteDatabase(database)
  access.writeSetting(dueSetting, '')
  return true
}
