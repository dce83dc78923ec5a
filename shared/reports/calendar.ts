/** What a board puts in a calendar: its meetings at their time, else their day, and the days by which something is due. Nobody is named but organisations. */
import type { Board, Card, Session } from '../domain/board'
import { sessionsInOrder } from '../domain/boardQueries'
import type { Language } from '../domain/language'
import { isSafeAddress } from '../text/isSafeAddress'
import { minutesOf } from '../agenda/items'
import { findCardKind, type FieldSpec } from '../templates/templates'
import { nameOfCard, nameOfRef, refsIn } from './boardNames'
import { reportWords } from './reportWords'
import { sessionWords } from './sessionWords'

export interface CalendarEntry {
  /** Stays the same as long as what it tells of does: the record's, and the field's where a record has several days. */
  readonly id: string
  readonly title: string
  /** ISO day. */
  readonly day: string
  readonly place: string
  readonly description: string
  /** Where it is online; '' when nobody said. */
  readonly address: string
  /** Null: the whole day. `to` is null where nobody says when it ends. */
  readonly time: { readonly from: Date; readonly to: Date | null } | null
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
    return [{ id: `${card.id}.${field.name}`, title: `${field.label[language]}: ${nameOfCard(card, language)}`, day, place: '', description, address: '', time: null }]
  })
}

/** Earliest first. */
export const inTime = (a: CalendarEntry, b: CalendarEntry): number => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1)

const zone = 'Europe/Copenhagen'
const minuteMs = 60_000
const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })

/** How far the clock on the wall is ahead of UTC at this moment, in milliseconds. */
function aheadBy(moment: number): number {
  const { year, month, day, hour, minute } = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, Number(value)])) as Record<'year' | 'month' | 'day' | 'hour' | 'minute', number>
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(moment / minuteMs) * minuteMs
}

/** The moment at which the clock on a Danish wall shows this. In the night when the clock is set, one of the two. */
export function momentInDenmark(day: string, minutes: number): Date {
  const shown = Date.parse(`${day}T00:00:00Z`) + minutes * minuteMs
  const near = shown - aheadBy(shown)
  return new Date(shown - aheadBy(near))
}

const dayMinutes = 24 * 60

/** A meeting that ends before it starts ends the day after. */
function timeOf(day: string, { start, end }: Pick<Session, 'start' | 'end'>): CalendarEntry['time'] {
  const [from, to] = [minutesOf(start), minutesOf(end)]
  if (from === null) return null
  return { from: momentInDenmark(day, from), to: to === null ? null : momentInDenmark(day, to > from ? to : to + dayMinutes) }
}

function meetingEntry(board: Board, session: Session, language: Language): CalendarEntry | null {
  const day = lastDayOf(session.date)
  if (day === null) return null
  const { head } = sessionWords[language]
  const [place, remote] = [session.place.trim(), session.remote?.trim() ?? '']
  const isAddress = isSafeAddress(remote)
  return {
    id: session.id,
    title: [board.meta.title.trim(), session.title.trim() || reportWords[language].meeting].filter((text) => text !== '').join(': '),
    day,
    place: place === '' ? remote : place,
    description: [session.body?.trim() ?? '', place !== '' && remote !== '' ? `${head.remote}: ${remote}` : ''].filter((text) => text !== '').join('\n'),
    address: isAddress ? remote : '',
    time: timeOf(day, session),
  }
}

/** `sessionId`: only that meeting; null: all that have a day. */
export function meetingEntries(board: Board, sessionId: string | null, language: Language): CalendarEntry[] {
  return sessionsInOrder(board)
    .filter(({ id }) => sessionId === null || id === sessionId)
    .flatMap((session) => meetingEntry(board, session, language) ?? [])
    .sort(inTime)
}

/** What is still due: actions, promises, milestones, questions, victories expected, and what is to be looked at again. `board`: as the edition may tell it. */
export function deadlineEntries(board: Board, language: Language): CalendarEntry[] {
  return [...board.cards.values()].flatMap((card) => cardEntries(board, card, language)).sort(inTime)
}
