/** The board in reading order: pages, their zones, the cards of each. What did not change stays the same object, so that only changed lists are drawn again. */
import type { Board, Card, Drawing, Page, Zone } from '../../shared/domain/board'
import { pagesInOrder } from '../../shared/domain/boardQueries'
import { compareByOrder } from '../../shared/domain/order'

export interface OutlineZone {
  readonly zone: Zone
  readonly cards: readonly Card[]
}

export interface OutlinePage {
  readonly page: Page
  readonly zones: readonly OutlineZone[]
  /** Cards of the page in no zone that still exists there. */
  readonly loose: readonly Card[]
  readonly drawings: readonly Drawing[]
}

const byPlacement = (a: Card | Zone, b: Card | Zone) => compareByOrder({ id: a.id, order: a.placement.order }, { id: b.id, order: b.placement.order })

function grouped<Item>(items: Iterable<Item>, keyOf: (item: Item) => string | null): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}

function keepList<Item>(list: readonly Item[], before: readonly Item[] | undefined): readonly Item[] {
  return before && isSameList(list, before) ? before : list
}

function keepZone(next: OutlineZone, before: OutlineZone | undefined): OutlineZone {
  if (!before) return next
  const cards = keepList(next.cards, before.cards)
  return before.zone === next.zone && before.cards === cards ? before : { zone: next.zone, cards }
}

function keepPage(next: OutlinePage, before: OutlinePage | undefined): OutlinePage {
  if (!before) return next
  const earlier = new Map(before.zones.map((zone) => [zone.zone.id, zone]))
  const zones = keepList(next.zones.map((zone) => keepZone(zone, earlier.get(zone.zone.id))), before.zones)
  const loose = keepList(next.loose, before.loose)
  const drawings = keepList(next.drawings, before.drawings)
  const isSame = next.page === before.page && zones === before.zones && loose === before.loose && drawings === before.drawings
  return isSame ? before : { page: next.page, zones, loose, drawings }
}

/** A card lies in its zone when that stands on the card's own page; else it lies loose. Cards of pages that are gone are left out. */
export function outlineOf(board: Board, before: readonly OutlinePage[] = []): readonly OutlinePage[] {
  const zoneOf = ({ placement }: Card) => (placement.zoneId !== null && board.zones.has(placement.zoneId) ? placement.zoneId : null)
  const cards = [...board.cards.values()].sort(byPlacement)
  const cardsByZone = grouped(cards, zoneOf)
  const looseByPage = grouped(cards, (card) => (zoneOf(card) === null ? card.placement.pageId : null))
  const zonesByPage = grouped([...board.zones.values()].sort(byPlacement), (zone) => zone.pageId)
  const drawingsByPage = grouped(board.drawings.values(), ({ fields }) => (typeof fields.pageId === 'string' ? fields.pageId : null))
  const earlier = new Map(before.map((page) => [page.page.id, page]))
  const pages = pagesInOrder(board).map((page) =>
    keepPage(
      {
        page,
        zones: (zonesByPage.get(page.id) ?? []).map((zone) => ({ zone, cards: cardsByZone.get(zone.id) ?? [] })),
        loose: looseByPage.get(page.id) ?? [],
        drawings: drawingsByPage.get(page.id) ?? [],
      },
      earlier.get(page.id),
    ),
  )
  return keepList(pages, before)
}

/** Ids of the cards of each list, in the order one walks through them. */
export function listsOf(outline: readonly OutlinePage[]): readonly (readonly string[])[] {
  return outline.flatMap(({ zones, loose }) => [...zones.map(({ cards }) => cards), loose].map((cards) => cards.map((card) => card.id)))
}

/** Where focus goes when a card disappears: the next of its list that is still there, else the one before it; null when none is left. */
export function neighbourOf(lists: readonly (readonly string[])[], cardId: string, isThere: (cardId: string) => boolean): string | null {
  const list = lists.find((ids) => ids.includes(cardId))
  if (!list) return null
  const at = list.indexOf(cardId)
  return list.slice(at + 1).find(isThere) ?? list.slice(0, at).reverse().find(isThere) ?? null
}
