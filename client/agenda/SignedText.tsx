/** In place of a meeting's text, while it is approved and no new version is open, what was approved: its words and the board as it was then. */
import { useContext, useEffect, useState, type ReactNode } from 'react'
import { documentNames } from '../../shared/reports/signoffWords'
import { LiveBoardContext, useLiveBoard, type LiveBoard } from '../board/liveBoard'
import { ShownVersionContext } from '../history/shownVersion'
import { openStillFrom } from '../history/stillBoard'
import { formatDate } from '../ui/formatDate'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { signoffWords } from '../words/signoff'
import { AgendaReader } from './AgendaReader'
import { lockedVersion, useSignoffs } from './signoffs'

type Fetched = { readonly of: string; readonly board: LiveBoard | null }

/** The board that an approved version is made from; null while it comes, `failed` when it does not. */
function useFrozenBoard(signoffId: string): LiveBoard | null | 'failed' {
  const live = useLiveBoard()
  const [fetched, setFetched] = useState<Fetched | null>(null)
  useEffect(() => {
    let isWanted = true
    let opened: LiveBoard | null = null
    openStillFrom(live, `signoffs/${signoffId}/document`).then(
      (board) => {
        if (!isWanted) return board.close()
        opened = board
        setFetched({ of: signoffId, board })
      },
      () => isWanted && setFetched({ of: signoffId, board: null }),
    )
    return () => {
      isWanted = false
      // The views of it are taken down first.
      const board = opened
      setTimeout(() => board?.close())
    }
  }, [live, signoffId])
  if (fetched?.of !== signoffId) return null
  return fetched.board ?? 'failed'
}

interface FrozenTextProps {
  readonly signoffId: string
  readonly sessionId: string
  readonly label: string
  readonly note: string
}

function FrozenText({ signoffId, sessionId, label, note }: FrozenTextProps) {
  const words = useWords(signoffWords)
  const board = useFrozenBoard(signoffId)
  if (board === null || board === 'failed') {
    return (
      <div className="agenda-scroll">
        <p className="agenda-note" role="status">
          {board === null ? words.fetching : words.notFetched}
        </p>
      </div>
    )
  }
  return (
    <LiveBoardContext value={board}>
      <ShownVersionContext value={signoffId}>
        <AgendaReader sessionId={sessionId} label={label} note={note} />
      </ShownVersionContext>
    </LiveBoardContext>
  )
}

interface SignedTextProps {
  readonly sessionId: string
  readonly label: string
  /** The text to write, or to read along. */
  readonly children: ReactNode
}

export function SignedText({ sessionId, label, children }: SignedTextProps) {
  const words = useWords(signoffWords)
  const language = useLanguage()
  const isLookingBack = useContext(ShownVersionContext) !== null
  const locked = lockedVersion(useSignoffs(), sessionId)
  if (locked === null || isLookingBack) return children
  const day = formatDate(locked.version.approved?.on ?? '', language)
  const note = locked.document === 'minutes' ? words.lockedMinutes(day) : words.locked(documentNames.agenda[language], day)
  return <FrozenText key={locked.version.id} signoffId={locked.version.id} sessionId={sessionId} label={label} note={note} />
}
