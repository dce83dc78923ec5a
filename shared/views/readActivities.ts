/** What every view of the plan reads: activities with their partners, tracks and time, and the tracks they are shown under. */
import type { Board, Card, ColorNumber } from '../domain/board'
import type { Language } from '../domain/language'
import { nameOfCard, nameOfRef, refsIn } from '../reports/boardNames'
import { nameOrder } from '../reports/dates'
import { findTracks, nameOfTrack, tracksByActivity, type Track } from '../reports/tracks'
import { spanOf, type Span } from './moments'

export interface PlannedActivity {
  readonly id: string
  readonly card: Card
  readonly name: string
  /** Partner ids, or names somebody typed. */
  readonly owners: readonly string[]
  /** Those who take part without being responsible. */
  readonly takingPart: readonly string[]
  /** Ids of the tracks shown, the main one first. */
  readonly tracks: readonly string[]
  /** '' when nobody said. */
  readonly status: string
  readonly span: Span | null
  /** Of its main track. */
  readonly color: ColorNumber | null
}

export interface PlanTrack {
  readonly id: string
  readonly number: number
  readonly color: ColorNumber | null
  readonly name: string
  readonly isCrossCutting: boolean
}

const isActive = ({ card }: Track) => {
  const state = card?.fields.state
  return state === undefined || state === null || state === '' || state === 'active'
}

const colorOf = ({ card, number }: Track): ColorNumber | null => card?.color ?? (card === null && number >= 1 && number <= 8 ? (number as ColorNumber) : null)

/** Active tracks by number; those that were merged, split or closed have left the plan. */
export function planTracks(board: Board, language: Language): PlanTrack[] {
  return findTracks(board)
    .filter(isActive)
    .map((track) => ({ id: track.id, number: track.number, color: colorOf(track), name: nameOfTrack(track, language), isCrossCutting: track.card?.fields.crossCutting === true }))
}

/** Ids of partners tied to each activity by a link of that kind, whichever end the partner stands at. */
function partnersByLink(board: Board, kind: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const add = (activityId: string, partnerId: string) => found.set(activityId, [...(found.get(activityId) ?? []), partnerId])
  for (const link of board.links.values()) {
    if (link.kind !== kind) continue
    if (board.partners.has(link.from)) add(link.to, link.from)
    else if (board.partners.has(link.to)) add(link.from, link.to)
  }
  return found
}

/** Every activity that something is written on or about, by name. A relation may stand as a field or as a link. */
export function readActivities(board: Board, language: Language): PlannedActivity[] {
  const tracks = new Map(planTracks(board, language).map((track) => [track.id, track]))
  const owning = partnersByLink(board, 'owns')
  const joining = partnersByLink(board, 'takes-part')
  const byName = nameOrder(language)
  const read = ([card, trackIds]: readonly [Card, readonly string[]]): PlannedActivity => {
    const owners = [...new Set([...refsIn(card.fields.owner), ...(owning.get(card.id) ?? [])])]
    const partners = [...new Set([...refsIn(card.fields.with), ...(joining.get(card.id) ?? [])])]
    const shown = trackIds.filter((id) => tracks.has(id))
    return {
      id: card.id,
      card,
      name: nameOfCard(card, language),
      owners,
      takingPart: partners.filter((id) => !owners.includes(id)),
      tracks: shown,
      status: typeof card.fields.status === 'string' ? card.fields.status : '',
      span: spanOf(card.fields.period),
      color: tracks.get(shown[0] ?? '')?.color ?? null,
    }
  }
  return [...tracksByActivity(board)].map(read).sort((a, b) => byName(a.name, b.name) || (a.id < b.id ? -1 : 1))
}

/** Stopped work leaves the plan. */
export const isInPlan = (activity: Pick<PlannedActivity, 'status'>): boolean => activity.status !== 'stopped'

export interface PartnerName {
  /** Partner id, or a name somebody typed. */
  readonly id: string
  readonly name: string
  /** The partner it is part of; '' for none. */
  readonly memberOf: string
}

/** Partners alphabetically in the reader's language, never by size: the circle, and whoever does something in these activities. */
export function planPartners(board: Board, activities: readonly PlannedActivity[], language: Language): PartnerName[] {
  const circle = [...board.partners.values()].filter(({ type }) => type !== 'external' && type !== 'absent').map(({ id }) => id)
  const ids = new Set([...circle, ...activities.flatMap(({ owners, takingPart }) => [...owners, ...takingPart])])
  const byName = nameOrder(language)
  return [...ids]
    .map((id) => {
      const parent = refsIn(board.partners.get(id)?.fields.memberOf)[0]
      return { id, name: nameOfRef(board, id, language), memberOf: parent === undefined ? '' : nameOfRef(board, parent, language) }
    })
    .sort((a, b) => byName(a.name, b.name) || (a.id < b.id ? -1 : 1))
}
