/** `delete`, `undelete` and `purge`: a deleted board is closed at once, kept a while, and then gone from the file. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { closeReasons } from '../../shared/protocol/closeReasons'
import { AdminFault } from './adminWords'
import type { FolderCommand } from './Command'
import { dayOf, goneAt, isOver } from './days'
import { findBoard, readTitle } from './findBoard'
import type { AdminParts } from './openParts'
import { noteRewriteDue, rewriteWhenQuiet } from './rewriting'

/** Closes a board for all. */
export function putInTrash({ shelf, rooms, now }: AdminParts, boardId: string): void {
  shelf.putInTrash(boardId, now().toISOString())
  rooms.closeBoard(boardId, closeReasons.notAllowed)
}

/** So long in the trash that the next night takes it: what was begun is ended, should the server fall meanwhile. */
const longAgo = new Date(0).toISOString()

/** Takes a board out of the database, the log and the folder of pictures, bit by bit: others are served meanwhile. */
export async function purge(parts: AdminParts, boardId: string): Promise<void> {
  const { shelf, rooms, dataDir } = parts
  shelf.putInTrash(boardId, longAgo)
  rooms.closeBoard(boardId, closeReasons.notAllowed)
  while (shelf.purgeSome(boardId)) await setImmediate()
  shelf.purge(boardId)
  rmSync(join(dataDir, 'images', boardId), { recursive: true, force: true })
  noteRewriteDue(parts)
}

export const deleteBoard: FolderCommand = {
  usage: 'delete <id>',
  about: 'about-delete',
  needs: 1,
  run(parts, [boardId], { say, words }) {
    const board = findBoard(parts, boardId)
    if (board.deletedAt !== null) throw new AdminFault('already-deleted')
    putInTrash(parts, board.id)
    say('deleted', { title: readTitle(parts, board.id) || words('board-untitled'), board: board.id, date: dayOf(goneAt(parts.now().toISOString())) })
  },
}

export const undeleteBoard: FolderCommand = {
  usage: 'undelete <id>',
  about: 'about-undelete',
  needs: 1,
  run(parts, [boardId], { say, words }) {
    const board = findBoard(parts, boardId)
    if (board.deletedAt === null) throw new AdminFault('not-deleted')
    parts.shelf.takeFromTrash(board.id)
    // Else the next night would put it back.
    const isOutlived = board.retentionDays !== null && isOver(board.changed, board.retentionDays, parts.now())
    if (isOutlived) parts.shelf.setRetention(board.id, null)
    say('undeleted', { title: readTitle(parts, board.id) || words('board-untitled') })
    if (isOutlived) say('undeleted-kept')
  },
}

export const purgeBoard: FolderCommand = {
  usage: 'purge <id>',
  about: 'about-purge',
  needs: 1,
  async run(parts, [boardId], { say }) {
    const board = findBoard(parts, boardId)
    await purge(parts, board.id)
    say(rewriteWhenQuiet(parts) ? 'purged' : 'purged-soon', { board: board.id })
  },
}
