/** The words of the field, each with a plain explanation, and where on a board they stand. */
import type { Words } from '../domain/language'
import data from './glossary.json'

export interface Term {
  readonly id: string
  readonly term: Words
  readonly says: Words
  /** Such as `kind:cause`, `zone:problem-analysis.causes`, `field:track.lead`, `relation:causes` or `command:findings.open`. */
  readonly at: readonly string[]
}

export const glossary: readonly Term[] = data

const byPlace = new Map(glossary.flatMap((term) => term.at.map((place): [string, Term] => [place, term])))

/** The term that stands at a place; null when nothing there needs explaining. */
export function termAt(place: string): Term | null {
  return byPlace.get(place) ?? null
}
