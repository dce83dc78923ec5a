/** What is worth seeing of a card besides its title: its state in words, or its numbers. */
import type { Card } from '../domain/board'
import { dueStanding } from '../domain/dueForReview'
import type { Language } from '../domain/language'
import { formatDate } from '../reports/dates'
import { enumWords, hasEnumWords } from './enumWords'

const stateFields = ['status', 'state', 'exists', 'agreed', 'horizon', 'outcome'] as const

const numberWords = (value: unknown, language: Language): string => (typeof value === 'number' ? value.toLocaleString(language === 'da' ? 'da-DK' : 'en-GB') : '–')

const returning = new Set(['boundary-item', 'reframing', 'data-gap', 'decision'])

const dueWords = {
  da: {
    review: (date: string) => `Tages op igen ${date}`,
    overdue: (date: string) => `Skulle være klar ${date}`,
    open: 'Ved vi ikke endnu',
    openUntil: (date: string) => `Ved vi ikke endnu, senest ${date}`,
  },
  en: {
    review: (date: string) => `Back for review ${date}`,
    overdue: (date: string) => `Was due ${date}`,
    open: 'Not known yet',
    openUntil: (date: string) => `Not known yet, by ${date}`,
  },
}

/** Why a card comes back: it was put off until a day, was to be ready, or is an open gap; '' when it does not. `today`: ISO day. */
export function dueFact(card: Card, language: Language, today: string): string {
  const due = returning.has(card.kind) ? dueStanding(card, today) : null
  if (due === null) return ''
  const words = dueWords[language]
  const date = formatDate(due.date, language)
  if (due.why === 'review') return words.review(date)
  if (due.isOverdue) return words.overdue(date)
  return date === '' ? words.open : words.openUntil(date)
}

/** Empty when there is nothing to say. `today`: ISO day. */
export function echoFact(card: Card, language: Language, today: string): string {
  const { kind, fields } = card
  const due = dueFact(card, language, today)
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
