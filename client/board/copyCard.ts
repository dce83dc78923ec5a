import type * as Y from 'yjs'
import type { Card, Placement } from '../../shared/domain/board'
import { addCard, cardText } from '../../shared/document/cards'
import type { LiveBoard } from './liveBoard'
import { newId } from './newId'

/** A copy of a card with everything in it, its letters' form too: `write` adds it within the caller's step of undo. */
export function copyCard(live: Pick<LiveBoard, 'stamp'>, card: Card, placement: Placement): { readonly id: string; readonly write: (doc: Y.Doc) => void } {
  const id = newId()
  const write = (doc: Y.Doc) => {
    const { kind, title, color, fields } = card
    addCard(doc, { id, kind, title, text: cardText(doc, card.id)?.clone(), placement, size: card.size ?? undefined, color, fields, ...live.stamp() })
  }
  return { id, write }
}
