/** `delete`, `undelete` and `purge`: a deleted board is closed at once, kept a while, and then gone from the file. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { closeReasons } from '../../shared/protocol/closeReasons'
import { rewriteDatabase, tidyDatabase } from '../store/openDatabase'
import { AdminFault } from './adminWords'
import type { FolderCommand } from './Command'
import { dayOf, goneAt } from './days'
import { findBoard, readTitle } from './findBoard'
import type { AdminParts } from './openParts'

/** Closes a board for all. */
export function putInTrash({ shelf, rooms, now }: AdminParts, boardId: string): void {
  shelf.putInTrash(boardId, now().toISOString())
  rooms.closeBoard(boardId, closeReasons.notAllowed)
}

/** Takes a board out of the database, the log and the folder of pictures. */
export function purge({ shelf, rooms, database, dataDir }: AdminParts, boardId: string): void {
  rooms.closeBoard(boardId, closeReasons.notAllowed)
  shelf.purge(boardId)
  rmSync(join(dataDir, 'images', boardId), { recursive: true, force: true })
  tidyDatabase(database)
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
    say('undeleted', { title: readTitle(parts, board.id) || words('board-untitled') })
  },
}

export const purgeBoard: FolderCommand = {
  usage: 'purge <id>',
  about: 'about-purge',
  needs: 1,
  run(parts, [boardId], { say }) {
    const board = findBoard(parts, boardId)
    purge(parts, board.id)
    rewriteDatabase(parts.database)
    say('purged', { board: board.id })
  },
}
