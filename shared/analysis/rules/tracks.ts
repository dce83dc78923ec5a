/** What is asked about tracks: what they lack, who carries them, and whether they hang together. */
import { sectorWords } from '../../templates/enumWords'
import { addMonths, firstDay, lastDay } from '../days'
import type { ActivityNode, BoardGraph, TrackNode } from '../readGraph'
import { aboutEach, nameOf, same, type Asked, type Check } from '../rule'

/** A track across the others is not expected to have what they have. */
const ordinary = (graph: BoardGraph): TrackNode[] => graph.tracks.filter((track) => !track.isCrossCutting)

const activitiesOf = (graph: BoardGraph, { id }: TrackNode): ActivityNode[] => [...graph.plan.values()].filter(({ tracks }) => tracks.includes(id))

export const trackWithoutActivity: Check = (graph) =>
  aboutEach('track', ordinary(graph).filter((track) => activitiesOf(graph, track).length === 0 && track.initiatives.length === 0))

export const trackWithoutGoal: Check = (graph) => aboutEach('track', ordinary(graph).filter(({ goals }) => goals.length === 0))

export const trackWithoutIndicator: Check = (graph) =>
  aboutEach('track', ordinary(graph).filter((track) => track.signs.length === 0 && activitiesOf(graph, track).every(({ indicators }) => indicators.length === 0)))

export const noFirstVictory: Check = (graph, { today }) => {
  const now = firstDay(today)!
  const isNear = (day: number | null, from: number, to: number) => day !== null && day >= from && day <= to
  const hasOne = ({ victories }: TrackNode) =>
    victories.some(({ fields }) => isNear(lastDay(fields.due), now, addMonths(now, 12)) || isNear(lastDay(fields.reached), addMonths(now, -12), addMonths(now, 12)))
  return aboutEach('track', ordinary(graph).filter((track) => !hasOne(track)))
}

export const oneSectorTrack: Check = (graph) =>
  graph.tracks.flatMap((track): Asked[] => {
    const activities = activitiesOf(graph, track)
    const partners = activities.flatMap((activity) => activity.partners)
    const sectors = new Set(partners.map((id) => graph.partners.get(id)?.sector ?? id))
    const [sector = ''] = sectors
    if (activities.length < 2 || sectors.size !== 1 || sector === '') return []
    const words = sectorWords[sector] ?? same(graph.partners.get(sector)?.title ?? sector)
    return [{ refs: [track.id], fills: { track: nameOf(track), sector: words } }]
  })

interface Direction {
  readonly gives: ReadonlySet<string>
  readonly receives: ReadonlySet<string>
}

/** Reinforcement goes from track to track only where the two activities have none in common. */
function directionOf({ plan, reinforcements }: BoardGraph): Direction {
  const gives = new Set<string>()
  const receives = new Set<string>()
  for (const [from, tos] of reinforcements) {
    const givers = plan.get(from)!.tracks
    for (const takers of tos.map((to) => plan.get(to)!.tracks)) {
      if (givers.length === 0 || takers.length === 0 || givers.some((track) => takers.includes(track))) continue
      givers.forEach((track) => gives.add(track))
      takers.forEach((track) => receives.add(track))
    }
  }
  return { gives, receives }
}

export const oneWayTrack: Check = (graph) => {
  const { gives, receives } = directionOf(graph)
  const onlyGives = ordinary(graph).filter(({ id }) => gives.has(id) && !receives.has(id))
  const onlyReceives = ordinary(graph).filter(({ id }) => receives.has(id) && !gives.has(id))
  return [
    ...aboutEach('track', onlyGives).map((asked): Asked => ({ ...asked, value: 'gives' })),
    ...onlyReceives.map((track): Asked => ({
      refs: [track.id],
      value: 'receives',
      message: { da: `»${nameOf(track)}« får, men giver ikke noget til andre spor.`, en: `"${nameOf(track)}" receives but gives nothing to other tracks.` },
    })),
  ]
}

export const untiedTrack: Check = (graph) => {
  const { gives, receives } = directionOf(graph)
  const shares = ({ tracks }: ActivityNode) => tracks.length > 1
  const isUntied = (track: TrackNode) => {
    const activities = activitiesOf(graph, track)
    return activities.length > 0 && !activities.some(shares) && !gives.has(track.id) && !receives.has(track.id)
  }
  return graph.tracks.length < 2 ? [] : aboutEach('track', graph.tracks.filter(isUntied))
}
