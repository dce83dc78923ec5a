/** Names of the roots of a board's Yjs document. Every entry of a root is a `Y.Map` keyed by field; `meta` holds its fields directly. */
import * as Y from 'yjs'

export const rootNames = ['meta', 'pages', 'zones', 'cards', 'links', 'partners', 'sessions', 'drawings'] as const
export type RootName = (typeof rootNames)[number]
/** The roots whose entries are records. */
export type RecordRoot = Exclude<RootName, 'meta'>
export const recordRoots = rootNames.filter((name): name is RecordRoot => name !== 'meta')

/** Version of the layout described in this folder; see `upgrades` when it grows. */
export const schemaVersion = 1

export type Entry = Y.Map<unknown>

/** The entries of one root. */
export function entriesOf(doc: Y.Doc, root: RecordRoot): Y.Map<Entry> {
  return doc.getMap<Entry>(root)
}

export function metaOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('meta')
}

/** The entry with this id; null when there is none or something else stands in its place. */
export function findEntry(doc: Y.Doc, root: RecordRoot, id: string): Entry | null {
  const entry: unknown = entriesOf(doc, root).get(id)
  return entry instanceof Y.Map ? (entry as Entry) : null
}

/** Makes sure all roots exist with the right type, so that updates from outside find them. */
export function openRoots(doc: Y.Doc): Y.Doc {
  for (const name of rootNames) doc.getMap(name)
  return doc
}
