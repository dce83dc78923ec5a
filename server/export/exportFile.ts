/** What everything that leaves a board becomes. */
import type { ReportWarning } from '../../shared/reports/normalise'
import { contentDisposition, fileName } from './fileName'

export interface ExportFile {
  readonly bytes: Uint8Array
  readonly contentType: string
  /** ASCII only. */
  readonly fileName: string
  /** The whole `Content-Disposition` header, with the name in UTF-8 too. */
  readonly contentDisposition: string
  /** What had to be changed for it to be made. */
  readonly warnings: readonly ReportWarning[]
}

/** What cannot be exported: no such pair, session, item, table, edition, page or zone. All are a 404. */
export class ExportFault extends Error {
  constructor(readonly code: 'unknown-pair' | 'unknown-session' | 'unknown-item' | 'unknown-table' | 'unknown-edition' | 'unknown-place') {
    super(code)
  }
}

/** `parts`: what its name is put together from. */
export function named(bytes: Uint8Array, contentType: string, parts: readonly string[], format: string, warnings: readonly ReportWarning[] = []): ExportFile {
  const name = fileName(parts, format)
  return { bytes, contentType, fileName: name.ascii, contentDisposition: contentDisposition(name), warnings }
}
