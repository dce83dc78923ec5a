import { findLoops, strongComponents, type Graph } from '../../domain/findLoops'
import type { Asked } from '../rule'

/** What leads back to itself: all that belongs to it, told by its shortest round. */
export function loopsIn(graph: Graph, name: (id: string) => string): Asked[] {
  const order = [...graph.keys()]
  const groups = strongComponents(graph)
  return findLoops(graph).map((round) => {
    const group = groups.find((members) => members.has(round[0]!))!
    return { refs: order.filter((id) => group.has(id)), fills: { chain: [...round, round[0]!].map(name).join(' – ') } }
  })
}
