/** Places for cards that belong in no zone: in rows below everything that lies on a page. */
import type { Board, Placement } from '../domain/board'
import { cardsOfPage, pagesInOrder, zonesOfPage } from '../domain/boardQueries'
import { cardGap, cardSize } from '../domain/geometry'
import { orderAfterAll } from '../domain/order'

/** How many lie side by side. */
const perRow = 4

/** `pageId`: null for the first page. */
export function placementsFrom(board: Board, pageId: string | null, count: number): Placement[] {
  const page = pageId ?? pagesInOrder(board)[0]?.id
  if (page === undefined) return []
  const cards = cardsOfPage(board, page)
  const bottoms = [...zonesOfPage(board, page).map((zone) => zone.placement.y + zone.size.h), ...cards.map((card) => card.placement.pageY + (card.size?.h ?? cardSize.h))]
  const top = bottoms.length === 0 ? 0 : Math.max(...bottoms) + 2 * cardGap
  let order = orderAfterAll(cards.map((card) => card.placement.order))
  return Array.from({ length: count }, (_, index) => {
    const x = (index % perRow) * (cardSize.w + cardGap)
    const y = top + Math.floor(index / perRow) * (cardSize.h + cardGap)
    const placement = { pageId: page, zoneId: null, x, y, pageX: x, pageY: y, order }
    order = orderAfterAll([order])
    return placement
  })
}
