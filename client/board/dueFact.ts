/** Why a card comes back: it was put off until a day, was to be ready, or is an open knowledge gap. */
import type { Card } from '../../shared/domain/board'
import { dueStanding } from '../../shared/domain/dueForReview'
import type { Language } from '../../shared/domain/language'
import { formatDate } from '../../shared/reports/dates'
import { dueWords } from '../words/due'
import { todayHere } from './todayHere'

const returning = new Set(['boundary-item', 'reframing', 'data-gap', 'decision'])

/** '' when it does not. */
export function dueFact(card: Card, language: Language): string {
  const due = returning.has(card.kind) ? dueStanding(card, todayHere()) : null
  if (due === null) return ''
  const words = dueWords[language]
  const date = formatDate(due.date, language)
  if (due.why === 'review') return words.review(date)
  if (due.isOverdue) return words.overdue(date)
  return date === '' ? words.open : words.openUntil(date)
}
