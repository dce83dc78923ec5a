/** Comments beside the text: where there is room in a margin, each at its words; else a button at each item, which opens a sheet. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { EditorView } from '@tiptap/pm/view'
import { commentsIn, isMentioned, threadsOf, type Thread } from '../../../shared/text/comments'
import { useBoard, useLiveBoard } from '../../board/liveBoard'
import { Icon } from '../../ui/Icon'
import { useWords } from '../../words/defineWords'
import { useLanguage } from '../../words/language'
import { talkWords } from '../../words/talk'
import { DraftBox } from './DraftBox'
import { itemName } from './itemName'
import { refsOf } from './people'
import { shownThreads, stackBoxes, threadsByItem, topOfGroup, topOfQuote } from './places'
import { useSeen } from './seen'
import { TalkThread } from './TalkThread'
import { useOpenText, useTalk } from './talkState'
import { useComments } from './useComments'
import './talk.css'

/** Room for the text and a margin. */
const leastWidthPx = 700

/** Counts up when the text or the room around it changes its form. */
function useLayoutCount(view: EditorView, scroll: HTMLElement | null): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    if (scroll === null) return
    let frame = 0
    const later = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => setCount((before) => before + 1))
    }
    const watching = new ResizeObserver(later)
    watching.observe(scroll)
    watching.observe(view.dom)
    const changes = new MutationObserver(later)
    changes.observe(view.dom, { childList: true, subtree: true, characterData: true })
    return () => {
      cancelAnimationFrame(frame)
      watching.disconnect()
      changes.disconnect()
    }
  }, [view, scroll])
  return count
}

interface BesideProps {
  readonly sessionId: string
  readonly view: EditorView
  readonly scroll: HTMLElement
  readonly threads: readonly Thread[]
  readonly layout: number
}

/** Every thread at its words, none on another. */
function Margin({ sessionId, view, scroll, threads, layout }: BesideProps) {
  const words = useWords(talkWords)
  const [{ active, draft }, put] = useTalk(sessionId)
  const root = useRef<HTMLElement>(null)
  const place = useCallback(() => {
    const boxes = [...(root.current?.querySelectorAll<HTMLElement>(':scope > [data-box]') ?? [])]
    const wanted = boxes.map((box) => {
      const { box: id } = box.dataset
      const first = threads.find((thread) => thread.id === id)?.first ?? null
      const item = threads.find((thread) => thread.id === id)?.item ?? ''
      const about = id === 'draft' && draft !== null ? draft : (first ?? { item, quote: '', before: '' })
      return { box, id, top: topOfQuote(view, scroll, about), height: box.offsetHeight }
    })
    wanted.sort((a, b) => a.top - b.top)
    const tops = stackBoxes(wanted, wanted.findIndex(({ id }) => id === (draft === null ? active : 'draft')))
    wanted.forEach(({ box }, index) => (box.style.top = `${tops[index]}px`))
  }, [threads, draft, active, view, scroll])
  useLayoutEffect(place, [place, layout])
  useEffect(() => {
    const watching = new ResizeObserver(place)
    for (const box of root.current?.querySelectorAll(':scope > [data-box]') ?? []) watching.observe(box)
    return () => watching.disconnect()
  }, [place])
  return (
    <aside ref={root} className="talk-margin" aria-label={words.margin} onKeyDown={(event) => event.key === 'Escape' && (put({ active: null }), view.focus())}>
      {draft !== null && (
        <div data-box="draft" className="talk-box is-draft">
          <DraftBox sessionId={sessionId} draft={draft} />
        </div>
      )}
      {threads.map((thread) => (
        <div key={thread.id} data-box={thread.id} className="talk-box">
          <TalkThread sessionId={sessionId} thread={thread} isActive={thread.id === active} onActive={() => active !== thread.id && put({ active: thread.id })} />
        </div>
      ))}
    </aside>
  )
}

/** A button at each item with as many comments as it has. */
function Marks({ sessionId, view, scroll, threads, layout }: BesideProps) {
  const live = useLiveBoard()
  const words = useWords(talkWords)
  const language = useLanguage()
  const seen = useSeen(live.boardId)
  const [{ sheetOf, draft, active }, put] = useTalk(sessionId)
  const root = useRef<HTMLDivElement>(null)
  const refs = refsOf(live.view.read(), live)
  const groups = threadsByItem(view, threads)
  useLayoutEffect(() => {
    for (const mark of root.current?.querySelectorAll<HTMLElement>('[data-item]') ?? []) mark.style.top = `${topOfGroup(view, scroll, mark.dataset.item ?? '')}px`
  }, [groups, layout, view, scroll])
  // What the open sheet is about lies above it.
  useEffect(() => {
    if (sheetOf === null) return
    const first = draft ?? threads.find(({ id }) => id === active)?.first ?? { item: sheetOf, quote: '', before: '' }
    const top = topOfQuote(view, scroll, first)
    if (top < scroll.scrollTop || top > scroll.scrollTop + scroll.clientHeight * 0.25) scroll.scrollTop = Math.max(0, top - 24)
    // Once, when it opens: not with every letter.
  }, [sheetOf, active, draft])
  return (
    <div ref={root} className="talk-marks">
      {groups.map(({ item, threads: own }) => {
        const comments = own.flatMap(commentsIn)
        const isForMe = comments.some((comment) => !seen.has(comment.id) && isMentioned(comment, live.me.participantId, refs))
        return (
          <button
            key={item}
            type="button"
            className="talk-mark"
            data-item={item}
            data-mentions={isForMe}
            aria-expanded={sheetOf === item && draft === null}
            aria-label={`${words.marks(comments.length, itemName(live.doc, sessionId, item, language))}${isForMe ? `, ${words.mentionsYou}` : ''}`}
            onClick={() => put({ sheetOf: item, draft: null, active: own[0]?.id ?? null, isListOpen: false })}
          >
            <Icon name="comment" size={18} />
            <span aria-hidden>{comments.length}</span>
          </button>
        )
      })}
    </div>
  )
}

/** Mount within what scrolls, after the text. */
export function TalkMargin({ sessionId }: { readonly sessionId: string }) {
  const view = useOpenText(sessionId)
  return view === null ? null : <Beside sessionId={sessionId} view={view} />
}

function Beside({ sessionId, view }: { readonly sessionId: string; readonly view: EditorView }) {
  const comments = useComments(sessionId)
  // Which item is where changes with the text.
  useBoard((board) => board.sessions.get(sessionId))
  const [{ active, draft, isListOpen }, put] = useTalk(sessionId)
  const [scroll, setScroll] = useState<HTMLElement | null>(null)
  const [isWide, setWide] = useState(false)
  const anchor = useCallback((element: HTMLElement | null) => setScroll(element?.parentElement ?? null), [])
  const layout = useLayoutCount(view, scroll)
  const threads = useMemo(() => shownThreads(threadsOf(comments), active), [comments, active])
  const isShown = threads.length > 0 || draft !== null
  useLayoutEffect(() => {
    if (scroll !== null) setWide(scroll.offsetWidth >= leastWidthPx)
  }, [scroll, layout])
  useLayoutEffect(() => {
    if (scroll === null) return
    scroll.dataset.talk = !isShown ? 'none' : isWide ? 'margin' : 'marks'
    return () => void delete scroll.dataset.talk
  }, [scroll, isShown, isWide])
  useEffect(() => put({ hasMargin: isWide, ...(isWide && { sheetOf: null }) }), [sessionId, isWide])
  const beside = scroll === null || !isShown ? null : { sessionId, view, scroll, threads, layout }
  return <span ref={anchor} className="talk-place">{beside === null ? null : !isWide ? <Marks {...beside} /> : !isListOpen && <Margin {...beside} />}</span>
}
