/** Making cards as this person: where nobody pointed, in a zone, or at a point of the page. */
import type { Board, Card, ColorNumber, Placement, Size, Zone } from '../../shared/domain/board'
import { cardGap, cardSize, zoneAt } from '../../shared/domain/geometry'
import { orderAfterAll } from '../../shared/domain/order'
import { lyingIn, placeNear } from '../../shared/domain/placing'
import { addCard, placementOnPage, placementsInZone, sizeForText } from '../../shared/document/cards'
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

/** Where a new card lands whose middle is put at a point (page pixels): in the zone there, beside what lies in the way, or loose on the page. */
export function placementAt(board: Board, pageId: string, point: { x: number; y: number }, size: Size = cardSize): Placement {
  const zone = zoneAt(board.zones.values(), pageId, point)
  const around = { x: Math.round(point.x - size.w / 2), y: Math.round(point.y - size.h / 2) }
  if (zone === null) return placementOnPage(board, pageId, around.x, around.y)
  const within = { x: around.x - zone.placement.x, y: around.y - zone.placement.y }
  const at = placeNear(zone, lyingIn(board, zone), within, size)
  const loose = placementOnPage(board, pageId, zone.placement.x + at.x, zone.placement.y + at.y)
  return { ...loose, zoneId: zone.id, ...at }
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
  const placements = 'zoneId' in where ? placementsInZone(board, where.zoneId, titles.map((title) => sizeForText(title))) : placementsFrom(board, where, titles.length)
  const ids: string[] = []
  live.edit(() => {
    for (const [index, placement] of placements.entries()) {
      const id = addCardAt(live, placement, titles[index] ?? '')
      if (id !== null) ids.push(id)
    }
  })
  return ids
}
