/** Making cards as this person: where nobody pointed, in a zone, or at a point of the page. */
import type { Board, Card, ColorNumber, Placement, Zone } from '../../shared/domain/board'
import { cardGap, cardSize, zoneAt, zoneHeaderHeight, zonePadding } from '../../shared/domain/geometry'
import { orderAfterAll } from '../../shared/domain/order'
import { addCard, placementOnPage, placementsInZone } from '../../shared/document/cards'
import { zoneSpec } from '../../shared/templates/findTemplate'
import type { LiveBoard } from './liveBoard'
import { newId } from './newId'

/** The kind a new card takes in a zone: the first its template names; a note elsewhere. */
export function kindForZone(zone: Zone | null): string {
  if (zone === null || zone.templateId === null || zone.zoneKey === null) return 'note'
  return zoneSpec(zone.templateId, zone.zoneKey)?.cards[0] ?? 'note'
}

/** A card in a track's zone takes the track's colour. */
export function colorForZone(zone: Zone | null): ColorNumber | null {
  return (zone?.trackNumber ?? null) as ColorNumber | null
}

/** Keeps a new card within its zone and below the zone's title, as far as the zone has room. */
function cornerWithin(zone: Zone, corner: { x: number; y: number }): { x: number; y: number } {
  const { x, y } = zone.placement
  const within = (value: number, least: number, most: number) => Math.round(Math.max(least, Math.min(most, value)))
  return {
    x: within(corner.x, x + zonePadding, x + zone.size.w - cardSize.w - zonePadding),
    y: within(corner.y, y + zoneHeaderHeight, y + zone.size.h - cardSize.h - zonePadding),
  }
}

/** Where a new card lands whose middle is put at a point (page pixels): in the zone there, or loose on the page. */
export function placementAt(board: Board, pageId: string, point: { x: number; y: number }): Placement {
  const zone = zoneAt(board.zones.values(), pageId, point)
  const around = { x: Math.round(point.x - cardSize.w / 2), y: Math.round(point.y - cardSize.h / 2) }
  const corner = zone === null ? around : cornerWithin(zone, around)
  const loose = placementOnPage(board, pageId, corner.x, corner.y)
  if (zone === null) return loose
  return { ...loose, zoneId: zone.id, x: corner.x - zone.placement.x, y: corner.y - zone.placement.y }
}

/** Adds a card with the given text and returns its id; null for a viewer. */
export function addCardAt(live: LiveBoard, placement: Placement, title: string, like?: Card): string | null {
  if (!live.canEdit) return null
  const zone = placement.zoneId === null ? null : (live.view.read().zones.get(placement.zoneId) ?? null)
  const id = newId()
  live.edit((doc) =>
    addCard(doc, {
      id,
      kind: like?.kind ?? kindForZone(zone),
      title,
      placement,
      size: like?.size ?? undefined,
      color: like ? like.color : colorForZone(zone),
      fields: like?.fields,
      ...live.stamp(),
    }),
  )
  return id
}

/** How many cards lie side by side when several are made outside zones. */
export const cardsPerRow = 4

/** Places for cards beside one another from a point of the page, in rows. */
function placementsFrom(board: Board, where: { pageId: string; x: number; y: number }, count: number): Placement[] {
  let { order } = placementOnPage(board, where.pageId, 0, 0)
  return Array.from({ length: count }, (_, index) => {
    const at = { x: where.x + (index % cardsPerRow) * (cardSize.w + cardGap), y: where.y + Math.floor(index / cardsPerRow) * (cardSize.h + cardGap) }
    const placement = { ...placementOnPage(board, where.pageId, at.x, at.y), order }
    order = orderAfterAll([order])
    return placement
  })
}

/** Adds cards in one step of undo: at the end of a zone, or beside one another from a point of the page. */
export function addCards(live: LiveBoard, titles: readonly string[], where: { zoneId: string } | { pageId: string; x: number; y: number }): string[] {
  const board = live.view.read()
  const placements = 'zoneId' in where ? placementsInZone(board, where.zoneId, titles.length) : placementsFrom(board, where, titles.length)
  const ids: string[] = []
  live.edit(() => {
    for (const [index, placement] of placements.entries()) {
      const id = addCardAt(live, placement, titles[index] ?? '')
      if (id !== null) ids.push(id)
    }
  })
  return ids
}
