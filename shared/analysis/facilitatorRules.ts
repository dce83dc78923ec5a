import { findRule } from '../templates/findRule'

/** Rules that tell of people's behaviour: facilitators alone see them, and nothing of them is written where others read. */
export const facilitatorRules: ReadonlySet<string> = new Set(['B07'])

export function mayBeAccepted(rule: string): boolean {
  return findRule(rule) !== null && !facilitatorRules.has(rule)
}
