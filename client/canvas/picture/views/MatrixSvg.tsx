import type { Matrix, MatrixCell, MatrixColumn } from '../../../../shared/views/composeMatrix'
import { wrapWords } from '../../../../shared/views/wrapWords'
import { boardColor } from '../../../ui/colors'
import { faint, ink, line, sheet, soft } from './tones'

const nameWidth = 170
const headHeight = 44
const letterWidth = 6.4
const lineHeight = 16
const chipPadding = 6
const sumWidth = 46

interface Chip {
  readonly id: string
  readonly isOwner: boolean
  readonly lines: readonly string[]
  readonly y: number
  readonly h: number
}

function chipsOf(cell: MatrixCell, width: number): Chip[] {
  let y = 4
  return cell.entries.map(({ activityId, title, isOwner }) => {
    const lines = wrapWords(title, Math.floor((width - 20) / letterWidth), 2)
    const chip = { id: activityId, isOwner, lines, y, h: lines.length * lineHeight + chipPadding }
    y += chip.h + 4
    return chip
  })
}

export interface MatrixDrawing {
  readonly width: number
  readonly height: number
  readonly columnWidth: number
  readonly rows: readonly { readonly name: readonly string[]; readonly y: number; readonly h: number; readonly total: number; readonly cells: readonly (readonly Chip[])[] }[]
}

/** Where everything stands when the matrix is drawn this wide. */
export function layMatrix({ columns, rows }: Matrix, width: number): MatrixDrawing {
  const columnWidth = (width - nameWidth - sumWidth) / Math.max(1, columns.length)
  let y = headHeight
  const laid = rows.map((row) => {
    const name = wrapWords(row.name, Math.floor((nameWidth - 12) / letterWidth), 2)
    const cells = row.cells.map((cell) => chipsOf(cell, columnWidth))
    const h = Math.max(name.length * lineHeight + 10, ...cells.map((chips) => (chips.at(-1)?.y ?? 0) + (chips.at(-1)?.h ?? 0) + 4))
    const at = { name, y, h, total: row.total, cells }
    y += h
    return at
  })
  return { width, height: y, columnWidth, rows: laid }
}

const toneOf = ({ color }: MatrixColumn) => (color === null ? { paper: sheet, ink: line } : boardColor(color))

function Lines({ lines, x, y, weight = 400 }: { readonly lines: readonly string[]; readonly x: number; readonly y: number; readonly weight?: number }) {
  return lines.map((words, index) => (
    <text key={index} x={x} y={y + 12 + index * lineHeight} fontSize={13} fontWeight={weight} fill={ink}>
      {words}
    </text>
  ))
}

/** The matrix in a picture: whole boxes for those responsible, dashed for those who take part. */
export function MatrixSvg({ matrix, drawing }: { readonly matrix: Matrix; readonly drawing: MatrixDrawing }) {
  const { width, columnWidth, rows } = drawing
  const leftOf = (index: number) => nameWidth + index * columnWidth
  return (
    <>
      {matrix.columns.map((column, index) => (
        <g key={column.trackId ?? ''}>
          <rect x={leftOf(index) + 1} width={columnWidth - 2} height={headHeight - 2} fill={toneOf(column).paper} />
          <rect x={leftOf(index) + 1} width={columnWidth - 2} height={4} fill={toneOf(column).ink} />
          <Lines lines={wrapWords(`${column.number === null ? '' : `${column.number}. `}${column.label}`, Math.floor((columnWidth - 14) / letterWidth), 2)} x={leftOf(index) + 7} y={7} weight={650} />
        </g>
      ))}
      {rows.map((row) => (
        <g key={row.y}>
          <line x2={width} y1={row.y} y2={row.y} stroke={faint} />
          <Lines lines={row.name} x={2} y={row.y + 5} weight={600} />
          {row.cells.flatMap((chips, index) => {
            const tone = toneOf(matrix.columns[index]!)
            return chips.map((chip) => (
              <g key={`${index} ${chip.id}`}>
                <rect x={leftOf(index) + 4} y={row.y + chip.y} width={columnWidth - 8} height={chip.h} rx={4} fill={chip.isOwner ? tone.paper : sheet} stroke={tone.ink} strokeDasharray={chip.isOwner ? undefined : '3 3'} />
                <Lines lines={chip.lines} x={leftOf(index) + 10} y={row.y + chip.y + 3} />
              </g>
            ))
          })}
          <text x={width - 8} y={row.y + 18} textAnchor="end" fontSize={13} fill={soft}>
            {row.total}
          </text>
        </g>
      ))}
    </>
  )
}
