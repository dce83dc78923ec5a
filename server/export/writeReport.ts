/** The writers by format: a normalised report -> bytes. Heavy ones run in a thread; none decides content. */
import type { ReportFormat } from '../../shared/reports/exportTable'
import type { Report } from '../../shared/reports/report'
import { renderDocx } from './docx/renderDocx'
import { renderOdt } from './odt/renderOdt'
import { renderPdf } from './pdf/renderPdf'
import { renderCsv } from './renderCsv'
import { renderHtml } from './renderHtml'
import { renderMarkdown } from './renderMarkdown'
import { renderPackage } from './renderPackage'
import { renderXlsx } from './renderXlsx'
import { settleFigures } from './settleFigures'

export { documentFormats, reportFormats, tableFormats, type ReportFormat } from '../../shared/reports/exportTable'

export const contentTypes: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
}

const writers: Readonly<Record<ReportFormat, (report: Report) => Uint8Array | Promise<Uint8Array>>> = {
  docx: renderDocx,
  pdf: renderPdf,
  odt: renderOdt,
  md: renderMarkdown,
  html: renderHtml,
  xlsx: renderXlsx,
  csv: renderCsv,
  zip: renderPackage,
}

/** Same report, same bytes. */
export async function writeReport(report: Report, format: ReportFormat): Promise<Uint8Array> {
  return writers[format](settleFigures(report))
}
