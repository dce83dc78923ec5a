/** What comes back by itself: cards whose date for being taken up again is reached, what was due, and knowledge gaps until they are closed. */
import type { Board, Card, FieldValue } from './board'

export type DueWhy =
  /** It was to be taken up again on a day. */
  | 'review'
  /** It was to last until a day. */
  | 'until'
  /** It was to be ready by a day. */
  | 'due'
  /** A knowledge gap that nobody has closed; its day, if any, is to come. */
  | 'open'

export interface DueCard {
  readonly card: Card
  readonly why: DueWhy
  /** ISO day, or a month or a year where that is all somebody said; '' when nobody did. */
  readonly date: string
  /** The day it was due is past. */
  readonly isOverdue: boolean
}

const dueKinds = new Set(['data-gap', 'open-issue', 'action', 'commitment'])
const lastingKinds = new Set(['mission', 'backbone-task'])
const settledStates = new Set(['done', 'dropped', 'kept', 'lapsed', 'withdrawn', 'closed', 'merged', 'split'])

/** A date as it is written: a year, a month or a day; '' when it is none. */
function dateIn(value: FieldValue | undefined): string {
  const written = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : ''
  return /^\d{4}(-\d{2}(-\d{2})?)?/.exec(written)?.[0] ?? ''
}

const text = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '')

/** Whether a knowledge gap is closed: somebody answered it, or it became something else. */
export const isGapClosed = ({ fields }: Card): boolean => ['answered', 'used', 'merged'].includes(text(fields.fate))

function isSettled(card: Card): boolean {
  const { kind, fields } = card
  return text(fields.status) === 'withdrawn' || text(fields.fate) === 'merged' || settledStates.has(text(fields.state)) || (kind === 'data-gap' && isGapClosed(card))
}

/** Decisions that another has taken the place of, and proposals that a decision settled: those speak for them. */
function replaced(board: Board): ReadonlySet<string> {
  const gone = new Set<string>()
  for (const { kind, fields } of board.cards.values()) if (kind === 'decision') gone.add(text(fields.supersedes))
  for (const { kind, from, to } of board.links.values()) {
    const isProposal = board.cards.get(to)?.kind === 'proposal' && board.cards.has(from)
    if (kind === 'replaces' || (kind === 'decides' && isProposal)) gone.add(to)
  }
  return gone
}

/** A month or a year counts as reached from its first day, and as past after its last. */
function standingOf(card: Card, day: string): Omit<DueCard, 'card'> | null {
  const { kind, fields } = card
  const dates = [['review', dateIn(fields.review)], ['due', dueKinds.has(kind) ? dateIn(fields.due) : ''], ['until', lastingKinds.has(kind) ? dateIn(fields.until) : '']] as const
  for (const [why, date] of dates) {
    if (date !== '' && date <= day.slice(0, date.length)) return { why, date, isOverdue: why !== 'review' && date < day.slice(0, date.length) }
  }
  return kind === 'data-gap' ? { why: 'open', date: dateIn(fields.due), isOverdue: false } : null
}

const weightOf = ({ isOverdue, why }: DueCard): number => (isOverdue ? 0 : why === 'open' ? 2 : 1)

/** `day`: ISO, such as that of a meeting. What is past first, then what is reached, then gaps that are open; each by date, then by id. Pure. */
export function dueForReview(board: Board, day: string): DueCard[] {
  const gone = replaced(board)
  const found: DueCard[] = []
  for (const card of board.cards.values()) {
    if (isSettled(card) || gone.has(card.id) || (card.title.trim() === '' && card.kind !== 'reframing')) continue
    const standing = standingOf(card, day)
    if (standing !== null) found.push({ card, ...standing })
  }
  const by = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return found.sort((a, b) => weightOf(a) - weightOf(b) || by(a.date || '9', b.date || '9') || by(a.card.id, b.card.id))
}

/** The same for one card; null when it is not due. */
export function dueStanding(card: Card, day: string): Omit<DueCard, 'card'> | null {
  return isSettled(card) ? null : standingOf(card, day)
}
