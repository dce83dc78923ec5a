/** Tab: a card to the right; Ctrl+Enter: one below. In the same zone, of the same kind, where nothing lies yet. */
import type { Card, Placement } from '../../../shared/domain/board'
import { cardsOfPage } from '../../../shared/domain/boardQueries'
import { cardGap, cardSize } from '../../../shared/domain/geometry'
import { orderAfterAll, orderBetween } from '../../../shared/domain/order'
import type { Board } from '../../../shared/domain/board'
import type { NextPlace } from '../../board/CardEditor'
import { addCardAt } from '../../board/newCard'
import type { LiveBoard } from '../../board/liveBoard'
import { cardPoint } from '../../../shared/domain/cardPoint'

interface Rect {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

const overlaps = (a: Rect, b: Rect) => a.x < b.x + b.w && a.x + a.w > b.x && a.y < b.y + b.h && a.y + a.h > b.y

/** The first free place going right or down from a card. `rectOf`: where cards really are on the page. */
export function freeBeside(from: Rect, place: NextPlace, others: readonly Rect[]): { x: number; y: number } {
  let at = place === 'right' ? { x: from.x + from.w + cardGap, y: from.y } : { x: from.x, y: from.y + from.h + cardGap }
  for (let tries = 0; tries < 500; tries++) {
    const inTheWay = others.find((other) => overlaps({ ...at, ...cardSize }, other))
    if (!inTheWay) return at
    at = place === 'right' ? { x: inTheWay.x + inTheWay.w + cardGap, y: at.y } : { x: at.x, y: inTheWay.y + inTheWay.h + cardGap }
  }
  return at
}

/** After the card in its zone, before the one that follows. */
function orderAfter(board: Board, card: Card): string {
  const orders = cardsOfPage(board, card.placement.pageId).map(({ placement }) => placement.order)
  const following = orders.filter((order) => order > card.placement.order)[0]
  return following === undefined ? orderAfterAll(orders) : orderBetween(card.placement.order, following)
}

/** A place that stays in the card's zone while its middle does; past its edge it is still that zone's, as a full zone continues below. */
function placementBeside(board: Board, card: Card, at: { x: number; y: number }): Placement {
  const zone = card.placement.zoneId === null ? undefined : board.zones.get(card.placement.zoneId)
  const within = zone ? { x: at.x - zone.placement.x, y: at.y - zone.placement.y } : at
  return { ...card.placement, zoneId: zone?.id ?? null, ...within, pageX: at.x, pageY: at.y, order: orderAfter(board, card) }
}

/** Makes the next card and returns its id; null for a viewer or when the card is gone. `heightOf`: how tall a card really is. */
export function addNextCard(live: LiveBoard, cardId: string, place: NextPlace, heightOf: (card: Card) => number): string | null {
  const board = live.view.read()
  const card = board.cards.get(cardId)
  if (!card) return null
  const rectOf = (one: Card): Rect => ({ ...cardPoint(board, one), w: one.size?.w ?? cardSize.w, h: heightOf(one) })
  const others = cardsOfPage(board, card.placement.pageId).filter(({ id }) => id !== cardId)
  const zone = card.placement.zoneId === null ? undefined : board.zones.get(card.placement.zoneId)
  let at = freeBeside(rectOf(card), place, others.map(rectOf))
  const edge = zone ? zone.placement.x + zone.size.w : Infinity
  // A row that is full goes on below its first card.
  if (place === 'right' && zone && at.x + cardSize.w > edge) at = freeBeside({ ...rectOf(card), x: zone.placement.x + cardGap }, 'below', others.map(rectOf))
  return addCardAt(live, placementBeside(board, card, at), '', { ...card, fields: {}, size: null })
}
