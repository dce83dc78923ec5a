/** Looks through the history of all boards for what was deleted long enough ago. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../log'
import { imagePath } from '../store/ImageStore'
import { storedState, withAside, type Aside } from '../sync/aside/openAside'
import { sweepBoard, type Sweep } from '../sync/sweepHistory'
import { daysBefore, trashDays } from './days'
import { forEach } from './forEach'
import type { AdminParts } from './openParts'

function sweepWith(parts: AdminParts, aside: Aside): Sweep {
  const { sweeps: store, boards, dataDir } = parts
  const now = parts.now()
  return {
    ...{ store, aside, now: now.toISOString(), until: daysBefore(now, trashDays) },
    // What is on disk, which is never behind what anybody was told.
    contentNow: (boardId) => aside.read(storedState(boards.load(boardId))),
    removeFile: (board, sha256) => rmSync(join(dataDir, imagePath({ board, sha256 })), { force: true }),
  }
}

/** Answers how many records and pictures were forgotten. */
export async function sweepBoards(parts: AdminParts, log: Log): Promise<number> {
  let forgotten = 0
  await withAside(async (aside) => {
    const sweep = sweepWith(parts, aside)
    await forEach(parts.sweeps.boards(), log, async (board) => void (forgotten += await sweepBoard(sweep, board)))
  })
  return forgotten
}
