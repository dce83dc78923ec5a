/** Pages after they are made: their order, and removing one with all that lies on it. */
import type * as Y from 'yjs'
import type { Board } from '../domain/board'
import { cardsOfPage, pagesInOrder, zonesOfPage } from '../domain/boardQueries'
import { orderBetween } from '../domain/order'
import { removeDrawing } from './boardRecords'
import { removeCard } from './cards'
import { entriesOf, findEntry } from './roots'

/** One place to the left (-1) or right (1); nothing at the end of the row. */
export function movePage(doc: Y.Doc, board: Board, pageId: string, by: -1 | 1): void {
  const pages = pagesInOrder(board)
  const at = pages.findIndex(({ id }) => id === pageId)
  const over = pages[at + by]
  if (at < 0 || over === undefined) return
  const beyond = pages[at + 2 * by]?.order ?? null
  const order = by === 1 ? orderBetween(over.order, beyond) : orderBetween(beyond, over.order)
  findEntry(doc, 'pages', pageId)?.set('order', order)
}

/** The page, its zones, cards with their links, and drawings; in one transaction. The board's last page stays. */
export function removePage(doc: Y.Doc, board: Board, pageId: string): void {
  if (!board.pages.has(pageId) || board.pages.size < 2) return
  doc.transact(() => {
    for (const { id } of cardsOfPage(board, pageId)) removeCard(doc, id)
    for (const { id, fields } of board.drawings.values()) if (fields.pageId === pageId) removeDrawing(doc, id)
    for (const { id } of zonesOfPage(board, pageId)) entriesOf(doc, 'zones').delete(id)
    entriesOf(doc, 'pages').delete(pageId)
  })
}
