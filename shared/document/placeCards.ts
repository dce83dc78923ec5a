/** Finds places for cards that came without one: the next free ones of their zone, or below everything on their page. */
import type * as Y from 'yjs'
import type { Card } from '../domain/board'
import { cardHeight } from '../templates/cardHeight'
import { cardSize } from '../domain/geometry'
import { freePlaces, freePlacesBelow, type Point, type Rect } from '../domain/placing'
import { readPlacement, readRecord } from './readBoard'
import { entriesOf, findEntry } from './roots'

/** What is to be placed together: the cards of one zone, or of one page outside zones. */
interface Batch {
  readonly pageId: string
  readonly zoneId: string | null
  readonly cards: Card[]
}

const rectOf = (card: Card, at: Point): Rect => ({ x: at.x, y: at.y, w: card.size?.w ?? cardSize.w, h: cardHeight(card) })

function batchesOf(doc: Y.Doc, cardIds: readonly string[]): Batch[] {
  const batches = new Map<string, Batch>()
  for (const id of cardIds) {
    const card = readRecord(doc, 'cards', id)
    if (card === null) continue
    const { pageId } = card.placement
    const zoneId = card.placement.zoneId !== null && readRecord(doc, 'zones', card.placement.zoneId) !== null ? card.placement.zoneId : null
    const key = JSON.stringify([pageId, zoneId])
    const batch = batches.get(key) ?? { pageId, zoneId, cards: [] }
    batch.cards.push(card)
    batches.set(key, batch)
  }
  return [...batches.values()]
}

/** The other cards where a batch is to lie. */
function lyingBeside(doc: Y.Doc, { pageId, zoneId, cards }: Batch): Rect[] {
  const own = new Set(cards.map(({ id }) => id))
  const lying: Rect[] = []
  for (const [id, entry] of entriesOf(doc, 'cards').entries()) {
    const placement = readPlacement(entry.get?.('placement'))
    if (placement === null || placement.pageId !== pageId || placement.zoneId !== zoneId || own.has(id)) continue
    const card = readRecord(doc, 'cards', id)
    if (card !== null) lying.push(rectOf(card, placement))
  }
  return lying
}

function placesFor(doc: Y.Doc, batch: Batch): readonly Point[] {
  const sizes = batch.cards.map((card) => rectOf(card, { x: 0, y: 0 }))
  const lying = lyingBeside(doc, batch)
  const zone = batch.zoneId === null ? null : readRecord(doc, 'zones', batch.zoneId)
  if (zone !== null) return freePlaces(zone, lying, sizes)
  const zones = [...entriesOf(doc, 'zones').keys()].flatMap((id) => readRecord(doc, 'zones', id) ?? []).filter(({ pageId }) => pageId === batch.pageId)
  return freePlacesBelow(zones, lying, sizes)
}

/** Writes x and y of these cards, one after the other; the rest of their placement stays as it came. Cost grows with the cards of the board once per zone. */
export function placeCards(doc: Y.Doc, cardIds: readonly string[]): void {
  for (const batch of batchesOf(doc, cardIds)) {
    const places = placesFor(doc, batch)
    batch.cards.forEach((card, index) => {
      const entry = findEntry(doc, 'cards', card.id)
      const { pageX: _pageX, pageY: _pageY, ...given } = entry?.get('placement') as Record<string, unknown>
      entry?.set('placement', { ...given, ...places[index]! })
    })
  }
}
