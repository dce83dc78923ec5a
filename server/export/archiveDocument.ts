/** A board's document as it stands in an archive, but for what every archive says of itself. */
import type * as Y from 'yjs'
import { captureDocument } from '../../shared/document/captureDocument'
import { readMeta } from '../../shared/document/readBoard'
import type { Archive, ArchivedSignoff } from '../../shared/protocol/archive'

export type ArchiveDocument = Omit<Archive, 'format' | 'version'>

/** `changed`: when the board was last changed (ISO 8601); only the day is told, so that the same board gives the same archive, whoever makes it. */
export function readArchiveDocument(doc: Y.Doc, changed: string, signoffs: readonly ArchivedSignoff[]): ArchiveDocument {
  const { schemaVersion, title } = readMeta(doc)
  return { schemaVersion, title, madeAt: changed.slice(0, 10), ...captureDocument(doc), ...(signoffs.length > 0 && { signoffs }) } as ArchiveDocument
}
