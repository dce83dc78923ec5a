import type { Board, Card } from './board'

/** Where a card lies on its page: counted from its zone, or by itself when the zone is gone or on another page. */
export function cardPoint(board: Board, { placement }: Card): { x: number; y: number } {
  const zone = placement.zoneId === null ? undefined : board.zones.get(placement.zoneId)
  if (zone === undefined || zone.pageId !== placement.pageId) return { x: placement.pageX, y: placement.pageY }
  return { x: zone.placement.x + placement.x, y: zone.placement.y + placement.y }
}
