/** Cards in the document: everything that may be done to one, each in one transaction. Ids and times are arguments. */
import * as Y from 'yjs'
import type { Board, ColorNumber, FieldValue, Placement, Size } from '../domain/board'
import { cardsOfPage } from '../domain/boardQueries'
import { cardHeight } from '../templates/cardHeight'
import { inferredMarker } from '../templates/inferred'
import { cardSize } from '../domain/geometry'
import { orderAfterAll } from '../domain/order'
import { freePlaces, lyingIn } from '../domain/placing'
import { entriesOf, findEntry, type Entry } from './roots'
import { makeText } from './text'

export interface CardDraft {
  readonly id: string
  readonly kind: string
  readonly title?: string
  /** A text with its form, not yet in any document; goes before `title`. */
  readonly text?: Y.XmlFragment
  readonly placement: Placement
  readonly size?: Size
  readonly color?: ColorNumber | null
  /** Participant id; null when nobody is to be known. */
  readonly author: string | null
  readonly organisation: string
  /** ISO 8601. */
  readonly createdAt: string
  readonly fields?: Readonly<Record<string, FieldValue>>
}

export function addCard(doc: Y.Doc, draft: CardDraft): void {
  doc.transact(() => {
    const entry: Entry = new Y.Map<unknown>()
    entry.set('kind', draft.kind)
    entry.set('title', draft.text ?? makeText(draft.title ?? ''))
    entry.set('placement', draft.placement)
    entry.set('size', draft.size ?? cardSize)
    if (draft.color) entry.set('color', draft.color)
    if (draft.author !== null) entry.set('author', draft.author)
    if (draft.organisation !== '') entry.set('organisation', draft.organisation)
    entry.set('createdAt', draft.createdAt)
    for (const [name, value] of Object.entries(draft.fields ?? {})) entry.set(name, value)
    entriesOf(doc, 'cards').set(draft.id, entry)
  })
}

/** Removes a card and the links that hang on it. */
export function removeCard(doc: Y.Doc, cardId: string): void {
  doc.transact(() => {
    const links = entriesOf(doc, 'links')
    for (const [linkId, link] of [...links.entries()]) {
      if (link instanceof Y.Map && (link.get('from') === cardId || link.get('to') === cardId)) links.delete(linkId)
    }
    entriesOf(doc, 'cards').delete(cardId)
  })
}

/** Writes a card's place as one value, so that a drop is never torn. */
export function placeCard(doc: Y.Doc, cardId: string, placement: Placement): void {
  findEntry(doc, 'cards', cardId)?.set('placement', placement)
}

export function resizeCard(doc: Y.Doc, cardId: string, size: Size): void {
  findEntry(doc, 'cards', cardId)?.set('size', size)
}

/** Sets or (with null) clears one field of a card; title and place have functions of their own. */
export function setCardField(doc: Y.Doc, cardId: string, name: string, value: FieldValue): void {
  const entry = findEntry(doc, 'cards', cardId)
  if (entry === null) return
  doc.transact(() => {
    if (value === null) entry.delete(name)
    else entry.set(name, value)
    // What somebody says is no longer inferred.
    if (entry.has(inferredMarker(name))) entry.delete(inferredMarker(name))
  })
}

/** The live text of a card's title; null when the card is gone. */
export function cardText(doc: Y.Doc, cardId: string): Y.XmlFragment | null {
  const title: unknown = findEntry(doc, 'cards', cardId)?.get('title')
  return title instanceof Y.XmlFragment ? title : null
}

/** The next free place in a zone; null when the zone is gone. */
export function placementInZone(board: Board, zoneId: string): Placement | null {
  return placementsInZone(board, zoneId, [cardSize])[0] ?? null
}

/** The next free places in a zone for cards of these sizes, none on another. `moving`: cards that leave their place for one of these. */
export function placementsInZone(board: Board, zoneId: string, sizes: readonly Size[], moving: readonly string[] = []): Placement[] {
  const zone = board.zones.get(zoneId)
  if (!zone) return []
  let order = orderAfterAll(cardsOfPage(board, zone.pageId).map((card) => card.placement.order))
  return freePlaces(zone, lyingIn(board, zone, moving), sizes).map(({ x, y }) => {
    const placement = { pageId: zone.pageId, zoneId, x, y, pageX: zone.placement.x + x, pageY: zone.placement.y + y, order }
    order = orderAfterAll([order])
    return placement
  })
}

/** The room a card with this text takes up. */
export function sizeForText(title: string, size: Size = cardSize): Size {
  return { w: size.w, h: cardHeight({ title, size }) }
}

/** A place on the open page, outside zones. `x`, `y` in page pixels. */
export function placementOnPage(board: Board, pageId: string, x: number, y: number): Placement {
  const order = orderAfterAll(cardsOfPage(board, pageId).map((card) => card.placement.order))
  return { pageId, zoneId: null, x, y, pageX: x, pageY: y, order }
}
