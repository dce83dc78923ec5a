/** Everything on a board as one zip: the document without loss, and the pictures. Same board, same bytes. */
import { zipSync, type Zippable } from 'fflate'
import type { Language } from '../../shared/domain/language'
import { archiveDocumentName, archiveFormat, archiveImagesFolder, archiveVersion, type Archive } from '../../shared/protocol/archive'
import type { ArchiveDocument } from './archiveDocument'

export interface ArchiveInput {
  readonly document: ArchiveDocument
  /** Of the page one reads; absent: the board's own. */
  readonly language?: Language | undefined
  readonly images: readonly { readonly sha256: string; readonly bytes: Uint8Array }[]
}

/** The zip's own clock begins in 1980; a fixed day keeps the bytes the same. */
const zipDay = new Date(1980, 0, 2)

export function renderArchive({ document, images }: ArchiveInput): Uint8Array {
  const archive = { format: archiveFormat, version: archiveVersion, ...document } satisfies Archive
  const files: Zippable = { [archiveDocumentName]: [new TextEncoder().encode(`${JSON.stringify(archive, null, 1)}\n`), { level: 6 }] }
  // Pictures are packed already.
  for (const { sha256, bytes } of images) files[`${archiveImagesFolder}${sha256}`] = [bytes, { level: 0 }]
  return zipSync(files, { mtime: zipDay })
}
