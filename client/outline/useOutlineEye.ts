/** What others may ask of the list: show a card or a zone, open a card for writing, say where a new card goes. */
import { useEffect, type RefObject } from 'react'
import type { Board, Card, Zone } from '../../shared/domain/board'
import { cardsOfPage, looseCardsOfPage, zonesOfPage } from '../../shared/domain/boardQueries'
import { cardGap, cardSize, freePlaceInZone, zoneHeaderHeight } from '../../shared/domain/geometry'
import { useLiveBoard } from '../board/liveBoard'
import { findCardItem } from './items'

const rowOfCards = 6 * (cardSize.w + cardGap)

/** The middle of the first free place below everything on a page, in page pixels. */
export function placeBelow(board: Board, pageId: string): { x: number; y: number } {
  const zones = zonesOfPage(board, pageId)
  const left = Math.min(0, ...zones.map(({ placement }) => placement.x))
  const inZones = Math.max(0, ...zones.map(({ placement, size }) => placement.y + size.h))
  const top = zones.length === 0 && cardsOfPage(board, pageId).length === 0 ? 0 : inZones + cardGap
  const ground = { size: { w: rowOfCards, h: 0 } } as Zone
  const shifted = looseCardsOfPage(board, pageId).map((card): Card => ({ ...card, placement: { ...card.placement, x: card.placement.pageX - left, y: card.placement.pageY - top + zoneHeaderHeight } }))
  const at = freePlaceInZone(ground, shifted)
  return { x: left + at.x + cardSize.w / 2, y: top + at.y - zoneHeaderHeight + cardSize.h / 2 }
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
