/** A full zone grows, and all below it makes room, so that the composition stays as it is. Pure: which zones become taller, which move down. */
import type { Placement, Size } from './board'
import { cardGap, cardSize, zonePadding } from './geometry'

export interface ZoneBox {
  readonly id: string
  readonly placement: Pick<Placement, 'x' | 'y'>
  readonly size: Size
}

interface Span {
  readonly y: number
  readonly h: number
}

const grid = 8
/** Taller than this no zone becomes by itself. */
export const tallestZone = 40_000

/**
 * The height a zone needs for what lies in it, never less than it has. What lies far below its edge, with nothing
 * in between, was put there by mistake or on purpose: the zone does not grow after it.
 */
export function heightForAll(zone: Pick<ZoneBox, 'size'>, cards: readonly Span[]): number {
  const farthestStep = 2 * (cardSize.h + cardGap)
  let bottom = zone.size.h - zonePadding
  for (const { y, h } of [...cards].sort((a, b) => a.y - b.y)) {
    if (y > bottom + farthestStep) break
    bottom = Math.max(bottom, y + h)
  }
  const needed = Math.ceil((bottom + zonePadding) / grid) * grid
  return Math.max(zone.size.h, Math.min(tallestZone, needed))
}

export interface Shift {
  /** Where the room is made: what begins here or below moves down. */
  readonly at: number
  /** Canvas pixels. */
  readonly by: number
}

/**
 * Puts a band of empty room through the whole page at the lower edge of the zone that grows: what stands there grows with it,
 * what stands below moves down. Edges that were flush stay flush, and what did not overlap does not overlap afterwards.
 */
export function shiftFor(zone: ZoneBox, height: number): Shift {
  return { at: zone.placement.y + zone.size.h, by: height - zone.size.h }
}

/** The zone after the shift; the same object when it is not touched. */
export function shiftZone<Box extends ZoneBox>(zone: Box, { at, by }: Shift): Box {
  const { y } = zone.placement
  if (y >= at) return { ...zone, placement: { ...zone.placement, y: y + by } }
  if (y + zone.size.h >= at) return { ...zone, size: { ...zone.size, h: zone.size.h + by } }
  return zone
}
