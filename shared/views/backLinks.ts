/** Which links close a loop: they are drawn as bows, so that a circle on the board looks like one. */
import type { Link } from '../domain/board'

const byAge = (a: Link, b: Link) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1)

/** Ids of the links whose end already led to their beginning when they were drawn. Undirected kinds are left to the caller. */
export function backLinks(links: Iterable<Link>): ReadonlySet<string> {
  const next = new Map<string, string[]>()
  const back = new Set<string>()
  const leadsTo = (from: string, goal: string): boolean => {
    const seen = new Set([from])
    const open = [from]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at === goal) return true
      for (const further of next.get(at) ?? []) {
        if (seen.has(further)) continue
        seen.add(further)
        open.push(further)
      }
    }
    return false
  }
  for (const link of [...links].sort(byAge)) {
    if (leadsTo(link.to, link.from)) back.add(link.id)
    else next.set(link.from, [...(next.get(link.from) ?? []), link.to])
  }
  return back
}

/** Where each link stands among those between the same two cards: -0.5 and 0.5 for two, -1, 0 and 1 for three. */
export function linkSpreads(links: readonly Link[]): ReadonlyMap<string, number> {
  const bundles = new Map<string, Link[]>()
  for (const link of [...links].sort(byAge)) {
    const pair = [link.from, link.to].sort().join(' ')
    bundles.set(pair, [...(bundles.get(pair) ?? []), link])
  }
  return new Map([...bundles.values()].flatMap((bundle) => bundle.map((link, index) => [link.id, index - (bundle.length - 1) / 2] as const)))
}
