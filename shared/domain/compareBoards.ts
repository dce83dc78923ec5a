/**
 * *Siden sidst*: what has changed between two boards, net, one change per object, told where it matters most.
 * What was made and deleted in between is in neither board, and so not here.
 */
import type { Board, Card, FieldValue } from './board'
import { compareByOrder } from './order'
import { comparedRoots, differencesOf, recordOf, type ComparedRoot, type FieldChange } from './differencesOf'

/** In the order they are read. */
export const changeGroups = ['decisions', 'joined', 'left', 'status', 'measured', 'victories', 'new', 'wording', 'moved', 'overdue', 'changed', 'removed'] as const
export type ChangeGroup = (typeof changeGroups)[number]

export interface Change {
  readonly group: ChangeGroup
  /** `drawings`: all of a page's free drawing as one; `id` is then the page's. */
  readonly root: ComparedRoot | 'drawings'
  readonly id: string
  /** Of a card or a link; '' elsewhere. */
  readonly kind: string
  /** What differs, by name. Empty where the object as a whole is new or gone, or only time has passed. */
  readonly fields: readonly FieldChange[]
  /** Where it stands now, or stood; null for what stands on no page. */
  readonly pageId: string | null
  /** Names of the organisations it concerns. */
  readonly organisations: readonly string[]
}

/** ISO days, such as 2026-11-21: when the two boards were as they are. */
export interface Span {
  readonly from: string
  readonly to: string
}

const statusFields = ['status', 'state', 'exists', 'agreed', 'fate']
const wordingFields = new Set(['title', 'note', 'question', 'why', 'from', 'to'])
/** There the field `state` says what the statement is about, not how far it is. */
const kindsWithoutStatus = new Set(['state-statement'])
const organisationFields = ['partner', 'owner', 'lead', 'responsible', 'mover', 'with', 'thanks', 'anchorOwner']
const memberKinds = new Set(['seat', 'partner'])

const texts = (value: FieldValue | undefined): string[] => (Array.isArray(value) ? value.flatMap(texts) : typeof value === 'string' && value.trim() !== '' ? [value] : [])

function organisationsOf(board: Board, card: Card): string[] {
  const nameOf = (ref: string) => board.partners.get(ref)?.title || board.cards.get(ref)?.title
  const named = organisationFields.flatMap((field) => texts(card.fields[field])).map((ref) => nameOf(ref) ?? ref)
  const known = texts(card.fields.who).flatMap((ref) => nameOf(ref) ?? [])
  const measured = card.kind === 'measurement' ? texts(card.fields.indicator).flatMap((id) => organisationsOfIndicator(board, id)) : []
  const own = card.kind === 'partner' ? [card.title] : []
  const all = [...own, ...named, ...known, ...measured]
  return [...new Set(all.length > 0 ? all : texts(card.organisation))].sort()
}

function organisationsOfIndicator(board: Board, id: string): string[] {
  const indicator = board.cards.get(id)
  return indicator?.kind === 'indicator' ? organisationsOf(board, indicator) : []
}

const has = (fields: readonly FieldChange[], name: string) => fields.some((field) => field.name === name)
const becomes = (fields: readonly FieldChange[], name: string) => fields.find((field) => field.name === name)?.to ?? null

/** Seats and partners come and go by their dates, and by who sits there. */
function groupOfMember(fields: readonly FieldChange[]): ChangeGroup | null {
  const end = fields.find(({ name }) => name === 'to' || name === 'until')
  if (end !== undefined) return end.to === null ? 'joined' : 'left'
  if (has(fields, 'type')) return becomes(fields, 'type') === 'absent' ? 'left' : null
  const taken = fields.find(({ name }) => name === 'function') ?? fields.find(({ name }) => name === 'partner')
  if (taken !== undefined) return taken.to === null ? 'left' : 'joined'
  return has(fields, 'from') ? 'joined' : null
}

function groupOfFields(fields: readonly FieldChange[]): ChangeGroup {
  if (fields.some(({ name }) => wordingFields.has(name))) return 'wording'
  return has(fields, 'placement') || has(fields, 'pageId') ? 'moved' : 'changed'
}

function groupOfCard({ kind }: Card, fields: readonly FieldChange[]): ChangeGroup {
  if (kind === 'decision' || (kind === 'proposal' && becomes(fields, 'state') === 'decided')) return 'decisions'
  const member = memberKinds.has(kind) ? groupOfMember(fields) : null
  if (member !== null) return member
  if (kind === 'victory' && becomes(fields, 'reached') !== null) return 'victories'
  if (kind === 'measurement') return 'measured'
  if (!kindsWithoutStatus.has(kind) && statusFields.some((name) => has(fields, name))) return 'status'
  return groupOfFields(fields)
}

function groupOfNewCard({ kind, fields }: Card): ChangeGroup {
  if (kind === 'decision') return 'decisions'
  if (kind === 'measurement') return 'measured'
  if (memberKinds.has(kind)) return 'joined'
  return kind === 'victory' && texts(fields.reached).length > 0 ? 'victories' : 'new'
}

function groupOf(root: ComparedRoot, before: Card | null, now: Card | null, fields: readonly FieldChange[], is: 'new' | 'gone' | 'changed'): ChangeGroup {
  if (is === 'new') return now !== null ? groupOfNewCard(now) : root === 'partners' ? 'joined' : 'new'
  if (is === 'gone') return root === 'partners' || (before !== null && memberKinds.has(before.kind)) ? 'left' : 'removed'
  if (now !== null) return groupOfCard(now, fields)
  if (root === 'partners') return groupOfMember(fields) ?? groupOfFields(fields)
  return groupOfFields(fields)
}

function pageOf(board: Board, root: ComparedRoot, id: string): string | null {
  if (root === 'pages') return id
  if (root === 'zones') return board.zones.get(id)?.pageId ?? null
  if (root === 'cards') return board.cards.get(id)?.placement.pageId ?? null
  if (root !== 'links') return null
  const link = board.links.get(id)
  return board.cards.get(link?.from ?? '')?.placement.pageId ?? board.cards.get(link?.to ?? '')?.placement.pageId ?? null
}

function concerned(board: Board, root: ComparedRoot, id: string): readonly string[] {
  if (root === 'partners') return texts(board.partners.get(id)?.title)
  const link = root === 'links' ? board.links.get(id) : undefined
  const cards = (link === undefined ? [id] : [link.from, link.to]).flatMap((cardId) => board.cards.get(cardId) ?? [])
  return root === 'cards' || root === 'links' ? [...new Set(cards.flatMap((card) => organisationsOf(board, card)))].sort() : []
}

/** Fields of a page that came or went are told by the page, links that went with a card by the card. */
function isToldByAnother(before: Board, now: Board, root: ComparedRoot, id: string): boolean {
  if (root === 'zones') {
    const pageId = now.zones.get(id)?.pageId ?? before.zones.get(id)?.pageId ?? ''
    return before.zones.has(id) !== now.zones.has(id) && before.pages.has(pageId) !== now.pages.has(pageId)
  }
  const link = root === 'links' && !now.links.has(id) ? before.links.get(id) : undefined
  const isGone = (end: string) => (before.cards.has(end) && !now.cards.has(end)) || (before.partners.has(end) && !now.partners.has(end))
  return link !== undefined && (isGone(link.from) || isGone(link.to))
}

function compareRecord(before: Board, now: Board, root: ComparedRoot, id: string): Change | null {
  const earlier = recordOf(before, root, id)
  const later = recordOf(now, root, id)
  const is = earlier === null ? 'new' : later === null ? 'gone' : 'changed'
  const fields = earlier === null || later === null ? [] : differencesOf(earlier, later)
  if ((is === 'changed' && fields.length === 0) || isToldByAnother(before, now, root, id)) return null
  const cardBefore = root === 'cards' ? (before.cards.get(id) ?? null) : null
  const cardNow = root === 'cards' ? (now.cards.get(id) ?? null) : null
  const board = later === null ? before : now
  const kind = root === 'cards' || root === 'links' ? ((later ?? earlier)?.kind ?? '') : ''
  return { group: groupOf(root, cardBefore, cardNow, fields, is), root, id, kind: String(kind), fields, pageId: pageOf(board, root, id), organisations: concerned(board, root, id) }
}

/** How many drawings on each page came, went or were changed: a drawing has no words to tell it by. */
function compareDrawings(before: Board, now: Board): Change[] {
  const pages = new Map<string, { added: number; changed: number; removed: number }>()
  for (const id of new Set([...before.drawings.keys(), ...now.drawings.keys()])) {
    const earlier = before.drawings.get(id)
    const later = now.drawings.get(id)
    if (earlier !== undefined && later !== undefined && differencesOf(earlier.fields, later.fields).length === 0) continue
    const pageId = String((later ?? earlier)?.fields.pageId ?? '')
    const count = pages.get(pageId) ?? { added: 0, changed: 0, removed: 0 }
    count[earlier === undefined ? 'added' : later === undefined ? 'removed' : 'changed'] += 1
    pages.set(pageId, count)
  }
  return [...pages].map(([pageId, count]) => ({
    group: 'changed',
    root: 'drawings',
    id: pageId,
    kind: '',
    fields: Object.entries(count).flatMap(([name, number]) => (number === 0 ? [] : [{ name, from: null, to: number }])),
    pageId,
    organisations: [],
  }))
}

const duties = new Set(['action', 'commitment', 'data-gap', 'open-issue', 'victory'])
const settled = new Set<FieldValue | undefined>(['done', 'dropped', 'kept', 'renegotiated', 'lapsed'])

/** Promises whose day came between the two boards, and that are still open. */
function overdueIn(now: Board, span: Span): Change[] {
  const isOverdue = ({ kind, fields: { due, state, reached } }: Card) =>
    duties.has(kind) && typeof due === 'string' && due >= span.from && due < span.to && !settled.has(state) && texts(reached).length === 0
  return [...now.cards.values()].filter(isOverdue).map((card) => ({
    group: 'overdue',
    root: 'cards',
    id: card.id,
    kind: card.kind,
    fields: [],
    pageId: card.placement.pageId,
    organisations: organisationsOf(now, card),
  }))
}

/** Net changes, in the order of `changeGroups`, then of the board. */
export function compareBoards(before: Board, now: Board, span: Span): Change[] {
  const changes: Change[] = []
  const meta = compareRecord(before, now, 'meta', '')
  if (meta !== null) changes.push(meta)
  for (const root of comparedRoots) {
    for (const id of new Set([...before[root].keys(), ...now[root].keys()])) {
      const change = compareRecord(before, now, root, id)
      if (change !== null) changes.push(change)
    }
  }
  changes.push(...compareDrawings(before, now), ...overdueIn(now, span))
  const orderOf = ({ root, id }: Change) => (root === 'cards' ? ((now.cards.get(id) ?? before.cards.get(id))?.placement.order ?? '') : '')
  const byPlace = (a: Change, b: Change) => compareByOrder({ id: a.id, order: orderOf(a) }, { id: b.id, order: orderOf(b) })
  return changes.sort((a, b) => changeGroups.indexOf(a.group) - changeGroups.indexOf(b.group) || byPlace(a, b))
}
