/** What others may ask of the list: show a card or a zone, open a card for writing, say where a new card goes. */
import { useEffect, type RefObject } from 'react'
import type { Board } from '../../shared/domain/board'
import { looseCardsOfPage, zonesOfPage } from '../../shared/domain/boardQueries'
import { cardHeight } from '../../shared/templates/cardHeight'
import { cardSize } from '../../shared/domain/geometry'
import { freePlacesBelow } from '../../shared/domain/placing'
import { useLiveBoard } from '../board/liveBoard'
import { findCardItem } from './items'

/** The middle of the first free place below everything on a page, in page pixels. */
export function placeBelow(board: Board, pageId: string): { x: number; y: number } {
  const loose = looseCardsOfPage(board, pageId).map((card) => ({ x: card.placement.pageX, y: card.placement.pageY, w: card.size?.w ?? cardSize.w, h: cardHeight(card) }))
  const at = freePlacesBelow(zonesOfPage(board, pageId), loose, [cardSize])[0]!
  return { x: at.x + cardSize.w / 2, y: at.y + cardSize.h / 2 }
}

function show(element: HTMLElement | null | undefined): void {
  element?.focus({ preventScroll: true })
  element?.scrollIntoView({ block: 'center' })
}

export function useOutlineEye(root: RefObject<HTMLElement | null>): void {
  const { desk, view } = useLiveBoard()
  useEffect(() => {
    const eye = {
      showCard: (cardId: string) => show(findCardItem(root.current, cardId)),
      showZone: (zoneId: string) => show(root.current?.querySelector<HTMLElement>(`[data-zone="${CSS.escape(zoneId)}"] h3`)),
      startWriting: (cardId: string) => desk.put({ writing: cardId }),
      middle: () => placeBelow(view.read(), desk.read().pageId ?? ''),
    }
    desk.eye.set(eye)
    return () => {
      if (desk.eye.read() === eye) desk.eye.set(null)
    }
  }, [desk, root, view])
}
