/** A board's document as it stands in an archive, but for what every archive says of itself. */
import type * as Y from 'yjs'
import { captureDocument } from '../../shared/document/captureDocument'
import { readMeta } from '../../shared/document/readBoard'
import type { Archive } from '../../shared/protocol/archive'

export type ArchiveDocument = Omit<Archive, 'format' | 'version'>

/** `madeAt`: when the board was last changed, so that the same board gives the same archive. */
export function readArchiveDocument(doc: Y.Doc, madeAt: string): ArchiveDocument {
  const { schemaVersion, title } = readMeta(doc)
  return { schemaVersion, title, madeAt, ...captureDocument(doc) } as ArchiveDocument
}
