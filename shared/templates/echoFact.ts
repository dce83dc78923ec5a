/** What is worth seeing of a card besides its title: its state in words, or its numbers. */
import type { Card } from '../domain/board'
import type { Language } from '../domain/language'
import { enumWords, hasEnumWords } from './enumWords'

const stateFields = ['status', 'state', 'exists', 'agreed', 'horizon', 'outcome'] as const

const numberWords = (value: unknown, language: Language): string => (typeof value === 'number' ? value.toLocaleString(language === 'da' ? 'da-DK' : 'en-GB') : '–')

/** Empty when there is nothing to say. */
export function echoFact({ kind, fields }: Card, language: Language): string {
  if (kind === 'indicator' && (typeof fields.baseline === 'number' || typeof fields.target === 'number')) {
    return `${numberWords(fields.baseline, language)} → ${numberWords(fields.target, language)}`
  }
  for (const name of stateFields) {
    const value = fields[name]
    if (typeof value === 'string' && hasEnumWords(kind, name, value)) return enumWords(kind, name, value)[language]
  }
  return ''
}
