import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { Page } from '../../shared/domain/board'
import { pagesInOrder } from '../../shared/domain/boardQueries'
import { pageTitle } from '../../shared/templates/pageTitle'
import { useBoard, useLiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'
import { findCommand, runCommand } from '../commands/registry'
import { useCommandContext } from '../commands/useCommands'
import { Icon } from '../ui/Icon'
import { Menu } from '../ui/Menu'
import { useWords } from '../words/defineWords'
import { shellWords } from '../words/shell'

interface Hidden {
  readonly before: boolean
  readonly after: boolean
}

const nothingHidden: Hidden = { before: false, after: false }

/** On which sides more tabs lie than are seen. */
function useHidden(row: RefObject<HTMLElement | null>, count: number): Hidden {
  const [hidden, setHidden] = useState(nothingHidden)
  useEffect(() => {
    const shown = row.current
    if (shown === null) return
    const look = () => {
      const next = { before: shown.scrollLeft > 1, after: shown.scrollLeft + shown.clientWidth < shown.scrollWidth - 1 }
      setHidden((now) => (now.before === next.before && now.after === next.after ? now : next))
    }
    look()
    // The row gets narrower with the window, and its tabs wider with their titles and the typeface.
    const watch = new ResizeObserver(look)
    for (const one of [shown, ...shown.children]) watch.observe(one)
    shown.addEventListener('scroll', look, { passive: true })
    return () => {
      watch.disconnect()
      shown.removeEventListener('scroll', look)
    }
  }, [row, count])
  return hidden
}

function tabToFocus(tabs: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const at = tabs.indexOf(document.activeElement as HTMLElement)
  if (key === 'ArrowRight') return tabs[at + 1]
  if (key === 'ArrowLeft') return tabs[at - 1]
  if (key === 'Home') return tabs[0]
  return key === 'End' ? tabs.at(-1) : undefined
}

function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const next = tabToFocus([...event.currentTarget.querySelectorAll<HTMLElement>('.page-tab')], event.key)
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

/** The pages beside one another. Those there is no room for are a scroll, an arrow or the menu of all pages away. */
export function PageTabs() {
  const live = useLiveBoard()
  const context = useCommandContext()
  const words = useWords(shellWords)
  const pages = useBoard((board) => board.pages)
  const pageId = useStore(live.desk, (state) => state.pageId)
  // The plan is of the whole board: a page is then a way out of it.
  const isPlan = useStore(live.desk, (state) => state.view === 'plan')
  const nav = useRef<HTMLElement>(null)
  const hidden = useHidden(nav, pages.size)
  const isCrowded = hidden.before || hidden.after
  const shown = pagesInOrder(live.view.read()).filter((page) => pages.has(page.id))
  const isOpen = (page: Page) => page.id === pageId && !isPlan
  const open = useCallback((id: string) => live.desk.put({ pageId: id, selection: [], ...(isPlan && { view: 'canvas' as const }) }), [live, isPlan])
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [pageId, isPlan, isCrowded])
  return (
    <div className="page-row">
      <nav ref={nav} className="page-tabs" aria-label={words.pages} data-before={hidden.before || undefined} data-after={hidden.after || undefined} onKeyDown={onKeyDown}>
        {shown.map((page) => (
          <button key={page.id} type="button" className="page-tab" aria-current={isOpen(page) ? 'page' : undefined} onClick={() => open(page.id)}>
            {pageTitle(page, context.language)}
          </button>
        ))}
      </nav>
      {isCrowded && (
        <Menu
          label={words.allPages(shown.length)}
          icon="down"
          isBare
          className="page-menu"
          items={() => shown.map((page) => ({ id: page.id, label: pageTitle(page, context.language), isChecked: isOpen(page), run: () => open(page.id) }))}
        />
      )}
      {live.canEdit && (
        <button type="button" className="page-tab add" aria-label={words.newPage} title={words.newPage} onClick={() => runCommand(findCommand('page.new'), context)}>
          <Icon name="add" size={18} />
        </button>
      )}
    </div>
  )
}
