import { undirected } from './findClusters'
import type { Graph } from './findLoops'

interface Visit {
  readonly node: string
  readonly parent: string | null
  readonly rest: Iterator<string>
}

/** Nodes without which their cluster falls apart (articulation points, Tarjan), in the graph's order. Walks without recursion. */
export function findBridges(graph: Graph): string[] {
  const near = undirected(graph)
  const entered = new Map<string, number>()
  const lowest = new Map<string, number>()
  const bridges = new Set<string>()
  const enter = (node: string, parent: string | null): Visit => {
    entered.set(node, entered.size)
    lowest.set(node, entered.get(node)!)
    return { node, parent, rest: near.get(node)!.values() }
  }
  for (const root of graph.keys()) {
    if (entered.has(root)) continue
    let branches = 0
    const open = [enter(root, null)]
    while (open.length > 0) {
      const { node, parent, rest } = open.at(-1)!
      const { value: next, done } = rest.next()
      if (!done) {
        if (next === parent) continue
        if (entered.has(next)) lowest.set(node, Math.min(lowest.get(node)!, entered.get(next)!))
        else open.push(enter(next, node))
        continue
      }
      open.pop()
      if (parent === null) continue
      lowest.set(parent, Math.min(lowest.get(parent)!, lowest.get(node)!))
      if (parent === root) branches += 1
      else if (lowest.get(node)! >= entered.get(parent)!) bridges.add(parent)
    }
    if (branches > 1) bridges.add(root)
  }
  return [...graph.keys()].filter((node) => bridges.has(node))
}
