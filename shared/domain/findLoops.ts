/** Loops in a graph: what leads back to itself. A loop is a finding, not a fault. */

/** Ids that each node leads to. */
export type Graph = ReadonlyMap<string, readonly string[]>

function reversed(graph: Graph): Map<string, string[]> {
  const made = new Map<string, string[]>([...graph.keys()].map((node) => [node, []]))
  for (const [from, tos] of graph) for (const to of tos) made.get(to)?.push(from)
  return made
}

/** Nodes in the order in which all they lead to has been seen. Walks without recursion, so that no length overflows. */
function finishOrder(graph: Graph): string[] {
  const order: string[] = []
  const seen = new Set<string>()
  for (const root of graph.keys()) {
    if (seen.has(root)) continue
    seen.add(root)
    const open = [{ node: root, at: 0 }]
    while (open.length > 0) {
      const top = open.at(-1)!
      const next = (graph.get(top.node) ?? [])[top.at++]
      if (next === undefined) order.push(open.pop()!.node)
      else if (!seen.has(next) && graph.has(next)) {
        seen.add(next)
        open.push({ node: next, at: 0 })
      }
    }
  }
  return order
}

/** Groups of nodes that all lead to one another (Kosaraju); a node in no loop is a group of one. */
export function strongComponents(graph: Graph): Set<string>[] {
  const back = reversed(graph)
  const found: Set<string>[] = []
  const placed = new Set<string>()
  for (const root of finishOrder(graph).reverse()) {
    if (placed.has(root)) continue
    const group = new Set<string>()
    const open = [root]
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (placed.has(node)) continue
      placed.add(node)
      group.add(node)
      open.push(...back.get(node)!)
    }
    found.push(group)
  }
  return found
}

/** The shortest way from a node back to it; null when there is none. */
function shortestLoop(graph: Graph, start: string): string[] | null {
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (let at = 0; at < queue.length; at++) {
    for (const next of graph.get(queue[at]!) ?? []) {
      if (next === start) {
        const way = [queue[at]!]
        while (way[0] !== start) way.unshift(cameFrom.get(way[0]!)!)
        return way
      }
      if (!cameFrom.has(next)) {
        cameFrom.set(next, queue[at]!)
        queue.push(next)
      }
    }
  }
  return null
}

/** One shortest loop for each group of nodes that lead to one another, beginning with the group's first node in the graph's order. */
export function findLoops(graph: Graph): string[][] {
  const groupOf = new Map<string, Set<string>>()
  for (const group of strongComponents(graph)) for (const node of group) groupOf.set(node, group)
  const told = new Set<Set<string>>()
  const loops: string[][] = []
  for (const node of graph.keys()) {
    const group = groupOf.get(node)!
    if (told.has(group)) continue
    told.add(group)
    const loop = group.size > 1 || graph.get(node)!.includes(node) ? shortestLoop(graph, node) : null
    if (loop !== null) loops.push(loop)
  }
  return loops
}
