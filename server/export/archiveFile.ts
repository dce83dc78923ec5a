/** The archive as a file, for the server's door and the administrator's command. */
import { archiveFormat, archiveVersion } from '../../shared/protocol/archive'
import type { Language } from '../../shared/domain/language'
import type { ArchiveDocument } from './archiveDocument'
import { contentDisposition, fileName } from './fileName'
import type { ArchiveInput } from './renderArchive'
import type { ExportFile } from './renderExport'

export interface ArchiveWanted {
  readonly document: ArchiveDocument
  readonly format: 'zip' | 'json'
  /** Of the pages one reads in it; absent: the board's own. */
  readonly language?: Language | undefined
  /** ISO day. */
  readonly date: string
  readonly pictures: () => Promise<ArchiveInput['images']>
}

/** `write`: here, or in a thread. */
export async function archiveFile({ document, format, language, date, pictures }: ArchiveWanted, write: (input: ArchiveInput) => Promise<Uint8Array>): Promise<ExportFile> {
  const name = fileName([document.title, date], format)
  const named = { fileName: name.ascii, contentDisposition: contentDisposition(name), warnings: [] }
  if (format === 'zip') return { ...named, contentType: 'application/zip', bytes: await write({ document, language, images: await pictures() }) }
  const json = `${JSON.stringify({ format: archiveFormat, version: archiveVersion, ...document }, null, 1)}\n`
  return { ...named, contentType: 'application/json; charset=utf-8', bytes: new TextEncoder().encode(json) }
}
