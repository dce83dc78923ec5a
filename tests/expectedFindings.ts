/** The guide's own list of what a plan asks, and how it is compared with what we ask. */
import { expect } from 'vitest'
import { analyse } from '../shared/analysis/analyse'
import type { AnalysisContext, Finding } from '../shared/analysis/finding'
import type { Board } from '../shared/domain/board'
import type { ExpectedFindings } from './planBoard'

const context: AnalysisContext = { today: '2026-11-21', isFacilitator: true }

export const findingOf = (found: readonly Finding[], rule: string): Finding | undefined => found.find((finding) => finding.rule === rule)

/** The shapes in which the guide writes what a rule finds. */
function asWritten(found: readonly Finding[], key: string): unknown {
  const rule = key.slice(0, 3)
  const questions = findingOf(found, rule)?.questions ?? []
  if (rule === 'B03') return questions.filter(({ value }) => value === (key.includes('gives') ? 'gives' : 'receives')).flatMap(({ refs }) => refs)
  if (rule === 'B06') return questions.filter(({ refs }) => refs.length > 0).map(({ value }) => value)
  if (rule === 'N02') return questions.map(({ refs, value }) => [refs[0], value])
  if (['N01', 'N04', 'N05'].includes(rule)) return questions.map(({ refs }) => refs)
  return findingOf(found, rule)?.refs ?? []
}

/** What a board asks is what the guide's own file says it asks. */
export function expectWritten(board: Board, expected: ExpectedFindings): void {
  const found = analyse(board, context)
  const rules = Object.keys(expected).filter((key) => /^[GBN]\d\d /.test(key))
  expect(rules.length).toBeGreaterThan(15)
  expect(Object.fromEntries(rules.map((key) => [key, asWritten(found, key)]))).toEqual(Object.fromEntries(rules.map((key) => [key, expected[key]])))
}
