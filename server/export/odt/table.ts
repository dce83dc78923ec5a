/** A sheet as a table: a header row repeated on every page, header cells for rows, a title that assistive technology reads. */
import type { Cell, Sheet } from '../../../shared/reports/report'
import { plain } from '../../../shared/reports/build'
import { element, escapeXml } from './element'
import { runs } from './runs'
import { cm, styleNames } from './styles'
import { paragraphStyleFor, takeTurn, type Writing } from './writing'

/** A row longer than this may be cut by a page's end. */
const longRowCharacters = 1_500

const rowStyles = ['WholeRow', 'LongRow'] as const
export const rowStylesXml: string = rowStyles
  .map((name) => element('style:style', { 'style:name': name, 'style:family': 'table-row' }, element('style:table-row-properties', { 'fo:keep-together': name === 'WholeRow' ? 'always' : 'auto' })))
  .join('')

function cellXml(cell: Cell, isHeading: boolean): string {
  const lines = cell.length === 0 ? [[]] : cell
  const style = isHeading ? styleNames.cellHeading : styleNames.cell
  return element('table:table-cell', { 'table:style-name': 'TableCell', 'office:value-type': 'string' }, ...lines.map((line) => element('text:p', { 'text:style-name': style }, runs(line))))
}

function rowXml(row: readonly Cell[], hasRowHeadings: boolean): string {
  const characters = row.flat().reduce((sum, line) => sum + plain(line).length, 0)
  return element('table:table-row', { 'table:style-name': rowStyles[characters > longRowCharacters ? 1 : 0] }, ...row.map((cell, index) => cellXml(cell, hasRowHeadings && index === 0)))
}

function headerXml(sheet: Sheet): string {
  if (!sheet.hasHeader) return ''
  const cells = sheet.columns.map(({ title }) => element('table:table-cell', { 'table:style-name': 'TableHeaderCell', 'office:value-type': 'string' }, element('text:p', { 'text:style-name': styleNames.cellHeading }, runs([{ text: title }]))))
  return element('table:table-header-rows', {}, element('table:table-row', { 'table:style-name': 'WholeRow' }, ...cells))
}

function columnsXml(sheet: Sheet, name: string, writing: Writing): string {
  const all = sheet.columns.reduce((sum, column) => sum + column.width, 0)
  const columns = sheet.columns.map((column, index) => {
    const style = `${name}.${index + 1}`
    writing.styles.push(element('style:style', { 'style:name': style, 'style:family': 'table-column' }, element('style:table-column-properties', { 'style:column-width': cm((column.width / all) * writing.width) })))
    return element('table:table-column', { 'table:style-name': style })
  })
  if (!sheet.hasRowHeadings) return columns.join('')
  return element('table:table-header-columns', {}, columns[0]!) + columns.slice(1).join('')
}

/** The caption above, then the table. */
export function tableXml(sheet: Sheet, writing: Writing): string {
  writing.tables += 1
  const name = `Table${writing.tables}`
  const caption = sheet.caption === '' ? '' : element('text:p', { 'text:style-name': paragraphStyleFor(styleNames.caption, writing) }, runs([{ text: sheet.caption }]))
  const turned = takeTurn(writing)
  const properties = { 'style:width': cm(writing.width), 'table:align': 'left', 'fo:margin-top': '0cm', 'fo:margin-bottom': '0.4cm', 'table:border-model': 'collapsing', ...turned?.properties }
  writing.styles.push(element('style:style', { 'style:name': name, 'style:family': 'table', ...turned?.style }, element('style:table-properties', properties)))
  const title = sheet.caption === '' ? '' : element('table:title', {}, escapeXml(sheet.caption))
  const rows = sheet.rows.map((row) => rowXml(row, sheet.hasRowHeadings))
  const body = rows.length > 0 || sheet.hasHeader ? rows : [rowXml(sheet.columns.map(() => []), false)]
  return caption + element('table:table', { 'table:name': name, 'table:style-name': name }, title, columnsXml(sheet, name, writing), headerXml(sheet), ...body)
}
