/** A client may leave out where a card lies on the page, its order and its size: the server fills them in. */
import type * as Y from 'yjs'
import { cardSize } from '../domain/geometry'
import { isOrderKey, orderAfterAll } from '../domain/order'
import { readPlacement, readSize } from './readBoard'
import { placeCards } from './placeCards'
import { entriesOf, findEntry, type Entry } from './roots'

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

function lastOrder(doc: Y.Doc, pageId: string): string {
  const orders: string[] = []
  for (const entry of entriesOf(doc, 'cards').values()) {
    const placement = readPlacement(entry.get?.('placement'))
    if (placement?.pageId === pageId) orders.push(placement.order)
  }
  return orderAfterAll(orders)
}

/** `lastOrders`: of each page, once it has been asked for; walking all cards for every card would take minutes on a large board. */
function nextOrder(doc: Y.Doc, pageId: string, lastOrders: Map<string, string>): string {
  const known = lastOrders.get(pageId)
  const order = known === undefined ? lastOrder(doc, pageId) : orderAfterAll([known])
  lastOrders.set(pageId, order)
  return order
}

const isPlaced = (given: Record<string, unknown>): boolean => isNumber(given.x) && isNumber(given.y)

function completePlacement(doc: Y.Doc, entry: Entry, lastOrders: Map<string, string>): void {
  const given = entry.get('placement') as Record<string, unknown> | undefined
  const read = readPlacement(given)
  if (given === undefined || read === null) return
  const isWhole = [given.x, given.y, given.pageX, given.pageY].every(isNumber) && isOrderKey(read.order) && 'zoneId' in given
  if (isWhole) return
  const zone = read.zoneId === null ? null : readPlacement(findEntry(doc, 'zones', read.zoneId)?.get('placement'))
  entry.set('placement', {
    ...read,
    pageX: isNumber(given.pageX) ? read.pageX : (zone?.x ?? 0) + read.x,
    pageY: isNumber(given.pageY) ? read.pageY : (zone?.y ?? 0) + read.y,
    order: isOrderKey(read.order) ? read.order : nextOrder(doc, read.pageId, lastOrders),
  })
}

/** Completes the named cards; whole ones are left untouched, so that nothing is written for them. One that says no place gets the next free one of its zone. */
export function completeCards(doc: Y.Doc, cardIds: readonly string[]): void {
  const lastOrders = new Map<string, string>()
  doc.transact(() => {
    const unplaced: string[] = []
    for (const id of cardIds) {
      const entry = findEntry(doc, 'cards', id)
      if (entry === null) continue
      const placement = entry.get('placement')
      if (readPlacement(placement) !== null && !isPlaced(placement as Record<string, unknown>)) unplaced.push(id)
      if (readSize(entry.get('size')) === null && entry.has('placement')) entry.set('size', cardSize)
    }
    placeCards(doc, unplaced)
    for (const id of cardIds) {
      const entry = findEntry(doc, 'cards', id)
      if (entry !== null) completePlacement(doc, entry, lastOrders)
    }
  })
}
