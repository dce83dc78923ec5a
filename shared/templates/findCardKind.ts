/** The kinds of cards and their fields, as the templates name them; but `kind` there is `type` here, and `placement` is `anchoring`: those two are the card's own. */
import type { Words } from '../domain/language'
import data from './cardKinds.json'

export type FieldType =
  | 'text'
  | 'text[]'
  | 'longtext'
  | 'number'
  | 'year'
  | 'date'
  | 'period'
  | 'range'
  | 'bool'
  | 'url'
  | 'table'
  | 'enum'
  | 'enum[]'
  | `ref[${string}]`
  | `ref[${string}][]`

export interface FieldSpec {
  readonly name: string
  readonly label: Words
  readonly type: FieldType
  readonly required: boolean
  /** Ids of an `enum` or `enum[]`; their words are in `enumWords`. */
  readonly values?: readonly string[]
}

export interface CardKind {
  readonly kind: string
  readonly name: Words
  readonly fields: readonly FieldSpec[]
}

const kinds = new Map((data as readonly CardKind[]).map((kind) => [kind.kind, kind]))

export const cardKinds: readonly string[] = [...kinds.keys()]

/** Null for a kind no template knows. */
export function findCardKind(kind: string): CardKind | null {
  return kinds.get(kind) ?? null
}

export function findField(kind: string, name: string): FieldSpec | null {
  return kinds.get(kind)?.fields.find((field) => field.name === name) ?? null
}

/** What a reference points at: card kinds (or `partner`, `any`, ...); empty when the field refers to nothing. */
export function refersTo(field: FieldSpec): readonly string[] {
  const inside = /^ref\[([^\]]+)\]/.exec(field.type)?.[1]
  return inside === undefined ? [] : inside.split('|')
}
