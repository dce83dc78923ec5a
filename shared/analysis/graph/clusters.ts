import type { Graph } from '../../domain/findLoops'
import { reachedFrom, undirected } from './edges'

/** Groups of two or more nodes that hang together, whatever way the edges point: the largest first, then in the order of the nodes. */
export function clustersOf(graph: Graph): string[][] {
  const both = undirected(graph)
  const order = [...graph.keys()]
  const placed = new Set<string>()
  const found: string[][] = []
  for (const node of order) {
    if (placed.has(node)) continue
    const group = reachedFrom(both, [node])
    for (const member of group) placed.add(member)
    if (group.size > 1) found.push(order.filter((one) => group.has(one)))
  }
  return found.sort((a, b) => b.length - a.length)
}
