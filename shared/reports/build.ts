/** Short names for building reports. */
import type { Cell, Column, Inline, Line, ReportBlock, ReportItem, Sheet } from './report'

export function words(text: string, marks: Omit<Inline, 'text'> = {}): Line {
  return text === '' ? [] : [{ text, ...marks }]
}

/** A cell with one paragraph per text; empty ones are left out. */
export function cell(...texts: readonly string[]): Cell {
  return texts.filter((text) => text.trim() !== '').map((text) => words(text))
}

export function paragraph(text: string | Line): ReportBlock {
  return { type: 'paragraph', text: typeof text === 'string' ? words(text) : text }
}

export function soft(text: string): ReportBlock {
  return { type: 'paragraph', text: words(text), tone: 'soft' }
}

/** Names the list or table that follows: **Årsager:** */
export function lead(label: string): ReportBlock {
  return { type: 'paragraph', text: words(`${label}:`, { bold: true }), tone: 'lead' }
}

/** A paragraph that begins with its subject in bold: **Vision:** … */
export function labelled(label: string, text: string): ReportBlock {
  return { type: 'paragraph', text: [...words(`${label}:`, { bold: true }), ...words(text === '' ? '' : ` ${text}`)] }
}

export function bullets(items: readonly ReportItem[]): ReportBlock {
  return { type: 'list', style: 'bullet', start: 1, items }
}

export function item(text: string | Line, ...below: readonly ReportBlock[]): ReportItem {
  return { blocks: [paragraph(text), ...below] }
}

/** How much of its width a column keeps that is empty all the way down. */
const emptyShare = 0.65

export function sheet(caption: string, columns: readonly Column[], rows: readonly (readonly Cell[])[], hasRowHeadings = true): Sheet {
  const isEmpty = (index: number) => rows.every((row) => (row[index] ?? []).length === 0)
  const fitted = columns.map((column, index) => (isEmpty(index) ? { ...column, width: column.width * emptyShare } : column))
  return { caption, columns: fitted, rows, hasHeader: true, hasRowHeadings }
}

export function table(given: Sheet): ReportBlock {
  return { type: 'table', sheet: given }
}

/** The plain text of a line. */
export function plain(line: Line): string {
  return line.map((part) => part.text).join('')
}
