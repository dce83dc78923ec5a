import * as Y from 'yjs'
import type { BoardStore } from '../store/BoardStore'
import { readStored } from './LiveDocument'

/** Changes a board that nobody has open, and folds its log with the change in it. Throws when the board cannot be read. */
export function amendBoard(store: BoardStore, boardId: string, act: (doc: Y.Doc) => void): void {
  const board = store.find(boardId)
  if (board === null) return
  const stored = store.load(boardId)
  const doc = readStored(stored)
  doc.transact(() => act(doc))
  store.compact(boardId, stored.seq, Y.encodeStateAsUpdate(doc), board.changed)
  doc.destroy()
}
