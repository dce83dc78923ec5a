/** A card in one line, and a card as an item of a list: its text first, then what else is filled in. */
import type { Board, Card } from '../domain/board'
import type { Language } from '../domain/language'
import { nameOfCard } from './boardNames'
import { item, paragraph, soft } from './build'
import { fieldOf, filledFields, type FieldInWords } from './fieldWords'
import type { ReportItem } from './report'

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Kinds whose text is not their title alone. */
function headline(board: Board, card: Card, language: Language): string {
  const title = oneLine(card.title)
  const from = fieldOf(board, card, 'from', language)
  const to = fieldOf(board, card, 'to', language)
  if (card.kind === 'reframing' && (from !== '' || to !== '')) return `${title === '' ? '' : `${title}: `}${from} → ${to}`
  if (card.kind === 'track-actor') return fieldOf(board, card, 'partner', language) || title
  return title
}

/** Which fields stand in brackets where a card is one line of a table. */
const inBrackets: Readonly<Record<string, readonly string[]>> = {
  activity: ['status'],
  initiative: ['exists'],
  'track-actor': ['role'],
  victory: ['due', 'reached'],
  barrier: ['mover'],
  vision: ['year'],
  goal: ['horizon'],
  'target-statement': ['who'],
  'core-problem': ['agreed'],
}
/** Fields whose value needs its label to be understood. */
const withLabel = new Set(['due', 'reached', 'mover', 'who'])

function bracketed(field: FieldInWords): string {
  return withLabel.has(field.name) ? `${field.label.toLowerCase()}: ${field.value}` : field.value
}

/** A card on one line, such as *Netværk mod hæleri (kører)*; '' for a card with nothing on it. */
export function cardLine(board: Board, card: Card, language: Language): string {
  const text = headline(board, card, language)
  const fields = filledFields(board, card, language).filter((field) => inBrackets[card.kind]?.includes(field.name))
  if (text === '') return ''
  return fields.length === 0 ? text : `${text} (${fields.map(bracketed).join('; ')})`
}

const inHeadline = (card: Card, field: FieldInWords) =>
  (card.kind === 'reframing' && (field.name === 'from' || field.name === 'to')) || (card.kind === 'track-actor' && field.name === 'partner')

/** A card as an item of a list: none for a card with nothing on it. */
export function cardLines(board: Board, card: Card, language: Language): ReportItem[] {
  const text = headline(board, card, language)
  const fields = filledFields(board, card, language).filter((field) => !inHeadline(card, field))
  const note = card.note.trim()
  if (text === '' && note === '' && fields.length === 0) return []
  const details = fields.map((field) => `${field.label}: ${field.value}`).join('; ')
  return [item(text === '' ? nameOfCard(card, language) : text, ...(note === '' ? [] : [paragraph(note)]), ...(details === '' ? [] : [soft(details)]))]
}
