/** The patterns that go with the eight colours, so that a colour is never the only sign. */
import type { ColorNumber } from '../domain/board'
import { boardColor, boardColors, type PatternName } from '../domain/colors'
import type { Rect } from '../domain/placing'
import { shape } from '../reports/figures/svg'

/** One tile of each: strokes on an 8 by 8 square. */
const tiles: Readonly<Record<PatternName, string>> = {
  plain: '',
  diagonal: 'M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6',
  dots: 'M4 4h.01',
  grid: 'M0 0h8 M0 0v8',
  waves: 'M0 4 Q2 1 4 4 T8 4',
  crosses: 'M1.5 1.5 l5 5 M6.5 1.5 l-5 5',
  bricks: 'M0 0h8 M0 4h8 M2 0v4 M6 4v4',
  steps: 'M0 6h4v-4h4',
}

const nameOf = (color: ColorNumber): string => `board-pattern-${color}`

function tileOf(color: ColorNumber): string {
  const { pattern, ink, paper } = boardColor(color)
  const ground = shape('rect', { width: 8, height: 8, fill: pattern === 'plain' ? ink : paper })
  const strokes = pattern === 'plain' ? '' : shape('path', { d: tiles[pattern], stroke: ink, 'stroke-width': pattern === 'dots' ? 3 : 1.6, 'stroke-linecap': 'round', fill: 'none' })
  return `<pattern id="${nameOf(color)}" width="8" height="8" patternUnits="userSpaceOnUse">${ground}${strokes}</pattern>`
}

/** Those of the colours a picture uses, to stand before everything that is filled with them. */
export const patternTiles = (svg: string): string => boardColors.map(({ number }) => number).filter((color) => svg.includes(`#${nameOf(color)})`)).map(tileOf).join('')

export const patternStrip = (color: ColorNumber, { x, y, w, h }: Rect): string => shape('rect', { x, y, width: w, height: h, fill: `url(#${nameOf(color)})` })
