/** The eight colours of tracks and cards: each has a number, a name and a pattern, and differs in lightness, so that colour is never alone. */
import type { ColorNumber } from './board'
import type { Words } from './language'

export type PatternName = 'plain' | 'diagonal' | 'dots' | 'grid' | 'waves' | 'crosses' | 'bricks' | 'steps'

export interface BoardColor {
  readonly number: ColorNumber
  readonly name: Words
  readonly pattern: PatternName
  /** Ground of a card: dark text on it has at least 7:1. */
  readonly paper: string
  /** Edges, numbers, lines: at least 4.5:1 on white and on `paper`. */
  readonly ink: string
}

export const boardColors: readonly BoardColor[] = [
  { number: 1, name: { da: 'havblå', en: 'sea blue' }, pattern: 'plain', paper: '#dcebf4', ink: '#0b4f78' },
  { number: 2, name: { da: 'skovgrøn', en: 'forest green' }, pattern: 'diagonal', paper: '#dcefdc', ink: '#1f5c2e' },
  { number: 3, name: { da: 'rav', en: 'amber' }, pattern: 'dots', paper: '#fbe8bd', ink: '#7a4a00' },
  { number: 4, name: { da: 'teglrød', en: 'brick red' }, pattern: 'grid', paper: '#f8d9d0', ink: '#8c2a15' },
  { number: 5, name: { da: 'blomme', en: 'plum' }, pattern: 'waves', paper: '#ead9ee', ink: '#5b2a6b' },
  { number: 6, name: { da: 'petrol', en: 'teal' }, pattern: 'crosses', paper: '#cfeae8', ink: '#0f5257' },
  { number: 7, name: { da: 'lyng', en: 'heather' }, pattern: 'bricks', paper: '#f7d6e3', ink: '#8a1f4f' },
  { number: 8, name: { da: 'skifer', en: 'slate' }, pattern: 'steps', paper: '#e2e2dd', ink: '#3b3f45' },
]

export function boardColor(number: ColorNumber): BoardColor {
  return boardColors[number - 1]!
}
