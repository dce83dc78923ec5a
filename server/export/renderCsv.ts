/** The tables of a report as CSV for Danish spreadsheets: UTF-8 with its mark, semicolons, decimal comma, days as dd-mm-yyyy. */
import Papa from 'papaparse'
import type { Language } from '../../shared/domain/language'
import { plain } from '../../shared/reports/build'
import { readValue } from '../../shared/reports/readValue'
import type { Cell, Report, Sheet } from '../../shared/reports/report'
import { reportWords } from '../../shared/reports/reportWords'
import { sheetsOf } from '../../shared/reports/sheetsOf'

/** A spreadsheet would calculate these: a mark before them makes them text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

function fieldOf(text: string, language: Language): string {
  const value = readValue(text, language)
  if (value.is === 'number') return String(value.number).replace('.', ',')
  return value.is === 'day' ? value.iso.split('-').reverse().join('-') : harmless(value.text)
}

const cellOf = (cell: Cell, language: Language): string => fieldOf(cell.map(plain).join('\n'), language)

function rowsOf(sheet: Sheet, language: Language): string[][] {
  const head = sheet.hasHeader ? [sheet.columns.map((column) => harmless(column.title))] : []
  return [...head, ...sheet.rows.map((row) => row.map((cell) => cellOf(cell, language)))]
}

/** Several tables stand one after the other, each below its name, with an empty line between. */
export function renderCsv(report: Report): Uint8Array {
  const sheets = sheetsOf(report)
  const isSeveral = sheets.length > 1
  const rows = sheets.flatMap(({ name, sheet }, index) => [...(index === 0 ? [] : [[]]), ...(isSeveral ? [[harmless(name)]] : []), ...rowsOf(sheet, report.language)])
  const text = Papa.unparse(rows.length === 0 ? [[reportWords[report.language].noTables]] : rows, { delimiter: ';', newline: '\r\n' })
  return new TextEncoder().encode(`\ufeff${text}\r\n`)
}
