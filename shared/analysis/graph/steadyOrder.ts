/** An order that is the same on every device, whatever the order in which records arrived. */

/** Numbers inside ids count as numbers: a2 comes before a10. */
export function orderKey(id: string): string {
  return id.replace(/\d+/g, (digits) => digits.padStart(12, '0'))
}

/** Oldest first, then by id. */
export function inSteadyOrder<Thing extends { readonly id: string; readonly createdAt?: string }>(things: Iterable<Thing>): Thing[] {
  return [...things]
    .map((thing) => ({ thing, time: thing.createdAt ?? '', key: orderKey(thing.id) }))
    .sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ thing }) => thing)
}
