/** What happens at a moment: elections and other turns, milestones, meetings, decisions, victories, reframings, partners coming and going. */
import type { Board, Card, FieldValue } from '../domain/board'
import type { Language } from '../domain/language'
import { nameOfCard, refsIn } from '../reports/boardNames'
import { formatDate } from '../reports/dates'
import { enumWords } from '../templates/enumWords'
import { momentOf, spanOf, type Span } from './moments'
import { viewWords } from './viewWords'
import type { EventKind } from './viewKinds'

export interface PlanEvent {
  /** Unique among the events. */
  readonly id: string
  readonly kind: EventKind
  /** The card it tells of; null for a partner or a meeting. */
  readonly cardId: string | null
  readonly title: string
  readonly at: number
  /** The moment in words. */
  readonly when: string
  /** Its kind in words. */
  readonly what: string
  /** Expected, not yet reached. */
  readonly isExpected: boolean
}

export interface UndatedCard {
  readonly cardId: string
  readonly title: string
}

export interface PlanPhase extends Span {
  readonly id: string
  readonly title: string
}

const electionKinds: Readonly<Record<string, EventKind>> = { reform: 'reform', 'funding-end': 'funding-end', 'leadership-change': 'leadership' }

/** The day a card names, or that of the meeting it was born in. */
function dateOf(board: Board, card: Card, names: readonly string[]): FieldValue | undefined {
  for (const name of names) if (momentOf(card.fields[name]) !== null) return card.fields[name]
  const session = refsIn(card.fields.session)[0]
  return session === undefined ? undefined : board.sessions.get(session)?.date
}

const kindOf = (card: Card): EventKind | null => {
  switch (card.kind) {
    case 'election':
      return electionKinds[String(card.fields.type)] ?? 'election'
    case 'milestone':
    case 'decision':
    case 'victory':
    case 'reframing':
      return card.kind
    default:
      return null
  }
}

const dateFields: Readonly<Record<string, readonly string[]>> = {
  election: ['due'],
  milestone: ['due'],
  decision: ['date', 'decidedAt'],
  victory: ['reached', 'due'],
  reframing: ['decidedAt', 'date', 'year'],
}

const whenOf = (value: FieldValue | undefined, language: Language): string => (typeof value === 'number' ? String(value) : typeof value === 'string' ? formatDate(value, language) : '')

function cardEvent(board: Board, card: Card, kind: EventKind, language: Language): PlanEvent | null {
  const given = dateOf(board, card, dateFields[card.kind] ?? [])
  const date = given ?? (card.kind === 'decision' ? card.createdAt.slice(0, 10) : undefined)
  const at = momentOf(date)
  if (at === null) return null
  const isTurn = card.kind === 'election' && typeof card.fields.type === 'string'
  const what = isTurn ? enumWords('election', 'type', String(card.fields.type))[language] : viewWords[language].events[kind]
  const isExpected = card.kind === 'victory' && momentOf(card.fields.reached) === null
  return { id: card.id, kind, cardId: card.id, title: nameOfCard(card, language), at, when: whenOf(date, language), what, isExpected }
}

function sessionEvents(board: Board, language: Language): PlanEvent[] {
  return [...board.sessions.values()].flatMap(({ id, title, date }) => {
    const at = momentOf(date)
    return at === null ? [] : [{ id: `session ${id}`, kind: 'session' as const, cardId: null, title, at, when: formatDate(date, language), what: viewWords[language].events.session, isExpected: false }]
  })
}

function partnerEvents(board: Board, language: Language): PlanEvent[] {
  return [...board.partners.values()].flatMap((partner) =>
    (['since', 'until'] as const).flatMap((field): PlanEvent[] => {
      const at = momentOf(partner.fields[field])
      const kind = field === 'since' ? 'joined' : 'left'
      if (at === null) return []
      return [{ id: `${kind} ${partner.id}`, kind, cardId: null, title: partner.title, at, when: whenOf(partner.fields[field], language), what: viewWords[language].events[kind], isExpected: false }]
    }),
  )
}

/** A milestone that lasts is a phase. */
const isPhase = (card: Card) => card.kind === 'milestone' && spanOf(card.fields.period) !== null

/** All of it by time, and the cards of these kinds that name no day. */
export function planEvents(board: Board, language: Language): { readonly events: readonly PlanEvent[]; readonly undated: readonly UndatedCard[] } {
  const events: PlanEvent[] = [...sessionEvents(board, language), ...partnerEvents(board, language)]
  const undated: UndatedCard[] = []
  for (const card of board.cards.values()) {
    const kind = isPhase(card) ? null : kindOf(card)
    if (kind === null || (card.title.trim() === '' && momentOf(card.fields.due) === null)) continue
    const event = cardEvent(board, card, kind, language)
    if (event) events.push(event)
    else if (kind !== 'reframing') undated.push({ cardId: card.id, title: nameOfCard(card, language) })
  }
  return { events: events.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)), undated }
}

/** The phases of the initiative, and its period when the board knows it. */
export function planPhases(board: Board, language: Language): { readonly period: Span | null; readonly phases: readonly PlanPhase[] } {
  const phases = [...board.cards.values()]
    .filter(isPhase)
    .map((card) => ({ id: card.id, title: nameOfCard(card, language), ...spanOf(card.fields.period)! }))
    .sort((a, b) => (a.start ?? 0) - (b.start ?? 0))
  return { period: spanOf(board.meta.period), phases }
}
