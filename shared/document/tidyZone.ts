/** *Ret felt til*: lays a zone's cards out in even rows. */
import type * as Y from 'yjs'
import type { Board, Card, Placement } from '../domain/board'
import { cardsOfZone } from '../domain/boardQueries'
import { cardHeight } from '../templates/cardHeight'
import { cardSize } from '../domain/geometry'
import type { HeightOf } from '../domain/placing'
import { inReadingOrder, tidyPlaces, type Lying } from '../domain/tidyPlaces'
import { isShownInView } from '../views/shownInView'
import { placeCard } from './cards'

interface TidyOptions {
  /** How tall cards really are, where somebody has measured them. */
  readonly heightOf?: HeightOf
  /** Cards that somebody holds or writes in: they stay, and the others go around them. */
  readonly staying?: ReadonlySet<string>
}

/** The placements that differ from where the cards lie now; empty when the zone is tidy or gone. */
export function tidyPlacements(board: Board, zoneId: string, { heightOf = cardHeight, staying = new Set() }: TidyOptions = {}): ReadonlyMap<string, Placement> {
  const zone = board.zones.get(zoneId)
  if (zone === undefined) return new Map()
  const rectOf = (card: Card): Lying => ({ id: card.id, x: card.placement.x, y: card.placement.y, w: card.size?.w ?? cardSize.w, h: heightOf(card) })
  const cards = cardsOfZone(board, zoneId).filter((card) => !isShownInView(board, card))
  const free = cards.filter(({ id }) => !staying.has(id))
  const places = tidyPlaces(zone, free.map(rectOf), cards.filter(({ id }) => staying.has(id)).map(rectOf))
  // The list reads them in the same order.
  const orders = free.map(({ placement }) => placement.order)
  const changed = new Map<string, Placement>()
  inReadingOrder(free.map(rectOf)).forEach(({ id }, index) => {
    const { placement } = board.cards.get(id)!
    const { x, y } = places.get(id)!
    const tidy = { ...placement, x, y, pageX: zone.placement.x + x, pageY: zone.placement.y + y, order: orders[index]! }
    if (x !== placement.x || y !== placement.y || tidy.order !== placement.order) changed.set(id, tidy)
  })
  return changed
}

/** In one transaction. Returns how many cards were moved. */
export function tidyZone(doc: Y.Doc, board: Board, zoneId: string, options: TidyOptions = {}): number {
  const changed = tidyPlacements(board, zoneId, options)
  doc.transact(() => {
    for (const [id, placement] of changed) placeCard(doc, id, placement)
  })
  return changed.size
}
