/** The tables of a report as a workbook: a sheet for each, numbers and days as such, everything else as text that is never calculated. */
import { unzipSync, zipSync, type Zippable } from 'fflate'
import writeXlsxFile, { type CellObject, type Sheet as WorkbookSheet } from 'write-excel-file/node'
import type { Language } from '../../shared/domain/language'
import { plain } from '../../shared/reports/build'
import { readValue } from '../../shared/reports/readValue'
import type { Cell, Report, Sheet } from '../../shared/reports/report'
import { reportWords } from '../../shared/reports/reportWords'
import { sheetsOf, uniqueName } from '../../shared/reports/sheetsOf'
import { headerGround } from './docx/styles'

/** What the format can hold in a cell. */
const maxCellCharacters = 32_767
const maxNameCharacters = 31
/** Characters in a table's whole width. */
const tableWidth = 120
const zipDay = new Date(1980, 0, 2)
const dayFormats: Readonly<Record<Language, string>> = { da: 'dd-mm-yyyy', en: 'dd/mm/yyyy' }

/** The format counts days from 1900. */
const firstDay = '1900-03-01'

function cellObject(text: string, language: Language): CellObject {
  const value = readValue(text, language)
  const look = { alignVertical: 'top', wrap: true } as const
  if (value.is === 'number') return { value: value.number, type: Number, align: 'right', alignVertical: 'top' }
  if (value.is === 'day' && value.iso >= firstDay) return { value: new Date(`${value.iso}T00:00:00Z`), type: Date, format: dayFormats[language], align: 'left', alignVertical: 'top' }
  return { value: text.slice(0, maxCellCharacters), type: String, ...look }
}

const textOf = (cell: Cell): string => cell.map(plain).join('\n')

function rowOf(row: readonly Cell[], hasHeading: boolean, language: Language): (CellObject | null)[] {
  return row.map((cell, index) => {
    const text = textOf(cell)
    return text === '' ? null : { ...cellObject(text, language), ...(hasHeading && index === 0 ? { fontWeight: 'bold' as const } : {}) }
  })
}

/** What no name of a sheet may hold, and what programs keep for themselves. */
function nameFor(wanted: string, taken: Set<string>, fallback: string): string {
  const clean = wanted.replace(/[[\]/\\:*?]+/g, ' ').replace(/\s+/g, ' ').replace(/^[' ]+|[' ]+$/g, '')
  const isFree = clean !== '' && clean.toLowerCase() !== 'history'
  return uniqueName(isFree ? clean : fallback, taken, maxNameCharacters)
}

function workbookSheet(name: string, sheet: Sheet, language: Language): WorkbookSheet<never> {
  const all = sheet.columns.reduce((sum, column) => sum + column.width, 0)
  const head = sheet.columns.map(({ title }): CellObject => ({ value: title, type: String, fontWeight: 'bold', backgroundColor: `#${headerGround}`, alignVertical: 'top', wrap: true }))
  return {
    sheet: name,
    columns: sheet.columns.map(({ width }) => ({ width: Math.min(60, Math.max(10, Math.round((width / all) * tableWidth))) })),
    ...(sheet.hasHeader ? { stickyRowsCount: 1 } : {}),
    data: [...(sheet.hasHeader ? [head] : []), ...sheet.rows.map((row) => rowOf(row, sheet.hasRowHeadings, language))],
  }
}

/** The library puts the clock's time on what it packs. */
function packAgain(xlsx: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(xlsx)).sort(([a], [b]) => (a < b ? -1 : 1))
  const files: Zippable = Object.fromEntries(parts.map(([path, bytes]) => [path, [bytes, { level: 6 }]]))
  return zipSync(files, { mtime: zipDay })
}

export async function renderXlsx(report: Report): Promise<Uint8Array> {
  const { language } = report
  const words = reportWords[language]
  const taken = new Set<string>()
  const sheets = sheetsOf(report).map(({ name, sheet }) => workbookSheet(nameFor(name, taken, words.table), sheet, language))
  const none: WorkbookSheet<never> = { sheet: words.table, columns: [{ width: tableWidth }], data: [[{ value: words.noTables, type: String }]] }
  const bytes = await writeXlsxFile(sheets.length === 0 ? [none] : sheets).toBuffer()
  return packAgain(new Uint8Array(bytes))
}
