/** What is done beside the serving thread: each job takes and gives plain values, so that they can cross between threads. */
import type { Report } from '../../shared/reports/report'
import { renderArchive, type ArchiveInput } from '../export/renderArchive'
import { renderPaper, type PaperInput } from '../export/paper/renderPaper'
import { renderPicture, type PictureInput, type PictureOutput } from '../export/renderPicture'
import { writeReport, type ReportFormat } from '../export/writeReport'
import { readImport, type Brought, type BroughtIn } from '../imports/readImport'

export const jobs = {
  'read-import': (brought: Brought): Promise<BroughtIn> => readImport(brought),
  'render-archive': (input: ArchiveInput): Uint8Array => renderArchive(input),
  'draw-picture': (input: PictureInput): PictureOutput => renderPicture(input),
  'set-paper': (input: PaperInput): Promise<PictureOutput> => renderPaper(input),
  'write-report': ({ report, format }: { readonly report: Report; readonly format: ReportFormat }): Promise<Uint8Array> => writeReport(report, format),
} satisfies Record<string, (input: never) => unknown>

export type JobName = keyof typeof jobs
export type JobInput<Name extends JobName> = Parameters<(typeof jobs)[Name]>[0]
export type JobOutput<Name extends JobName> = Awaited<ReturnType<(typeof jobs)[Name]>>
