/** A board that follows its document: after each transaction only the touched records are read again; the others stay the same objects. */
import type * as Y from 'yjs'
import type { Board } from '../domain/board'
import { changedRecords, type RecordRef } from './changedRecords'
import { readBoard, readMeta, readRecord } from './readBoard'
import { openRoots, type RecordRoot } from './roots'

export interface BoardView {
  /** The board now. The same object until something changed. */
  read(): Board
  /** Called after each transaction that touched a record, with what was touched. */
  subscribe(listener: (changed: readonly RecordRef[], transaction: Y.Transaction) => void): () => void
  close(): void
}

function withRecord(board: Board, doc: Y.Doc, root: RecordRoot, ids: readonly string[]): Board {
  const records = new Map<string, unknown>(board[root])
  for (const id of ids) {
    const record = readRecord(doc, root, id)
    if (record === null) records.delete(id)
    else records.set(id, record)
  }
  return { ...board, [root]: records }
}

export function openBoardView(doc: Y.Doc): BoardView {
  openRoots(doc)
  let board = readBoard(doc)
  const listeners = new Set<(changed: readonly RecordRef[], transaction: Y.Transaction) => void>()

  const onTransaction = (transaction: Y.Transaction) => {
    const changed = changedRecords(transaction)
    if (changed.length === 0) return
    const idsByRoot = new Map<RecordRoot, string[]>()
    for (const { root, id } of changed) {
      if (root === 'meta') board = { ...board, meta: readMeta(doc) }
      else idsByRoot.set(root, [...(idsByRoot.get(root) ?? []), id])
    }
    for (const [root, ids] of idsByRoot) board = withRecord(board, doc, root, ids)
    for (const listener of [...listeners]) listener(changed, transaction)
  }
  doc.on('afterTransaction', onTransaction)

  return {
    read: () => board,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      doc.off('afterTransaction', onTransaction)
      listeners.clear()
    },
  }
}
