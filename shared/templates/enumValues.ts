import { findField } from './findCardKind'

/** What a field of a kind may be chosen from; throws for a field that is no choice, which is a fault of ours. */
export function enumValues(kind: string, field: string): readonly [string, ...string[]] {
  const [first, ...others] = findField(kind, field)?.values ?? []
  if (first === undefined) throw new Error(`${kind}.${field} is no choice`)
  return [first, ...others]
}
