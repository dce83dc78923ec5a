/** What may leave the board: voices only with consent to it, and nothing that hangs on the others. */
import type { Board, Card } from '../domain/board'
import { isBoardOnlyVoice } from './editions'

/** From a publication, or of somebody who has not been heard: nobody in the room has said it. */
export function isNobodysHere({ fields }: Card): boolean {
  return fields.missing === true || (Array.isArray(fields.src) && fields.src.length > 0)
}

/** The board as a document may tell it. The same object when nothing is held back. `mayLeave`: whom nobody need ask. */
export function withoutBoardOnly(board: Board, mayLeave: (voice: Card) => boolean = () => false): Board {
  const held = new Set([...board.cards.values()].filter((card) => isBoardOnlyVoice(card) && !mayLeave(card)).map((card) => card.id))
  if (held.size === 0) return board
  return {
    ...board,
    cards: new Map([...board.cards].filter(([id]) => !held.has(id))),
    links: new Map([...board.links].filter(([, link]) => !held.has(link.from) && !held.has(link.to))),
  }
}
