/**
 * Zones grow with what lies in them. The server alone does it, in the transaction that took in what made the zone too small:
 * participants may not move zones, two who fill a zone at once do not grow it twice, and nobody sees a page half moved.
 * Cards count from their zone's corner and so move with it; of theirs nothing is written.
 */
import type * as Y from 'yjs'
import type { Zone } from '../domain/board'
import { cardHeight } from '../templates/cardHeight'
import { zonePadding } from '../domain/geometry'
import { isShownInView, type Known } from '../views/shownInView'
import { heightForAll, shiftFor, shiftZone, type Shift } from '../domain/growPage'
import { readPlacement, readRecord } from './readBoard'
import { entriesOf, findEntry } from './roots'

function zonesOn(doc: Y.Doc, pageId: string): Zone[] {
  return [...entriesOf(doc, 'zones').keys()].flatMap((id) => {
    const zone = readRecord(doc, 'zones', id)
    return zone !== null && zone.pageId === pageId ? [zone] : []
  })
}

/** What is taller makes no zone grow further. */
const tallestCard = 2_000

interface Fill {
  readonly zoneId: string
  readonly y: number
  readonly h: number
}

const knownIn = (doc: Y.Doc): Known => ({
  zones: { get: (id) => readRecord(doc, 'zones', id) ?? undefined },
  cards: { get: (id) => readRecord(doc, 'cards', id) ?? undefined },
})

/** Null for what lies in no zone, and for what its zone shows in a view of its own and so needs no room. */
function fillOf(doc: Y.Doc, cardId: string): Fill | null {
  const card = readRecord(doc, 'cards', cardId)
  if (card === null || card.placement.zoneId === null || isShownInView(knownIn(doc), card)) return null
  return { zoneId: card.placement.zoneId, y: card.placement.y, h: Math.min(tallestCard, cardHeight(card)) }
}

/** Ids of zones over whose lower edge one of these cards reaches. */
function tooSmall(doc: Y.Doc, cardIds: Iterable<string>): Set<string> {
  const found = new Set<string>()
  for (const id of cardIds) {
    const fill = fillOf(doc, id)
    if (fill === null || found.has(fill.zoneId)) continue
    const zone = readRecord(doc, 'zones', fill.zoneId)
    if (zone !== null && fill.y + fill.h + zonePadding > zone.size.h) found.add(zone.id)
  }
  return found
}

function fillsOf(doc: Y.Doc, zoneId: string): Fill[] {
  const fills: Fill[] = []
  for (const [id, entry] of entriesOf(doc, 'cards').entries()) {
    if (readPlacement(entry.get?.('placement'))?.zoneId !== zoneId) continue
    const fill = fillOf(doc, id)
    if (fill !== null) fills.push(fill)
  }
  return fills
}

/** What lies loose below the shift, cards and drawings, keeps its place beside the zones. */
function shiftLoose(doc: Y.Doc, pageId: string, { at, by }: Shift): void {
  for (const entry of entriesOf(doc, 'cards').values()) {
    const placement = readPlacement(entry.get?.('placement'))
    if (placement === null || placement.pageId !== pageId || placement.zoneId !== null || placement.pageY < at) continue
    entry.set('placement', { ...placement, y: placement.y + by, pageY: placement.pageY + by })
  }
  for (const entry of entriesOf(doc, 'drawings').values()) {
    const place: unknown = entry.get?.('pageId') === pageId ? entry.get('place') : null
    const y: unknown = typeof place === 'object' && place !== null ? (place as { y?: unknown }).y : null
    if (typeof y === 'number' && y >= at) entry.set('place', { ...(place as object), y: y + by })
  }
}

function growZone(doc: Y.Doc, zoneId: string): void {
  const zone = readRecord(doc, 'zones', zoneId)
  if (zone === null) return
  const height = heightForAll(zone, fillsOf(doc, zoneId))
  if (height <= zone.size.h) return
  const shift = shiftFor(zone, height)
  for (const other of zonesOn(doc, zone.pageId)) {
    const shifted = shiftZone(other, shift)
    const entry = findEntry(doc, 'zones', other.id)
    if (shifted.placement !== other.placement) entry?.set('placement', shifted.placement)
    if (shifted.size !== other.size) entry?.set('size', shifted.size)
  }
  shiftLoose(doc, zone.pageId, shift)
}

/** Makes room for these cards where their zone is full. Writes nothing when all of them fit. Cost: one card each, and the page for a zone that grows. */
export function growZonesFor(doc: Y.Doc, cardIds: Iterable<string>): void {
  const zoneIds = tooSmall(doc, cardIds)
  if (zoneIds.size === 0) return
  doc.transact(() => {
    for (const id of [...zoneIds].sort()) growZone(doc, id)
  })
}
