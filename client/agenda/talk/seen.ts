/** Which mentions this person has seen, on this device. */
import { createStore, useStore, type Store } from '../../board/store'

const most = 500
const stores = new Map<string, Store<ReadonlySet<string>>>()
const keyOf = (boardId: string): string => `faellestavle.mentions.${boardId}`

function readKept(boardId: string): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(boardId)) ?? '[]')
    return new Set(Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : [])
  } catch {
    return new Set()
  }
}

function seenOn(boardId: string): Store<ReadonlySet<string>> {
  const store = stores.get(boardId) ?? createStore(readKept(boardId))
  stores.set(boardId, store)
  return store
}

export const useSeen = (boardId: string): ReadonlySet<string> => useStore(seenOn(boardId))

export function markSeen(boardId: string, ids: readonly string[]): void {
  const store = seenOn(boardId)
  if (ids.every((id) => store.read().has(id))) return
  const seen = [...new Set([...store.read(), ...ids])].slice(-most)
  store.set(new Set(seen))
  try {
    localStorage.setItem(keyOf(boardId), JSON.stringify(seen))
  } catch {
    // Without room on the device the badge comes back with the next visit.
  }
}
