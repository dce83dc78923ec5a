/** *Huller vi kender*: what the board asks and the group has answered with *we know, and this is why*. Chapter 11 of the document. */
import { facilitatorRules } from '../analysis/facilitatorRules'
import type { AcceptedGap, Board } from '../domain/board'
import type { Language } from '../domain/language'
import { findRule, ruleIds } from '../templates/findRule'
import { acceptedGapWords } from './acceptedGapWords'
import { nameOfRef } from './boardNames'
import { cell, sheet, soft, table } from './build'
import { formatDate } from './dates'
import type { ReportBlock, Sheet } from './report'

/** The objects the gap is about, by name; empty when it is about the board as a whole. */
function aboutOf(board: Board, { ref }: AcceptedGap, language: Language): string {
  return ref.startsWith('*') ? '' : ref.split('+').map((id) => nameOfRef(board, id, language)).join(', ')
}

const byRule = (a: AcceptedGap, b: AcceptedGap) => ruleIds.indexOf(a.rule) - ruleIds.indexOf(b.rule)

/** One row for each gap, in the order of the rules; null when none is accepted. */
export function acceptedGapsSheet(board: Board, language: Language): Sheet | null {
  const words = acceptedGapWords[language]
  const gaps = (board.meta.acceptedGaps ?? []).filter(({ rule }) => findRule(rule) !== null && !facilitatorRules.has(rule)).sort(byRule)
  if (gaps.length === 0) return null
  const columns = [
    { key: 'gap', title: words.gap, width: 3 },
    { key: 'about', title: words.about, width: 4 },
    { key: 'reason', title: words.reason, width: 5 },
    { key: 'by', title: words.by, width: 3 },
  ]
  const rows = gaps.map((gap) => [
    cell(findRule(gap.rule)!.name[language]),
    cell(aboutOf(board, gap, language)),
    cell(...gap.reason.split('\n')),
    cell(gap.organisation, formatDate(gap.createdAt.slice(0, 10), language)),
  ])
  return sheet(words.caption, columns, rows)
}

/** The table, or a sentence that there is nothing to say. */
export function acceptedGapsBlocks(board: Board, language: Language): ReportBlock[] {
  const found = acceptedGapsSheet(board, language)
  return found === null ? [soft(acceptedGapWords[language].none)] : [table(found)]
}
