/** Sees to it that a page of the board is always open, also when the open one is removed by another. */
import { useEffect } from 'react'
import { pagesInOrder } from '../../shared/domain/boardQueries'
import { useBoard, useLiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'

export function useOpenPage(): void {
  const live = useLiveBoard()
  const pageId = useStore(live.desk, (state) => state.pageId)
  const pages = useBoard((board) => board.pages)
  useEffect(() => {
    if (pageId !== null && pages.has(pageId)) return
    live.desk.put({ pageId: pagesInOrder(live.view.read())[0]?.id ?? null, selection: [] })
  }, [live, pageId, pages])
  useEffect(() => live.connection.presence.put({ pageId }), [live, pageId])
}
