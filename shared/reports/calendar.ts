/** What a board puts in a calendar: its meetings, and the days by which something is due. Whole days; nobody is named but organisations. */
import type { Board, Card } from '../domain/board'
import { sessionsInOrder } from '../domain/boardQueries'
import type { Language } from '../domain/language'
import { findCardKind, type FieldSpec } from '../templates/templates'
import { nameOfCard, nameOfRef, refsIn } from './boardNames'
import { reportWords } from './reportWords'
import { withoutBoardOnly } from './withoutBoardOnly'

export interface CalendarEntry {
  /** Stays the same as long as what it tells of does: the record's, and the field's where a record has several days. */
  readonly id: string
  readonly title: string
  /** ISO day. */
  readonly day: string
  readonly place: string
  readonly description: string
}

/** The day, or the last of the month or year that is written; null for what is none. */
export function lastDayOf(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?$/.exec(value.trim()) ?? []
  if (year === undefined) return null
  const at = day === undefined ? new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0)) : new Date(`${year}-${month}-${day}T00:00:00Z`)
  if (Number.isNaN(at.getTime())) return null
  const iso = at.toISOString().slice(0, 10)
  return iso.startsWith(value.trim().slice(0, 10)) ? iso : null
}

/** Nobody waits for these any more. */
const settledStates = new Set(['done', 'dropped', 'kept', 'lapsed', 'withdrawn', 'closed', 'resolved'])
const isSettled = ({ fields }: Card): boolean => settledStates.has(String(fields.state)) || settledStates.has(String(fields.status)) || typeof fields.reached === 'string'

/** Fields whose day lies ahead; others tell of the past. */
const awaited: readonly string[] = ['due', 'review', 'until']
const awaitedFields = (card: Card): FieldSpec[] => (findCardKind(card.kind)?.fields ?? []).filter((field) => field.type === 'date' && awaited.includes(field.name))

function whoOf(board: Board, card: Card, language: Language): string {
  const names = [card.fields.owner, card.fields.partner].flatMap(refsIn).map((ref) => nameOfRef(board, ref, language)).filter((name) => name !== '')
  return names.length === 0 ? '' : `${reportWords[language].responsible}: ${names.join(', ')}`
}

function cardEntries(board: Board, card: Card, language: Language): CalendarEntry[] {
  if (isSettled(card)) return []
  const kind = findCardKind(card.kind)?.name[language] ?? ''
  return awaitedFields(card).flatMap((field) => {
    const day = lastDayOf(card.fields[field.name])
    if (day === null) return []
    const description = [kind, whoOf(board, card, language), board.meta.title.trim()].filter((text) => text !== '').join('\n')
    return [{ id: `${card.id}.${field.name}`, title: `${field.label[language]}: ${nameOfCard(card, language)}`, day, place: '', description }]
  })
}

/** Earliest first. */
export const inTime = (a: CalendarEntry, b: CalendarEntry): number => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1)

/** `sessionId`: only that meeting; null: all that have a day. */
export function meetingEntries(board: Board, sessionId: string | null, language: Language): CalendarEntry[] {
  const fallback = reportWords[language].meeting
  return sessionsInOrder(board)
    .filter(({ id, date }) => lastDayOf(date) !== null && (sessionId === null || id === sessionId))
    .map(({ id, title, date, place }) => ({ id, title: [board.meta.title.trim(), title.trim() || fallback].filter((text) => text !== '').join(': '), day: lastDayOf(date)!, place: place.trim(), description: '' }))
    .sort(inTime)
}

/** What is still due: actions, promises, milestones, questions, victories expected, and what is to be looked at again. */
export function deadlineEntries(given: Board, language: Language): CalendarEntry[] {
  const board = withoutBoardOnly(given)
  return [...board.cards.values()].flatMap((card) => cardEntries(board, card, language)).sort(inTime)
}
