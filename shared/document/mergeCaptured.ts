/**
 * Adds another board's records to one that has its own: what is new keeps its id, what has an id already in use gets a fresh one,
 * and every reference follows. Pages of a template the board has too are one page: their cards go to the same zones.
 */
import type { FieldValue } from '../domain/board'
import { isCapturedText, textKey, type CapturedDocument, type CapturedEntry, type CapturedValue } from './captureDocument'
import { recordRoots, type RecordRoot } from './roots'

/** What the board has, by root. */
export interface KnownIds extends Readonly<Record<RecordRoot, ReadonlySet<string>>> {
  /** Whether the board knows this very partner: same id, same name. */
  readonly hasPartner: (id: string, entry: CapturedEntry) => boolean
}

const isFrame = (root: RecordRoot): boolean => root === 'pages' || root === 'zones'

/** A page or zone of a template stands once; its readable id is the same on every board. */
const isOfTemplate = (entry: CapturedEntry): boolean => typeof entry.templateId === 'string'

function newIds(captured: CapturedDocument, known: KnownIds, newId: () => string): Map<string, string> {
  const ids = new Map<string, string>()
  for (const root of recordRoots) {
    for (const [id, entry] of Object.entries(captured.records[root])) {
      const isShared = (isFrame(root) && isOfTemplate(entry)) || (root === 'partners' && known.hasPartner(id, entry))
      if (known[root].has(id) && !isShared) ids.set(id, newId())
    }
  }
  return ids
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

/** Only what is to be written; the board's own meta stays. */
export function mergeCaptured(captured: CapturedDocument, known: KnownIds, newId: () => string): CapturedDocument {
  const ids = newIds(captured, known, newId)
  const records = Object.fromEntries(
    recordRoots.map((root) => [
      root,
      Object.fromEntries(
        Object.entries(captured.records[root])
          .filter(([id]) => ids.has(id) || !known[root].has(id))
          .map(([id, entry]) => [ids.get(id) ?? id, followEntry(entry, ids)]),
      ),
    ]),
  ) as CapturedDocument['records']
  return { meta: {}, records }
}
