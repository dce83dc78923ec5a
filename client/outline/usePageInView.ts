/** The tabs and the list agree: choosing a page scrolls to it, and scrolling chooses the page one reads. */
import { useCallback, useEffect, useRef, type RefObject } from 'react'
import { useLiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'

const afterScrollMs = 150

function pageAtTop(root: HTMLElement): string | null {
  const line = root.getBoundingClientRect().top + root.clientHeight / 3
  const pages = [...root.querySelectorAll<HTMLElement>('[data-page]')]
  const read = pages.filter((page) => page.getBoundingClientRect().top <= line).at(-1) ?? pages[0]
  return read?.dataset.page ?? null
}

/** Returns a way to say that the list now stands on a page, without scrolling to its top. */
export function usePageInView(root: RefObject<HTMLElement | null>): (pageId: string) => void {
  const { desk } = useLiveBoard()
  const pageId = useStore(desk, (state) => state.pageId)
  /** The page that the list itself chose last, by focus or by scrolling: no reason to scroll. */
  const shown = useRef<string | null>(null)

  useEffect(() => {
    const element = root.current
    if (element === null || pageId === null || pageId === shown.current) return
    const isFirst = shown.current === null
    shown.current = pageId
    const page = element.querySelector<HTMLElement>(`[data-page="${CSS.escape(pageId)}"]`)
    // Focus inside the page already means that the person is there.
    if (page === null || page.contains(document.activeElement) || (isFirst && page.previousElementSibling === null)) return
    page.scrollIntoView({ block: 'start' })
  }, [pageId, root])

  const standOn = useCallback(
    (nextId: string) => {
      shown.current = nextId
      if (desk.read().pageId !== nextId) desk.put({ pageId: nextId })
    },
    [desk],
  )

  useEffect(() => {
    const element = root.current
    if (element === null) return
    let isByHand = false
    let timer: ReturnType<typeof setTimeout> | null = null
    const onHand = () => {
      isByHand = true
    }
    const settle = () => {
      timer = null
      const read = isByHand ? pageAtTop(element) : null
      isByHand = false
      if (read !== null) standOn(read)
    }
    const onScroll = () => {
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(settle, afterScrollMs)
    }
    for (const name of ['wheel', 'touchmove'] as const) element.addEventListener(name, onHand, { passive: true })
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      if (timer !== null) clearTimeout(timer)
      for (const name of ['wheel', 'touchmove'] as const) element.removeEventListener(name, onHand)
      element.removeEventListener('scroll', onScroll)
    }
  }, [root, standOn])

  return standOn
}
