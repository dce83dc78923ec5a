/** Questions hidden on this device until the window is closed: nobody else sees that they are. */
import { createStore, type Store } from '../board/store'

export type HiddenGaps = Pick<Store<ReadonlySet<string>>, 'read' | 'subscribe'> & {
  hide(...keys: readonly string[]): void
  showAll(): void
}

export const hiddenKey = (rule: string, gapRef: string): string => `${rule}:${gapRef}`

function readKept(name: string): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name) ?? '[]')
    return Array.isArray(kept) ? kept.filter((key): key is string => typeof key === 'string') : []
  } catch {
    return []
  }
}

/** Where the browser keeps nothing, they are hidden until the page is left. */
function keep(name: string, keys: ReadonlySet<string>): void {
  try {
    sessionStorage.setItem(name, JSON.stringify([...keys]))
  } catch {
    return
  }
}

export function openHiddenGaps(boardId: string): HiddenGaps {
  const name = `hidden-gaps:${boardId}`
  const store = createStore<ReadonlySet<string>>(new Set(readKept(name)))
  const put = (keys: ReadonlySet<string>) => {
    store.set(keys)
    keep(name, keys)
  }
  return {
    read: store.read,
    subscribe: store.subscribe,
    hide: (...keys) => put(new Set([...store.read(), ...keys])),
    showAll: () => put(new Set()),
  }
}
