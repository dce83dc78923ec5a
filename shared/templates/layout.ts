/** How the zones of each template lie on their page, made to be read on a wall and to fill a wide screen. */
import { arrange, column, row, space, zone, type BoxPart, type HeightNeeded, type Part, type ZonePlace } from './arrange'
import { defaultTracks, findTemplate, isRepeatedPerTrack, maxTracks, minTracks } from './findTemplate'

export type { HeightNeeded, ZonePlace } from './arrange'

/** Left what we know, in the middle the tree (roots below, crown above), right what holds it in place, deeper and deeper. */
const problemAnalysis = (): BoxPart =>
  row(
    column(zone('challenge', 2, 2), zone('evidence', 2, 5), zone('voices', 2, 4)),
    column(zone('effects', 4, 4), row(space, zone('core', 3, 1), space), zone('causes', 4, 5)),
    column(
      row(zone('cond-policies', 2, 3), zone('cond-practices', 2, 3), zone('cond-resources', 2, 3)),
      row(zone('cond-relations', 3, 2), zone('cond-power', 3, 2)),
      zone('cond-mental', 6, 2),
      row(zone('boundary', 2, 3), zone('reframing', 2, 3), zone('gaps', 2, 3)),
    ),
  )

/** Fewer rows in each lane when there are many lanes, so that all of them still fit on a screen; the last is one row of taller cards. */
const laneRows = (tracks: number): number => (tracks <= 3 ? 3 : tracks <= 5 ? 2 : 1.25)

function lane(track: number, rows: number): BoxPart {
  return row(
    zone('track', 1, rows, track),
    zone('track-goal', 1, rows, track),
    zone('track-actors', 4, rows, track),
    zone('track-initiatives', 2, rows, track),
    zone('track-indicators', 2, rows, track),
    zone('track-firsts', 2, rows, track),
    zone('track-barriers', 2, rows, track),
  )
}

/** The vision above like a sky, the tracks as lanes under it, what cuts across at the bottom. */
const trackMap = (tracks: number): BoxPart =>
  column(
    row(zone('vision', 4, 1.5), zone('target', 10, 1.5)),
    ...Array.from({ length: tracks }, (_, index) => lane(index + 1, laneRows(tracks))),
    row(zone('across', 11, 1.25), zone('parking', 3, 1.25)),
  )

/** From what each does already, through who does what, to how it adds up; time runs along the bottom. */
const activityPlan = (tracks: number): BoxPart =>
  column(
    row(
      column(zone('bank', 2, 5), zone('offers', 2, 4)),
      zone('matrix', Math.max(4, tracks), 9),
      zone('network', 4, 9),
      column(zone('stop', 2, 4), zone('learned', 2, 5)),
    ),
    zone('timeline', 12, 2),
  )

const agendaCanvas = (): BoxPart =>
  column(
    row(zone('current', 3, 4), zone('goals', 3, 4), zone('desired', 3, 4)),
    row(zone('principles', 3, 3), zone('commitments', 3, 3), zone('reservations', 3, 3)),
    row(zone('open', 3, 2), zone('consent', 6, 2)),
  )

const measurementBoard = (): BoxPart =>
  row(
    column(zone('goals', 2, 5), zone('signs', 2, 6)),
    column(zone('indicators', 4, 5), zone('series', 4, 6)),
    column(row(zone('story', 2, 6), zone('other', 2, 6)), zone('hidden', 4, 5)),
    column(zone('learning', 2, 6), zone('gaps', 2, 5)),
  )

/** The rings outwards from those who live with it. */
const actorMap = (): BoxPart =>
  column(
    row(zone('ring-core', 2, 6), zone('ring-near', 3, 6), zone('ring-system', 3, 6), column(zone('missing', 3, 3), zone('energy', 3, 3))),
    row(zone('relations', 4, 3), zone('bodies', 4, 3), zone('backbone', 3, 3)),
  )

const steeringMeeting = (): BoxPart =>
  row(
    column(zone('since', 3, 5), zone('victories', 3, 3)),
    column(zone('agenda', 3, 3), zone('decide', 3, 3), zone('discuss', 3, 3)),
    column(zone('actions', 3, 5), row(zone('worries', 2, 3), zone('learning', 2, 3))),
    column(zone('tell', 2, 4), zone('next', 2, 4)),
  )

/** Read from below: what we do leads to what people experience, and that to the vision. */
const programmeModel = (): BoxPart =>
  row(
    column(row(space, zone('vision', 5, 1), space), zone('target', 7, 2), zone('missions', 7, 2), zone('initiatives', 7, 3)),
    column(zone('measures', 3, 2), zone('assumptions', 3, 4), zone('anchor', 3, 2)),
  )

const compositions: Readonly<Record<string, (tracks: number) => Part>> = {
  'problem-analysis': problemAnalysis,
  'track-map': trackMap,
  'activity-plan': activityPlan,
  'agenda-canvas': agendaCanvas,
  'measurement-board': measurementBoard,
  'actor-map': actorMap,
  'steering-meeting': steeringMeeting,
  'programme-model': programmeModel,
}

export interface LayoutRequest {
  /** 2 to 8; matters where zones stand once per track. */
  readonly tracks?: number
  /** Makes zones taller where their cards need it. */
  readonly heightNeeded?: HeightNeeded
}

/** The zones in the order they are read: as the template lists them, and all of one track before the next. Empty for a template we do not have. */
export function layoutTemplate(templateId: string, request: LayoutRequest = {}): readonly ZonePlace[] {
  const template = findTemplate(templateId)
  const compose = compositions[templateId]
  if (template === null || compose === undefined) return []
  const tracks = Math.min(maxTracks, Math.max(minTracks, request.tracks ?? defaultTracks))
  const places = arrange(compose(tracks), request.heightNeeded)
  const keys = template.zones.map((spec) => spec.id)
  const firstRepeated = template.zones.findIndex(isRepeatedPerTrack)
  const rank = (place: ZonePlace) => (place.trackNumber === null ? keys.indexOf(place.zoneKey) : firstRepeated + place.trackNumber / 100)
  return [...places].sort((a, b) => rank(a) - rank(b) || keys.indexOf(a.zoneKey) - keys.indexOf(b.zoneKey))
}
