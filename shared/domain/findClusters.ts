import type { Graph } from './findLoops'

/** The graph without directions. */
export function undirected(graph: Graph): ReadonlyMap<string, ReadonlySet<string>> {
  const near = new Map<string, Set<string>>([...graph.keys()].map((node) => [node, new Set<string>()]))
  for (const [from, tos] of graph) {
    for (const to of tos) {
      if (from === to || !near.has(to)) continue
      near.get(from)!.add(to)
      near.get(to)!.add(from)
    }
  }
  return near
}

/** Groups of nodes that hang together whichever way the arrows point, each in the graph's order. A node by itself is a group of one. */
export function findClusters(graph: Graph): string[][] {
  const near = undirected(graph)
  const placed = new Set<string>()
  const clusters: string[][] = []
  for (const root of graph.keys()) {
    if (placed.has(root)) continue
    const members = new Set<string>()
    const open = [root]
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (members.has(node)) continue
      members.add(node)
      placed.add(node)
      open.push(...near.get(node)!)
    }
    clusters.push([...graph.keys()].filter((node) => members.has(node)))
  }
  return clusters
}

/** Those of two or more, the largest first. */
export function largestClusters(graph: Graph): string[][] {
  return findClusters(graph)
    .filter(({ length }) => length > 1)
    .sort((a, b) => b.length - a.length)
}
