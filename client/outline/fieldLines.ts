/** A card's fields in words, in the order its kind names them. */
import type { Board, Card, FieldValue } from '../../shared/domain/board'
import type { Language } from '../../shared/domain/language'
import { enumWords } from '../../shared/templates/enumWords'
import { findCardKind, refersTo, type FieldSpec } from '../../shared/templates/findCardKind'
import { cardName } from '../board/cardName'
import { formatDate } from '../ui/formatDate'
import { outlineWords } from '../words/outline'

export interface FieldLine {
  readonly name: string
  readonly label: string
  readonly words: string
}

const numberTags: Record<Language, string> = { da: 'da-DK', en: 'en-GB' }

function isObject(value: FieldValue): value is { readonly [key: string]: FieldValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(value: FieldValue, language: Language): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number') return new Intl.NumberFormat(numberTags[language]).format(value)
  if (Array.isArray(value)) return value.map((part: FieldValue) => textOf(part, language)).filter((part) => part !== '').join(', ')
  return isObject(value) ? textOf(value[language] ?? value.label ?? value.text ?? null, language) : ''
}

/** `2018–2022`, `from 2018`: either end may be open. */
function periodWords(value: FieldValue, language: Language): string {
  if (!isObject(value)) return textOf(value, language)
  const end = (part: FieldValue | undefined) => (typeof part === 'string' || typeof part === 'number' ? String(part) : '')
  const start = end(value.start ?? value.from ?? value.min)
  const stop = end(value.end ?? value.to ?? value.max)
  return start === '' && stop === '' ? '' : `${start}–${stop}`
}

function singleWords(board: Board, kind: string, field: FieldSpec, value: FieldValue, language: Language): string {
  if (refersTo(field).length > 0) return typeof value === 'string' && value !== '' ? cardName(board, value, language) : ''
  if (field.type.startsWith('enum')) return typeof value === 'string' || typeof value === 'number' ? enumWords(kind, field.name, String(value))[language] : ''
  switch (field.type) {
    case 'bool':
      return typeof value === 'boolean' ? outlineWords[language][value ? 'yes' : 'no'] : ''
    case 'year':
      return typeof value === 'number' ? String(value) : textOf(value, language)
    case 'date':
      return typeof value === 'string' ? formatDate(value, language) || value : ''
    case 'period':
    case 'range':
      return periodWords(value, language)
    case 'table':
      return Array.isArray(value) ? outlineWords[language].rows(value.length) : ''
    default:
      return textOf(value, language)
  }
}

function fieldWords(board: Board, kind: string, field: FieldSpec, value: FieldValue, language: Language): string {
  if (!field.type.endsWith('[]')) return singleWords(board, kind, field, value, language)
  const values: readonly FieldValue[] = Array.isArray(value) ? value : [value]
  return values
    .map((part) => singleWords(board, kind, field, part, language))
    .filter((part) => part !== '')
    .join(', ')
}

/** Ids that the card's fields point at. */
export function referencesOf(card: Card): readonly string[] {
  const pointing = (findCardKind(card.kind)?.fields ?? []).filter((field) => refersTo(field).length > 0)
  return pointing.flatMap(({ name }) => [card.fields[name] ?? []].flat().filter((value): value is string => typeof value === 'string'))
}

/** Empty fields, and fields the kind does not know, are left out. */
export function fieldLines(board: Board, card: Card, language: Language): readonly FieldLine[] {
  return (findCardKind(card.kind)?.fields ?? []).flatMap((field) => {
    const value = card.fields[field.name]
    if (field.name === 'title' || value === undefined || value === null) return []
    const words = fieldWords(board, card.kind, field, value, language)
    return words === '' ? [] : [{ name: field.name, label: field.label[language], words }]
  })
}
