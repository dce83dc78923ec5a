/** Fractional order keys: sorting by them never needs to renumber neighbours. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

interface Ordered {
  readonly id: string
  readonly order: string
}

/** A key after the last of these (any order in, '' ignored). */
export function orderAfterAll(orders: Iterable<string>): string {
  let last: string | null = null
  for (const order of orders) if (isOrderKey(order) && (last === null || order > last)) last = order
  return generateKeyBetween(last, null)
}

/** A key between two neighbours; null means an open end. Falls back to after `before` when they are equal or crossed. */
export function orderBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after) return generateKeyBetween(before, null)
  return generateKeyBetween(before, after)
}

/** `count` ascending keys. */
export function firstOrders(count: number): string[] {
  return generateNKeysBetween(null, null, count)
}

/** Whether a text from outside can be used as an order key. */
export function isOrderKey(text: string): boolean {
  // The library checks lengths only; other characters would sort differently from how they are counted.
  if (!/^[A-Za-z][0-9A-Za-z]{1,60}$/.test(text)) return false
  try {
    return generateKeyBetween(text, null) > text
  } catch {
    return false
  }
}

/** Ascending by order, then by id, so that equal keys sort alike everywhere. */
export function compareByOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
