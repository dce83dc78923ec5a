/** Writes what an import drafted: partners first, then the cards in a zone or beside one another on a page, in one transaction. */
import type * as Y from 'yjs'
import type { ColorNumber, Placement } from '../domain/board'
import type { ImportDraft } from '../imports/draftImport'
import { addPartner } from './boardRecords'
import { addCard, setCardField } from './cards'
import { findEntry } from './roots'
import { makeText } from './text'

export interface ImportStamp {
  /** Participant id. */
  readonly author: string | null
  readonly organisation: string
  /** ISO 8601. */
  readonly createdAt: string
}

/** `placements`: one per card drafted. */
export function addImported(doc: Y.Doc, draft: ImportDraft, placements: readonly Placement[], color: ColorNumber | null, stamp: ImportStamp): void {
  doc.transact(() => {
    for (const partner of draft.partners) addPartner(doc, partner)
    draft.cards.forEach((card, index) => {
      const placement = placements[index]
      if (placement === undefined) return
      addCard(doc, { id: card.id, kind: card.kind, title: card.title, placement, color, fields: card.fields, ...stamp })
      if (card.note !== '') findEntry(doc, 'cards', card.id)?.set('note', makeText(card.note))
      if (card.kind === 'track' && card.fields.state === undefined) setCardField(doc, card.id, 'state', 'active')
    })
  })
}
