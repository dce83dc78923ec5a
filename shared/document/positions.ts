/**
 * Which partners recognise a piece of evidence, and which question it. Each partner's position is a field of its own,
 * so that two who mark at the same moment both stand; readers find them in the fields the templates name.
 */
import type * as Y from 'yjs'
import type { FieldValue } from '../domain/board'
import { findEntry } from './roots'

export type Stand = 'recognised' | 'questioned'

const prefix = 'position.'

/** `reason`: needed for a question. Null takes the position back. */
export function setPosition(doc: Y.Doc, cardId: string, partnerId: string, position: { readonly is: Stand; readonly reason: string } | null): void {
  findEntry(doc, 'cards', cardId)?.set(prefix + partnerId, position === null ? { is: 'none' } : { ...position })
}

export const isPositionField = (name: string): boolean => name.startsWith(prefix)

type Fields = Readonly<Record<string, FieldValue>>

const list = (value: FieldValue | undefined): string[] => (Array.isArray(value) ? value.flatMap(list) : typeof value === 'string' && value !== '' ? [value] : [])

/** The fields with `recognisedBy`, `questionedBy` and `questionReasons` (by partner) as they stand; what an import listed holds until the partner itself says something else. */
export function withPositions(fields: Fields): Fields {
  const names = Object.keys(fields).filter(isPositionField).sort()
  if (names.length === 0) return fields
  const said = new Set(names.map((name) => name.slice(prefix.length)))
  const others = Object.fromEntries(Object.entries(fields).filter(([name]) => !isPositionField(name)))
  const by: Record<Stand, string[]> = { recognised: list(fields.recognisedBy).filter((ref) => !said.has(ref)), questioned: list(fields.questionedBy).filter((ref) => !said.has(ref)) }
  const reasons: Record<string, string> = {}
  for (const name of names) {
    const { is, reason } = (fields[name] ?? {}) as { is?: FieldValue; reason?: FieldValue }
    const ref = name.slice(prefix.length)
    if (is === 'recognised' || is === 'questioned') by[is].push(ref)
    if (is === 'questioned' && typeof reason === 'string' && reason !== '') reasons[ref] = reason
  }
  return { ...others, recognisedBy: by.recognised, questionedBy: by.questioned, ...(Object.keys(reasons).length > 0 ? { questionReasons: reasons } : {}) }
}
