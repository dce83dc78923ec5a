/** What the board asks beside what the group has answered: we know, and leave it so. */
import type { AcceptedGap } from '../domain/board'
import { facilitatorRules } from './facilitatorRules'
import type { Finding, Question } from './finding'

export interface AnsweredQuestion extends Question {
  /** What an acceptance of this question is kept under. */
  readonly gapRef: string
  /** Null while the question stands. */
  readonly accepted: AcceptedGap | null
}

export interface AnsweredFinding extends Finding {
  readonly questions: readonly AnsweredQuestion[]
  /** Every one of its questions is accepted. */
  readonly isAccepted: boolean
}

const maxRefCharacters = 100

/** An object's id, several joined by `+`, or `*` (and what is missing) for a question about the board as a whole. */
export function gapRefOf({ refs, value }: Question): string {
  return refs.length > 0 ? refs.join('+').slice(0, maxRefCharacters) : `*${value ?? ''}`
}

export function withAnswers(findings: readonly Finding[], acceptedGaps: readonly AcceptedGap[] = []): AnsweredFinding[] {
  const answers = new Map(acceptedGaps.map((gap) => [`${gap.rule}:${gap.ref}`, gap]))
  const answerTo = (rule: string, ref: string) => (facilitatorRules.has(rule) ? null : (answers.get(`${rule}:${ref}`) ?? answers.get(`${rule}:*`) ?? null))
  return findings.map((finding) => {
    const questions = finding.questions.map((question) => {
      const gapRef = gapRefOf(question)
      return { ...question, gapRef, accepted: answerTo(finding.rule, gapRef) }
    })
    return { ...finding, questions, isAccepted: questions.every(({ accepted }) => accepted !== null) }
  })
}
