/** What a relation asks for beside the kinds it joins: dependencies never lead back to themselves, and a thing has one owner. */
import type { Board, Link } from './board'

export type LinkRefusal =
  /** The new link would close this circle of ids; the first comes again at its end. */
  | { readonly is: 'cycle'; readonly ids: readonly string[] }
  /** Somebody is responsible already. */
  | { readonly is: 'owned'; readonly by: string }

/** The shortest way from one id to another along links of one kind, both ends in it; null when there is none. */
export function wayAlong(links: Iterable<Link>, kind: string, from: string, to: string): string[] | null {
  const next = new Map<string, string[]>()
  for (const link of links) if (link.kind === kind) next.set(link.from, [...(next.get(link.from) ?? []), link.to])
  const cameFrom = new Map<string, string | null>([[from, null]])
  const queue = [from]
  for (let at = 0; at < queue.length && !cameFrom.has(to); at++) {
    for (const id of next.get(queue[at]!) ?? []) {
      if (cameFrom.has(id)) continue
      cameFrom.set(id, queue[at]!)
      queue.push(id)
    }
  }
  if (!cameFrom.has(to)) return null
  const way: string[] = []
  for (let id: string | null = to; id !== null; id = cameFrom.get(id) ?? null) way.unshift(id)
  return way
}

/** Who is responsible for a card: its field, else the link that says so; null when nobody is. A partner's id, or a name. */
export function ownerOf(board: Board, cardId: string): string | null {
  const owner = board.cards.get(cardId)?.fields.owner
  if (typeof owner === 'string' && owner.trim() !== '') return owner
  for (const link of board.links.values()) if (link.kind === 'owns' && link.to === cardId) return link.from
  return null
}

/** Why a link must not be drawn; null when it may. */
export function linkRefusal(board: Board, kind: string, from: string, to: string): LinkRefusal | null {
  if (kind === 'depends-on') {
    const way = wayAlong(board.links.values(), kind, to, from)
    return way === null ? null : { is: 'cycle', ids: [from, ...way] }
  }
  const owner = kind === 'owns' ? ownerOf(board, to) : null
  return owner === null || owner === from ? null : { is: 'owned', by: owner }
}
