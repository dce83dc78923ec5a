/**
 * The marks of a data walk: which partners recognise a piece of evidence, which question it, and which miss something in it. Each
 * one's mark is a field of its own, so that two who mark at the same moment both stand; readers find them in the fields the
 * templates name. Who speaks for no partner is counted, never named.
 */
import type * as Y from 'yjs'
import type { FieldValue } from '../domain/board'
import { findEntry } from './roots'

export const stands = ['recognised', 'questioned', 'lacks'] as const
export type Stand = (typeof stands)[number]

const prefix = 'position.'
const guestPrefix = '~'

/** How somebody without an organisation is known again when they change their mark: by a random key of their own device, by nothing else. */
export const guestKey = (random: string): string => guestPrefix + random

/** `by`: a partner's id, or a guest's key. `reason`: needed for a question. Null takes the mark back. */
export function setPosition(doc: Y.Doc, cardId: string, by: string, position: { readonly is: Stand; readonly reason: string } | null): void {
  findEntry(doc, 'cards', cardId)?.set(prefix + by, position === null ? { is: 'none' } : { ...position })
}

export const isPositionField = (name: string): boolean => name.startsWith(prefix)

type Fields = Readonly<Record<string, FieldValue>>
export type MarkCounts = Readonly<Record<Stand, number>>

const list = (value: FieldValue | undefined): string[] => (Array.isArray(value) ? value.flatMap(list) : typeof value === 'string' && value !== '' ? [value] : [])
const isRecord = (value: FieldValue | undefined): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const standIn = (value: FieldValue | undefined): Stand | null => stands.find((one) => isRecord(value) && value.is === one) ?? null

const listed: Readonly<Record<Stand, string>> = { recognised: 'recognisedBy', questioned: 'questionedBy', lacks: 'lackedBy' }

/** What the marks of guests add to those that stand already, as in an import. */
function guestCounts(fields: Fields): MarkCounts {
  const given = isRecord(fields.guestMarks) ? fields.guestMarks : {}
  const marks = Object.keys(fields).flatMap((name) => (name.startsWith(prefix + guestPrefix) ? (standIn(fields[name]) ?? []) : []))
  const count = (stand: Stand) => (typeof given[stand] === 'number' ? given[stand] : 0) + marks.filter((one) => one === stand).length
  return { recognised: count('recognised'), questioned: count('questioned'), lacks: count('lacks') }
}

/**
 * The fields with `recognisedBy`, `questionedBy` and `questionReasons` (by partner) as they stand, and `lackedBy` and `guestMarks`
 * where there are any; what an import listed holds until the partner itself says something else.
 */
export function withPositions(fields: Fields): Fields {
  const names = Object.keys(fields).filter(isPositionField).sort()
  if (names.length === 0) return fields
  const partners = names.map((name) => name.slice(prefix.length)).filter((by) => !by.startsWith(guestPrefix))
  const said = new Set(partners)
  const others = Object.fromEntries(Object.entries(fields).filter(([name]) => !isPositionField(name)))
  const by = (stand: Stand) => [...list(fields[listed[stand]]).filter((ref) => !said.has(ref)), ...partners.filter((ref) => standIn(fields[prefix + ref]) === stand)]
  const reasons = partners.flatMap((ref): (readonly [string, string])[] => {
    const mark = fields[prefix + ref]
    return standIn(mark) === 'questioned' && isRecord(mark) && typeof mark.reason === 'string' && mark.reason !== '' ? [[ref, mark.reason]] : []
  })
  const [lackedBy, guests] = [by('lacks'), guestCounts(fields)]
  return {
    ...others,
    recognisedBy: by('recognised'),
    questionedBy: by('questioned'),
    ...(reasons.length > 0 ? { questionReasons: Object.fromEntries(reasons) } : {}),
    ...(lackedBy.length > 0 || 'lackedBy' in others ? { lackedBy } : {}),
    ...(Object.values(guests).some((count) => count > 0) ? { guestMarks: guests } : {}),
  }
}
