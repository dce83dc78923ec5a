/** Folds the logs of all boards: what was deleted is then nowhere in them. */
import type { Log } from '../log'
import { storedState, withAside, type Aside } from '../sync/aside/openAside'
import { forEach } from './forEach'
import type { AdminParts } from './openParts'

/** What is open folds in its room; the others beside the server's own thread. */
async function foldOne({ boards, rooms }: AdminParts, aside: Aside, boardId: string): Promise<void> {
  if (rooms.isOpen(boardId)) return rooms.fold(boardId)
  const stored = boards.load(boardId)
  const snapshot = await aside.fold(storedState(stored))
  const now = boards.load(boardId)
  // Somebody came meanwhile: their room folds it, or the next night.
  const isSame = !rooms.isOpen(boardId) && now.seq === stored.seq && now.updates.length === stored.updates.length
  const changed = boards.find(boardId)?.changed
  if (isSame && changed !== undefined) boards.compact(boardId, stored.seq, snapshot, changed)
}

/** Answers how many went well. */
export function foldBoards(parts: AdminParts, log: Log): Promise<number> {
  return withAside((aside) => forEach(parts.shelf.boardsWithLog(), log, (id) => foldOne(parts, aside, id)))
}
