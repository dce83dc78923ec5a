/** The colours of cards and tracks, and those of people. */
export { boardColor, boardColors, type BoardColor, type PatternName } from '../../shared/domain/colors'

/** Twelve colours for people's carets and cursors; white text on them has at least 4.5:1. */
export const peopleColors: readonly string[] = [
  '#0b4f78', '#8c2a15', '#1f5c2e', '#5b2a6b', '#7a4a00', '#0f5257', '#8a1f4f', '#3b3f45', '#34507f', '#6b3b12', '#2d5a4a', '#7b2d6a',
]

export function personColor(index: number): string {
  return peopleColors[index % peopleColors.length]!
}
