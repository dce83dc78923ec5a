/** Drawing as text: a few shapes in the documents' own ink and font. Everything anybody wrote is escaped, and nothing refers to anything outside. */
import { cleanText } from '../normalise'

export const ink = { text: '#1d1b17', soft: '#5a554b', line: '#8d8575', thin: '#cfc7b8', paper: '#ffffff', ground: '#f3efe6', accent: '#0b4f78', accentGround: '#dcebf4', warn: '#8c2a15' } as const

/** One tone per track number: dark enough for white words on it, and never the only sign. */
const tones = ['#0b4f78', '#1f5c2e', '#7a3b00', '#5b2a86', '#8c2a15', '#005b5b', '#5a4a00', '#7a1f57'] as const
export const toneOf = (number: number | null): string => (number === null ? ink.soft : tones[(number - 1 + tones.length) % tones.length]!)

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escapeSvg = (text: string): string => cleanText(text).replace(/[&<>"']/g, (sign) => entities[sign]!)

const round = (value: number): number => Math.round(value * 10) / 10

type Attributes = Readonly<Record<string, string | number>>
const written = (attributes: Attributes): string => Object.entries(attributes).map(([name, value]) => ` ${name}="${typeof value === 'number' ? round(value) : escapeSvg(value)}"`).join('')

export const shape = (name: 'rect' | 'line' | 'path' | 'circle' | 'ellipse', attributes: Attributes): string => `<${name}${written(attributes)}/>`

export interface TextStyle {
  readonly size?: number
  readonly weight?: 400 | 600 | 700
  readonly fill?: string
  readonly anchor?: 'start' | 'middle' | 'end'
}

export function words(text: string, x: number, y: number, { size = 13, weight = 400, fill = ink.text, anchor = 'start' }: TextStyle = {}): string {
  return `<text${written({ x, y, 'font-size': size, 'font-weight': weight, fill, 'text-anchor': anchor })}>${escapeSvg(text)}</text>`
}

/** Lines below one another; `y` is the first one's. */
export function wordLines(lines: readonly string[], x: number, y: number, lineHeight: number, style: TextStyle = {}): string {
  return lines.map((line, index) => words(line, x, y + index * lineHeight, style)).join('')
}

/** An arrow's line and its head. */
export function arrow(from: readonly [number, number], to: readonly [number, number], colour: string = ink.line): string {
  const [x1, y1] = from
  const [x2, y2] = to
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length]
  const head = `M${round(x2)} ${round(y2)}L${round(x2 - 8 * ux - 4 * uy)} ${round(y2 - 8 * uy + 4 * ux)}L${round(x2 - 8 * ux + 4 * uy)} ${round(y2 - 8 * uy - 4 * ux)}Z`
  return shape('line', { x1, y1, x2: x2 - 6 * ux, y2: y2 - 6 * uy, stroke: colour, 'stroke-width': 1.4 }) + shape('path', { d: head, fill: colour })
}

export function drawing(width: number, height: number, parts: readonly string[]): string {
  const [w, h] = [Math.ceil(width), Math.ceil(height)]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" font-family="Source Sans 3">${parts.join('')}</svg>`
}

/** Letters that fit in a width, by how wide letters are on average. */
export const lettersIn = (width: number, size: number): number => Math.max(4, Math.floor(width / (size * 0.5)))
