/** Lays the lanes of a track map anew when tracks have come or gone. Nothing on the map is lost, and cards keep their place in their zone. */
import type * as Y from 'yjs'
import type { Board, ColorNumber, Placement, Zone } from '../domain/board'
import { cardsOfZone, zonesOfPage } from '../domain/boardQueries'
import { cardHeight } from '../templates/cardHeight'
import { cardSize } from '../domain/geometry'
import { heightForAll } from '../domain/growPage'
import { firstOrders } from '../domain/order'
import { freePlaces, lyingIn, placeInZone } from '../domain/placing'
import { layoutTemplate, type ZonePlace } from '../templates/layout'
import { placeCard } from './cards'
import { putZone, zoneIdOf } from './putZone'
import { readBoard } from './readBoard'
import { entriesOf, findEntry } from './roots'

export interface Lane {
  /** The track's card. */
  readonly id: string
  /** Its colour and number, 1 to 8; two lanes never share one. */
  readonly number: ColorNumber
}

export interface RelayOptions {
  /** Where what lies in the lane of a track that is gone goes: its track id to the id of a track that stays; else to parking. */
  readonly into?: Readonly<Record<string, string>>
}

type PlaceOf = (lane: Lane | null, place: ZonePlace) => Zone | undefined

/** The zone that stands for a place of the layout already: by its track where it has one, else by its number. */
function zoneFinder(zones: readonly Zone[], lanes: readonly Lane[]): PlaceOf {
  const isTaken = (zone: Zone) => lanes.some(({ id }) => id === zone.trackId)
  return (lane, place) => {
    const same = zones.filter(({ zoneKey }) => zoneKey === place.zoneKey)
    if (lane === null) return same.find(({ trackNumber }) => trackNumber === null)
    return same.find(({ trackId }) => trackId === lane.id) ?? same.find((zone) => zone.trackNumber === lane.number && !isTaken(zone))
  }
}

const laneOf = (lanes: readonly Lane[], place: ZonePlace): Lane | null => (place.trackNumber === null ? null : (lanes[place.trackNumber - 1] ?? null))

/** How tall a zone must be for its cards where they lie. */
function heightOf(board: Board, zone: Zone | undefined): number {
  if (zone === undefined) return 0
  const cards = cardsOfZone(board, zone.id)
  return cards.length === 0 ? 0 : heightForAll({ size: { w: zone.size.w, h: 0 } }, cards.map((card) => ({ y: card.placement.y, h: cardHeight(card) })))
}

function freshId(doc: Y.Doc, pageId: string, place: ZonePlace, number: number | null): string {
  const readable = zoneIdOf(pageId, place.zoneKey, number)
  let id = readable
  for (let count = 2; findEntry(doc, 'zones', id) !== null; count++) id = `${readable}-${count}`
  return id
}

function settleZone(doc: Y.Doc, pageId: string, templateId: string, zone: Zone | undefined, lane: Lane | null, place: ZonePlace, order: string): void {
  const own = { ...place, trackNumber: lane?.number ?? null }
  if (zone === undefined) return putZone(doc, { id: freshId(doc, pageId, place, own.trackNumber), pageId, templateId, place: own, order, trackId: lane?.id ?? null })
  const entry = findEntry(doc, 'zones', zone.id)
  const { x, y, w, h } = place
  const placement: Placement = { ...zone.placement, x, y, pageX: x, pageY: y, order }
  if (zone.placement.x !== x || zone.placement.y !== y || zone.placement.order !== order) entry?.set('placement', placement)
  if (zone.size.w !== w || zone.size.h !== h) entry?.set('size', { w, h })
  if (lane !== null && zone.trackId !== lane.id) entry?.set('trackId', lane.id)
  if (lane !== null && zone.trackNumber !== lane.number) entry?.set('trackNumber', lane.number)
}

/** Moves the cards of lanes that go: into the same zone of another lane, else to parking, else they lie loose where they were. */
function rescueCards(doc: Y.Doc, pageId: string, leaving: readonly Zone[], into: Readonly<Record<string, string>>): void {
  for (const zone of leaving) {
    const board = readBoard(doc)
    const zones = zonesOfPage(board, pageId).filter(({ id }) => !leaving.some((gone) => gone.id === id))
    const heir = zone.trackId === null ? undefined : into[zone.trackId]
    const target = zones.find((other) => heir !== undefined && other.trackId === heir && other.zoneKey === zone.zoneKey) ?? zones.find(({ zoneKey }) => zoneKey === 'parking')
    const cards = cardsOfZone(board, zone.id)
    const sizes = cards.map((card) => ({ w: card.size?.w ?? cardSize.w, h: cardHeight(card) }))
    const places = target === undefined ? [] : freePlaces(target, lyingIn(board, target), sizes)
    cards.forEach((card, index) => {
      const at = places[index]
      const page = { pageX: zone.placement.x + card.placement.x, pageY: zone.placement.y + card.placement.y }
      if (at === undefined || target === undefined) return placeCard(doc, card.id, { ...card.placement, zoneId: null, x: page.pageX, y: page.pageY, ...page })
      placeCard(doc, card.id, { ...card.placement, zoneId: target.id, ...at, pageX: target.placement.x + at.x, pageY: target.placement.y + at.y })
    })
  }
}

/** A track whose card lies elsewhere on the page, as one that has just been made, stands at the head of its lane. */
function bringTracksHome(doc: Y.Doc, pageId: string, lanes: readonly Lane[]): void {
  for (const lane of lanes) {
    const board = readBoard(doc)
    const card = board.cards.get(lane.id)
    const zones = zonesOfPage(board, pageId)
    const head = zones.find(({ zoneKey, trackId }) => zoneKey === 'track' && trackId === lane.id)
    if (card === undefined || head === undefined || card.placement.pageId !== pageId || card.placement.zoneId === head.id) continue
    const { x, y } = placeInZone(board, head, { w: card.size?.w ?? cardSize.w, h: cardHeight(card) })
    placeCard(doc, card.id, { ...card.placement, zoneId: head.id, x, y, pageX: head.placement.x + x, pageY: head.placement.y + y })
  }
}

/**
 * Gives the page exactly these lanes, in this order. Lanes are known by their track; those of other tracks go, and what lay
 * in them is moved first. Zones become as tall as their cards need. In one transaction; the same lanes again write nothing.
 */
export function relayTracks(doc: Y.Doc, pageId: string, lanes: readonly Lane[], { into = {} }: RelayOptions = {}): void {
  const first = readBoard(doc)
  const templateId = first.pages.get(pageId)?.templateId
  if (templateId === undefined || templateId === null || lanes.length === 0) return
  doc.transact(() => {
    const before = zonesOfPage(first, pageId)
    const findBefore = zoneFinder(before, lanes)
    const kept = new Set(layoutTemplate(templateId, { tracks: lanes.length }).flatMap((place) => findBefore(laneOf(lanes, place), place)?.id ?? []))
    const leaving = before.filter((zone) => zone.trackNumber !== null && !kept.has(zone.id))
    rescueCards(doc, pageId, leaving, into)
    for (const { id } of leaving) entriesOf(doc, 'zones').delete(id)

    const board = readBoard(doc)
    const zones = zonesOfPage(board, pageId)
    const find = zoneFinder(zones, lanes)
    const heightNeeded = (place: ZonePlace) => heightOf(board, find(laneOf(lanes, place), place))
    const places = layoutTemplate(templateId, { tracks: lanes.length, heightNeeded })
    const orders = firstOrders(places.length)
    places.forEach((place, index) => {
      const lane = laneOf(lanes, place)
      settleZone(doc, pageId, templateId, find(lane, place), lane, place, orders[index]!)
    })
    bringTracksHome(doc, pageId, lanes)
  })
}

/** Every map of the board gets a lane for each of these tracks. */
export function layTracks(doc: Y.Doc, lanes: readonly Lane[], options: RelayOptions = {}): void {
  const board = readBoard(doc)
  const hasLanes = (pageId: string) => zonesOfPage(board, pageId).some(({ trackNumber }) => trackNumber !== null)
  for (const page of board.pages.values()) if (hasLanes(page.id)) relayTracks(doc, page.id, lanes, options)
}
