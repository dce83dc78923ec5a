/** A card of another page is used here: taken over as it is, or made into a card of this zone's own kind, the two staying linked. */
import type { ColorNumber, Zone } from '../../shared/domain/board'
import { addCard, placeCard, placementsInZone, sizeForText } from '../../shared/document/cards'
import { addLink } from '../../shared/document/links'
import type { Echo } from '../../shared/templates/echoes'
import { findField } from '../../shared/templates/findCardKind'
import { colorForZone, kindForZone } from './newCard'
import type { LiveBoard } from './liveBoard'
import { newId } from './newId'

/** Fields that mean the same on both kinds, by the name they have on each. */
const carried: readonly (readonly [from: string, to: string])[] = [['track', 'track'], ['who', 'owner'], ['horizon', 'horizon']]

/** One step of undo. False when the zone is gone or one may only read. */
export function takeEcho(live: LiveBoard, zone: Zone, { card, use }: Echo): boolean {
  const placement = placementsInZone(live.view.read(), zone.id, [sizeForText(card.title, card.size ?? undefined)])[0]
  if (placement === undefined || use === null || !live.canEdit) return false
  live.edit((doc) => {
    if (use === 'move') return placeCard(doc, card.id, placement)
    const kind = kindForZone(zone)
    const id = newId()
    const fields = Object.fromEntries(carried.flatMap(([from, to]) => (card.fields[from] !== undefined && findField(kind, to) !== null ? [[to, card.fields[from]]] : [])))
    const color = colorForZone(zone) ?? (card.color as ColorNumber | null)
    addCard(doc, { id, kind, title: card.title, placement, color, fields, ...live.stamp() })
    const { author, createdAt } = live.stamp()
    addLink(doc, { id: newId(), kind: 'became', from: card.id, to: id, why: '', author, createdAt })
  })
  return true
}
