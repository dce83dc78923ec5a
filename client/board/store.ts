/** A value that several parts of the page watch. */
import { useSyncExternalStore } from 'react'

export interface Store<T> {
  read(): T
  set(next: T): void
  subscribe(listener: () => void): () => void
}

export function createStore<T>(first: T): Store<T> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    read: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Watches a store; with `select` only what it picks (compared by identity). */
export function useStore<T>(store: Pick<Store<T>, 'read' | 'subscribe'>): T
export function useStore<T, Picked>(store: Pick<Store<T>, 'read' | 'subscribe'>, select: (value: T) => Picked): Picked
export function useStore<T, Picked>(store: Pick<Store<T>, 'read' | 'subscribe'>, select?: (value: T) => Picked): T | Picked {
  return useSyncExternalStore(store.subscribe, () => (select ? select(store.read()) : store.read()))
}
