/** One field's change, and one object's, in words. */
import type { Board, Card, FieldValue, Link } from '../domain/board'
import type { Change } from '../domain/compareBoards'
import type { ComparedRoot, FieldChange } from '../domain/differencesOf'
import type { Language } from '../domain/language'
import { findRule } from '../templates/findRule'
import { pageTitle } from '../templates/pageTitle'
import { findCardKind, findField, findRelation, sectorWords, zoneWords, type FieldSpec } from '../templates/templates'
import { nameOfCard, nameOfRef, refsIn } from './boardNames'
import { formatDate, formatNumber } from './dates'
import { fieldWords } from './fieldWords'
import { reportWords } from './reportWords'
import { sinceLastWords } from './sinceLastWords'

/** The two boards a change lies between. */
export interface Between {
  readonly before: Board
  readonly now: Board
  readonly language: Language
}

const text = (value: FieldValue | undefined): string => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '')
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function zoneOrPage(board: Board, place: FieldValue, language: Language): string {
  const { pageId = '', zoneId = null } = (place ?? {}) as { pageId?: string; zoneId?: string | null }
  const zone = zoneId === null ? undefined : board.zones.get(zoneId)
  if (zone) return reportWords[language].toZone(zoneWords(zone, board).fullTitle[language])
  const page = board.pages.get(pageId)
  return page ? sinceLastWords[language].onThePage(pageTitle(page, language)) : `(${reportWords[language].deleted})`
}

function plainValue(board: Board, value: FieldValue, language: Language): string {
  if (typeof value === 'number') return formatNumber(value, language)
  if (typeof value === 'boolean') return value ? reportWords[language].yes : reportWords[language].no
  if (Array.isArray(value)) return value.map((one) => plainValue(board, one as FieldValue, language)).join(', ')
  if (typeof value === 'object' && value !== null) return Object.values(value).map((one) => plainValue(board, one as FieldValue, language)).join(', ')
  return typeof value === 'string' ? formatDate(nameOfRef(board, value, language).replace(/\s+/g, ' ').trim(), language) : ''
}

function valueWords(board: Board, kind: string, field: FieldSpec | null, name: string, value: FieldValue, language: Language): string {
  if (value === null) return ''
  if (name === 'title' || name === 'note' || name === 'why') return text(value)
  if (name === 'kind') return (findCardKind(text(value))?.name ?? findRelation(text(value))?.label)?.[language] ?? text(value)
  if (field === null && name === 'sector') return sectorWords[text(value)]?.[language] ?? text(value)
  const words = field === null ? '' : fieldWords(board, kind, field, value, language)
  return words === '' ? plainValue(board, value, language) : words
}

/** *Hul, gruppen kender (Spor uden mål: Bolig)*; null for other fields. */
function gapWords(board: Board, name: string, language: Language): string | null {
  const [, rule = '', ref = ''] = /^gap:([A-Z]\d{2}):(.+)$/s.exec(name) ?? []
  if (rule === '') return null
  const about = ref.startsWith('*') ? '' : ref.split('+').map((id) => nameOfRef(board, id, language)).join(', ')
  const gap = [findRule(rule)?.name[language] ?? rule, about].filter((part) => part !== '').join(': ')
  return sinceLastWords[language].acceptedGap(gap)
}

/** `kind`: of the card; '' for other records. */
export function fieldChangeWords(between: Between, kind: string, { name, from, to }: FieldChange): string {
  const { before, now, language } = between
  const words = sinceLastWords[language]
  if (name === 'placement') return words.moved(zoneOrPage(before, from, language), zoneOrPage(now, to, language))
  const field = findField(kind, name)
  const gap = gapWords(now, name, language)
  const label = gap !== null ? gap : name === 'title' ? (words.ownFields.title ?? name) : (field?.label[language].toLowerCase() ?? words.ownFields[name] ?? name)
  const old = valueWords(before, kind, field, name, from, language)
  const next = valueWords(now, kind, field, name, to, language)
  if (old === '') return words.fieldSet(label, next)
  return next === '' ? words.fieldCleared(label, old) : words.fieldChanged(label, old, next)
}

function kindWords(kind: string, language: Language): string {
  return findCardKind(kind)?.name[language].toLowerCase() ?? kind
}

/** *Udviklingschef (Partner D)*: a seat is a function of an organisation. */
function memberName(board: Board, card: Card, language: Language): string {
  if (card.kind !== 'seat') return nameOfCard(card, language)
  const partner = refsIn(card.fields.partner).map((ref) => nameOfRef(board, ref, language)).join(', ')
  const seat = text(card.fields.function) || card.title.trim()
  if (seat === '' || partner === '') return seat || partner || nameOfCard(card, language)
  return `${capital(seat)} (${partner})`
}

function linkWords(board: Board, link: Link, language: Language): string {
  const end = (id: string) => reportWords[language].quoted(nameOfRef(board, id, language))
  const label = findRelation(link.kind)?.label[language].toLowerCase() ?? link.kind
  return `${end(link.from)} ${label} ${end(link.to)}`
}

/** What the object is called; a link by its two ends. */
export function nameOfObject(board: Board, root: ComparedRoot, id: string, language: Language): string {
  if (root === 'meta') return sinceLastWords[language].board
  if (root === 'links') {
    const link = board.links.get(id)
    return link ? linkWords(board, link, language) : ''
  }
  const page = root === 'pages' ? board.pages.get(id) : undefined
  if (page) return pageTitle(page, language)
  const zone = root === 'zones' ? board.zones.get(id) : undefined
  if (zone) return zoneWords(zone, board).fullTitle[language]
  const card = root === 'cards' ? board.cards.get(id) : undefined
  if (card) return nameOfCard(card, language)
  return (root === 'sessions' ? board.sessions.get(id)?.title : board.partners.get(id)?.title)?.trim() ?? ''
}

function newWords(between: Between, { root, id, kind }: Change): string {
  const { now, language } = between
  const words = sinceLastWords[language]
  const name = nameOfObject(now, root as ComparedRoot, id, language)
  if (root === 'links') return words.newLink(name)
  if (root === 'pages') return words.newPage(name)
  if (root === 'zones') return words.newZone(name)
  return root === 'sessions' ? words.newSession(name) : words.newCard(name, kindWords(kind, language))
}

function fieldsInWords(between: Between, { kind, root, fields }: Change): string {
  return fields.map((field) => fieldChangeWords(between, root === 'cards' ? kind : '', field)).join('; ')
}

function changedWords(between: Between, change: Change): string {
  const { before, now, language } = between
  const root = change.root as ComparedRoot
  const board = change.fields.some(({ name }) => name === 'title') ? before : now
  const name = nameOfObject(board, root, change.id, language)
  const subject = root === 'links' ? sinceLastWords[language].link(name) : root === 'meta' ? name : reportWords[language].quoted(name)
  return `${subject}: ${fieldsInWords(between, change)}`
}

function measuredWords(between: Between, card: Card, change: Change): string {
  const { now, language } = between
  const words = sinceLastWords[language]
  const indicator = refsIn(card.fields.indicator).map((ref) => nameOfRef(now, ref, language)).join(', ') || nameOfCard(card, language)
  if (change.fields.length > 0) return words.measurementChanged(indicator, fieldsInWords(between, change))
  const of = now.cards.get(refsIn(card.fields.indicator)[0] ?? '')
  const unit = of?.kind === 'indicator' ? text(of.fields.unit) : ''
  const value = plainValue(now, card.fields.value ?? null, language)
  return words.measured(indicator, [value || '–', unit].join(' ').trim(), plainDate(card.fields.date, language))
}

/** A year stays a year, a day becomes a date. */
const plainDate = (value: FieldValue | undefined, language: Language): string => (typeof value === 'number' ? String(value) : formatDate(text(value), language))

function cardWords(between: Between, change: Change, card: Card, board: Board): string {
  const { language } = between
  const words = sinceLastWords[language]
  const details = change.fields.length > 1 ? `; ${fieldsInWords(between, change)}` : ''
  switch (change.group) {
    case 'decisions':
      return `${words.decision(card.kind === 'decision' ? plainDate(card.fields.number, language) : '', nameOfCard(card, language))}${card.kind === 'decision' && change.fields.length > 0 ? `; ${fieldsInWords(between, change)}` : ''}`
    case 'joined':
    case 'left':
      return words[change.group](memberName(board, card, language))
    case 'measured':
      return measuredWords(between, card, change)
    case 'victories':
      return `${words.victory(nameOfCard(card, language), plainDate(card.fields.reached, language))}${details}`
    case 'overdue':
      return words.overdue(nameOfCard(card, language), plainDate(card.fields.due, language))
    default:
      return changedWords(between, change)
  }
}

function drawingWords({ now, before, language }: Between, change: Change): string {
  const words = sinceLastWords[language]
  const page = now.pages.get(change.id) ?? before.pages.get(change.id)
  const counts = change.fields.map(({ name, to }) => words.drawn[name as 'added' | 'changed' | 'removed'](Number(to)))
  return words.drawings(page ? pageTitle(page, language) : `(${reportWords[language].deleted})`, counts.join(', '))
}

/** One line of *Siden sidst*. */
export function changeWords(between: Between, change: Change): string {
  const { before, now, language } = between
  const words = sinceLastWords[language]
  if (change.root === 'drawings') return drawingWords(between, change)
  if (change.group === 'new') return newWords(between, change)
  const card = change.root === 'cards' ? (now.cards.get(change.id) ?? before.cards.get(change.id)) : undefined
  const board = change.root === 'meta' || now[change.root].has(change.id) ? now : before
  if (change.group === 'removed') {
    const name = nameOfObject(before, change.root, change.id, language)
    return change.root === 'links' ? words.removedLink(name) : words.removed(name)
  }
  if (card) return cardWords(between, change, card, board)
  if (change.root === 'partners' && (change.group === 'joined' || change.group === 'left')) return words[change.group](nameOfObject(board, 'partners', change.id, language))
  return changedWords(between, change)
}
