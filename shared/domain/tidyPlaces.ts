/** Lays the cards of a zone out in even rows, in the order one reads them now. */
import type { Size, Zone } from './board'
import { cardGap, zoneHeaderHeight } from './geometry'
import { columnsFor, isFree, type Point, type Rect } from './placing'

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

/** The first column at this height where a card stands clear of the row so far and of what stays; null when the row is full. */
function columnIn(columns: readonly number[], y: number, size: Size, lying: readonly Rect[]): number | null {
  return columns.find((x) => isFree({ x, y, w: size.w, h: size.h }, lying)) ?? null
}

/** Places by card id, counted from the zone's corner. `staying`: what is not to be moved, because somebody holds it; the others go around it. */
export function tidyPlaces(zone: Pick<Zone, 'size'>, cards: readonly Lying[], staying: readonly Rect[] = []): ReadonlyMap<string, Point> {
  const places = new Map<string, Point>()
  let y = zoneHeaderHeight
  let row: Rect[] = []
  const nextRow = () => {
    const inTheWay = row.length > 0 ? row : staying.filter((rect) => rect.y + rect.h > y)
    const bottoms = inTheWay.map((rect) => rect.y + rect.h + cardGap)
    y = row.length > 0 ? Math.max(...bottoms) : Math.min(...bottoms)
    row = []
  }
  for (const card of inReadingOrder(cards)) {
    const columns = columnsFor(zone, card.w)
    // A row is read from left to right: nothing goes before what already stands in it.
    const right = () => row.map((rect) => rect.x + rect.w)
    const find = () => columnIn(columns.filter((x) => x >= Math.max(0, ...right())), y, card, [...row, ...staying])
    let x = find()
    while (x === null) {
      nextRow()
      x = find()
    }
    row.push({ x, y, w: card.w, h: card.h })
    places.set(card.id, { x, y })
  }
  return places
}
