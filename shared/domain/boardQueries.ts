/** Questions every view asks of a board. Pure; results are sorted by order. */
import type { Board, Card, Link, Page, Session, Zone } from './board'
import { compareByOrder } from './order'

const byPlacement = (a: { id: string; placement: { order: string } }, b: { id: string; placement: { order: string } }) =>
  compareByOrder({ id: a.id, order: a.placement.order }, { id: b.id, order: b.placement.order })

export function pagesInOrder(board: Board): Page[] {
  return [...board.pages.values()].sort(compareByOrder)
}

export function sessionsInOrder(board: Board): Session[] {
  return [...board.sessions.values()].sort(compareByOrder)
}

export function zonesOfPage(board: Board, pageId: string): Zone[] {
  return [...board.zones.values()].filter((zone) => zone.pageId === pageId).sort(byPlacement)
}

/** The meeting held before this one, by date and then by order; null asks for the latest of all. Null when there is none. */
export function meetingBefore(board: Board, sessionId: string | null): Session | null {
  const inTime = sessionsInOrder(board).sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
  const at = sessionId === null ? inTime.length : inTime.findIndex(({ id }) => id === sessionId)
  return inTime[at - 1] ?? null
}

/** Cards that lie in the zone. */
export function cardsOfZone(board: Board, zoneId: string): Card[] {
  return [...board.cards.values()].filter((card) => card.placement.zoneId === zoneId).sort(byPlacement)
}

/** Cards on the page outside every zone that still exists there. */
export function looseCardsOfPage(board: Board, pageId: string): Card[] {
  return cardsOfPage(board, pageId).filter((card) => zoneOfCard(board, card) === null)
}

export function cardsOfPage(board: Board, pageId: string): Card[] {
  return [...board.cards.values()].filter((card) => card.placement.pageId === pageId).sort(byPlacement)
}

/** The zone a card really lies in: null when it lies loose or its zone is gone. */
export function zoneOfCard(board: Board, card: Card): Zone | null {
  const { zoneId } = card.placement
  return zoneId === null ? null : (board.zones.get(zoneId) ?? null)
}

export function linksFrom(board: Board, id: string): Link[] {
  return [...board.links.values()].filter((link) => link.from === id)
}

export function linksTo(board: Board, id: string): Link[] {
  return [...board.links.values()].filter((link) => link.to === id)
}

/** Cards of one kind, in order of placement. */
export function cardsOfKind(board: Board, kind: string): Card[] {
  return [...board.cards.values()].filter((card) => card.kind === kind).sort(byPlacement)
}

/** The cards that are tracks, by their number. */
export function tracksInOrder(board: Board): Card[] {
  return cardsOfKind(board, 'track').sort((a, b) => (a.color ?? 9) - (b.color ?? 9) || byPlacement(a, b))
}
