/** One open board: the bar, the canvas or the list, and the agenda beside it. */
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react'
import { roleAllows } from '../../shared/domain/roles'
import type { BoardAnswer } from '../../shared/protocol/answers'
import type { BoardViewName } from '../board/desk'
import { LiveBoardContext, openLiveBoard, useBoard, useLiveBoard, type LiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'
import { AskContext, useShortcuts } from '../commands/useCommands'
import { rememberBoard } from '../home/myBoards'
import { LookBack } from '../history/LookBack'
import { SinceLastSource } from '../history/SinceLastSource'
import { openConnection } from '../sync/openConnection'
import { Announcer } from '../ui/Announcer'
import { AskHost } from '../ui/AskHost'
import { createAsk } from '../ui/createAsk'
import { fetchPart } from '../ui/fetchPart'
import { useWords } from '../words/defineWords'
import { shellWords } from '../words/shell'
import { writeViewToAddress, type AskedView } from './address'
import { Guard } from './Guard'
import { SaveBadge } from './SaveBadge'
import { TopBar } from './TopBar'
import { useOpenPage } from './useOpenPage'
import '../ui/typeface.css'
import './shell.css'

const Canvas = lazy(fetchPart(async () => {
  const [{ default: Canvas }, { zoneViews }] = await Promise.all([import('../canvas/Canvas'), import('../plan/zoneViews')])
  return { default: ({ onChooseTemplate }: { readonly onChooseTemplate: () => void }) => <Canvas zoneViews={zoneViews} onChooseTemplate={onChooseTemplate} /> }
}))
const PlanView = lazy(fetchPart(() => import('../plan/PlanView').then((module) => ({ default: module.PlanView }))))
const OutlineView = lazy(fetchPart(() => import('../outline/OutlineView').then((module) => ({ default: module.OutlineView }))))
const BoardSheets = lazy(fetchPart(() => import('./BoardSheets')))
const GapsPanel = lazy(fetchPart(() => import('../gaps/GapsPanel')))
const HistoryPanel = lazy(fetchPart(() => import('../history/HistoryPanel')))
const CardSheet = lazy(fetchPart(() => import('../sheet/CardSheet')))
const CitizenPage = lazy(fetchPart(() => import('../citizen/CitizenPage')))
const AgendaPanel = lazy(fetchPart(() => import('../agenda/AgendaPanel')))

interface BoardPageProps {
  readonly board: BoardAnswer
  readonly view: AskedView | null
  readonly onAccessLost: () => void
}

const phoneWidthPx = 700

function firstView(asked: AskedView | null): BoardViewName {
  if (asked === 'citizen') return 'list'
  return asked ?? (window.innerWidth < phoneWidthPx ? 'list' : 'canvas')
}

function openBoard(board: BoardAnswer, view: AskedView | null): LiveBoard {
  const me = board.participants.find((participant) => participant.participantId === board.participantId) ?? {
    participantId: board.participantId,
    name: '',
    organisation: '',
    role: board.role,
    color: 0,
  }
  return openLiveBoard(openConnection(board.boardId), { ...me, role: board.role }, board.participants, firstView(view), [ySyncPluginKey])
}

export default function BoardPage({ board, view, onAccessLost }: BoardPageProps) {
  const words = useWords(shellWords)
  const ask = useMemo(() => createAsk(), [])
  const [live, setLive] = useState<LiveBoard | null>(null)
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    const opened = openBoard(board, view)
    setLive(opened)
    let isShown = true
    void opened.connection.ready.then(() => isShown && setReady(true))
    return () => {
      isShown = false
      opened.close()
      setLive(null)
      setReady(false)
    }
  }, [board, view])

  if (live === null || !isReady) {
    return (
      <main className="lone-message" aria-busy="true">
        <p>{words.opening}</p>
        {live !== null && <LostDoor live={live} onAccessLost={onAccessLost} />}
      </main>
    )
  }
  return (
    <Standing live={live}>
      <AskContext value={ask}>
        {view === 'citizen' ? (
          <Suspense fallback={<p className="lone-message">{words.loading}</p>}>
            <CitizenPage>
              <SaveBadge />
            </CitizenPage>
          </Suspense>
        ) : (
          <LookBack>
            <SinceLastSource>
              <OpenBoard board={board} />
            </SinceLastSource>
          </LookBack>
        )}
        <LostDoor live={live} onAccessLost={onAccessLost} />
        <Announcer />
        <AskHost ask={ask} />
      </AskContext>
    </Standing>
  )
}

/** The board as what I am on it at this moment: roles are given and taken, boards frozen and thawed, doors closed. */
function Standing({ live, children }: { readonly live: LiveBoard; readonly children: ReactNode }) {
  const role = useStore(live.connection.stage, (stage) => stage?.role) ?? live.me.role
  const isFrozen = useStore(live.connection.stage, (stage) => stage?.isFrozen ?? false)
  const isClosed = useStore(live.connection.saveState, (state) => state.is === 'closed')
  const mayEdit = roleAllows(role, 'editor') && !isClosed && (!isFrozen || role === 'facilitator')
  const standing = useMemo(() => (role === live.me.role && mayEdit === live.canEdit ? live : live.withStanding(role, mayEdit)), [live, role, mayEdit])
  return <LiveBoardContext value={standing}>{children}</LiveBoardContext>
}

/** When the server closes the door before anything was shown, the way back in is the link. */
function LostDoor({ live, onAccessLost }: { readonly live: LiveBoard; readonly onAccessLost: () => void }) {
  const state = useStore(live.connection.saveState)
  const mustJoin = state.is === 'closed' && state.reason.advice === 'join' && state.changes === 0
  useEffect(() => {
    if (mustJoin) onAccessLost()
  }, [mustJoin, onAccessLost])
  return null
}

function isBoardPart(target: EventTarget | null): boolean {
  // The plan answers its own keys.
  return target === document.body || (target instanceof Element && target.closest('.board-part') !== null && target.closest('.plan') === null)
}

function OpenBoard({ board }: { readonly board: BoardAnswer }) {
  const live = useLiveBoard()
  const words = useWords(shellWords)
  const title = useBoard((current) => current.meta.title)
  const view = useStore(live.desk, (state) => state.view)
  const agendaOf = useStore(live.desk, (state) => state.agendaOf)
  const history = useStore(live.desk, (state) => state.history)
  const gaps = useStore(live.desk, (state) => state.gaps)
  const openCard = useStore(live.desk, (state) => state.openCard)
  useOpenPage()
  useShortcuts(isBoardPart)
  useEffect(() => {
    document.title = title === '' ? 'Fællestavle' : `${title} – Fællestavle`
    rememberBoard({ boardId: board.boardId, title, role: live.me.role })
  }, [board.boardId, live.me.role, title])
  useEffect(() => {
    writeViewToAddress(view)
    live.connection.presence.put({ view })
  }, [live, view])

  return (
    <div className="board-room" data-agenda={agendaOf !== null || history !== null || gaps || openCard !== null}>
      <a className="skip-link" href="?view=list" onClick={(event) => (event.preventDefault(), live.desk.put({ view: 'list' }))}>
        {words.skipToList}
      </a>
      <a className="skip-link" href="#board">
        {words.skipToBoard}
      </a>
      <TopBar />
      <main id="board" className="board-part" tabIndex={-1} aria-label={words[view]}>
        <Guard>
          <Suspense fallback={<p className="lone-message">{words.loading}</p>}>
            {view === 'list' ? <OutlineView /> : view === 'plan' ? <PlanView /> : <Canvas onChooseTemplate={() => live.desk.put({ sheet: 'template' })} />}
          </Suspense>
        </Guard>
      </main>
      <Guard>
        <Suspense>
          <BoardSheets />
        </Suspense>
      </Guard>
      {history !== null && (
        <aside className="agenda-part" aria-label={words.history}>
          <Guard>
            <Suspense fallback={<p className="lone-message">{words.loading}</p>}>
              <HistoryPanel role={board.role} />
            </Suspense>
          </Guard>
        </aside>
      )}
      {gaps && history === null && openCard === null && (
        <aside className="agenda-part" aria-label={words.gaps}>
          <Guard>
            <Suspense fallback={<p className="lone-message">{words.loading}</p>}>
              <GapsPanel isLivedVoiceHere={board.isLivedVoiceHere} />
            </Suspense>
          </Guard>
        </aside>
      )}
      {openCard !== null && history === null && (
        <aside className="agenda-part details-part" aria-label={words.details}>
          <Guard>
            <Suspense fallback={<p className="lone-message">{words.loading}</p>}>
              <CardSheet />
            </Suspense>
          </Guard>
        </aside>
      )}
      {agendaOf !== null && history === null && !gaps && openCard === null && (
        <aside className="agenda-part" aria-label={words.agenda}>
          <Guard>
            <Suspense fallback={<p className="lone-message">{words.loading}</p>}>
              <AgendaPanel />
            </Suspense>
          </Guard>
        </aside>
      )}
    </div>
  )
}
