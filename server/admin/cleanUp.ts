/** What is done every night, so that deleted means gone: retention, the trash, the logs, the file. */
import { setImmediate } from 'node:timers/promises'
import { factsOf, type Log } from '../log'
import type { ListedBoard } from '../store/AdminStore'
import { tidyDatabase } from '../store/openDatabase'
import { isOver, trashDays } from './days'
import type { AdminParts } from './openParts'
import { purge, putInTrash } from './trash'

export interface CleanedUp {
  /** Boards put in the trash because nobody had changed them for as long as they are kept. */
  readonly retired: number
  /** Boards that were in the trash long enough. */
  readonly purged: number
  readonly folded: number
}

/** One board's fault must not keep the others from being cleaned up. */
async function forEach<T>(things: readonly T[], log: Log, act: (thing: T) => void): Promise<number> {
  let done = 0
  for (const thing of things) {
    try {
      act(thing)
      done += 1
    } catch (error) {
      log.warn('clean-up-failed', factsOf(error))
    }
    await setImmediate()
  }
  return done
}

export async function cleanUp(parts: AdminParts, log: Log): Promise<CleanedUp> {
  const { shelf, rooms, database } = parts
  const now = parts.now()
  const isOutlived = ({ deletedAt, retentionDays, changed }: ListedBoard) => deletedAt === null && retentionDays !== null && isOver(changed, retentionDays, now)
  const retired = await forEach(shelf.list().filter(isOutlived), log, ({ id }) => putInTrash(parts, id))
  const isGone = ({ deletedAt }: ListedBoard) => deletedAt !== null && isOver(deletedAt, trashDays, now)
  const purged = await forEach(shelf.list().filter(isGone), log, ({ id }) => purge(parts, id))
  const folded = await forEach(shelf.boardsWithLog(), log, (id) => rooms.fold(id))
  tidyDatabase(database)
  return { retired, purged, folded }
}
