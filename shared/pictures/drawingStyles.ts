/** How the drawing tool's own styles look: its colours, line widths and letters, as the canvas shows them in the light. */
import type { Drawing, FieldValue } from '../domain/board'
import { inks } from './inks'

interface Tone {
  readonly line: string
  readonly ground: string
  readonly marker: string
}

const tones: Readonly<Record<string, Tone>> = {
  black: { line: '#1d1d1d', ground: '#e8e8e8', marker: '#fddd00' },
  blue: { line: '#4465e9', ground: '#dce1f8', marker: '#10acff' },
  green: { line: '#099268', ground: '#d3e9e3', marker: '#00ffc8' },
  grey: { line: '#9fa8b2', ground: '#eceef0', marker: '#cbe7f1' },
  'light-blue': { line: '#4ba1f1', ground: '#ddedfa', marker: '#00f4ff' },
  'light-green': { line: '#4cb05e', ground: '#dbf0e0', marker: '#65f641' },
  'light-red': { line: '#f87777', ground: '#f4dadb', marker: '#ff7fa3' },
  'light-violet': { line: '#e085f4', ground: '#f5eafa', marker: '#ff88ff' },
  orange: { line: '#e16919', ground: '#f8e2d4', marker: '#ffa500' },
  red: { line: '#e03131', ground: '#f4dadb', marker: '#ff636e' },
  violet: { line: '#ae3ec9', ground: '#ecdcf2', marker: '#c77cff' },
  yellow: { line: '#f1ac4b', ground: '#f9f0e6', marker: '#fddd00' },
  white: { line: '#ffffff', ground: '#f5f5f5', marker: '#ffffff' },
}

type Size = 's' | 'm' | 'l' | 'xl'
const strokes: Readonly<Record<Size, number>> = { s: 2, m: 3.5, l: 5, xl: 10 }
const letters: Readonly<Record<'text' | 'label' | 'arrow', Readonly<Record<Size, number>>>> = {
  text: { s: 18, m: 24, l: 36, xl: 44 },
  label: { s: 18, m: 22, l: 26, xl: 32 },
  arrow: { s: 18, m: 20, l: 24, xl: 28 },
}

type Fields = Drawing['fields']

export const numberIn = (value: FieldValue | undefined, otherwise: number): number => (typeof value === 'number' && Number.isFinite(value) ? value : otherwise)
export const textIn = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '')
export const objectIn = (value: FieldValue | undefined): Fields => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {})
export const listIn = (value: FieldValue | undefined): readonly FieldValue[] => (Array.isArray(value) ? (value as readonly FieldValue[]) : [])

const sizeOf = ({ size }: Fields): Size => (size === 's' || size === 'l' || size === 'xl' ? size : 'm')
/** Everything about a shape grows with it. */
export const scaleOf = ({ scale }: Fields): number => Math.min(50, Math.max(0.02, Math.abs(numberIn(scale, 1)) || 1))

export const toneOf = (name: FieldValue | undefined): Tone => tones[textIn(name)] ?? tones.black!
export const strokeOf = (fields: Fields): number => strokes[sizeOf(fields)] * scaleOf(fields)
export const letterSizeOf = (fields: Fields, of: keyof typeof letters): number => letters[of][sizeOf(fields)] * scaleOf(fields)

export function fillOf({ fill, color }: Fields): string {
  if (fill === 'solid' || fill === 'pattern') return toneOf(color).ground
  if (fill === 'fill') return toneOf(color).line
  return fill === 'semi' ? inks.sheet : 'none'
}

export function lineLook(fields: Fields): Readonly<Record<string, string | number>> {
  const width = strokeOf(fields)
  const { dash } = fields
  const dashes: Readonly<Record<string, string>> = dash === 'dashed' ? { 'stroke-dasharray': `${width * 3} ${width * 2.5}` } : dash === 'dotted' ? { 'stroke-dasharray': `0.1 ${width * 2.2}` } : {}
  return { stroke: toneOf(fields.color).line, 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', ...dashes }
}

/** The words of a rich text as the drawing tool keeps it: a line for each paragraph, a sign before what is listed. */
export function wordsOf({ richText, text }: Fields): string {
  const lines: string[] = []
  const inline = (node: Fields): string => (node.type === 'hardBreak' ? '\n' : typeof node.text === 'string' ? node.text : listIn(node.content).map((one) => inline(objectIn(one))).join(''))
  const walk = (node: Fields, sign: string, depth: number): void => {
    if (depth > 40) return
    const { type } = node
    if (type === 'paragraph' || type === 'heading' || type === 'codeBlock') lines.push(sign + inline(node))
    else for (const one of listIn(node.content)) walk(objectIn(one), type === 'listItem' || type === 'taskItem' ? '• ' : sign, depth + 1)
  }
  walk(objectIn(richText), '', 0)
  return lines.join('\n').trim() || textIn(text).trim()
}
