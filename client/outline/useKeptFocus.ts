/** Focus never moves because somebody else edited. When the card one stands on moves, focus stays on it; when it is deleted, the next one takes over and that is said. */
import { useCallback, useEffect, useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react'
import { zoneWords } from '../../shared/templates/zoneWords'
import { cardName } from '../board/cardName'
import { useLiveBoard } from '../board/liveBoard'
import { announce } from '../ui/announce'
import { useLanguage } from '../words/language'
import { outlineWords } from '../words/outline'
import { findCardItem, itemOf } from './items'
import { listsOf, neighbourOf, type OutlinePage } from './outlineOf'

interface Held {
  readonly cardId: string
  readonly listId: string
  readonly element: HTMLElement
  readonly name: string
}

/** Whether focus fell out of the page because the thing that had it is gone. */
function isLost(held: Held | null): held is Held {
  return held !== null && !held.element.isConnected && (document.activeElement === null || document.activeElement === document.body)
}

/** With no card left, the button that adds one is nearest; for readers the heading. */
function findEmptyList(root: HTMLElement | null, listId: string): HTMLElement | null {
  const list = root?.querySelector<HTMLElement>(`[data-list="${CSS.escape(listId)}"]`)
  return list?.querySelector<HTMLElement>('[data-board-item]') ?? list?.querySelector<HTMLElement>('h3') ?? root?.querySelector<HTMLElement>('h2') ?? null
}

export function useKeptFocus(root: RefObject<HTMLElement | null>, pages: readonly OutlinePage[]): { readonly onFocus: (event: FocusEvent) => void } {
  const { view } = useLiveBoard()
  const language = useLanguage()
  const held = useRef<Held | null>(null)
  const lists = useRef<readonly (readonly string[])[]>([])
  const lastWasRemote = useRef(false)

  useEffect(() => view.subscribe((_changed, transaction) => (lastWasRemote.current = !transaction.local)), [view])

  const restore = useCallback(() => {
    const lost = held.current
    if (!isLost(lost)) return
    const board = view.read()
    const words = outlineWords[language]
    const card = board.cards.get(lost.cardId)
    const neighbour = card ? lost.cardId : neighbourOf(lists.current, lost.cardId, (id) => board.cards.has(id))
    const element = neighbour === null ? null : findCardItem(root.current, neighbour)
    held.current = null
    const target = element ?? findEmptyList(root.current, lost.listId)
    target?.focus({ preventScroll: lastWasRemote.current })
    if (!lastWasRemote.current) target?.scrollIntoView({ block: 'nearest' })
    else if (!card) announce(words.cardGone(lost.name))
    else {
      const zone = board.zones.get(card.placement.zoneId ?? '')
      announce(words.cardMoved(lost.name, zone ? zoneWords(zone, board).fullTitle[language] : ''))
    }
  }, [language, root, view])

  useLayoutEffect(() => {
    restore()
    lists.current = listsOf(pages)
  }, [pages, restore])

  // A dialog that closes after its card moved leaves focus nowhere.
  useEffect(() => {
    const onFocusOut = () => setTimeout(restore)
    document.addEventListener('focusout', onFocusOut)
    return () => document.removeEventListener('focusout', onFocusOut)
  }, [restore])

  const onFocus = useCallback(
    (event: FocusEvent) => {
      const item = itemOf(event.target)
      const listId = item?.element.closest<HTMLElement>('[data-list]')?.dataset.list ?? ''
      if (item?.cardId) held.current = { cardId: item.cardId, listId, element: event.target as HTMLElement, name: cardName(view.read(), item.cardId, language) }
      else if (!(event.target as HTMLElement).closest('[role=menu]')) held.current = null
    },
    [language, view],
  )
  return { onFocus }
}
