/** Inks and grounds of a picture of the board: the canvas's own, worked out, since a picture has no style sheet. */
export const inks = {
  paper: '#faf7f1',
  sheet: '#fffdf9',
  ink: '#1d1b17',
  soft: '#5a554b',
  line: '#d9d2c4',
  lineStrong: '#8d8575',
  link: '#6b6454',
  faint: '#ded6c6',
  accent: '#0b4f78',
  accentSoft: '#dcebf4',
  ok: '#1f6b35',
  white: '#ffffff',
} as const

const channels = (colour: string): number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))

/** `share` of the first colour over the second, as the canvas mixes them. Colours as `#rrggbb`. */
export function mix(first: string, second: string, share: number): string {
  const [a, b] = [channels(first), channels(second)]
  return `#${a.map((value, index) => Math.round(value * share + b[index]! * (1 - share)).toString(16).padStart(2, '0')).join('')}`
}

const light = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** From 1 to 21, as the guidelines for accessible contents count it. */
export function contrast(first: string, second: string): number {
  const [high, low] = [light(first), light(second)].sort((a, b) => b - a) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const leastContrast = 4.5

/** The colour for words on a ground: darkened as far as they must be to be read. */
export function readable(colour: string, ground: string): string {
  for (let share = 1; share > 0; share -= 0.1) {
    const tried = mix(colour, inks.ink, share)
    if (contrast(tried, ground) >= leastContrast) return tried
  }
  return contrast(inks.ink, ground) >= leastContrast ? inks.ink : inks.white
}
