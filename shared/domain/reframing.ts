/** A reframing: another way to put the challenge, so that more can join. Dated and decided, it becomes the wording itself. */
import type { Board, Card } from './board'

/** Kinds whose words a reframing may become: what is put differently, and the change all work for. The most telling first. */
export const rewordedKinds = ['core-problem', 'challenge', 'vision'] as const

const text = (card: Card, name: string): string => {
  const value = card.fields[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** The words it proposes: what it says after *to*, else its title. */
export const proposedWording = (card: Card): string => (text(card, 'to') || card.title).replace(/\s+/g, ' ').trim()

/** ISO day on which it was adopted; '' while it is not. */
export const adoptedOn = (card: Card): string => (card.kind === 'reframing' && card.fields.status === 'agreed' ? text(card, 'decidedAt') : '')

/** Something to say, and not adopted yet. */
export const mayBeAdopted = (card: Card): boolean => card.kind === 'reframing' && adoptedOn(card) === '' && proposedWording(card) !== ''

const isSaid = ({ fields }: Card): boolean => fields.fate !== 'merged' && fields.status !== 'withdrawn'

/** The cards it may reword: those it says it rewords first, then by kind. */
export function wordingsFor(board: Board, reframingId: string): Card[] {
  const named = new Set([...board.links.values()].flatMap(({ kind, from, to }) => (kind === 'reframes' && from === reframingId ? [to] : [])))
  const rank = (card: Card) => (named.has(card.id) ? -1 : rewordedKinds.findIndex((kind) => kind === card.kind))
  const found = [...board.cards.values()].filter((card) => isSaid(card) && (named.has(card.id) || rewordedKinds.some((kind) => kind === card.kind)))
  return found.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
}
