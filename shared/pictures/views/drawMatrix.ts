/** Partners by tracks: whole boxes for those responsible, dashed for those who take part. */
import { boardColor } from '../../domain/colors'
import { shape, words } from '../../reports/figures/svg'
import { cleanText } from '../../reports/normalise'
import type { Matrix, MatrixCell, MatrixColumn } from '../../views/composeMatrix'
import { inks } from '../inks'
import { breakLines, type Weight } from '../measureText'
import { textBlock } from '../thing'

const nameWidth = 170
const headHeight = 44
const lineHeight = 16
const size = 13
const chipPadding = 6
const sumWidth = 46

interface Chip {
  readonly isOwner: boolean
  readonly lines: readonly string[]
  readonly y: number
  readonly h: number
}

interface Row {
  readonly name: readonly string[]
  readonly y: number
  readonly h: number
  readonly total: number
  readonly cells: readonly (readonly Chip[])[]
}

export interface MatrixDrawing {
  readonly width: number
  readonly height: number
  readonly columnWidth: number
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly Row[]
}

const wrapped = (text: string, width: number, weight: Weight = 400): string[] => breakLines(cleanText(text).replace(/\s+/g, ' '), { size, weight, width: Math.max(24, width), maxLines: 2 })

function chipsOf(cell: MatrixCell, width: number): Chip[] {
  let y = 4
  return cell.entries.map(({ title, isOwner }) => {
    const lines = wrapped(title, width - 20)
    const chip = { isOwner, lines, y, h: lines.length * lineHeight + chipPadding }
    y += chip.h + 4
    return chip
  })
}

/** Where everything stands when the matrix is drawn this wide. */
export function layMatrix({ columns, rows }: Matrix, width: number): MatrixDrawing {
  const columnWidth = (width - nameWidth - sumWidth) / Math.max(1, columns.length)
  let y = headHeight
  const laid = rows.map((row) => {
    const name = wrapped(row.name, nameWidth - 12, 600)
    const cells = row.cells.map((cell) => chipsOf(cell, columnWidth))
    const h = Math.max(name.length * lineHeight + 10, ...cells.map((chips) => (chips.at(-1)?.y ?? 0) + (chips.at(-1)?.h ?? 0) + 4))
    const at = { name, y, h, total: row.total, cells }
    y += h
    return at
  })
  return { width, height: y, columnWidth, columns, rows: laid }
}

const toneOf = ({ color }: MatrixColumn) => (color === null ? { paper: inks.sheet, ink: inks.lineStrong } : boardColor(color))
const lines = (text: readonly string[], x: number, top: number, weight: Weight = 400): string => textBlock(text, x, top, lineHeight, { size, weight, fill: inks.ink })

function drawRow({ name, y, total, cells }: Row, { width, columnWidth, columns }: MatrixDrawing): string {
  const chips = cells.flatMap((chipsHere, index) => {
    const tone = toneOf(columns[index]!)
    const left = nameWidth + index * columnWidth
    return chipsHere.map((chip) => {
      const dash: Readonly<Record<string, string>> = chip.isOwner ? {} : { 'stroke-dasharray': '3 3' }
      const paper = shape('rect', { x: left + 4, y: y + chip.y, width: Math.max(8, columnWidth - 8), height: chip.h, rx: 4, fill: chip.isOwner ? tone.paper : inks.sheet, stroke: tone.ink, ...dash })
      return paper + lines(chip.lines, left + 10, y + chip.y + 3)
    })
  })
  const rule = shape('line', { x1: 0, x2: width, y1: y, y2: y, stroke: inks.faint })
  return [rule, lines(name, 2, y + 5, 600), ...chips, words(String(total), width - 8, y + 18, { size, fill: inks.soft, anchor: 'end' })].join('')
}

export function drawMatrix(drawing: MatrixDrawing): string {
  const { columns, columnWidth } = drawing
  const heads = columns.map((column, index) => {
    const [left, tone] = [nameWidth + index * columnWidth, toneOf(column)]
    const title = wrapped(`${column.number === null ? '' : `${column.number}. `}${column.label}`, columnWidth - 14, 600)
    const ground = shape('rect', { x: left + 1, y: 0, width: Math.max(2, columnWidth - 2), height: headHeight - 2, fill: tone.paper }) + shape('rect', { x: left + 1, y: 0, width: Math.max(2, columnWidth - 2), height: 4, fill: tone.ink })
    return ground + lines(title, left + 7, 7, 600)
  })
  return [...heads, ...drawing.rows.map((row) => drawRow(row, drawing))].join('')
}
