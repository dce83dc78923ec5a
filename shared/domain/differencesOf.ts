/** What differs in one record between two boards, field by field. Place within a field, size and order carry no meaning and are left out. */
import type { Board, BoardMeta, Card, FieldValue, Link, Page, Partner, Placement, Session, Zone } from './board'

export interface FieldChange {
  readonly name: string
  /** Null: there was nothing. */
  readonly from: FieldValue
  /** Null: there is nothing. */
  readonly to: FieldValue
}

type Fields = Readonly<Record<string, FieldValue>>

/** Page and field are told; where in the field is not. */
const placeOf = ({ pageId, zoneId }: Placement): FieldValue => ({ pageId, zoneId })

/** What a record says, by name: what is compared, and nothing else. */
const readers = {
  cards: ({ kind, title, note, color, organisation, placement, fields }: Card): Fields => ({ ...fields, kind, title, note, color, organisation, placement: placeOf(placement) }),
  links: ({ kind, from, to, why, fields }: Link): Fields => ({ ...fields, kind, from, to, why }),
  partners: ({ title, sector, type, fields }: Partner): Fields => ({ ...fields, title, sector, type }),
  pages: ({ title, templateId }: Page): Fields => ({ title, templateId }),
  zones: ({ pageId, title, question, templateId, zoneKey, trackId, trackNumber }: Zone): Fields => ({ pageId, title, question, templateId, zoneKey, trackId, trackNumber }),
  sessions: ({ title, date, place }: Session): Fields => ({ title, date, place }),
  meta: ({ title, language, acceptedGaps = [] }: BoardMeta): Fields => ({ title, language, ...Object.fromEntries(acceptedGaps.map(({ rule, ref, reason }) => [`gap:${rule}:${ref}`, reason])) }),
} as const

/** The roots whose records are compared one by one. */
export type ComparedRoot = keyof typeof readers
export const comparedRoots: readonly Exclude<ComparedRoot, 'meta'>[] = ['pages', 'zones', 'partners', 'cards', 'links', 'sessions']

/** What the record says, by name. */
export function sayingsOf<Root extends ComparedRoot>(root: Root, record: Parameters<(typeof readers)[Root]>[0]): Fields {
  const read = readers[root] as (record: Parameters<(typeof readers)[Root]>[0]) => Fields
  return read(record)
}

/** The record under this id, whatever kind it is; null when the board has none. */
export function recordOf(board: Board, root: ComparedRoot, id: string): Fields | null {
  if (root === 'meta') return readers.meta(board.meta)
  const record = board[root].get(id)
  return record === undefined ? null : sayingsOf(root, record as never)
}

/** Nothing, an empty text and an empty list say the same. */
function plain(value: FieldValue | undefined): FieldValue {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return null
  return value
}

function isSame(a: FieldValue, b: FieldValue): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false
  const left = a as Fields
  const right = b as Fields
  const names = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...names].every((name) => isSame(left[name] ?? null, right[name] ?? null))
}

/** Each differing field once, in the order of their names. */
export function differencesOf(before: Fields, now: Fields): FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort()
  return names.flatMap((name) => {
    const from = plain(before[name])
    const to = plain(now[name])
    return isSame(from, to) ? [] : [{ name, from, to }]
  })
}
