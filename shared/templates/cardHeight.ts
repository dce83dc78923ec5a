/** How tall a card is where nobody can measure it: on the server, and before it has been drawn. */
import type { Card } from '../domain/board'
import { cardSize } from '../domain/geometry'
import { hasFacts } from './cardFaces'

/** Generous measures of text on a card, so that what is placed does not touch whatever the font. */
const characterWidth = 9
const lineHeight = 22
const besideText = 34
const aboveAndBelowText = 48
/** Two lines of what its fields say. */
const factsHeight = 42

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
  const perLine = Math.max(1, Math.floor((width - besideText) / characterWidth))
  const lines = title.split('\n').reduce((sum, line) => sum + linesOf(line, perLine), 0)
  return Math.max(cardSize.h, Math.ceil((aboveAndBelowText + lines * lineHeight + (withFacts ? factsHeight : 0)) / 8) * 8)
}

/** As it is drawn, as near as one gets without drawing it: its own least height, or its text's. */
export function cardHeight(card: Pick<Card, 'title' | 'size'> & Partial<Pick<Card, 'kind' | 'fields'>>): number {
  const { w, h } = card.size ?? cardSize
  return Math.max(h, heightForText(card.title, w, hasFacts(card)))
}
