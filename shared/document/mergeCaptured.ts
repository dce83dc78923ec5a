/**
 * Adds another board's records to one that has its own: what is new keeps its id, what has an id already in use gets a fresh one,
 * and every reference follows. Pages of a template the board has too are one page: their cards go to the same zones.
 */
import type { FieldValue } from '../domain/board'
import { isCapturedText, textKey, type CapturedDocument, type CapturedEntry, type CapturedValue } from './captureDocument'
import { recordRoots, type RecordRoot } from './roots'

/** What the board has, by root. */
export interface KnownIds extends Readonly<Record<RecordRoot, ReadonlySet<string>>> {
  /** The board's own partner of that name, should it have one; the one with this id first. */
  readonly partnerLike: (id: string, entry: CapturedEntry) => string | null
}

const isFrame = (root: RecordRoot): boolean => root === 'pages' || root === 'zones'

/** A page or zone of a template stands once; its readable id is the same on every board. */
const isOfTemplate = (entry: CapturedEntry): boolean => typeof entry.templateId === 'string'

interface Renamed {
  /** Where another id stands for one. */
  readonly ids: ReadonlyMap<string, string>
  /** What the board has already, by the archive's ids. */
  readonly shared: ReadonlySet<string>
}

function newIds(captured: CapturedDocument, known: KnownIds, newId: () => string): Renamed {
  const ids = new Map<string, string>()
  const shared = new Set<string>()
  for (const root of recordRoots) {
    for (const [id, entry] of Object.entries(captured.records[root])) {
      const like = root === 'partners' ? known.partnerLike(id, entry) : isFrame(root) && isOfTemplate(entry) && known[root].has(id) ? id : null
      if (like !== null) shared.add(id)
      if (like !== null && like !== id) ids.set(id, like)
      else if (like === null && known[root].has(id)) ids.set(id, newId())
    }
  }
  return { ids, shared }
}

/** References stand as whole texts, in lists, as keys' values and in pointers; nothing else is as long and random as an id. */
function follow(value: CapturedValue, ids: ReadonlyMap<string, string>): CapturedValue {
  if (typeof value === 'string') return ids.get(value) ?? value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return (value as readonly FieldValue[]).map((one) => follow(one, ids) as FieldValue)
  return Object.fromEntries(Object.entries(value as Readonly<Record<string, FieldValue>>).map(([key, one]) => [key, follow(one, ids) as FieldValue]))
}

/** Pointers and living blocks inside a text name records by id; its words are left alone. */
function followText(node: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(node)) return node.map((one) => followText(one, ids))
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(Object.entries(node).map(([key, one]) => [key, key === 'ref' && typeof one === 'string' ? (ids.get(one) ?? one) : followText(one, ids)]))
}

/** Plain words of a card are no references, even where they happen to be an id. */
const wordFields = new Set(['kind', 'organisation', 'createdAt', 'why', 'title', 'question'])

function followEntry(entry: CapturedEntry, ids: ReadonlyMap<string, string>): CapturedEntry {
  const fields = Object.entries(entry).map(([key, value]): [string, CapturedValue] => {
    if (isCapturedText(value)) return [key, { [textKey]: followText(value[textKey], ids) as (typeof value)[typeof textKey] }]
    return [key, wordFields.has(key) ? value : follow(value, ids)]
  })
  return Object.fromEntries(fields)
}

export interface Merged {
  /** Only what is to be written; the board's own meta stays. */
  readonly document: CapturedDocument
  /** The ids that have become others. */
  readonly ids: ReadonlyMap<string, string>
}

export function mergeCaptured(captured: CapturedDocument, known: KnownIds, newId: () => string): Merged {
  const { ids, shared } = newIds(captured, known, newId)
  const records = Object.fromEntries(
    recordRoots.map((root) => [
      root,
      Object.fromEntries(
        Object.entries(captured.records[root])
          .filter(([id]) => !shared.has(id))
          .map(([id, entry]) => [ids.get(id) ?? id, followEntry(entry, ids)]),
      ),
    ]),
  ) as CapturedDocument['records']
  return { document: { meta: {}, records }, ids }
}
