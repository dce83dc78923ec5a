/** The door to a board: opens it for members, asks strangers to join, and never shows an empty board in their place. */
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import type { BoardViewName } from '../board/desk'
import { JoinPage } from '../join/JoinPage'
import { trayKey, unsavedKey } from '../sync/localNames'
import { useWords } from '../words/defineWords'
import { shellWords } from '../words/shell'
import { findMembership, type Membership } from './membership'
import './shell.css'

const BoardPage = lazy(() => import('./BoardPage'))
const KeptTray = lazy(() => import('../rescue/KeptTray').then((module) => ({ default: module.KeptTray })))

/** Whether this device holds anything of the board that the server does not: only then is the tray fetched. */
const keepsSomething = (boardId: string) => [trayKey, unsavedKey].some((keyOf) => localStorage.getItem(keyOf(boardId)) !== null)

interface BoardDoorProps {
  readonly boardId: string
  readonly view: BoardViewName | null
  readonly keyFromLink: string | null
}

type Step = Membership | { readonly is: 'asking' }

function Opening() {
  const words = useWords(shellWords)
  return (
    <main className="lone-message" aria-busy="true">
      <p>{words.opening}</p>
    </main>
  )
}

export function BoardDoor({ boardId, view, keyFromLink }: BoardDoorProps) {
  const words = useWords(shellWords)
  // A link always asks to join: it may give another role than the one this browser has.
  const [step, setStep] = useState<Step>(keyFromLink === null ? { is: 'asking' } : { is: 'stranger', because: null })
  const ask = useCallback(() => void findMembership(boardId).then(setStep), [boardId])
  useEffect(() => {
    if (keyFromLink === null) ask()
  }, [ask, keyFromLink])
  useEffect(() => {
    if (step.is !== 'unreachable') return
    const timer = setInterval(ask, 3_000)
    return () => clearInterval(timer)
  }, [ask, step.is])

  switch (step.is) {
    case 'asking':
      return <Opening />
    case 'stranger':
      return (
        <JoinPage boardId={boardId} keyFromLink={keyFromLink} because={step.because} onJoined={ask}>
          {keepsSomething(boardId) && (
            <Suspense>
              <KeptTray boardId={boardId} />
            </Suspense>
          )}
        </JoinPage>
      )
    case 'unreachable':
      return (
        <main className="lone-message">
          <p role="status">{words.unreachable}</p>
          <button type="button" className="button" onClick={ask}>
            {words.tryAgain}
          </button>
        </main>
      )
    case 'member':
      return (
        <Suspense fallback={<Opening />}>
          <BoardPage key={step.board.boardId} board={step.board} view={view} onAccessLost={ask} />
        </Suspense>
      )
  }
}
