import { appPath } from '../door/appPath'
import { useState, type ReactNode } from 'react'
import type { JoinAnswer } from '../../shared/protocol/answers'
import { PageFrame } from '../ui/PageFrame'
import { JoinForm } from './JoinForm'
import type { JoinReason } from './joinReason'
import { LinkNeeded } from './LinkNeeded'
import type { BoardLink } from './readBoardLink'
import './join.css'

interface JoinPageProps {
  readonly boardId: string
  /** Taken out of the address before anything else ran; null when there was none. */
  readonly keyFromLink: string | null
  /** Why the way in before is closed. */
  readonly because: JoinReason
  /** What else is shown, below the form. */
  readonly children?: ReactNode
  readonly onJoined: (answer: JoinAnswer) => void
}

/** Who are you? Or, when the link is missing or wrong, words that say so and a place for another. Never an empty board. */
export function JoinPage({ boardId, keyFromLink, because, onJoined, children }: JoinPageProps) {
  const [key, setKey] = useState(keyFromLink)
  const [isWrong, setWrong] = useState(false)

  const useLink = (link: BoardLink) => {
    if (link.boardId !== boardId) return location.assign(appPath(`/b/${link.boardId}#k=${link.key}`))
    setKey(link.key)
    setWrong(false)
  }

  return (
    <PageFrame width="narrow">
      {key === null || isWrong ? <LinkNeeded isWrong={isWrong} because={because} onLink={useLink} /> : <JoinForm boardId={boardId} linkKey={key} onWrongLink={() => setWrong(true)} onJoined={onJoined} />}
      {children}
    </PageFrame>
  )
}
