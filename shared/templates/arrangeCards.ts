/** Places cards in a zone in tidy rows, tall enough for their text, for a board that is made with content. */
import type { FieldValue } from '../domain/board'
import { cardGap, cardSize, zoneHeaderHeight, zonePadding } from '../domain/geometry'
import { hasFacts } from './cardFaces'
import { heightForText } from './cardHeight'

/** A wide card is as wide as this, or as its zone when that is narrower. */
const wideCardWidth = 3 * (cardSize.w + cardGap) - cardGap

export interface CardToPlace {
  readonly title: string
  /** For the one sentence a page turns on. */
  readonly isWide?: boolean
  /** Stands in this column of the zone, from 0, below the others of the column. */
  readonly column?: number
  readonly kind?: string
  readonly fields?: Readonly<Record<string, FieldValue>>
}

/** From the zone's corner, in canvas pixels at 100 %. */
export interface CardPlace {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

const columnsOf = (zoneWidth: number): number => Math.max(1, Math.floor((zoneWidth - 2 * zonePadding + cardGap) / (cardSize.w + cardGap)))
const widthOf = (card: CardToPlace, zoneWidth: number): number => (card.isWide ? Math.min(wideCardWidth, zoneWidth - 2 * zonePadding) : cardSize.w)
const spanOf = (width: number): number => Math.ceil((width + cardGap) / (cardSize.w + cardGap))

interface Slot {
  readonly row: number
  readonly column: number
}

/** Reading order: along the row, then the next one. Cards with a column of their own stack there. */
function slotsFor(cards: readonly CardToPlace[], zoneWidth: number): Slot[] {
  const columns = columnsOf(zoneWidth)
  const filled = new Map<number, number>()
  let row = 0
  let at = 0
  return cards.map((card) => {
    if (card.column !== undefined) {
      const column = Math.min(card.column, columns - 1)
      const next = filled.get(column) ?? 0
      filled.set(column, next + 1)
      return { row: next, column }
    }
    const span = Math.min(columns, spanOf(widthOf(card, zoneWidth)))
    if (at + span > columns) {
      row += 1
      at = 0
    }
    at += span
    return { row, column: at - span }
  })
}

/** All cards of a row are as tall as its tallest, so that edges are flush. A full zone continues below its edge: see `heightNeededFor`. */
export function arrangeCards(cards: readonly CardToPlace[], zoneWidth: number): CardPlace[] {
  const slots = slotsFor(cards, zoneWidth)
  const rowHeights: number[] = []
  slots.forEach(({ row }, index) => {
    const card = cards[index]!
    rowHeights[row] = Math.max(rowHeights[row] ?? 0, heightForText(card.title, widthOf(card, zoneWidth), hasFacts(card)))
  })
  const top = (row: number) => rowHeights.slice(0, row).reduce((y, height) => y + height + cardGap, zoneHeaderHeight)
  return slots.map(({ row, column }, index) => ({
    x: zonePadding + column * (cardSize.w + cardGap),
    y: top(row),
    w: widthOf(cards[index]!, zoneWidth),
    h: rowHeights[row] ?? cardSize.h,
  }))
}

/** The height of a zone of this width that holds all of them; 0 when there are none. */
export function heightNeededFor(cards: readonly CardToPlace[], zoneWidth: number): number {
  return arrangeCards(cards, zoneWidth).reduce((bottom, place) => Math.max(bottom, place.y + place.h + zonePadding), 0)
}
