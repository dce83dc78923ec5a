/** Folds the log of a board that nobody has open: what was deleted is then nowhere in the file. Throws when the board cannot be read. */
import * as Y from 'yjs'
import type { BoardStore } from '../store/BoardStore'
import { readStored } from './LiveDocument'

export function foldBoard(store: BoardStore, boardId: string): void {
  const board = store.find(boardId)
  const stored = store.load(boardId)
  if (board === null || stored.updates.length === 0) return
  const doc = readStored(stored)
  store.compact(boardId, stored.seq, Y.encodeStateAsUpdate(doc), board.changed)
  doc.destroy()
}
