/** What a field takes, and what is said when it does not: plain words, and nothing typed is lost by it. */
import type { Card, FieldValue } from '../domain/board'
import type { Language, Words } from '../domain/language'
import { isSafeAddress } from '../text/isSafeAddress'
import { findCardKind, type FieldSpec } from './findCardKind'

const grouped = { da: /^[+-]?\d{1,3}(\.\d{3})+$/, en: /^[+-]?\d{1,3}(,\d{3})+$/ } as const

/** "1.300,5" in Danish and "1,300.5" in English are both 1300.5; what is no number is null. */
export function parseNumber(text: string, language: Language): number | null {
  const plain = text.replace(/[\s\u00a0]/g, '').replace('−', '-')
  const decimal = Math.max(plain.lastIndexOf(','), plain.lastIndexOf('.'))
  const hasBoth = plain.includes(',') && plain.includes('.')
  const isWhole = grouped[language].test(plain)
  const digits = isWhole ? plain.replace(/[.,]/g, '') : hasBoth ? plain.slice(0, decimal).replace(/[.,]/g, '') + '.' + plain.slice(decimal + 1) : plain.replace(',', '.')
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(digits) ? Number(digits) : null
}

/** A number as it is typed: without grouping, with the language's own decimal sign. */
export function numberText(value: FieldValue | undefined, language: Language): string {
  if (typeof value !== 'number') return typeof value === 'string' ? value : ''
  return language === 'da' ? String(value).replace('.', ',') : String(value)
}

const sentences = {
  number: { da: 'Skriv et tal, for eksempel 12,5.', en: 'Write a number, such as 12.5.' },
  year: { da: 'Skriv et årstal med fire cifre, for eksempel 2026.', en: 'Write a year with four digits, such as 2026.' },
  url: { da: 'Skriv en adresse, der begynder med https://.', en: 'Write an address that begins with https://.' },
} as const satisfies Record<string, Words>

export type ReadField = { readonly value: FieldValue } | { readonly fault: Words }

function readUrl(text: string): ReadField {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
  return isSafeAddress(address) && /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(address) ? { value: address } : { fault: sentences.url }
}

/** What a typed text becomes in the field; an empty one clears it (null). */
export function readField(type: FieldSpec['type'], text: string, language: Language): ReadField {
  const given = text.trim()
  if (given === '') return { value: null }
  if (type === 'number') {
    const value = parseNumber(given, language)
    return value === null ? { fault: sentences.number } : { value }
  }
  if (type === 'year') return /^\d{4}$/.test(given) ? { value: Number(given) } : { fault: sentences.year }
  return type === 'url' ? readUrl(given) : { value: given }
}

const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)

/** The required fields a card still lacks, in the order of its kind. */
export function missingFields(card: Card): readonly FieldSpec[] {
  const fields = findCardKind(card.kind)?.fields ?? []
  return fields.filter(({ name, required }) => required && (name === 'title' ? card.title.trim() === '' : isEmpty(name === 'color' ? card.color : card.fields[name])))
}

/** Why a card cannot be shared yet; null when it can. Evidence needs a source. */
export function sharingFault(card: Pick<Card, 'kind' | 'fields'>): Words | null {
  if (card.kind !== 'evidence' || !isEmpty(card.fields.source)) return null
  return { da: 'Skriv en kilde først: viden uden kilde kan ikke deles.', en: 'Write a source first: evidence without a source cannot be shared.' }
}
