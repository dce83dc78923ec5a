/** All comments of the meeting, and the sheet with those of one item where there is no margin. Mount at the end of the agenda. */
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { formatDate } from '../../../shared/reports/dates'
import { commentsIn, isMentioned, isOpen, threadsOf, type Thread } from '../../../shared/text/comments'
import { useBoard, useLiveBoard } from '../../board/liveBoard'
import { Icon } from '../../ui/Icon'
import { useWords } from '../../words/defineWords'
import { useLanguage } from '../../words/language'
import { talkWords } from '../../words/talk'
import { isOver } from './beginComment'
import { DraftBox } from './DraftBox'
import { itemIds, itemName, itemTitle } from './itemName'
import { useUnseenMentions } from './mentions'
import { refsOf } from './people'
import { shownThreads, threadsByItem } from './places'
import { showThread } from './showThread'
import { TalkThread } from './TalkThread'
import { putTalk, talkFilters, talkOf, useOpenText, useTalk, type TalkFilter } from './talkState'
import { useComments } from './useComments'
import './talk.css'

interface SheetProps {
  readonly title: string
  readonly className: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Beside what one does, never in its way: Esc closes it, and focus goes back. */
function Sheet({ title, className, onClose, children }: SheetProps) {
  const words = useWords(talkWords)
  const root = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const sheet = root.current
    if (sheet !== null && !sheet.contains(before)) sheet.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true })
    return () => {
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <section ref={root} className={`talk-sheet ${className}`} aria-label={title} onKeyDown={(event) => event.key === 'Escape' && (event.stopPropagation(), onClose())}>
      <header className="talk-head">
        <h3 data-first tabIndex={-1}>
          {title}
        </h3>
        <button type="button" className="button quiet agenda-tool" aria-label={words.close} title={words.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="talk-body">{children}</div>
    </section>
  )
}

/** Whether everybody may comment, and until when. */
function PeriodLine({ sessionId }: { readonly sessionId: string }) {
  const words = useWords(talkWords)
  const language = useLanguage()
  const [{ until }] = useTalk(sessionId)
  return until === null ? null : <p className="talk-hint">{(isOver(until) ? words.over : words.until)(formatDate(until, language))}</p>
}

function passes(thread: Thread, filter: TalkFilter, isResolvedShown: boolean, me: string, refs: ReadonlySet<string>): boolean {
  if (!isResolvedShown && !isOpen(thread)) return false
  const comments = commentsIn(thread)
  if (filter === 'mine') return comments.some(({ author }) => author === me)
  return filter === 'all' || comments.some((comment) => isMentioned(comment, me, refs))
}

/** Arrows move between the comments, one of which is in the order of Tab. */
function moveInList(event: KeyboardEvent<HTMLElement>): void {
  if (event.target !== event.currentTarget) return
  const all = [...(event.currentTarget.closest('.talk-body')?.querySelectorAll<HTMLElement>('.talk-thread') ?? [])]
  const at = all.indexOf(event.currentTarget)
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
  if (next === undefined) return
  event.preventDefault()
  all[next]?.focus()
}

function Filters({ sessionId }: { readonly sessionId: string }) {
  const words = useWords(talkWords)
  const [{ filter, isResolvedShown }, put] = useTalk(sessionId)
  const names: Readonly<Record<TalkFilter, string>> = { all: words.filterAll, mine: words.filterMine, mentions: words.filterMentions }
  return (
    <div className="talk-filters">
      <div role="group" aria-label={words.filter} className="talk-choices">
        {talkFilters.map((one) => (
          <button key={one} type="button" className="button" aria-pressed={filter === one} onClick={() => put({ filter: one })}>
            {names[one]}
          </button>
        ))}
      </div>
      <label className="talk-check">
        <input type="checkbox" checked={isResolvedShown} onChange={({ target }) => put({ isResolvedShown: target.checked })} /> {words.showResolved}
      </label>
    </div>
  )
}

function WholeList({ sessionId }: { readonly sessionId: string }) {
  const live = useLiveBoard()
  const words = useWords(talkWords)
  const language = useLanguage()
  const comments = useComments(sessionId)
  const session = useBoard((board) => board.sessions.get(sessionId))
  const view = useOpenText(sessionId)
  const [{ filter, isResolvedShown, active }, put] = useTalk(sessionId)
  const refs = refsOf(live.view.read(), live)
  const threads = inPlaces(threadsOf(comments), itemIds(live.doc, sessionId))
  const shown = threads.filter((thread) => passes(thread, filter, isResolvedShown, live.me.participantId, refs))
  const placeName = (item: string) => (item !== '' && itemTitle(live.doc, sessionId, item) === null ? words.goneItem : capital(itemName(live.doc, sessionId, item, language)))
  const show = (thread: Thread) => view !== null && showThread(view, live, sessionId, thread)
  const first = shown.some(({ id }) => id === active) ? active : (shown[0]?.id ?? null)
  return (
    <Sheet title={words.comments(comments.length)} className="is-list" onClose={() => put({ isListOpen: false })}>
      <p className="visually-hidden">{words.commentsOf(session?.title ?? '')}</p>
      <PeriodLine sessionId={sessionId} />
      {threads.length === 0 ? <p className="talk-hint">{live.canEdit ? words.none : words.noneToRead}</p> : <Filters sessionId={sessionId} />}
      {threads.length > 0 && shown.length === 0 && <p className="talk-hint">{words.noneSuch}</p>}
      {shown.length > 0 && <p className="visually-hidden">{words.listHint}</p>}
      {shown.map((thread) => (
        <TalkThread
          key={thread.id}
          sessionId={sessionId}
          thread={thread}
          isActive={thread.id === active}
          tabIndex={thread.id === first ? 0 : -1}
          onActive={() => active !== thread.id && put({ active: thread.id })}
          onKeyDown={(event) => (event.key === 'Enter' && event.target === event.currentTarget ? (event.preventDefault(), show(thread)) : moveInList(event))}
          place={
            <p className="talk-place-name">
              {placeName(thread.item)}
              {view !== null && (
                <button type="button" className="talk-show" aria-label={words.show} title={words.show} onClick={(event) => (event.stopPropagation(), show(thread))}>
                  <Icon name="next" size={18} />
                </button>
              )}
            </p>
          }
        />
      ))}
    </Sheet>
  )
}

/** As they stand in the text; what belongs to an item that is gone comes last. */
function inPlaces(threads: readonly Thread[], items: readonly string[]): readonly Thread[] {
  const order = ({ item }: Thread): number => (item === '' ? -1 : items.includes(item) ? items.indexOf(item) : items.length)
  return [...threads].sort((a, b) => order(a) - order(b))
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1)

function ItemSheet({ sessionId, item }: { readonly sessionId: string; readonly item: string }) {
  const live = useLiveBoard()
  const language = useLanguage()
  const comments = useComments(sessionId)
  const view = useOpenText(sessionId)
  const [{ active, draft }, put] = useTalk(sessionId)
  useBoard((board) => board.sessions.get(sessionId))
  const shown = shownThreads(threadsOf(comments), active)
  const threads = view === null ? [] : (threadsByItem(view, shown).find((group) => group.item === item)?.threads ?? [])
  return (
    <Sheet title={capital(itemName(live.doc, sessionId, item, language))} className="is-item" onClose={() => (put({ sheetOf: null, draft: null, active: null }), view?.focus())}>
      <PeriodLine sessionId={sessionId} />
      {draft !== null && <DraftBox sessionId={sessionId} draft={draft} />}
      {draft === null && threads.map((thread) => <TalkThread key={thread.id} sessionId={sessionId} thread={thread} isActive={thread.id === active} onActive={() => active !== thread.id && put({ active: thread.id })} />)}
    </Sheet>
  )
}

/** Where else one is mentioned, and the way there. */
function Elsewhere({ sessionId }: { readonly sessionId: string }) {
  const live = useLiveBoard()
  const words = useWords(talkWords)
  const sessions = useBoard((board) => board.sessions)
  const others = new Set(useUnseenMentions().flatMap((one) => (one.sessionId === sessionId ? [] : [one.sessionId])))
  const show = (id: string) => {
    putTalk(talkOf(live), id, { isListOpen: true, filter: 'mentions' })
    live.desk.put({ agendaOf: id })
  }
  return [...others].slice(0, 3).map((id) => (
    <button key={id} type="button" className="button quiet talk-elsewhere" onClick={() => show(id)}>
      {words.elsewhere(sessions.get(id)?.title ?? '')}
    </button>
  ))
}

interface TalkListProps {
  readonly sessionId: string
  /** ISO day of the last on which everybody may comment; null when there is none. */
  readonly until?: string | null
}

export function TalkList({ sessionId, until = null }: TalkListProps) {
  const view = useOpenText(sessionId)
  const [{ isListOpen, sheetOf, hasMargin }, put] = useTalk(sessionId)
  useEffect(() => put({ until }), [sessionId, until])
  if (isListOpen) return <WholeList sessionId={sessionId} />
  return sheetOf === null || hasMargin || view === null ? <Elsewhere sessionId={sessionId} /> : <ItemSheet sessionId={sessionId} item={sheetOf} />
}
