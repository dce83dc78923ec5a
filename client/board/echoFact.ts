/** What is worth seeing of a card besides its title: its state in words, or its numbers. */
import type { Card } from '../../shared/domain/board'
import { dueStanding } from '../../shared/domain/dueForReview'
import type { Language } from '../../shared/domain/language'
import { formatDate } from '../../shared/reports/dates'
import { enumWords, hasEnumWords } from '../../shared/templates/enumWords'
import { dueWords } from '../words/due'
import { todayHere } from './todayHere'

const stateFields = ['status', 'state', 'exists', 'agreed', 'horizon', 'outcome'] as const

const numberWords = (value: unknown, language: Language): string => (typeof value === 'number' ? value.toLocaleString(language === 'da' ? 'da-DK' : 'en-GB') : '–')

const returning = new Set(['boundary-item', 'reframing', 'data-gap', 'decision'])

/** Why a card comes back: it was put off until a day, was to be ready, or is an open gap; '' when it does not. */
export function dueFact(card: Card, language: Language): string {
  const due = returning.has(card.kind) ? dueStanding(card, todayHere()) : null
  if (due === null) return ''
  const words = dueWords[language]
  const date = formatDate(due.date, language)
  if (due.why === 'review') return words.review(date)
  if (due.isOverdue) return words.overdue(date)
  return date === '' ? words.open : words.openUntil(date)
}

/** Empty when there is nothing to say. */
export function echoFact(card: Card, language: Language): string {
  const { kind, fields } = card
  const due = dueFact(card, language)
  if (due !== '') return due
  if (kind === 'indicator' && (typeof fields.baseline === 'number' || typeof fields.target === 'number')) {
    return `${numberWords(fields.baseline, language)} → ${numberWords(fields.target, language)}`
  }
  for (const name of stateFields) {
    const value = fields[name]
    if (typeof value === 'string' && hasEnumWords(kind, name, value)) return enumWords(kind, name, value)[language]
  }
  return ''
}
