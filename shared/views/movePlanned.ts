/** What a move in the plan writes: from one partner and track to another. */
import type { Board, Card, FieldValue } from '../domain/board'
import { refsIn } from '../reports/boardNames'

/** A cell of the matrix; null stands for *without*. */
export interface PlanPlace {
  readonly partnerId: string | null
  readonly trackId: string | null
}

export interface PlanChange {
  /** Null clears a field. */
  readonly fields: Readonly<Record<string, FieldValue>>
  /** Links that said the same and are now said by the fields. */
  readonly removedLinks: readonly string[]
}

const listOrNull = (ids: readonly string[]): FieldValue => (ids.length === 0 ? null : ids)
const replaced = (ids: readonly string[], from: string | null, to: string | null) => [...new Set(ids.flatMap((id) => (id === from ? (to ?? []) : id)))]

function linksOf(board: Board, activityId: string, kinds: readonly string[]) {
  return [...board.links.values()].filter((link) => kinds.includes(link.kind) && (link.from === activityId || link.to === activityId))
}

const otherEnd = (link: { from: string; to: string }, activityId: string) => (link.from === activityId ? link.to : link.from)

function partnerFields(owners: readonly string[], joining: readonly string[], from: string | null, to: string | null): Record<string, FieldValue> {
  if (from === to) return {}
  const isOwner = from === null || owners.includes(from)
  const owner = isOwner ? to : (owners[0] ?? null)
  const others = isOwner ? joining.filter((id) => id !== to) : replaced(joining, from, to).filter((id) => id !== owner)
  return { owner, with: listOrNull(others) }
}

function trackFields(main: string | null, further: readonly string[], from: string | null, to: string | null): Record<string, FieldValue> {
  if (from === to) return {}
  if (from === null || from === main) return { track: to, alsoTracks: listOrNull(further.filter((id) => id !== to)) }
  return { track: main, alsoTracks: listOrNull(replaced(further, from, to).filter((id) => id !== main)) }
}

/** A card that wore its track's colour takes that of the new one. */
function colorFields(board: Board, card: Card, main: string | null, tracks: Readonly<Record<string, FieldValue>>): Record<string, FieldValue> {
  const colorOf = (id: FieldValue | undefined) => (typeof id === 'string' ? (board.cards.get(id)?.color ?? null) : null)
  if (!('track' in tracks) || tracks.track === main) return {}
  return card.color === null || card.color === colorOf(main) ? { color: colorOf(tracks.track) } : {}
}

/** Whoever was responsible hands it over; whoever took part is replaced; the track it stood under is exchanged. Null when the activity is gone. */
export function movePlanned(board: Board, activityId: string, from: PlanPlace, to: PlanPlace): PlanChange | null {
  const card = board.cards.get(activityId)
  if (card?.kind !== 'activity') return null
  const byLink = (kind: string) => linksOf(board, activityId, [kind]).map((link) => otherEnd(link, activityId))
  const owners = [...new Set([...refsIn(card.fields.owner), ...byLink('owns')])]
  const joining = [...new Set([...refsIn(card.fields.with), ...byLink('takes-part')])]
  const [main = null, ...further] = [...new Set([...refsIn(card.fields.track), ...refsIn(card.fields.alsoTracks), ...byLink('belongs-to')])]
  const partners = partnerFields(owners, joining, from.partnerId, to.partnerId)
  const tracks = trackFields(main, further, from.trackId, to.trackId)
  const said = [...(Object.keys(partners).length > 0 ? ['owns', 'takes-part'] : []), ...(Object.keys(tracks).length > 0 ? ['belongs-to'] : [])]
  return { fields: { ...partners, ...tracks, ...colorFields(board, card, main, tracks) }, removedLinks: linksOf(board, activityId, said).map(({ id }) => id) }
}

/** What a card says when it is put into a cell from outside: responsible and main track, and its others stay. */
export function placeInPlan(board: Board, activityId: string, to: PlanPlace): PlanChange | null {
  const card = board.cards.get(activityId)
  if (card?.kind !== 'activity') return null
  const owner = refsIn(card.fields.owner)[0] ?? linksOf(board, activityId, ['owns']).map((link) => otherEnd(link, activityId))[0] ?? null
  const track = refsIn(card.fields.track)[0] ?? linksOf(board, activityId, ['belongs-to']).map((link) => otherEnd(link, activityId))[0] ?? null
  return movePlanned(board, activityId, { partnerId: owner, trackId: track }, to)
}
