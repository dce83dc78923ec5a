/** Redningsbakken: what a board did not take in, in words and with its form, kept on this device until it is back or thrown away. */
import type { FieldValue } from '../../shared/domain/board'
import { createStore, type Store } from '../board/store'
import { trayKey } from '../sync/localNames'

export const rescuedKinds = ['card', 'agenda', 'drawing', 'link'] as const
export type RescuedKind = (typeof rescuedKinds)[number]

export interface RescuedCard {
  readonly id: string
  /** A card, a drawing and a link can be put back; an agenda's text is kept as words. */
  readonly what: RescuedKind
  readonly title: string
  readonly note: string
  readonly kind: string
  /** In words, in the language the board was read in. */
  readonly kindName: string
  readonly zoneName: string
  readonly pageId: string | null
  readonly zoneId: string | null
  /** Of a drawing all of it, of a link its ends and its *because* too. Empty where the device had no room for it: then the words alone are kept. */
  readonly fields: Readonly<Record<string, FieldValue>>
  /** This device let go of its copy of the board: the card comes back by hand alone. */
  readonly isLetGo?: boolean
}

function isRescued(value: unknown): value is RescuedCard {
  if (typeof value !== 'object' || value === null) return false
  const given = value as Record<string, unknown>
  const texts = ['id', 'title', 'note', 'kind', 'kindName', 'zoneName'] as const
  return texts.every((name) => typeof given[name] === 'string') && rescuedKinds.some((kind) => kind === given.what) && typeof given.fields === 'object' && given.fields !== null
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

/** A device that is full keeps the words all the same: drawings lose their form first. Never throws. */
function keep(storage: Pick<Storage, 'setItem'>, key: string, cards: readonly RescuedCard[]): void {
  const inWords = cards.map((card) => (card.what === 'drawing' ? { ...card, fields: {} } : card))
  for (const kept of [cards, inWords]) {
    try {
      return storage.setItem(key, JSON.stringify(kept))
    } catch {
      // Full: the next attempt is smaller. On the screen they stand in any case.
    }
  }
}

/** Whether it can be put back on the board as it was. */
export function hasForm({ what, fields }: RescuedCard): boolean {
  return what === 'card' || (what !== 'agenda' && Object.keys(fields).length > 0)
}

/** The tray of a board; what is set is kept across a reload. */
export function openTray(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, boardId: string): Store<readonly RescuedCard[]> {
  const store = createStore(readTray(storage, boardId))
  return {
    ...store,
    set(cards) {
      if (cards.length === 0) storage.removeItem(trayKey(boardId))
      else keep(storage, trayKey(boardId), cards)
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
