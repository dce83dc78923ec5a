/** What the panel shows of what the board asks. Pure. */
import type { AnsweredFinding, AnsweredQuestion } from '../../shared/analysis/answered'
import { hiddenKey } from './hiddenGaps'

/** A finding with the questions that still stand. */
export interface GapLine {
  readonly finding: AnsweredFinding
  readonly questions: readonly AnsweredQuestion[]
}

export interface Accepted {
  readonly rule: string
  readonly question: AnsweredQuestion
}

export const linesAtOnce = 5

/** Lines with something left to ask, in their order. */
export function linesOf(findings: readonly AnsweredFinding[], hidden: ReadonlySet<string>): GapLine[] {
  return findings
    .map((finding) => ({ finding, questions: finding.questions.filter(({ accepted, gapRef }) => accepted === null && !hidden.has(hiddenKey(finding.rule, gapRef))) }))
    .filter(({ questions }) => questions.length > 0)
}

export function countHidden(findings: readonly AnsweredFinding[], hidden: ReadonlySet<string>): number {
  return findings.flatMap(({ rule, questions }) => questions.filter(({ accepted, gapRef }) => accepted === null && hidden.has(hiddenKey(rule, gapRef)))).length
}

export function acceptedOf(findings: readonly AnsweredFinding[]): Accepted[] {
  return findings.flatMap(({ rule, questions }) => questions.filter(({ accepted }) => accepted !== null).map((question) => ({ rule, question })))
}

/** The five from one place on; when what stood there is gone, the last five. */
export function pageOf(lines: readonly GapLine[], start: number): { readonly start: number; readonly shown: readonly GapLine[] } {
  const last = Math.max(0, Math.ceil(lines.length / linesAtOnce) - 1) * linesAtOnce
  const from = Math.min(start, last)
  return { start: from, shown: lines.slice(from, from + linesAtOnce) }
}
