/** Where cards go by themselves: the next free place in a zone, or the nearest one to where somebody pointed. Nothing that lies there is moved. */
import type { Board, Card, Size, Zone } from './board'
import { cardsOfZone } from './boardQueries'
import { cardHeight } from '../templates/cardHeight'
import { isShownInView } from '../views/shownInView'
import { cardGap, cardSize, zoneHeaderHeight, zonePadding } from './geometry'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Something that takes up room, counted from the zone's corner, in canvas pixels. */
export interface Rect extends Point, Size {}

/** How tall a card really is, where the asker has measured it. */
export type HeightOf = (card: Card) => number

/** A size may come with a place of its own, which is not meant. */
const rectAt = ({ x, y }: Point, { w, h }: Size): Rect => ({ x, y, w, h })
const overlaps = (a: Rect, b: Rect): boolean => a.x < b.x + b.w && a.x + a.w > b.x && a.y < b.y + b.h && a.y + a.h > b.y
export const isFree = (at: Rect, lying: readonly Rect[]): boolean => !lying.some((rect) => overlaps(at, rect))

/** Left edges of the columns in which a card of this width fits; a zone narrower than the card has one all the same. */
export function columnsFor(zone: Pick<Zone, 'size'>, width: number): number[] {
  const room = zone.size.w - 2 * zonePadding - width
  const count = Math.max(1, Math.floor(room / (cardSize.w + cardGap)) + 1)
  return Array.from({ length: count }, (_, column) => zonePadding + column * (cardSize.w + cardGap))
}

/** Heights at which a row may begin: at the top, with a card that lies there, or under one. */
function rowTops(lying: readonly Rect[], from: number): number[] {
  const tops = lying.flatMap(({ y, h }) => [y, y + h + cardGap]).filter((top) => top >= from)
  return [...new Set([from, ...tops])].sort((a, b) => a - b)
}

function firstFree(tops: readonly number[], columns: readonly number[], size: Size, lying: readonly Rect[], isRow: (top: number) => boolean): Point | null {
  for (const y of tops) {
    if (!isRow(y)) continue
    const x = columns.find((column) => isFree(rectAt({ x: column, y }, size), lying))
    if (x !== undefined) return { x, y }
  }
  return null
}

/** How far down all is taken, for even rows and for gaps: several of one size need not look there again. */
interface Taken {
  readonly even: number
  readonly gaps: number
}

const nothingTaken: Taken = { even: zoneHeaderHeight, gaps: zoneHeaderHeight }

/** The next free place in reading order: in an even row where there is one, else in any gap, else below the zone's edge, which then grows. */
function nextPlace(zone: Pick<Zone, 'size'>, lying: readonly Rect[], size: Size, taken: Taken): { at: Point; taken: Taken } {
  const columns = columnsFor(zone, size.w)
  // A row begins where no card is cut through, or in line with one.
  const isEven = (top: number) => lying.every(({ y, h }) => y === top || y >= top || y + h <= top)
  const isInside = (at: Point | null) => at !== null && at.y + size.h + zonePadding <= zone.size.h
  const even = firstFree(rowTops(lying, taken.even), columns, size, lying, isEven) ?? { x: zonePadding, y: taken.even }
  if (taken.gaps === Infinity || isInside(even)) return { at: even, taken: { ...taken, even: even.y } }
  const gap = firstFree(rowTops(lying, taken.gaps), columns, size, lying, () => true)
  if (gap !== null && isInside(gap)) return { at: gap, taken: { ...taken, gaps: gap.y } }
  return { at: even, taken: { even: even.y, gaps: Infinity } }
}

/** Places for several, one after the other, none on another. */
export function freePlaces(zone: Pick<Zone, 'size'>, lying: readonly Rect[], sizes: readonly Size[]): Point[] {
  const all = [...lying]
  let near: Rect[] = all
  let taken = nothingTaken
  return sizes.map((size, index) => {
    const before = sizes[index - 1]
    const isAtLeast = before !== undefined && size.w >= before.w && size.h >= before.h
    if (!isAtLeast) [near, taken] = [all, nothingTaken]
    const next = nextPlace(zone, near, size, taken)
    taken = next.taken
    const rect = rectAt(next.at, size)
    all.push(rect)
    // What lies above all that is still looked at need not be asked again.
    const from = Math.min(taken.even, taken.gaps)
    near = [...near.filter(({ y, h }) => y + h + cardGap >= from), rect]
    return next.at
  })
}

/** Room for this many cards beside one another outside zones. */
const looseColumns = 6

/** Places below everything on a page, for what belongs to no zone; page pixels. `loose`: what lies outside zones already. */
export function freePlacesBelow(zones: readonly Pick<Zone, 'placement' | 'size'>[], loose: readonly Rect[], sizes: readonly Size[]): Point[] {
  const left = Math.min(0, ...zones.map(({ placement }) => placement.x))
  const bottom = Math.max(0, ...zones.map(({ placement, size }) => placement.y + size.h))
  const top = zones.length === 0 && loose.length === 0 ? 0 : bottom + cardGap
  const ground = { size: { w: looseColumns * (cardSize.w + cardGap) + 2 * zonePadding, h: Infinity } }
  const from = { x: left - zonePadding, y: top - zoneHeaderHeight }
  const lying = loose.map((rect) => ({ ...rect, x: rect.x - from.x, y: rect.y - from.y }))
  return freePlaces(ground, lying, sizes).map(({ x, y }) => ({ x: x + from.x, y: y + from.y }))
}

/** What lies in a zone and is seen as a card, counted from its corner. `without`: cards that are about to leave. */
export function lyingIn(board: Board, zone: Zone, without: readonly string[] = [], heightOf: HeightOf = cardHeight): Rect[] {
  return cardsOfZone(board, zone.id)
    .filter((card) => !without.includes(card.id) && !isShownInView(board, card))
    .map((card) => ({ x: card.placement.x, y: card.placement.y, w: card.size?.w ?? cardSize.w, h: heightOf(card) }))
}

/** The next free place in a zone for a card of this size, counted from the zone's corner. */
export function placeInZone(board: Board, zone: Zone, size: Size = cardSize): Point {
  return freePlaces(zone, lyingIn(board, zone), [size])[0]!
}

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(Math.max(least, most), value))

/** The nearest free place to a corner (counted from the zone's), beside what lies in the way; the next free place when all near it is taken. */
export function placeNear(zone: Zone, lying: readonly Rect[], corner: Point, size: Size = cardSize): Point {
  const inside = ({ x, y }: Point): Point => ({
    x: Math.round(within(x, zonePadding, zone.size.w - size.w - zonePadding)),
    y: Math.round(within(y, zoneHeaderHeight, zone.size.h - size.h - zonePadding)),
  })
  const wanted = inside(corner)
  const xs = [wanted.x, ...lying.flatMap((rect) => [rect.x - size.w - cardGap, rect.x + rect.w + cardGap])]
  const ys = [wanted.y, ...lying.flatMap((rect) => [rect.y - size.h - cardGap, rect.y + rect.h + cardGap])]
  const distance = (at: Point) => Math.hypot(at.x - wanted.x, at.y - wanted.y)
  const nearby = xs
    .flatMap((x) => ys.map((y) => inside({ x, y })))
    .filter((at) => distance(at) <= 1.5 * size.w)
    .sort((a, b) => distance(a) - distance(b))
  return nearby.find((at) => isFree(rectAt(at, size), lying)) ?? freePlaces(zone, lying, [size])[0]!
}

