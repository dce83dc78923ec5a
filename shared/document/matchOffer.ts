/** An offer and a need become an activity: both partners in it, both cards linked to it and marked as used. */
import type * as Y from 'yjs'
import type { Card, FieldValue, Placement } from '../domain/board'
import { addCard, setCardField } from './cards'
import { addLink } from './links'

export interface Match {
  readonly offer: Card
  readonly need: Card
  /** Id of the new activity. */
  readonly id: string
  readonly placement: Placement
  readonly author: string | null
  readonly organisation: string
  /** ISO 8601. */
  readonly createdAt: string
  readonly newId: () => string
}

const maxTitleCharacters = 140
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** What is offered, for what is needed; to be reworded by those who know. */
export function titleOfMatch(offer: Card, need: Card): string {
  const title = [oneLine(offer.title), oneLine(need.title)].filter((part) => part !== '').join(': ')
  return title.length > maxTitleCharacters ? `${title.slice(0, maxTitleCharacters - 1)}…` : title
}

const partnerOf = ({ fields }: Card): string | null => (typeof fields.partner === 'string' && fields.partner !== '' ? fields.partner : null)

/** Whoever gives is responsible, whoever needs takes part. */
function partnersOfMatch(offer: Card, need: Card): Readonly<Record<string, FieldValue>> {
  const [gives, needs] = [partnerOf(offer), partnerOf(need)]
  return { ...(gives !== null && { owner: gives }), ...(needs !== null && needs !== gives && { with: [needs] }) }
}

/** In one transaction. */
export function matchOffer(doc: Y.Doc, { offer, need, id, placement, author, organisation, createdAt, newId }: Match): void {
  doc.transact(() => {
    const fields = { status: 'planned', ...partnersOfMatch(offer, need) }
    addCard(doc, { id, kind: 'activity', title: titleOfMatch(offer, need), placement, author, organisation, createdAt, fields })
    for (const card of [offer, need]) {
      addLink(doc, { id: newId(), kind: 'became', from: card.id, to: id, author, createdAt })
      setCardField(doc, card.id, 'fate', 'used')
    }
  })
}
