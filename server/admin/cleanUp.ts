/** What is done every night, so that deleted means gone: retention, the trash, the histories, the logs, the file. */
import type { Log } from '../log'
import type { ListedBoard } from '../store/AdminStore'
import { tidyDatabase } from '../store/openDatabase'
import { isOver, trashDays } from './days'
import { foldBoards } from './foldBoards'
import { forEach } from './forEach'
import { removeOldCopies } from './makeCopy'
import type { AdminParts } from './openParts'
import { noteRewriteDue, rewriteWhenQuiet } from './rewriting'
import { sweepBoards } from './sweepBoards'
import { purge, putInTrash } from './trash'

export interface CleanedUp {
  /** Boards put in the trash because nobody had changed them for as long as they are kept. */
  readonly retired: number
  /** Boards that were in the trash long enough. */
  readonly purged: number
  /** Records and pictures that had been deleted long enough ago, taken out of the histories too. */
  readonly forgotten: number
  readonly folded: number
}

export async function cleanUp(parts: AdminParts, log: Log): Promise<CleanedUp> {
  const { shelf, database, dataDir } = parts
  const now = parts.now()
  removeOldCopies(dataDir, now)
  const isOutlived = ({ deletedAt, retentionDays, changed }: ListedBoard) => deletedAt === null && retentionDays !== null && isOver(changed, retentionDays, now)
  const retired = await forEach(shelf.list().filter(isOutlived), log, ({ id }) => putInTrash(parts, id))
  const isGone = ({ deletedAt }: ListedBoard) => deletedAt !== null && isOver(deletedAt, trashDays, now)
  const purged = await forEach(shelf.list().filter(isGone), log, ({ id }) => purge(parts, id))
  const forgotten = await sweepBoards(parts, log)
  const folded = await foldBoards(parts, log)
  if (purged + forgotten + folded > 0) noteRewriteDue(parts)
  if (rewriteWhenQuiet(parts)) tidyDatabase(database)
  return { retired, purged, forgotten, folded }
}
