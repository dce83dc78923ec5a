/** How the activities of the plan make one another stronger. */
import { findBridges } from '../../domain/findBridges'
import { largestClusters } from '../../domain/findClusters'
import type { Words } from '../../domain/language'
import { longestChain } from '../graph/longestChain'
import type { BoardGraph } from '../readGraph'
import { aboutEach, nameOf, same, type Asked, type AskedTogether, type Check } from '../rule'

const named = (graph: BoardGraph, id: string): string => nameOf(graph.plan.get(id)!)

export const mutualPairs: Check = (graph) => {
  const { reinforcements } = graph
  const place = new Map([...reinforcements.keys()].map((id, index) => [id, index]))
  return [...reinforcements].flatMap(([a, tos]) =>
    tos
      .filter((b) => place.get(a)! < place.get(b)! && reinforcements.get(b)!.includes(a))
      .map((b): Asked => ({ refs: [a, b], fills: { a: named(graph, a), b: named(graph, b) } })),
  )
}

const mostHubs = 3

/** Those on which most rests; of equals the earliest. */
export const hubs: Check = (graph) => {
  const degree = new Map([...graph.reinforcements].map(([id, tos]) => [id, tos.length]))
  for (const tos of graph.reinforcements.values()) for (const to of tos) degree.set(to, degree.get(to)! + 1)
  return [...degree]
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostHubs)
    .map(([id, count]): Asked => ({ refs: [id], fills: { a: named(graph, id) }, value: count }))
}

export const chains: Check = (graph) => {
  const chain = longestChain(graph.reinforcements)
  if (chain.length < 3) return []
  const words = chain.map((group) => group.map((id) => named(graph, id)).join(' + ')).join(' → ')
  return [{ refs: chain.flat(), fills: { chain: words }, value: chain.length }]
}

const inOneCluster: Words = { da: 'Planens forstærkninger hænger sammen i én klynge.', en: 'The plan’s reinforcements hang together in one cluster.' }

export const clusters = (graph: BoardGraph): AskedTogether => {
  const found = largestClusters(graph.reinforcements)
  const asked = found.map((ids): Asked => ({ refs: ids, message: same(ids.map((id) => named(graph, id)).join(' · ')), value: ids.length }))
  return { asked, summary: found.length === 1 ? { message: inOneCluster } : { fills: { n: found.length } } }
}

export const bridges: Check = (graph) => aboutEach('a', findBridges(graph.reinforcements).map((id) => graph.plan.get(id)!))
