/** How the zones of each template lie on their page, made to be read on a wall and to fill a wide screen. */
import { arrange, column, row, space, zone, type BoxPart, type HeightNeeded, type Part, type ZonePlace } from './arrange'
import { defaultTracks, findTemplate, isRepeatedPerTrack, maxTracks } from './findTemplate'

export type { HeightNeeded, ZonePlace } from './arrange'

/** Left what we know; in the middle the tree: effects its crown, the core its trunk, causes its roots; right what holds it in place, three levels deep. */
const problemAnalysis = (): BoxPart =>
  row(
    column(zone('challenge', 2, 2), zone('evidence', 2, 5), zone('voices', 2, 5)),
    column(zone('effects', 5, 4), row(space, zone('core', 3, 1.5), space), zone('causes', 5, 5)),
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
    row(zone('vision', 5, 1.5), zone('target', 9, 1.5)),
    ...Array.from({ length: tracks }, (_, index) => lane(index + 1, laneRows(tracks))),
    row(zone('across', 10, 1.25), zone('parking', 4, 1.25)),
  )

/** What each does and can give at the side; who does what, and how it adds up, large in the middle; below it time, and what is let go. */
const activityPlan = (tracks: number): BoxPart =>
  column(
    row(column(zone('bank', 2, 4), zone('offers', 2, 3)), zone('matrix', Math.max(6, tracks), 8), zone('network', 5, 8)),
    row(zone('timeline', 9, 4), zone('stop', 2, 4), zone('learned', 2, 4)),
  )

/** From today, over what we bind ourselves to, to how it is to be; under it how and with which limits, and last the decision. */
const agendaCanvas = (): BoxPart =>
  column(
    row(zone('current', 4, 4), zone('goals', 4, 4), zone('desired', 4, 4)),
    row(zone('principles', 4, 3), zone('commitments', 5, 3), zone('reservations', 3, 3)),
    row(zone('open', 4, 2), zone('consent', 8, 2)),
  )

/** Above: from wishes over everyday signs to the few numbers. Large in the middle: the curves, with what lies behind them. Below: what we learn. */
const measurementBoard = (): BoxPart =>
  column(
    row(zone('goals', 3, 2.5), zone('signs', 3, 2.5), zone('indicators', 6, 2.5)),
    row(zone('series', 6, 5), column(zone('story', 3, 2), zone('other', 3, 2)), zone('hidden', 3, 5)),
    row(zone('learning', 6, 1.5), zone('gaps', 6, 1.5)),
  )

/** Rings outwards from those who live with it, like waves from the left; below them the organisation that holds it together. */
const actorMap = (): BoxPart =>
  column(
    row(zone('ring-core', 3, 6), zone('ring-near', 3, 6), zone('ring-system', 4, 6), column(zone('missing', 2, 3), zone('energy', 2, 3))),
    row(zone('relations', 4, 3), zone('bodies', 5, 3), zone('backbone', 3, 3)),
  )

/** The run of a meeting, from left to right: arriving, deciding, following up, going home. */
const steeringMeeting = (): BoxPart =>
  row(
    column(zone('victories', 3, 3), zone('since', 3, 6)),
    column(zone('agenda', 4, 3), zone('decide', 4, 3), zone('discuss', 4, 3)),
    column(zone('actions', 4, 5), row(zone('worries', 2, 4), zone('learning', 2, 4))),
    column(zone('tell', 2, 4), zone('next', 2, 5)),
  )

/** A ladder, read from below: what we do leads to what people experience, and that to the vision. At the side why we believe it, and how we see it. */
const programmeModel = (): BoxPart =>
  row(
    column(
      row(space, zone('vision', 4, 1.5), space),
      row(space, zone('target', 6, 2), space),
      row(space, zone('missions', 7, 2), space),
      zone('initiatives', 8, 3),
    ),
    column(zone('measures', 4, 3), zone('assumptions', 4, 4), zone('anchor', 4, 2)),
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
  /** 1 to 8; matters where zones stand once per track. */
  readonly tracks?: number
  /** Makes zones taller where their cards need it. */
  readonly heightNeeded?: HeightNeeded
}

/** The zones in the order they are read: as the template lists them, and all of one track before the next. Empty for a template we do not have. */
export function layoutTemplate(templateId: string, request: LayoutRequest = {}): readonly ZonePlace[] {
  const template = findTemplate(templateId)
  const compose = compositions[templateId]
  if (template === null || compose === undefined) return []
  const tracks = Math.min(maxTracks, Math.max(1, request.tracks ?? defaultTracks))
  const places = arrange(compose(tracks), request.heightNeeded)
  const keys = template.zones.map((spec) => spec.id)
  const firstRepeated = template.zones.findIndex(isRepeatedPerTrack)
  const rank = (place: ZonePlace) => (place.trackNumber === null ? keys.indexOf(place.zoneKey) : firstRepeated + place.trackNumber / 100)
  return [...places].sort((a, b) => rank(a) - rank(b) || keys.indexOf(a.zoneKey) - keys.indexOf(b.zoneKey))
}
