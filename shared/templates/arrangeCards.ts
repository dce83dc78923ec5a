/** Places cards in a zone in tidy rows, tall enough for their text, for a board that is made with content. */
import type { FieldValue } from '../domain/board'
import { cardGap, cardSize, zoneHeaderHeight, zonePadding } from '../domain/geometry'
import { faceFields, saysNothingNew } from './cardFaces'

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

/** Generous measures of text on a card, so that what is placed does not touch whatever the font. */
const characterWidth = 9
const lineHeight = 22
const besideText = 34
const aboveAndBelowText = 48
/** Two lines of what its fields say. */
const factsHeight = 42

const hasFacts = ({ kind, fields }: CardToPlace): boolean => kind !== undefined && faceFields(kind).some(({ name }) => fields?.[name] !== undefined && !saysNothingNew(kind, name, fields[name]))

function linesOf(text: string, perLine: number): number {
  let lines = 1
  let used = 0
  for (const word of text.split(/\s+/)) {
    const length = Math.min(word.length, perLine)
    if (used > 0 && used + 1 + length > perLine) {
      lines += 1
      used = length
    } else used += length + (used > 0 ? 1 : 0)
  }
  return lines
}

/** The height a card of this width needs for its text, in pixels. */
export function heightForText(title: string, width: number, withFacts = false): number {
  const perLine = Math.floor((width - besideText) / characterWidth)
  const lines = title.split('\n').reduce((sum, line) => sum + linesOf(line, perLine), 0)
  return Math.max(cardSize.h, Math.ceil((aboveAndBelowText + lines * lineHeight + (withFacts ? factsHeight : 0)) / 8) * 8)
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
