/** Rows of boxes with words in them, and a column of labels: what the problem tree, the actors' rings and the programme's ladder are made of. */
import { wrapWords } from '../../views/wrapWords'
import { ink, lettersIn, shape, wordLines } from './svg'

export interface PlacedBox {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly lines: readonly string[]
}

export interface Boxed {
  readonly id: string
  readonly title: string
}

const size = 13
const lineHeight = 16
const padding = 10
const gap = 14
const maxLines = 6

/** Boxes in as many rows as they need, each row centred and as high as its highest. */
export function placeBoxes(things: readonly Boxed[], left: number, top: number, width: number, boxWidth: number): { readonly boxes: readonly PlacedBox[]; readonly height: number } {
  const perRow = Math.max(1, Math.floor((width + gap) / (boxWidth + gap)))
  const boxes: PlacedBox[] = []
  let y = top
  for (let start = 0; start < things.length; start += perRow) {
    const row = things.slice(start, start + perRow).map((thing) => ({ ...thing, lines: wrapWords(thing.title, lettersIn(boxWidth - padding * 2, size), maxLines) }))
    const h = Math.max(...row.map(({ lines }) => lines.length)) * lineHeight + padding * 2 - 2
    const used = row.length * boxWidth + (row.length - 1) * gap
    row.forEach(({ id, lines }, index) => boxes.push({ id, lines, x: left + (width - used) / 2 + index * (boxWidth + gap), y, w: boxWidth, h }))
    y += h + gap
  }
  return { boxes, height: Math.max(0, y - top - gap) }
}

export interface BoxLook {
  readonly fill?: string
  readonly stroke?: string
  readonly isStrong?: boolean
}

export function drawBox({ x, y, w, h, lines }: PlacedBox, { fill = ink.paper, stroke = ink.line, isStrong = false }: BoxLook = {}): string {
  const first = y + (h - lines.length * lineHeight) / 2 + lineHeight - 4
  return shape('rect', { x, y, width: w, height: h, rx: 6, fill, stroke, 'stroke-width': isStrong ? 2 : 1.2 }) + wordLines(lines, x + w / 2, first, lineHeight, { size, anchor: 'middle', weight: isStrong ? 600 : 400 })
}
