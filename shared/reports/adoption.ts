/** How far the common agenda is: read from its proposal and the decision on it. */
import type { Board, Card } from '../domain/board'
import { linksFrom, linksTo } from '../domain/boardQueries'
import { placeOf, told } from './chapters/telling'

export type AgendaStatus = 'draft' | 'in-consent' | 'adopted'

export interface Adoption {
  readonly status: AgendaStatus
  readonly proposal: Card | null
  readonly decision: Card | null
}

const stateOf = (proposal: Card): AgendaStatus => {
  const { state } = proposal.fields
  if (state === 'decided') return 'adopted'
  return state === 'clarify' || state === 'react' || state === 'object' || state === 'integrate' ? 'in-consent' : 'draft'
}

/** The decision tied to the proposal, whichever way the link goes. */
function decisionOn(board: Board, { id }: Card): Card | null {
  const near = [...linksTo(board, id).map(({ from }) => from), ...linksFrom(board, id).map(({ to }) => to)]
  return near.flatMap((other) => board.cards.get(other) ?? []).findLast(({ kind }) => kind === 'decision') ?? null
}

/** Of the latest proposal on the canvas of the common agenda that still stands. */
export function readAdoption(board: Board): Adoption {
  const proposal = told(board, 'proposal').filter((card) => placeOf(board, card) === 'agenda-canvas.consent' && card.fields.state !== 'withdrawn').at(-1) ?? null
  if (proposal === null) return { status: 'draft', proposal: null, decision: null }
  return { status: stateOf(proposal), proposal, decision: decisionOn(board, proposal) }
}
