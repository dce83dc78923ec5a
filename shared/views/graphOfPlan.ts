/** The graph of reinforcements among activities that are not stopped, and what stands out in it. */
import type { Board, Link } from '../domain/board'
import { findBridges } from '../domain/findBridges'
import { findClusters, largestClusters } from '../domain/findClusters'
import { findLoops, strongComponents, type Graph } from '../domain/findLoops'
import type { Language } from '../domain/language'
import { isInPlan, readActivities, type PlannedActivity } from './readActivities'

export interface PlanGraph {
  readonly activities: readonly PlannedActivity[]
  /** In the order of the giving activity's name, then the receiving one's. */
  readonly links: readonly Link[]
  /** Clusters with more than one activity, the largest first. */
  readonly clusters: readonly (readonly string[])[]
  readonly alone: readonly string[]
  /** Three or more that all lead to one another. */
  readonly circles: readonly (readonly string[])[]
  /** The shortest loops of three or more. */
  readonly loops: readonly (readonly string[])[]
  readonly pairs: readonly (readonly [string, string])[]
  readonly hubs: readonly string[]
  readonly bridges: readonly string[]
}

/** Fewer relations than this make no hub. */
const leastHubLinks = 3

function linksAmong(board: Board, activities: readonly PlannedActivity[]): Link[] {
  const place = new Map(activities.map(({ id }, index) => [id, index]))
  return [...board.links.values()]
    .filter(({ kind, from, to }) => kind === 'reinforces' && from !== to && place.has(from) && place.has(to))
    .sort((a, b) => place.get(a.from)! - place.get(b.from)! || place.get(a.to)! - place.get(b.to)! || (a.id < b.id ? -1 : 1))
}

/** A relation marked mutual goes both ways. */
export const isMutual = (link: Link, links: readonly Link[]): boolean =>
  link.fields.mutual === true || links.some((other) => other.from === link.to && other.to === link.from)

function hubsOf(graph: Graph, links: readonly Link[]): string[] {
  const count = (id: string) => links.filter(({ from, to }) => from === id || to === id).length
  const counts = new Map([...graph.keys()].map((id) => [id, count(id)]))
  const most = Math.max(0, ...counts.values())
  return most < leastHubLinks ? [] : [...graph.keys()].filter((id) => counts.get(id) === most)
}

function pairsOf(links: readonly Link[]): [string, string][] {
  const pairs = new Map<string, [string, string]>()
  for (const link of links) {
    const ends = [link.from, link.to].sort() as [string, string]
    if (isMutual(link, links)) pairs.set(ends.join(' '), ends)
  }
  return [...pairs.values()]
}

export function readPlanGraph(board: Board, language: Language): PlanGraph {
  const activities = readActivities(board, language).filter(isInPlan)
  const links = linksAmong(board, activities)
  const graph = new Map<string, string[]>(activities.map(({ id }) => [id, []]))
  for (const link of links) {
    graph.get(link.from)!.push(link.to)
    if (link.fields.mutual === true) graph.get(link.to)!.push(link.from)
  }
  return {
    activities,
    links,
    clusters: largestClusters(graph),
    alone: findClusters(graph).flatMap((group) => (group.length === 1 ? group : [])),
    circles: strongComponents(graph).filter(({ size }) => size > 2).map((group) => [...graph.keys()].filter((id) => group.has(id))),
    loops: findLoops(graph).filter(({ length }) => length > 2),
    pairs: pairsOf(links),
    hubs: hubsOf(graph, links),
    bridges: findBridges(graph),
  }
}
