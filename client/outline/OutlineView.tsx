/** The board as a list: the same pages, zones, cards and links in words, for keyboard, screen reader and phone. */
import { useEffect, useMemo, useRef } from 'react'
import { useBoard, useLiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { outlineWords } from '../words/outline'
import { CardMenu, CardMenuContext, useCardMenu } from './CardMenu'
import { markPointing } from './items'
import { linkLines, type LinkLines } from './linkLines'
import { outlineOf, type OutlinePage as OutlinePageData } from './outlineOf'
import { OutlinePage } from './OutlinePage'
import { useFollowed } from './useFollowed'
import { useKeptFocus } from './useKeptFocus'
import { useOthersNews } from './useOthersNews'
import { useOutlineEye } from './useOutlineEye'
import { useOutlineKeys } from './useOutlineKeys'
import { usePageInView } from './usePageInView'
import { useWriters, WritersContext } from './useWriters'
import { ZoneIndex } from './ZoneIndex'
import './outline.css'

/** The board's lists and its links in words; what did not change stays the same object from one time to the next. */
function useOutline(): { readonly pages: readonly OutlinePageData[]; readonly lines: LinkLines } {
  const board = useBoard()
  const language = useLanguage()
  const last = useRef<{ pages: readonly OutlinePageData[]; lines: LinkLines }>({ pages: [], lines: new Map() })
  return useMemo(() => {
    last.current = { pages: outlineOf(board, last.current.pages), lines: linkLines(board, language, last.current.lines) }
    return last.current
  }, [board, language])
}

export function OutlineView() {
  const live = useLiveBoard()
  const words = useWords(outlineWords)
  const root = useRef<HTMLDivElement>(null)
  const { pages, lines } = useOutline()
  const selection = useStore(live.desk, (state) => state.selection)
  const writers = useWriters()
  const menu = useCardMenu()
  const onKeyDown = useOutlineKeys(root, menu)

  useOutlineEye(root)
  useOthersNews()
  useFollowed(root, usePageInView(root))
  const focus = useKeptFocus(root, pages)
  useEffect(() => {
    // So that the first card opens at once.
    if (live.canEdit) void import('../board/CardEditor')
  }, [live])
  useEffect(() => live.connection.presence.put({ selection, cursor: null, viewport: null, moving: [] }), [live, selection])

  return (
    <WritersContext value={writers}>
      <CardMenuContext value={menu}>
        <div
          ref={root}
          className="outline"
          onKeyDown={onKeyDown}
          onFocus={focus.onFocus}
          onPointerDown={(event) => markPointing(event.currentTarget)}
          onContextMenu={menu.onContextMenu}
        >
          <div className="outline-columns">
            <ZoneIndex pages={pages} />
            <div className="outline-pages">
              {pages.length === 0 && <p className="hint">{words.emptyBoard}</p>}
              {pages.map((page) => (
                <OutlinePage key={page.page.id} {...page} lines={lines} />
              ))}
            </div>
          </div>
          <CardMenu menu={menu} />
        </div>
      </CardMenuContext>
    </WritersContext>
  )
}
