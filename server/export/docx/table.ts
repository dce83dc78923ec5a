/** A sheet as a Word table: a header row repeated on every page, thin lines, a caption that assistive technology reads. */
import { BorderStyle, createStringElement, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType, XmlComponent, type ITableOptions } from 'docx'
import type { Cell, Line, Sheet } from '../../../shared/reports/report'
import { runs, type Counter } from './runs'
import { headerGround, line, styleIds } from './styles'

/** Word's own caption property, which the library does not write. */
class CaptionedTable extends Table {
  constructor(options: ITableOptions, caption: string) {
    super(options)
    const properties: unknown = this.root[0]
    if (caption !== '' && properties instanceof XmlComponent) properties.addChildElement(createStringElement('w:tblCaption', caption))
  }
}

/** Shares of the width in twips, adding up to the whole. */
export function columnWidths(shares: readonly number[], width: number): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.floor((share / all) * width))
  widths[widths.length - 1] = width - widths.slice(0, -1).reduce((sum, one) => sum + one, 0)
  return widths
}

const thin = { style: BorderStyle.SINGLE, size: 4, color: line }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const margins = { top: 60, bottom: 40, left: 90, right: 90, marginUnitType: WidthType.DXA }

function cellParagraphs(lines: readonly Line[], style: string, links: Counter): Paragraph[] {
  return (lines.length === 0 ? [[]] : lines).map((text) => new Paragraph({ style, children: runs(text, links) }))
}

function bodyCell(cell: Cell, isHeading: boolean, width: number, links: Counter): TableCell {
  return new TableCell({ margins, width: { size: width, type: WidthType.DXA }, children: cellParagraphs(cell, isHeading ? styleIds.cellHeading : styleIds.cell, links) })
}

function headerRow(sheet: Sheet, widths: readonly number[], links: Counter): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: sheet.columns.map(
      (column, index) =>
        new TableCell({
          margins,
          width: { size: widths[index]!, type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, fill: headerGround, color: 'auto' },
          children: cellParagraphs([[{ text: column.title }]], styleIds.cellHeading, links),
        }),
    ),
  })
}

/** The caption above, the table, and a little air below. `width` in twips. */
export function tableBlocks(sheet: Sheet, width: number, links: Counter): (Paragraph | Table)[] {
  const widths = columnWidths(sheet.columns.map((column) => column.width), width)
  const rows = sheet.rows.map(
    (row) => new TableRow({ cantSplit: true, children: row.map((cell, index) => bodyCell(cell, index === 0 && sheet.hasRowHeadings, widths[index]!, links)) }),
  )
  const table = new CaptionedTable(
    {
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: { top: thin, bottom: thin, left: none, right: none, insideHorizontal: thin, insideVertical: none },
      tableLook: { firstRow: sheet.hasHeader, firstColumn: sheet.hasRowHeadings, noHBand: true, noVBand: true },
      rows: sheet.hasHeader ? [headerRow(sheet, widths, links), ...rows] : rows,
    },
    sheet.caption,
  )
  const caption = sheet.caption === '' ? [] : [new Paragraph({ style: styleIds.caption, children: runs([{ text: sheet.caption }], links) })]
  return [...caption, table, new Paragraph({ spacing: { before: 0, after: 120 }, children: [] })]
}
