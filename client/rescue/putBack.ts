import { setDrawing } from '../../shared/document/boardRecords'
import { addCard, placementInZone, placementOnPage } from '../../shared/document/cards'
import { addLink } from '../../shared/document/links'
import { pagesInOrder } from '../../shared/domain/boardQueries'
import type { LiveBoard } from '../board/liveBoard'
import { newId } from '../board/newId'
import { hasForm, type RescuedCard } from './tray'

type Put = (live: LiveBoard, rescued: RescuedCard) => boolean

/** In the same zone, or on the page when the zone is gone. */
const putCard: Put = (live, { id, kind, title, zoneId, pageId, fields }) => {
  const board = live.view.read()
  const page = pageId !== null && board.pages.has(pageId) ? pageId : pagesInOrder(board)[0]?.id
  const placement = (zoneId === null ? null : placementInZone(board, zoneId)) ?? (page === undefined ? null : placementOnPage(board, page, 0, 0))
  if (placement === null) return false
  live.edit((doc) => addCard(doc, { id: board.cards.has(id) ? newId() : id, kind, title, placement, fields, ...live.stamp() }))
  return true
}

/** Where it lay, or there on the first page when its own is gone. */
const putDrawing: Put = (live, { id, pageId, fields }) => {
  const board = live.view.read()
  const page = pageId !== null && board.pages.has(pageId) ? pageId : pagesInOrder(board)[0]?.id
  if (page === undefined) return false
  live.edit((doc) => setDrawing(doc, board.drawings.has(id) ? newId() : id, { ...fields, pageId: page }))
  return true
}

/** Only between two things that are on the board. */
const putLink: Put = (live, { id, kind, fields }) => {
  const board = live.view.read()
  const { from, to, why, ...others } = fields
  const isThere = (end: unknown): end is string => typeof end === 'string' && (board.cards.has(end) || board.partners.has(end))
  if (!isThere(from) || !isThere(to)) return false
  const { author, createdAt } = live.stamp()
  live.edit((doc) => addLink(doc, { id: board.links.has(id) ? newId() : id, kind, from, to, why: typeof why === 'string' ? why : '', author, createdAt, fields: others }))
  return true
}

/** Whether it is on the board again. */
export function putBack(live: LiveBoard, rescued: RescuedCard): boolean {
  if (!live.canEdit || !hasForm(rescued)) return false
  switch (rescued.what) {
    case 'card':
      return putCard(live, rescued)
    case 'drawing':
      return putDrawing(live, rescued)
    case 'link':
      return putLink(live, rescued)
    case 'agenda':
      return false
  }
}
