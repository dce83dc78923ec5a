/** How many recognise a piece of evidence, question it, or miss something in it: partners and those without an organisation together, never a ranking. */
import type { FieldValue } from './board'

export interface EvidenceMarks {
  readonly recognised: number
  readonly questioned: number
  readonly lacks: number
}

type Fields = Readonly<Record<string, FieldValue>>

const many = (value: FieldValue | undefined): number => (Array.isArray(value) ? value.length : typeof value === 'string' && value !== '' ? 1 : 0)

/** Marks of those who speak for no partner. */
export function guestMarksOf(fields: Fields): EvidenceMarks {
  const { guestMarks } = fields
  const given = typeof guestMarks === 'object' && guestMarks !== null && !Array.isArray(guestMarks) ? (guestMarks as Fields) : {}
  const count = (name: string) => (typeof given[name] === 'number' ? given[name] : 0)
  return { recognised: count('recognised'), questioned: count('questioned'), lacks: count('lacks') }
}

export function evidenceMarks(fields: Fields): EvidenceMarks {
  const guests = guestMarksOf(fields)
  return { recognised: many(fields.recognisedBy) + guests.recognised, questioned: many(fields.questionedBy) + guests.questioned, lacks: many(fields.lackedBy) + guests.lacks }
}

export const hasMarks = (fields: Fields): boolean => Object.values(evidenceMarks(fields)).some((count) => count > 0)
