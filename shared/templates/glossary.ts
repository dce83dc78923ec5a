/** The words of the field, each with a plain explanation, and where on a board they stand. */
import type { Words } from '../domain/language'
import data from './glossary.json'

export interface Term {
  readonly id: string
  readonly term: Words
  readonly says: Words
  /**
   * Such as `kind:cause`, `zone:problem-analysis.causes`, `field:track.lead`, `relation:causes`, `command:board.gaps`, `rule:N05`, `plan:tree`;
   * `field:common.fate` for a field of all cards, `value:rule.consent` or `value:activity.type.pilot` for what one may choose.
   */
  readonly at: readonly string[]
}

export const glossary: readonly Term[] = data

const byPlace = new Map(glossary.flatMap((term) => term.at.map((place): [string, Term] => [place, term])))

/** The term that stands at a place; null when nothing there needs explaining. */
export function termAt(place: string): Term | null {
  return byPlace.get(place) ?? null
}

/** The term of a value that was chosen in a field of a card: of this very kind, else of whatever has such a field. */
export function termOfValue(kind: string, field: string, value: string): string {
  const own = `value:${kind}.${field}.${value}`
  return byPlace.has(own) ? own : `value:${field}.${value}`
}
