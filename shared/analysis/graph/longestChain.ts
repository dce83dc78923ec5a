import { strongComponents, type Graph } from '../../domain/findLoops'

/** Each group of nodes that lead to one another as one link of the chain. */
interface Condensed {
  readonly groups: readonly (readonly string[])[]
  /** Groups that each group leads to, by number. */
  readonly leadsTo: readonly ReadonlySet<number>[]
}

function condense(graph: Graph): Condensed {
  const order = new Map([...graph.keys()].map((node, index) => [node, index]))
  const inOrder = (group: Iterable<string>) => [...group].sort((a, b) => order.get(a)! - order.get(b)!)
  const groups = strongComponents(graph).map(inOrder).sort((a, b) => order.get(a[0]!)! - order.get(b[0]!)!)
  const groupOf = new Map(groups.flatMap((group, number) => group.map((node) => [node, number] as const)))
  const leadsTo = groups.map((group, number) => {
    const tos = group.flatMap((node) => graph.get(node)!.map((to) => groupOf.get(to)!))
    return new Set(tos.filter((to) => to !== number))
  })
  return { groups, leadsTo }
}

/** Numbers so that whatever a group leads to comes before it. */
function endsFirst(leadsTo: Condensed['leadsTo']): number[] {
  const waitsFor = leadsTo.map((tos) => tos.size)
  const comesFrom: number[][] = leadsTo.map(() => [])
  leadsTo.forEach((tos, from) => tos.forEach((to) => comesFrom[to]!.push(from)))
  const ready = waitsFor.flatMap((count, number) => (count === 0 ? [number] : []))
  for (let at = 0; at < ready.length; at++) for (const from of comesFrom[ready[at]!]!) if (--waitsFor[from]! === 0) ready.push(from)
  return ready
}

/** The longest way along the edges, loops counted as one; the first in the order of the nodes where several are as long. Empty without edges. */
export function longestChain(graph: Graph): readonly (readonly string[])[] {
  const { groups, leadsTo } = condense(graph)
  const length = groups.map(() => 1)
  const next: (number | null)[] = groups.map(() => null)
  for (const number of endsFirst(leadsTo)) {
    for (const to of [...leadsTo[number]!].sort((a, b) => a - b)) {
      if (length[to]! + 1 <= length[number]!) continue
      length[number] = length[to]! + 1
      next[number] = to
    }
  }
  const longest = Math.max(0, ...length)
  const chain: (readonly string[])[] = []
  for (let at: number | null = longest > 1 ? length.indexOf(longest) : null; at !== null; at = next[at] ?? null) chain.push(groups[at]!)
  return chain
}
