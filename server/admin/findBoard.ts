/** A board by the id the administrator typed, and what it is called. */
import { readMeta } from '../../shared/document/readBoard'
import type { ListedBoard } from '../store/AdminStore'
import { readStored } from '../sync/LiveDocument'
import { AdminFault } from './adminWords'
import type { AdminParts } from './openParts'

export function findBoard({ shelf }: AdminParts, boardId: string | undefined): ListedBoard {
  const board = boardId === undefined ? null : shelf.find(boardId)
  if (board === null) throw new AdminFault('unknown-board', { board: boardId ?? '' })
  return board
}

/** What is on disk, which is never behind what anybody was told. Null when it cannot be read. */
export function readTitle({ boards }: AdminParts, boardId: string): string | null {
  try {
    const doc = readStored(boards.load(boardId))
    const { title } = readMeta(doc)
    doc.destroy()
    return title
  } catch {
    return null
  }
}
