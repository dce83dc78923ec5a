/** Initiatives a new board can begin from. Only the server needs them: they are large. */
import boTrygt from './examples/bo-trygt.json'
import type { Initiative } from './initiative'

const examples = new Map<string, Initiative>([boTrygt as Initiative].map((initiative) => [initiative.id, initiative]))

export const exampleIds: readonly string[] = [...examples.keys()]

/** Null for an example we do not have. */
export function findExample(id: string): Initiative | null {
  return examples.get(id) ?? null
}
