/** Which cards a live view stands for, so that they need not be drawn as cards of their own. */
import type { Card, Zone } from '../domain/board'
import { zoneSpec } from '../templates/findTemplate'
import { refsIn } from '../reports/boardNames'

export type ViewLayout = 'matrix' | 'network' | 'timeline' | 'series'

/** The live view that fills a zone; null for a zone of cards. */
export function viewOfZone(zone: { readonly templateId: string | null; readonly zoneKey: string | null }): ViewLayout | null {
  const layout = zoneSpec(zone.templateId, zone.zoneKey)?.layout
  if (layout === 'matrix' || layout === 'network' || layout === 'timeline') return layout
  return zone.zoneKey === 'series' && zone.templateId === 'measurement-board' ? 'series' : null
}

/** As much of a board as is asked here. */
export interface Known {
  readonly zones: { get(id: string): Zone | undefined }
  readonly cards: { get(id: string): Card | undefined }
}

const isPlanned = (card: Card) => card.kind === 'activity' && card.fields.status !== 'stopped'
const timed = new Set(['milestone', 'election'])

/** Whether the view of the zone in which a card lies shows it: what it cannot show stays a card. */
export function isShownInView(board: Known, card: Card): boolean {
  const zone = card.placement.zoneId === null ? undefined : board.zones.get(card.placement.zoneId)
  if (zone === undefined || zone.pageId !== card.placement.pageId) return false
  switch (viewOfZone(zone)) {
    case 'matrix':
    case 'network':
      return isPlanned(card)
    case 'timeline':
      return isPlanned(card) || timed.has(card.kind)
    case 'series':
      return card.kind === 'measurement' && refsIn(card.fields.indicator).some((id) => board.cards.get(id)?.kind === 'indicator')
    case null:
      return false
  }
}
