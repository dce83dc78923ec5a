/** Pasted or read text -> rows of cells. What it is (a list, cells from a spreadsheet, CSV with comma or semicolon) is seen from the text itself. */
import Papa from 'papaparse'
import { withoutBullet } from './pastedLines'

/** Rows of trimmed cells; empty rows are left out, so each keeps the number it had: `line` counts from 1. */
export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}
export type Table = readonly TableRow[]

/** More is refused in words rather than filling a board before anybody saw it. */
export const maxImportRows = 2_000
export const maxImportColumns = 60

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g

/** One cell as a person would read it. */
export const cleanCell = (cell: string): string => cell.replace(control, '').replace(/\r\n?/g, '\n').trim()

function rowsOf(cells: readonly (readonly string[])[], clean: (cell: string) => string): TableRow[] {
  return cells.map((row, index) => ({ line: index + 1, cells: row.map(clean) })).filter((row) => row.cells.some((cell) => cell !== ''))
}

/** How many cells the first rows have under a delimiter, when they agree; 1 when they do not. */
function columnsUnder(text: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: 12, skipEmptyLines: 'greedy' })
  const counts = data.map((row) => row.length)
  const [first = 1] = counts
  return counts.length > 1 && counts.every((count) => count === first) ? first : 1
}

/** Tabs always part cells; semicolons and commas only where every row has as many, since sentences hold both. */
export function delimiterOf(text: string): string | null {
  if (text.includes('\t')) return '\t'
  const found = [';', ','].map((delimiter) => ({ delimiter, columns: columnsUnder(text, delimiter) })).sort((a, b) => b.columns - a.columns)[0]
  return found !== undefined && found.columns > 1 ? found.delimiter : null
}

/** Several rows of several cells, as a spreadsheet puts them on the clipboard: columns that mean something, and not a list. */
export function isTable(text: string): boolean {
  const rows = text.trimEnd().split(/\r\n|\r|\n/)
  return rows.length > 1 && rows.every((row) => row.includes('\t'))
}

/** `isFile`: a file named as CSV, in which commas part cells even in a single row. */
export function readTable(given: string, isFile = false): Table {
  const text = given.replace(/^\ufeff/, '').replace(/^sep=(.)\r?\n/i, '')
  const delimiter = delimiterOf(text) ?? (isFile ? ',' : null)
  if (delimiter === null) return rowsOf(text.split(/\r\n|\r|\n|\u2028|\u2029/).map((line) => [line]), (cell) => withoutBullet(cleanCell(cell)))
  return rowsOf(Papa.parse<string[]>(text, { delimiter }).data, cleanCell)
}

/** Cells of a spreadsheet as its reader gives them -> the same rows. Days become ISO dates, truth `x`. */
export function tableOfSheet(rows: readonly (readonly unknown[])[]): Table {
  const words = (cell: unknown): string => {
    if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
    if (typeof cell === 'boolean') return cell ? 'x' : ''
    return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : ''
  }
  return rowsOf(rows.map((row) => row.map(words)), cleanCell)
}

/** Widest row. */
export const columnCount = (table: Table): number => table.reduce((most, row) => Math.max(most, row.cells.length), 0)
