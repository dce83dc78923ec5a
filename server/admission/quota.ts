/** How much a board may hold. What finds no room waits with its author. */
import type * as Y from 'yjs'
import { entriesOf, type RecordRoot } from '../../shared/document/roots'
import { limits } from '../../shared/protocol/limits'
import type { NewRecord } from './checkStructure'

export const maxRecords: Readonly<Record<RecordRoot, number>> = {
  pages: 200,
  zones: 2_000,
  cards: limits.maxCards,
  links: 20_000,
  partners: 2_000,
  sessions: 1_000,
  drawings: 10_000,
}

export function hasRoomForCards(doc: Y.Doc): boolean {
  return entriesOf(doc, 'cards').size < limits.maxCards
}

function hasRoomIn(doc: Y.Doc, root: RecordRoot, ids: readonly string[]): boolean {
  const entries = entriesOf(doc, root)
  const added = new Set(ids.filter((id) => !entries.has(id))).size
  // Counting the entries walks them all; the map's own size, with the deleted, is enough while it is small.
  return added === 0 || entries._map.size + added <= maxRecords[root] || entries.size + added <= maxRecords[root]
}

/** `sizeBytes`: what the board takes on disk. */
export function hasRoomFor(doc: Y.Doc, sizeBytes: number, records: readonly NewRecord[]): boolean {
  if (sizeBytes > limits.maxBoardBytes) return false
  const roots = new Set(records.map(({ root }) => root))
  return [...roots].every((root) => hasRoomIn(doc, root, records.flatMap((record) => (record.root === root ? [record.id] : []))))
}
