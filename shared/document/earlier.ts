/** How things were before a transaction, while it is still under way: what it deleted is then still there to be read. */
import * as Y from 'yjs'

export function isNewIn(transaction: Y.Transaction, item: Y.Item): boolean {
  return item.id.clock >= (transaction.beforeState.get(item.id.client) ?? 0)
}

/** What a key held before the transaction; undefined when nothing. An earlier type can be read with this too, key by key. */
export function earlierValue(transaction: Y.Transaction, map: Y.Map<unknown>, key: string): unknown {
  let item = map._map.get(key) ?? null
  while (item !== null && isNewIn(transaction, item)) item = item.left
  if (item === null || item.content instanceof Y.ContentDeleted) return undefined
  return item.content.getContent().at(-1)
}

/** All that a map held before the transaction. */
export function earlierFields(transaction: Y.Transaction, map: Y.Map<unknown>): Map<string, unknown> {
  const fields = new Map<string, unknown>()
  for (const key of map._map.keys()) {
    const value = earlierValue(transaction, map, key)
    if (value !== undefined) fields.set(key, value)
  }
  return fields
}
