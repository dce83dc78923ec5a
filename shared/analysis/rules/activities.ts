/** What is asked about activities and about the partners who carry them. */
import type { ActivityNode, BoardGraph } from '../readGraph'
import { refsOf, textOf } from '../readGraph'
import { aboutEach, nameOf, type Asked, type Check } from '../rule'

const inPlan = (graph: BoardGraph): ActivityNode[] => [...graph.plan.values()]

export const activityWithoutOwner: Check = (graph) => aboutEach('activity', inPlan(graph).filter(({ owner }) => owner === null))

/** Work that is seldom meant to move a number by itself. */
const hintTypes = new Set(['analysis', 'event', 'network', 'communication', 'governance', 'strategy', 'research'])

export const activityWithoutIndicator: Check = (graph) =>
  inPlan(graph)
    .filter(({ indicators }) => indicators.length === 0)
    .map((activity) => ({ refs: [activity.id], fills: { activity: nameOf(activity) }, isHint: hintTypes.has(activity.type) }))

export const activityAlone: Check = (graph) => {
  const { reinforcements } = graph
  const received = new Set([...reinforcements.values()].flat())
  return aboutEach('activity', inPlan(graph).filter(({ id }) => reinforcements.get(id)!.length === 0 && !received.has(id)))
}

export const activityWithoutTrack: Check = (graph) => (graph.tracks.length === 0 ? [] : aboutEach('activity', inPlan(graph).filter(({ tracks }) => tracks.length === 0)))

export const stoppedWithoutLearning: Check = (graph) => {
  const learned = new Set(graph.cardsOf('learning').flatMap(({ fields }) => refsOf(fields.from)))
  const isOver = ({ status }: ActivityNode) => status === 'stopped' || status === 'stalled'
  return aboutEach('activity', graph.activities.filter((activity) => isOver(activity) && textOf(activity.card.fields.learning) === '' && !learned.has(activity.id)))
}

const tiesWithRole = new Set(['core', 'partner', 'participant'])

/** Asked once there is a plan to have a task in. */
export const partnerWithoutRole: Check = (graph) => {
  const { partners, partnerOf, linksFrom } = graph
  if (graph.activities.length === 0 && graph.cardsOf('commitment').length === 0) return []
  const busy = new Set(inPlan(graph).flatMap((activity) => activity.partners))
  for (const { fields } of graph.cardsOf('commitment')) for (const ref of refsOf(fields.partner)) busy.add(partnerOf(ref))
  const hasRole = (id: string, seen: readonly string[] = []): boolean => {
    if (busy.has(id) || linksFrom(id, 'commits').length > 0) return true
    const above = partners.get(id)?.memberOf ?? null
    return above !== null && !seen.includes(above) && hasRole(partnerOf(above), [...seen, id, above])
  }
  return aboutEach('partner', [...partners.values()].filter(({ id, tie }) => tiesWithRole.has(tie) && !hasRole(id)))
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

const leastLoad = 4

/** Whoever carries many more activities of the plan than others do: the most loaded first, of equals whoever is named first. */
export const loadedPartner: Check = (graph) => {
  const { partners } = graph
  const loads = new Map<string, number>()
  for (const id of inPlan(graph).flatMap((activity) => activity.partners)) {
    const tie = partners.get(id)?.tie ?? 'external'
    if (tie !== 'external' && tie !== 'absent') loads.set(id, (loads.get(id) ?? 0) + 1)
  }
  const usual = loads.size === 0 ? 0 : median([...loads.values()])
  return [...loads]
    .filter(([, load]) => load >= leastLoad && load >= 2 * usual)
    .sort(([, a], [, b]) => b - a)
    .map(([id, load]): Asked => ({ refs: [id], fills: { partner: nameOf(partners.get(id)!), n: load }, value: load }))
}
