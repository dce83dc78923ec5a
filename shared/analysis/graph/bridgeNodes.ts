import type { Graph } from '../../domain/findLoops'
import { undirected } from './edges'

interface Step {
  readonly node: string
  readonly parent: string | null
  at: number
}

/** Nodes whose removal splits what hangs together (articulation points, Tarjan), in the order of the nodes. Walks without recursion. */
export function bridgeNodes(graph: Graph): string[] {
  const both = undirected(graph)
  const depth = new Map<string, number>()
  const low = new Map<string, number>()
  const bridges = new Set<string>()

  const walkFrom = (root: string) => {
    let branches = 0
    const open: Step[] = [{ node: root, parent: null, at: 0 }]
    depth.set(root, 0)
    low.set(root, 0)
    while (open.length > 0) {
      const top = open.at(-1)!
      const next = both.get(top.node)![top.at++]
      if (next === undefined) {
        open.pop()
        const { node, parent } = top
        if (parent === null) continue
        low.set(parent, Math.min(low.get(parent)!, low.get(node)!))
        if (parent !== root && low.get(node)! >= depth.get(parent)!) bridges.add(parent)
      } else if (!depth.has(next)) {
        if (top.node === root) branches += 1
        depth.set(next, open.length)
        low.set(next, open.length)
        open.push({ node: next, parent: top.node, at: 0 })
      } else if (next !== top.parent) low.set(top.node, Math.min(low.get(top.node)!, depth.get(next)!))
    }
    if (branches > 1) bridges.add(root)
  }

  for (const node of both.keys()) if (!depth.has(node)) walkFrom(node)
  return [...graph.keys()].filter((node) => bridges.has(node))
}
