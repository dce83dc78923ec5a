/** Everything on a board as one zip: a page to read, the document without loss, and the pictures. Same board, same bytes. */
import { zipSync, type Zippable } from 'fflate'
import type { Language } from '../../shared/domain/language'
import { archiveDocumentName, archivePageName, archiveFormat, archiveImagesFolder, archiveVersion, type Archive } from '../../shared/protocol/archive'
import type { ArchiveDocument } from './archiveDocument'
import { renderArchivePage } from './renderArchivePage'

export interface ArchiveInput {
  readonly document: ArchiveDocument
  /** Of the page one reads; absent: the board's own. */
  readonly language?: Language | undefined
  readonly images: readonly { readonly sha256: string; readonly bytes: Uint8Array }[]
}

/** The zip's own clock begins in 1980; a fixed day keeps the bytes the same. */
const zipDay = new Date(1980, 0, 2)

export function renderArchive({ document, language, images }: ArchiveInput): Uint8Array {
  const archive = { format: archiveFormat, version: archiveVersion, ...document } satisfies Archive
  const page = renderArchivePage(document, language, images.map(({ sha256 }) => sha256))
  const files: Zippable = { [archivePageName]: [page, { level: 6 }], [archiveDocumentName]: [new TextEncoder().encode(`${JSON.stringify(archive, null, 1)}\n`), { level: 6 }] }
  // Pictures are packed already.
  for (const { sha256, bytes } of images) files[`${archiveImagesFolder}${sha256}`] = [bytes, { level: 0 }]
  return zipSync(files, { mtime: zipDay })
}
