/** What was read between the lines of a source: a card as a whole, or single fields of it. Only said for what came from a publication. */
import type { FieldValue } from '../domain/board'
import type { Words } from '../domain/language'

type Fields = Readonly<Record<string, FieldValue>>

export const inferredWords: Words = { da: 'udledt', en: 'inferred' }

/** Markers that are not named after their field. */
const markers: Readonly<Record<string, string>> = { with: 'partnersInferred', period: 'yearInferred' }

/** The field that says of another that it was inferred, such as `ownerInferred` of `owner`. */
export const inferredMarker = (name: string): string => markers[name] ?? `${name}Inferred`

export const isCardInferred = (fields: Fields): boolean => fields.inferred === true

export const isFieldInferred = (fields: Fields, name: string): boolean => fields[inferredMarker(name)] === true
