/** Directed edges between things that stand in a steady order. */
import type { Graph } from '../../domain/findLoops'

export interface Edge {
  readonly from: string
  readonly to: string
}

/** What each node leads to, each once, in the order of `nodes`. Edges to or from others are left out. */
export function graphOf(nodes: readonly string[], edges: readonly Edge[]): Graph {
  const place = new Map(nodes.map((node, index) => [node, index]))
  const found = new Map(nodes.map((node) => [node, new Set<string>()]))
  for (const { from, to } of edges) if (place.has(to) && from !== to) found.get(from)?.add(to)
  return new Map([...found].map(([node, tos]) => [node, [...tos].sort((a, b) => place.get(a)! - place.get(b)!)]))
}

/** The same edges read both ways. */
export function undirected(graph: Graph): Graph {
  const edges = [...graph].flatMap(([from, tos]) => tos.flatMap((to) => [{ from, to }, { from: to, to: from }]))
  return graphOf([...graph.keys()], edges)
}

/** Nodes one can come to from these, the start included. */
export function reachedFrom(graph: Graph, starts: readonly string[]): Set<string> {
  const seen = new Set(starts.filter((start) => graph.has(start)))
  for (const node of seen) for (const next of graph.get(node) ?? []) seen.add(next)
  return seen
}
