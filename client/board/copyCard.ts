import type * as Y from 'yjs'
import type { Card, Placement } from '../../shared/domain/board'
import { addCard, cardText } from '../../shared/document/cards'
import { findEntry } from '../../shared/document/roots'
import type { LiveBoard } from './liveBoard'
import { newId } from './newId'

/** A copy of a card with everything in it, its letters' form too: `write` adds it within the caller's step of undo. */
export function copyCard(live: LiveBoard, card: Card, placement: Placement): { readonly id: string; readonly write: (doc: Y.Doc) => void } {
  const id = newId()
  const write = (doc: Y.Doc) => {
    const text = cardText(doc, card.id)?.clone()
    addCard(doc, {
      id,
      kind: card.kind,
      title: card.title,
      placement,
      size: card.size ?? undefined,
      color: card.color,
      fields: card.fields,
      ...live.stamp(),
    })
    if (text) findEntry(doc, 'cards', id)?.set('title', text)
  }
  return { id, write }
}
