/** The questions a board asks of itself, in words. What each one looks for is computed elsewhere. */
import type { Words } from '../domain/language'
import data from './rules.json'

export interface Rule {
  readonly id: string
  readonly name: Words
  readonly definition: string
  readonly severity: string
  /** Names in braces, such as `{track}`, are filled in. */
  readonly message: Words
}

const rules = new Map((data as readonly Rule[]).map((rule) => [rule.id, rule]))

export const ruleIds: readonly string[] = [...rules.keys()]

/** Null for a rule we do not have. */
export function findRule(id: string): Rule | null {
  return rules.get(id) ?? null
}
