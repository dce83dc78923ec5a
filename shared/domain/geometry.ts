/** Sizes every view agrees on, in canvas pixels at 100 %, and where a new card goes when nobody pointed. */
import type { Card, Size, Zone } from './board'

/** A card's width, and its least height: text makes it taller. */
export const cardSize: Size = { w: 208, h: 88 }
export const cardGap = 16
/** Room for a zone's title and question above its cards. */
export const zoneHeaderHeight = 88
export const zonePadding = 16

interface Point {
  readonly x: number
  readonly y: number
}

type Placed = Pick<Card, 'placement' | 'size'>

function overlaps(at: Point, card: Placed): boolean {
  const size = card.size ?? cardSize
  return at.x < card.placement.x + size.w && at.x + cardSize.w > card.placement.x && at.y < card.placement.y + size.h && at.y + cardSize.h > card.placement.y
}

/** The first free place in a zone, row by row, in pixels from the zone's corner. A full zone continues below its edge. */
export function freePlaceInZone(zone: Zone, cards: readonly Placed[]): Point {
  const columns = Math.max(1, Math.floor((zone.size.w - 2 * zonePadding + cardGap) / (cardSize.w + cardGap)))
  for (let slot = 0; ; slot++) {
    const at = {
      x: zonePadding + (slot % columns) * (cardSize.w + cardGap),
      y: zoneHeaderHeight + Math.floor(slot / columns) * (cardSize.h + cardGap),
    }
    if (!cards.some((card) => overlaps(at, card))) return at
  }
}

/** The zone of a page in which a point of the page lies; the smallest when several do. */
export function zoneAt(zones: Iterable<Zone>, pageId: string, point: Point): Zone | null {
  let found: Zone | null = null
  for (const zone of zones) {
    const { x, y } = zone.placement
    const inside = zone.pageId === pageId && point.x >= x && point.x < x + zone.size.w && point.y >= y && point.y < y + zone.size.h
    if (inside && (found === null || zone.size.w * zone.size.h < found.size.w * found.size.h)) found = zone
  }
  return found
}
