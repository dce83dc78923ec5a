/** A card's fields in words, by the types the templates give them. */
import type { Board, Card, FieldValue } from '../domain/board'
import type { Language } from '../domain/language'
import { commonValueWords } from '../templates/commonFields'
import { qualityFieldOf, withQuality } from '../templates/numberQuality'
import { enumWords, findCardKind, type FieldSpec } from '../templates/templates'
import { nameOfRef, refsIn } from './boardNames'
import { formatDate, formatNumber } from './dates'
import { reportWords } from './reportWords'

const isRecord = (value: FieldValue): value is { readonly [key: string]: FieldValue } => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A year, an ISO date or an ISO month, as it is written. */
function momentWords(value: FieldValue | undefined, language: Language): string {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? formatDate(value, language) : ''
}

/** 2020–2024, fra 2020, til 2024. */
export function periodWords(value: FieldValue, language: Language): string {
  if (!isRecord(value)) return momentWords(value, language)
  const start = momentWords(value.start, language)
  const end = momentWords(value.end, language)
  if (start !== '' && end !== '') return start === end ? start : /^\d{4}$/.test(start) && /^\d{4}$/.test(end) ? `${start}–${end}` : `${start} – ${end}`
  const words = reportWords[language]
  return start !== '' ? words.from(start) : end !== '' ? words.until(end) : ''
}

/** 30.000–35.000. */
function rangeWords(value: FieldValue, language: Language): string {
  if (!isRecord(value)) return typeof value === 'number' ? formatNumber(value, language) : ''
  return [value.start, value.end].flatMap((end) => (typeof end === 'number' ? [formatNumber(end, language)] : [])).join('–')
}

function scalarWords(kind: string, field: FieldSpec, value: FieldValue, language: Language): string {
  if (typeof value === 'boolean') return value ? reportWords[language].yes : reportWords[language].no
  if (typeof value === 'number') return field.type === 'year' ? String(value) : formatNumber(value, language)
  if (typeof value !== 'string') return ''
  const isCommon = findCardKind(kind)?.fields.some(({ name }) => name === field.name) !== true
  if (field.type.startsWith('enum')) return ((isCommon ? commonValueWords(field.name, value) : null) ?? enumWords(kind, field.name, value))[language]
  return field.type === 'date' ? formatDate(value, language) : value.replace(/\s+/g, ' ').trim()
}

/** One field's value in words; '' when there is nothing to say. */
export function fieldWords(board: Board, kind: string, field: FieldSpec, value: FieldValue | undefined, language: Language): string {
  if (value === undefined || value === null || value === '') return ''
  if (field.type.startsWith('ref[')) return refsIn(value).map((ref) => nameOfRef(board, ref, language)).join(', ')
  if (field.type === 'period') return periodWords(value, language)
  if (field.type === 'range') return rangeWords(value, language)
  const values = Array.isArray(value) ? (value as readonly FieldValue[]) : [value]
  return values.map((one) => scalarWords(kind, field, one, language)).filter((words) => words !== '').join(', ')
}

/** One field of a card in words, a number with how sure it is: ca. 80, mindst 150. */
export function oneField(board: Board, card: Card, field: FieldSpec, language: Language): string {
  const words = fieldWords(board, card.kind, field, card.fields[field.name], language)
  const quality = qualityFieldOf(field)
  return quality === null ? words : withQuality(words, card.fields[quality], language)
}

export interface FieldInWords {
  readonly name: string
  readonly label: string
  readonly value: string
}

/** Everything filled in on a card beside its title, in the order of its kind. */
export function filledFields(board: Board, card: Card, language: Language): FieldInWords[] {
  const fields = findCardKind(card.kind)?.fields ?? []
  return fields
    .filter((field) => field.name !== 'title' && field.name !== 'color')
    .map((field) => ({ name: field.name, label: field.label[language], value: oneField(board, card, field, language) }))
    .filter((field) => field.value !== '')
}

/** One field of a card in words; '' when it is empty or its kind has no such field. */
export function fieldOf(board: Board, card: Card, name: string, language: Language): string {
  const field = findCardKind(card.kind)?.fields.find((one) => one.name === name)
  return field ? oneField(board, card, field, language) : ''
}
