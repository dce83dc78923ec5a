/** Lays the cards of a zone out in even rows, in the order one reads them now. */
import type { Zone } from './board'
import { cardGap, zoneHeaderHeight, zonePadding } from './geometry'
import { freePlaces, type Point, type Rect } from './placing'

export interface Lying extends Rect {
  readonly id: string
}

/** As one reads: those that begin at about the same height are one row, from left to right. */
export function inReadingOrder<Item extends Lying>(cards: readonly Item[]): Item[] {
  const rows: Item[][] = []
  for (const card of [...cards].sort((a, b) => a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1))) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row !== undefined && first !== undefined && card.y < first.y + first.h / 2) row.push(card)
    else rows.push([card])
  }
  return rows.flatMap((row) => row.sort((a, b) => a.x - b.x || a.y - b.y || (a.id < b.id ? -1 : 1)))
}

/** Places by card id, counted from the zone's corner. `staying`: what is not to be moved, because somebody holds it; the others go around it. */
export function tidyPlaces(zone: Pick<Zone, 'size'>, cards: readonly Lying[], staying: readonly Rect[] = []): ReadonlyMap<string, Point> {
  const ordered = inReadingOrder(cards)
  const widest = zone.size.w - 2 * zonePadding
  const places = new Map<string, Point>()
  const lying = [...staying]
  let rowTop = zoneHeaderHeight
  for (const card of ordered) {
    const size = { w: Math.min(card.w, Math.max(widest, 1)), h: card.h }
    // Never before the row that was begun: the order one reads in is kept.
    const above = { x: 0, y: 0, w: zone.size.w, h: rowTop - cardGap }
    const at = freePlaces(zone, rowTop > zoneHeaderHeight ? [...lying, above] : lying, [size], false)[0]!
    rowTop = Math.max(rowTop, at.y)
    lying.push({ ...at, w: card.w, h: card.h })
    places.set(card.id, at)
  }
  return places
}
