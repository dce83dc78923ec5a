/** Redningsbakken: what a board did not take in, as plain cards, kept on this device until it is back or thrown away. */
import type { FieldValue } from '../../shared/domain/board'
import { createStore, type Store } from '../board/store'
import { trayKey } from '../sync/localNames'

export interface RescuedCard {
  readonly id: string
  readonly what: 'card' | 'agenda'
  readonly title: string
  readonly note: string
  readonly kind: string
  /** In words, in the language the board was read in. */
  readonly kindName: string
  readonly zoneName: string
  readonly pageId: string | null
  readonly zoneId: string | null
  readonly fields: Readonly<Record<string, FieldValue>>
  /** This device let go of its copy of the board: the card comes back by hand alone. */
  readonly isLetGo?: boolean
}

function isRescued(value: unknown): value is RescuedCard {
  if (typeof value !== 'object' || value === null) return false
  const given = value as Record<string, unknown>
  const texts = ['id', 'title', 'note', 'kind', 'kindName', 'zoneName'] as const
  return texts.every((name) => typeof given[name] === 'string') && (given.what === 'card' || given.what === 'agenda') && typeof given.fields === 'object' && given.fields !== null
}

/** What lies in the tray; torn entries are left out. */
export function readTray(storage: Pick<Storage, 'getItem'>, boardId: string): readonly RescuedCard[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(trayKey(boardId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isRescued) : []
  } catch {
    return []
  }
}

/** The tray of a board; what is set is kept across a reload. */
export function openTray(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, boardId: string): Store<readonly RescuedCard[]> {
  const store = createStore(readTray(storage, boardId))
  return {
    ...store,
    set(cards) {
      if (cards.length === 0) storage.removeItem(trayKey(boardId))
      else storage.setItem(trayKey(boardId), JSON.stringify(cards))
      store.set(cards)
    },
  }
}

/** The newer of the same record takes the older one's place. */
export function mergeRescued(kept: readonly RescuedCard[], found: readonly RescuedCard[]): readonly RescuedCard[] {
  const isFound = new Set(found.map(({ id }) => id))
  return [...kept.filter(({ id }) => !isFound.has(id)), ...found]
}

/** As text for a file or the clipboard. */
export function trayText(cards: readonly RescuedCard[]): string {
  return cards.map(({ title, note, kindName, zoneName }) => [[zoneName, kindName].filter((word) => word !== '').join(' · '), title, note].filter((part) => part !== '').join('\n')).join('\n\n')
}
