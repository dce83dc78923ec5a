/** Fills a new, empty document: pages with their zones, tracks, one session with its agenda, and an example's content. The server calls it once, and nobody else. */
import type * as Y from 'yjs'
import type { ColorNumber, FieldValue } from '../domain/board'
import type { Language } from '../domain/language'
import { firstOrders } from '../domain/order'
import { arrangeCards, heightNeededFor, type CardToPlace } from '../templates/arrangeCards'
import { draftAgenda } from '../templates/draftAgenda'
import { draftExample, type Example, type ExampleCard } from '../templates/draftExample'
import type { CardHome } from '../templates/drafts/draft'
import { findField, refersTo } from '../templates/findCardKind'
import { defaultTracks, findTemplate, isRepeatedPerTrack, maxTracks, minTracks } from '../templates/findTemplate'
import type { Initiative } from '../templates/initiative'
import { layoutTemplate, type ZonePlace } from '../templates/layout'
import { addPage, addPartner, addSession, setMeta } from './boardRecords'
import { addCard } from './cards'
import { addLink } from './links'
import { findEntry, openRoots, schemaVersion } from './roots'
import { putZone, zoneIdOf } from './putZone'
import { makeText } from './text'
import { makeRichText } from './writeRichText'

export interface SeedRequest {
  /** Empty: the example's. */
  readonly title: string
  readonly language: Language
  /** ISO 8601. */
  readonly createdAt: string
  /** One page each, in this order; unknown and repeated ones are left out. `tracks`: 2 to 8, 4 when absent; an example brings its own. Null: those the example fills. */
  readonly templates: readonly { readonly templateId: string; readonly tracks?: number }[] | null
  /** `date` as in 2026-11-21, or empty. */
  readonly session: { readonly id: string; readonly title: string; readonly date: string; readonly place: string }
  readonly example?: Initiative | null
  /** Ids for the tracks an empty map begins with. */
  readonly newId: () => string
}

type SeedCard = ExampleCard & CardToPlace

/** What a track is called until the group finds better words. */
export const trackTitle = (number: number, language: Language): string => `${language === 'da' ? 'Spor' : 'Track'} ${number}`

const noExample: Example = { title: '', meta: {}, templates: [], tracks: 0, partners: [], cards: [], links: [] }

/** Tracks for the lanes no example fills, named by their number until the group finds better words. */
function emptyTracks(request: SeedRequest, from: number, to: number): SeedCard[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => {
    const number = (from + index + 1) as ColorNumber
    const place = { templateId: 'track-map', zoneKey: 'track', trackNumber: number }
    return { id: request.newId(), kind: 'track', title: trackTitle(number, request.language), ...place, color: number, fields: { state: 'active' } }
  })
}

const cardsOfPlace = (cards: readonly SeedCard[], templateId: string, place: ZonePlace): SeedCard[] =>
  cards.filter((card) => card.templateId === templateId && card.zoneKey === place.zoneKey && card.trackNumber === place.trackNumber)

function seedCards(doc: Y.Doc, request: SeedRequest, place: ZonePlace, cards: readonly SeedCard[], orders: Iterator<string>): void {
  const places = arrangeCards(cards, place.w)
  cards.forEach((card, index) => {
    const { x, y, w, h } = places[index]!
    const { templateId: pageId, zoneKey, trackNumber, id, kind, title, color, fields } = card
    const zoneId = zoneIdOf(pageId, zoneKey, trackNumber)
    const placement = { pageId, zoneId, x, y, pageX: place.x + x, pageY: place.y + y, order: String(orders.next().value) }
    addCard(doc, { id, kind, title, placement, size: { w, h }, color, author: null, organisation: '', createdAt: request.createdAt, fields })
    if (card.note) findEntry(doc, 'cards', id)?.set('note', makeText(card.note))
  })
}

function seedPage(doc: Y.Doc, request: SeedRequest, templateId: string, tracks: number, cards: readonly SeedCard[]): void {
  const heightNeeded = (place: ZonePlace) => heightNeededFor(cardsOfPlace(cards, templateId, place), place.w)
  const places = layoutTemplate(templateId, { tracks, heightNeeded })
  const zoneOrders = firstOrders(places.length)
  const cardOrders = firstOrders(cards.length).values()
  const trackIds = new Map(cards.filter((card) => card.kind === 'track' && card.trackNumber !== null).map((card) => [card.trackNumber, card.id]))
  places.forEach((place, index) => {
    putZone(doc, { pageId: templateId, templateId, place, order: zoneOrders[index]!, trackId: trackIds.get(place.trackNumber) ?? null })
    seedCards(doc, request, place, cardsOfPlace(cards, templateId, place), cardOrders)
  })
}

const hasTrackZones = (templateId: string): boolean => findTemplate(templateId)?.zones.some(isRepeatedPerTrack) ?? false

/** Pages in order, each template once. */
function pagesAsked(request: SeedRequest, example: Example): { templateId: string; tracks: number }[] {
  const pages = new Map<string, { templateId: string; tracks: number }>()
  const asked: readonly { readonly templateId: string; readonly tracks?: number }[] = request.templates ?? example.templates.map((templateId) => ({ templateId }))
  for (const { templateId, tracks = defaultTracks } of asked) {
    if (findTemplate(templateId) !== null && !pages.has(templateId)) pages.set(templateId, { templateId, tracks })
  }
  return [...pages.values()]
}

/** Without references to what lies on a page this board does not have. */
function knownFields(card: SeedCard, known: ReadonlySet<string>): ExampleCard['fields'] {
  const isKnown = (id: FieldValue) => typeof id !== 'string' || known.has(id)
  const fields = Object.entries(card.fields).flatMap(([name, value]): [string, FieldValue][] => {
    const field = findField(card.kind, name)
    if (field === null || refersTo(field).length === 0) return [[name, value]]
    if (!Array.isArray(value)) return isKnown(value) ? [[name, value]] : []
    const kept = (value as readonly FieldValue[]).filter(isKnown)
    return kept.length > 0 ? [[name, kept]] : []
  })
  return Object.fromEntries(fields)
}

/** The example's cards that have a page here: their own, else the one they may lie on instead. */
function cardsAsked(example: Example, pages: readonly { readonly templateId: string }[]): SeedCard[] {
  const hasPage = ({ templateId }: CardHome) => pages.some((page) => page.templateId === templateId)
  const cards = example.cards.flatMap((card) => (hasPage(card) ? [card] : card.orElse && hasPage(card.orElse) ? [{ ...card, ...card.orElse }] : []))
  const known = new Set([...cards.map((card) => card.id), ...example.partners.map((partner) => partner.id)])
  return cards.map((card) => ({ ...card, fields: knownFields(card, known) }))
}

function seedLinks(doc: Y.Doc, request: SeedRequest, example: Example, cards: readonly SeedCard[]): void {
  const known = new Set([...cards.map((card) => card.id), ...example.partners.map((partner) => partner.id)])
  for (const link of example.links) {
    if (known.has(link.from) && known.has(link.to)) addLink(doc, { ...link, author: null, createdAt: request.createdAt })
  }
}

/** In one transaction. Same request and same ids, same board. */
export function seedBoard(doc: Y.Doc, request: SeedRequest): void {
  const { language, createdAt, session } = request
  const example = request.example ? draftExample(request.example, language) : noExample
  const pages = pagesAsked(request, example)
  const orders = firstOrders(pages.length)
  const exampleCards = cardsAsked(example, pages)
  openRoots(doc).transact(() => {
    setMeta(doc, { title: request.title || example.title, language, createdAt, schemaVersion, ...example.meta })
    const partnerOrders = firstOrders(example.partners.length)
    example.partners.forEach((partner, index) => addPartner(doc, { ...partner, fields: { ...partner.fields, order: partnerOrders[index]! } }))
    pages.forEach(({ templateId, tracks: asked }, index) => {
      const tracks = Math.min(maxTracks, Math.max(minTracks, request.example ? example.tracks : asked))
      const own = exampleCards.filter((card) => card.templateId === templateId)
      const cards = hasTrackZones(templateId) ? [...own, ...emptyTracks(request, example.tracks, tracks)] : own
      addPage(doc, { id: templateId, title: '', templateId, order: orders[index]! })
      seedPage(doc, request, templateId, tracks, cards)
    })
    // A board always has a page to write on.
    if (pages.length === 0) addPage(doc, { id: 'page-1', title: language === 'da' ? 'Side 1' : 'Page 1', templateId: null, order: firstOrders(1)[0]! })
    seedLinks(doc, request, example, exampleCards)
    const agenda = makeRichText(draftAgenda(language, pages.map(({ templateId }) => ({ id: templateId, templateId }))))
    addSession(doc, { ...session, order: firstOrders(1)[0]! }, agenda)
  })
}
