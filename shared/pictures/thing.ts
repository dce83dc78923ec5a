/** What a picture is put together from: pieces of drawing, and the room each takes. */
import type { Rect } from '../domain/placing'
import { escapeSvg, wordLines, type TextStyle } from '../reports/figures/svg'

export interface Thing {
  /** Page pixels; nothing it draws lies outside. */
  readonly box: Rect
  readonly svg: string
}

/** The least rectangle around all of them; null around nothing. */
export function boxAround(boxes: readonly Rect[]): Rect | null {
  if (boxes.length === 0) return null
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, w, h } of boxes) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + w)
    bottom = Math.max(bottom, y + h)
  }
  return { x: left, y: top, w: right - left, h: bottom - top }
}

export const grown = ({ x, y, w, h }: Rect, by: number): Rect => ({ x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by })

const round = (value: number): string => String(Math.round(value * 100) / 100)

/** Drawn from another corner, and smaller. */
export function moved(svg: string, x: number, y: number, scale = 1): string {
  const sized = scale === 1 ? '' : ` scale(${scale.toFixed(4)})`
  return `<g transform="translate(${round(x)} ${round(y)})${sized}">${svg}</g>`
}

/** Says what it is to whoever points at it, and to a screen reader. */
export const titled = (svg: string, title: string): string => (title === '' ? svg : `<g><title>${escapeSvg(title)}</title>${svg}</g>`)

/** How far the letters' foot stands below the top of their line, where capitals are in its middle. */
const footOf = (size: number, lineHeight: number): number => (lineHeight + size * 0.66) / 2

/** Lines of text below one another; `top`: the first line's upper edge; `lineHeight` in pixels. */
export function textBlock(lines: readonly string[], x: number, top: number, lineHeight: number, style: TextStyle & { readonly size: number }): string {
  return wordLines(lines, x, top + footOf(style.size, lineHeight), lineHeight, style)
}
