/** Partners by tracks: who does what where, and where it is empty. */
import type { Board, ColorNumber } from '../domain/board'
import type { Language } from '../domain/language'
import { isFieldInferred } from '../templates/inferred'
import { isInPlan, planPartners, planTracks, readActivities, type PlannedActivity } from './readActivities'
import { viewWords } from './viewWords'

export interface MatrixEntry {
  readonly activityId: string
  readonly title: string
  /** Otherwise the partner takes part. */
  readonly isOwner: boolean
  readonly status: string
  /** Its place in this cell stands in no source in so many words. */
  readonly isInferred: boolean
}

export interface MatrixCell {
  readonly trackId: string | null
  readonly entries: readonly MatrixEntry[]
}

export interface MatrixRow {
  /** Null gathers what has no partner. */
  readonly partnerId: string | null
  readonly name: string
  readonly memberOf: string
  /** One for each column. */
  readonly cells: readonly MatrixCell[]
  /** Different activities, each counted once. */
  readonly total: number
}

export interface MatrixColumn {
  /** Null gathers what has no track. */
  readonly trackId: string | null
  readonly label: string
  readonly number: number | null
  readonly color: ColorNumber | null
  readonly total: number
}

export interface Matrix {
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly MatrixRow[]
  readonly total: number
}

export interface MatrixRequest {
  /** Only activities with this status; absent: all that is in the plan (not stopped). */
  readonly status?: string
}

const tracksOf = (activity: PlannedActivity): readonly (string | null)[] => (activity.tracks.length === 0 ? [null] : activity.tracks)
const partnersOf = (activity: PlannedActivity): readonly (string | null)[] => {
  const all = [...activity.owners, ...activity.takingPart]
  return all.length === 0 ? [null] : all
}
const cellKey = (partnerId: string | null, trackId: string | null) => JSON.stringify([partnerId, trackId])

function isPlaceInferred({ card, tracks }: PlannedActivity, hasPartner: boolean, isOwner: boolean): boolean {
  const isTrackInferred = tracks.length > 0 && isFieldInferred(card.fields, 'track')
  return isTrackInferred || (hasPartner && (isFieldInferred(card.fields, 'with') || (isOwner && isFieldInferred(card.fields, 'owner'))))
}

/** The entries of every cell that has any, by its key. */
function fillCells(activities: readonly PlannedActivity[]): ReadonlyMap<string, readonly MatrixEntry[]> {
  const cells = new Map<string, MatrixEntry[]>()
  for (const activity of activities) {
    for (const partnerId of partnersOf(activity)) {
      const isOwner = partnerId === null || activity.owners.includes(partnerId)
      const isInferred = isPlaceInferred(activity, partnerId !== null, isOwner)
      const entry = { activityId: activity.id, title: activity.name, isOwner, status: activity.status, isInferred }
      for (const trackId of tracksOf(activity)) cells.set(cellKey(partnerId, trackId), [...(cells.get(cellKey(partnerId, trackId)) ?? []), entry])
    }
  }
  // What one is responsible for stands first; the names' order is kept.
  for (const entries of cells.values()) entries.sort((a, b) => Number(b.isOwner) - Number(a.isOwner))
  return cells
}

/** An activity in several tracks stands in each of their columns and is counted once in the totals. */
export function composeMatrix(board: Board, language: Language, request: MatrixRequest = {}): Matrix {
  const words = viewWords[language]
  const all = readActivities(board, language)
  const activities = all.filter((activity) => (request.status === undefined ? isInPlan(activity) : activity.status === request.status))
  const count = (isHere: (activity: PlannedActivity) => boolean) => activities.filter(isHere).length
  const tracks = planTracks(board, language).map(({ id, name, number, color }) => ({ trackId: id as string | null, label: name, number: number as number | null, color }))
  const isLoose = tracks.length === 0 || activities.some((activity) => activity.tracks.length === 0)
  const heads = isLoose ? [...tracks, { trackId: null, label: words.withoutTrack, number: null, color: null }] : tracks
  const columns = heads.map((head) => ({ ...head, total: count((activity) => tracksOf(activity).includes(head.trackId)) }))
  const named = planPartners(board, all.filter(isInPlan), language).map(({ id, name, memberOf }) => ({ partnerId: id as string | null, name, memberOf }))
  const hasUnowned = activities.some((activity) => partnersOf(activity)[0] === null)
  const cells = fillCells(activities)
  const rows = (hasUnowned ? [...named, { partnerId: null, name: words.withoutPartner, memberOf: '' }] : named).map((row) => ({
    ...row,
    cells: columns.map(({ trackId }) => ({ trackId, entries: cells.get(cellKey(row.partnerId, trackId)) ?? [] })),
    total: count((activity) => partnersOf(activity).includes(row.partnerId)),
  }))
  return { columns, rows, total: activities.length }
}
