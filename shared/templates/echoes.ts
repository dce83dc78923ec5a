/** Nothing is typed twice: what an earlier page said shows in the zones of the others that ask for it. The same card, seen from elsewhere. */
import type { Board, Card, Link, Page, Zone } from '../domain/board'
import { dueStanding } from '../domain/dueForReview'
import { compareByOrder } from '../domain/order'
import { zoneSpec } from './findTemplate'

/** `move`: the card itself is taken over here. `become`: a card of this zone's own kind is made of it, and the two stay linked. */
export type EchoUse = 'move' | 'become'

export interface Echo {
  readonly card: Card
  /** Where it lies. */
  readonly page: Page
  /** How it can be used here; null when it is only to be seen. */
  readonly use: EchoUse | null
}

interface Pull {
  readonly kinds: readonly string[]
  /** Absent: all of these kinds. */
  readonly takes?: (card: Card, zone: Zone, board: Board, day: string) => boolean
  readonly use?: EchoUse
}

const field = (card: Card, name: string): unknown => card.fields[name]
const isOneOf = (card: Card, name: string, ...values: readonly string[]): boolean => values.includes(String(field(card, name) ?? ''))
const isNotOneOf = (card: Card, name: string, ...values: readonly string[]): boolean => !isOneOf(card, name, ...values)

const lyingIn = (card: Card, board: Board): Zone | null => board.zones.get(card.placement.zoneId ?? '') ?? null
const zoneKeyOf = (card: Card, board: Board): string => lyingIn(card, board)?.zoneKey ?? ''
/** It lies in a zone of the same key on the other page. */
const fromSameZone = (card: Card, zone: Zone, board: Board): boolean => zoneKeyOf(card, board) === zone.zoneKey

function tracksOf(card: Card, board: Board): readonly unknown[] {
  const also = field(card, 'alsoTracks')
  return [field(card, 'track'), ...(Array.isArray(also) ? (also as readonly unknown[]) : []), lyingIn(card, board)?.trackId ?? null]
}
const isOfTrack = (card: Card, zone: Zone, board: Board): boolean => zone.trackId !== null && tracksOf(card, board).includes(zone.trackId)
const isOpen = (card: Card): boolean => isNotOneOf(card, 'state', 'done', 'dropped', 'decided', 'withdrawn', 'lapsed', 'closed', 'merged')

/** Its day is reached; a knowledge gap is there until it is closed. */
const isDue = (card: Card, _zone: Zone, _board: Board, day: string): boolean => dueStanding(card, day) !== null

const all = (...kinds: string[]): Pull => ({ kinds })
const ofTrack = (...kinds: string[]): Pull => ({ kinds, takes: isOfTrack })

/** What each zone asks for from other pages, beside the cards of its own kinds. A zone that is not named shows its own kinds as they are. */
const pulls: Readonly<Record<string, readonly Pull[]>> = {
  'problem-analysis.challenge': [all('challenge')],
  ...Object.fromEntries(
    ['policies', 'practices', 'resources', 'relations', 'power', 'mental'].map((key) => [`problem-analysis.cond-${key}`, [{ kinds: ['condition'], takes: fromSameZone }]]),
  ),
  'track-map.vision': [all('vision', 'core-problem', 'reframing')],
  'track-map.target': [all('target-statement')],
  'track-map.track': [{ kinds: ['track'], takes: (card, zone) => card.id === zone.trackId }],
  'track-map.track-goal': [ofTrack('goal')],
  'track-map.track-actors': [ofTrack('track-actor')],
  'track-map.track-initiatives': [ofTrack('initiative', 'activity')],
  'track-map.track-indicators': [ofTrack('indicator', 'indicator-idea')],
  'track-map.track-firsts': [ofTrack('victory')],
  'track-map.track-barriers': [ofTrack('barrier')],
  'track-map.across': [{ kinds: ['track'], takes: (card) => field(card, 'crossCutting') === true }],
  'track-map.parking': [],
  'activity-plan.bank': [{ kinds: ['initiative'], takes: (card) => isNotOneOf(card, 'exists', 'idea'), use: 'become' }],
  'activity-plan.matrix': [],
  'activity-plan.network': [],
  'activity-plan.timeline': [all('milestone', 'election')],
  'activity-plan.stop': [{ kinds: ['activity'], takes: (card) => isOneOf(card, 'status', 'stopped', 'stalled') }],
  'activity-plan.learned': [all('learning')],
  'agenda-canvas.current': [all('core-problem', 'challenge', 'effect'), { kinds: ['state-statement'], takes: (card) => isOneOf(card, 'state', 'current') }],
  'agenda-canvas.desired': [all('vision', 'target-statement'), { kinds: ['state-statement'], takes: (card) => isOneOf(card, 'state', 'desired') }],
  'agenda-canvas.goals': [all('shared-goal'), { kinds: ['goal'], use: 'become' }],
  'agenda-canvas.open': [all('open-issue', 'data-gap')],
  'agenda-canvas.consent': [{ kinds: ['proposal', 'objection'], takes: isOpen }, all('decision')],
  'measurement-board.goals': [all('shared-goal', 'target-statement', 'goal')],
  'measurement-board.signs': [all('sign', 'indicator-idea')],
  'measurement-board.indicators': [all('indicator'), { kinds: ['indicator-idea'], use: 'become' }],
  'actor-map.ring-core': [all('core-problem'), { kinds: ['actor'], takes: fromSameZone }],
  'actor-map.ring-near': [{ kinds: ['actor'], takes: fromSameZone }],
  'actor-map.ring-system': [{ kinds: ['actor'], takes: fromSameZone }],
  'actor-map.relations': [],
  'actor-map.energy': [],
  'steering-meeting.since': [],
  'steering-meeting.victories': [all('victory')],
  'steering-meeting.agenda': [{ kinds: ['agenda-item'], takes: (card, _zone, board) => zoneKeyOf(card, board) === 'next', use: 'move' }],
  'steering-meeting.decide': [{ kinds: ['proposal'], takes: isOpen, use: 'move' }, all('body')],
  'steering-meeting.discuss': [all('open-issue'), { kinds: ['boundary-item', 'reframing', 'decision', 'data-gap'], takes: isDue }],
  'steering-meeting.actions': [{ kinds: ['action'], takes: isOpen, use: 'move' }],
  'steering-meeting.worries': [{ kinds: ['risk'], use: 'move' }],
  'steering-meeting.next': [],
  'programme-model.initiatives': [{ kinds: ['activity'], takes: (card) => isNotOneOf(card, 'status', 'stopped') }],
  'programme-model.measures': [all('indicator', 'sign')],
}

function pullsOf(zone: Zone): readonly Pull[] {
  const spec = zoneSpec(zone.templateId, zone.zoneKey)
  if (spec === null) return []
  return pulls[`${zone.templateId}.${zone.zoneKey}`] ?? [{ kinds: spec.cards }]
}

interface Index {
  readonly cardsByKind: ReadonlyMap<string, readonly Card[]>
}

/** Worked out once per state of the cards, however many zones ask. */
const indices = new WeakMap<Board['cards'], Index>()

function indexOf(board: Board): Index {
  const known = indices.get(board.cards)
  if (known !== undefined) return known
  const cardsByKind = new Map<string, Card[]>()
  for (const card of board.cards.values()) {
    const same = cardsByKind.get(card.kind)
    if (same === undefined) cardsByKind.set(card.kind, [card])
    else same.push(card)
  }
  const index = { cardsByKind }
  indices.set(board.cards, index)
  return index
}

/** What it became lies on this page already. */
function isUsedOn(board: Board, card: Card, pageId: string): boolean {
  const leadsHere = ({ kind, from, to }: Link) => kind === 'became' && from === card.id && board.cards.get(to)?.placement.pageId === pageId
  for (const link of board.links.values()) if (leadsHere(link)) return true
  return false
}

const isGone = (card: Card): boolean => isOneOf(card, 'status', 'withdrawn') || (card.kind === 'track' && isOneOf(card, 'state', 'merged', 'closed', 'split'))

const orderOf = ({ card, page }: Echo) => ({ page: { id: page.id, order: page.order }, card: { id: card.id, order: card.placement.order } })

function byPageAndOrder(a: Echo, b: Echo): number {
  const [first, second] = [orderOf(a), orderOf(b)]
  return compareByOrder(first.page, second.page) || compareByOrder(first.card, second.card)
}

/**
 * The cards of other pages that this zone shows, by page and in the order they stand there. Cost: the cards of the kinds it asks for.
 * `day`: ISO; what comes back on a day shows from then on, and never where no day is given.
 */
export function echoesOf(board: Board, zone: Zone, day = ''): readonly Echo[] {
  const { cardsByKind } = indexOf(board)
  const found = new Map<string, Echo>()
  for (const { kinds, takes = () => true, use = null } of pullsOf(zone)) {
    for (const card of kinds.flatMap((kind) => cardsByKind.get(kind) ?? [])) {
      const page = board.pages.get(card.placement.pageId)
      if (page === undefined || page.id === zone.pageId || card.title.trim() === '' || isGone(card) || !takes(card, zone, board, day)) continue
      if (use === 'become' && isUsedOn(board, card, zone.pageId)) continue
      found.set(card.id, { card, page, use })
    }
  }
  return [...found.values()].sort(byPageAndOrder)
}

/** Whether two lists show the same, so that nothing need be drawn again. */
export function areSameEchoes(a: readonly Echo[], b: readonly Echo[]): boolean {
  return a.length === b.length && a.every((echo, index) => echo.card === b[index]!.card && echo.page === b[index]!.page && echo.use === b[index]!.use)
}
