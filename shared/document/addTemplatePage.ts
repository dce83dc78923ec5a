/** A page made from a template on a board that people already work on. The server alone does it, so that a page is never made twice. */
import type * as Y from 'yjs'
import type { Board, Card, ColorNumber } from '../domain/board'
import { pagesInOrder, tracksInOrder, zonesOfPage } from '../domain/boardQueries'
import { cardSize, zoneHeaderHeight, zonePadding } from '../domain/geometry'
import { firstOrders, orderAfterAll } from '../domain/order'
import { defaultTracks, findTemplate, isRepeatedPerTrack, maxTracks, minTracks } from '../templates/findTemplate'
import { layoutTemplate, type ZonePlace } from '../templates/layout'
import { addPage } from './boardRecords'
import { addCard } from './cards'
import { putZone, zoneIdOf } from './putZone'
import { readBoard } from './readBoard'
import { entriesOf } from './roots'
import { trackTitle } from './seedBoard'

export interface PageRequest {
  readonly templateId: string
  /** For a map on a board without tracks: how many to begin with, 2 to 8; 4 when absent. */
  readonly tracks?: number
  /** A second page of the same template; else the one there is is answered. */
  readonly again?: boolean
  /** An empty page, whose place the new one takes. */
  readonly insteadOf?: string
  /** Sent twice with the same, the page is made once. */
  readonly pageId: string
  /** ISO 8601. */
  readonly createdAt: string
  readonly newId: () => string
}

/** Tracks that a map gives a lane: neither closed nor merged into another, nor crossing all of them. By number. */
export function laneTracks(board: Board): Card[] {
  const isOpen = ({ fields }: Card) => (fields.state === undefined || fields.state === null || fields.state === 'active') && fields.crossCutting !== true
  return tracksInOrder(board).filter(isOpen).slice(0, maxTracks)
}

/** The number of each track: its colour, or the first that is free when two share one. */
export function trackNumbers(tracks: readonly Pick<Card, 'id' | 'color'>[]): ReadonlyMap<string, ColorNumber> {
  const numbers = new Map<string, ColorNumber>()
  const taken = new Set<number>()
  const all: ColorNumber[] = [1, 2, 3, 4, 5, 6, 7, 8]
  for (const own of [true, false]) {
    for (const { id, color } of tracks) {
      if (numbers.has(id)) continue
      const number = own ? color : all.find((candidate) => !taken.has(candidate))
      if (number === null || number === undefined || taken.has(number)) continue
      numbers.set(id, number)
      taken.add(number)
    }
  }
  return numbers
}

/** An own page, not made from a template, on which nothing lies. */
function isEmptyPage(doc: Y.Doc, board: Board, pageId: string): boolean {
  const page = board.pages.get(pageId)
  if (page === undefined || page.templateId !== null || zonesOfPage(board, pageId).length > 0) return false
  for (const card of board.cards.values()) if (card.placement.pageId === pageId) return false
  for (const drawing of entriesOf(doc, 'drawings').values()) if (drawing.get?.('pageId') === pageId) return false
  return true
}

/** The readable id the first page of a template has, unless one of that name has been before. */
function idFor(doc: Y.Doc, request: PageRequest): string {
  return entriesOf(doc, 'pages')._map.has(request.templateId) ? request.pageId : request.templateId
}

function titleFor(board: Board, templateId: string): string {
  const sameCount = pagesInOrder(board).filter((page) => page.templateId === templateId).length
  return sameCount === 0 ? '' : `${findTemplate(templateId)?.name[board.meta.language] ?? ''} ${sameCount + 1}`
}

interface Lane {
  readonly id: string
  readonly number: ColorNumber
  /** A card of its own is made for it. */
  readonly isNew: boolean
}

function lanesFor(board: Board, request: PageRequest): Lane[] {
  const tracks = laneTracks(board)
  const numbers = trackNumbers(tracks)
  const known = tracks.map(({ id }) => ({ id, number: numbers.get(id)!, isNew: false })).sort((a, b) => a.number - b.number)
  if (known.length > 0) return known
  const count = Math.min(maxTracks, Math.max(minTracks, request.tracks ?? defaultTracks))
  return Array.from({ length: count }, (_, index) => ({ id: request.newId(), number: (index + 1) as ColorNumber, isNew: true }))
}

function addTrackCard(doc: Y.Doc, board: Board, request: PageRequest, pageId: string, place: ZonePlace, lane: Lane, order: string): void {
  const at = { x: zonePadding, y: zoneHeaderHeight }
  const placement = { pageId, zoneId: zoneIdOf(pageId, place.zoneKey, lane.number), ...at, pageX: place.x + at.x, pageY: place.y + at.y, order }
  const title = trackTitle(lane.number, board.meta.language)
  addCard(doc, { id: lane.id, kind: 'track', title, placement, size: cardSize, color: lane.number, author: null, organisation: '', createdAt: request.createdAt, fields: { state: 'active' } })
}

function putZones(doc: Y.Doc, board: Board, request: PageRequest, pageId: string): void {
  const { templateId } = request
  const hasLanes = findTemplate(templateId)?.zones.some(isRepeatedPerTrack) ?? false
  const lanes = hasLanes ? lanesFor(board, request) : []
  const tracks = hasLanes ? lanes.length : Math.max(1, laneTracks(board).length)
  const places = layoutTemplate(templateId, { tracks })
  const orders = firstOrders(places.length)
  places.forEach((place, index) => {
    // The layout counts lanes from 1; a lane keeps its track's number.
    const lane = place.trackNumber === null ? null : lanes[place.trackNumber - 1]!
    const own = { ...place, trackNumber: lane?.number ?? null }
    putZone(doc, { pageId, templateId, place: own, order: orders[index]!, trackId: lane?.id ?? null })
    if (lane?.isNew && place.zoneKey === 'track') addTrackCard(doc, board, request, pageId, own, lane, orders[index]!)
  })
}

/** In one transaction. Returns the page's id; the one that was there already unless asked again, null for a template we do not have. */
export function addTemplatePage(doc: Y.Doc, request: PageRequest): string | null {
  if (findTemplate(request.templateId) === null) return null
  const board = readBoard(doc)
  if (board.pages.has(request.pageId)) return request.pageId
  const there = pagesInOrder(board).find((page) => page.templateId === request.templateId)
  if (there !== undefined && request.again !== true) return there.id
  const pageId = idFor(doc, request)
  doc.transact(() => {
    const replaced = request.insteadOf !== undefined && isEmptyPage(doc, board, request.insteadOf) ? board.pages.get(request.insteadOf) : undefined
    const order = replaced?.order ?? orderAfterAll(pagesInOrder(board).map((page) => page.order))
    addPage(doc, { id: pageId, title: titleFor(board, request.templateId), templateId: request.templateId, order })
    if (replaced !== undefined) entriesOf(doc, 'pages').delete(replaced.id)
    putZones(doc, board, request, pageId)
  })
  return pageId
}
