/** The writers by format: a normalised report -> bytes. Heavy ones run in a thread; none decides content. */
import type { Report } from '../../shared/reports/report'
import { renderDocx } from './docx/renderDocx'
import { renderOdt } from './odt/renderOdt'
import { renderPdf } from './pdf/renderPdf'
import { renderHtml } from './renderHtml'
import { renderMarkdown } from './renderMarkdown'
import { settleFigures } from './settleFigures'

export const reportFormats = ['docx', 'pdf', 'odt', 'md', 'html'] as const
export type ReportFormat = (typeof reportFormats)[number]

export const contentTypes: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
}

const writers: Readonly<Record<ReportFormat, (report: Report) => Uint8Array | Promise<Uint8Array>>> = { docx: renderDocx, pdf: renderPdf, odt: renderOdt, md: renderMarkdown, html: renderHtml }

/** Same report, same bytes. */
export async function writeReport(report: Report, format: ReportFormat): Promise<Uint8Array> {
  return writers[format](settleFigures(report))
}
