/** Lays zones out in rows and columns: each as large as it needs to be, all edges flush, equal gaps, on a grid of 8 px. */
import type { Size } from '../domain/board'
import { cardGap, cardSize, zoneHeaderHeight, zonePadding } from '../domain/geometry'

/** Canvas pixels between zones. */
export const zoneGap = 24
const grid = 8

/** A zone with room for so many cards beside and above one another; a part of a row leaves room for taller ones. */
export interface ZonePart {
  readonly zoneKey: string
  readonly trackNumber: number | null
  readonly columns: number
  readonly rows: number
}

export interface BoxPart {
  readonly direction: 'row' | 'column'
  readonly parts: readonly Part[]
}

/** Room left empty: takes what is left over in its row or column, so that the zones beside it keep their size. */
export interface SpacePart {
  readonly isSpace: true
}

export type Part = ZonePart | BoxPart | SpacePart

/** Where a zone lies on its page, in canvas pixels at 100 %. */
export interface ZonePlace {
  readonly zoneKey: string
  readonly trackNumber: number | null
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Least height a zone needs for what lies in it, in pixels; 0 when it is empty. */
export type HeightNeeded = (place: ZonePlace) => number

export const row = (...parts: readonly Part[]): BoxPart => ({ direction: 'row', parts })
export const column = (...parts: readonly Part[]): BoxPart => ({ direction: 'column', parts })
export const space: SpacePart = { isSpace: true }
export const zone = (zoneKey: string, columns: number, rows: number, trackNumber: number | null = null): ZonePart => ({ zoneKey, trackNumber, columns, rows })

const onGrid = (length: number): number => Math.ceil(length / grid) * grid

/** Width of a zone with so many cards beside one another. */
export function widthOf(columns: number): number {
  return onGrid(columns * (cardSize.w + cardGap) - cardGap + 2 * zonePadding)
}

/** Height of a zone with so many rows of cards of the least height. */
export function heightOf(rows: number): number {
  return onGrid(zoneHeaderHeight + rows * (cardSize.h + cardGap) - cardGap + zonePadding)
}

const total = (lengths: readonly number[]): number => lengths.reduce((sum, length) => sum + length, 0) + zoneGap * (lengths.length - 1)

type Heights = (part: ZonePart) => number

function leastSize(part: Part, heights: Heights): Size {
  if ('zoneKey' in part) return { w: widthOf(part.columns), h: heights(part) }
  if ('isSpace' in part) return { w: 0, h: 0 }
  const sizes = part.parts.map((inner) => leastSize(inner, heights))
  const widths = sizes.map((size) => size.w)
  const lengths = sizes.map((size) => size.h)
  return part.direction === 'row' ? { w: total(widths), h: Math.max(...lengths) } : { w: Math.max(...widths), h: total(lengths) }
}

/** Shares what is left over, in whole grid steps, as evenly as it goes among those that may grow. */
function stretch(lengths: readonly number[], mayGrow: readonly boolean[], available: number): number[] {
  let steps = Math.floor((available - total(lengths)) / grid)
  let takers = mayGrow.filter(Boolean).length
  return lengths.map((length, index) => {
    if (!mayGrow[index]) return length
    const share = Math.floor(steps / takers)
    takers -= 1
    steps -= share
    return length + share * grid
  })
}

interface Box extends Size {
  readonly x: number
  readonly y: number
}

function fill(part: Part, box: Box, heights: Heights): ZonePlace[] {
  if ('zoneKey' in part) return [{ zoneKey: part.zoneKey, trackNumber: part.trackNumber, ...box }]
  if ('isSpace' in part) return []
  const isRow = part.direction === 'row'
  const least = part.parts.map((inner) => leastSize(inner, heights))
  const spaces = part.parts.map((inner) => 'isSpace' in inner)
  const mayGrow = spaces.some(Boolean) ? spaces : spaces.map(() => true)
  const lengths = stretch(least.map((size) => (isRow ? size.w : size.h)), mayGrow, isRow ? box.w : box.h)
  let at = 0
  return part.parts.flatMap((inner, index) => {
    const length = lengths[index] ?? 0
    const inside = isRow ? { x: box.x + at, y: box.y, w: length, h: box.h } : { x: box.x, y: box.y + at, w: box.w, h: length }
    at += length + zoneGap
    return fill(inner, inside, heights)
  })
}

/** Two rounds: widths do not depend on what lies in the zones, so the first says how wide each is and the second how tall. */
export function arrange(part: Part, heightNeeded: HeightNeeded = () => 0): ZonePlace[] {
  const empty: Heights = (zonePart) => heightOf(zonePart.rows)
  const first = fill(part, { x: 0, y: 0, ...leastSize(part, empty) }, empty)
  const needed = new Map(first.map((place) => [`${place.zoneKey}.${place.trackNumber}`, heightNeeded(place)]))
  const filled: Heights = (zonePart) => onGrid(Math.max(empty(zonePart), needed.get(`${zonePart.zoneKey}.${zonePart.trackNumber}`) ?? 0))
  return fill(part, { x: 0, y: 0, ...leastSize(part, filled) }, filled)
}
