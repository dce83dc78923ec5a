/** Sizes every view agrees on, in canvas pixels at 100 %, and in which zone a point lies. */
import type { Size, Zone } from './board'

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
