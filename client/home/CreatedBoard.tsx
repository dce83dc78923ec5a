import { useEffect, useRef } from 'react'
import type { CreateBoardAnswer } from '../../shared/protocol/answers'
import { BoardLinks } from '../ui/BoardLinks'
import { Icon } from '../ui/Icon'
import { PageFrame } from '../ui/PageFrame'
import { homeWords } from '../words/home'
import { useWords } from '../words/defineWords'

interface CreatedBoardProps {
  readonly title: string
  readonly answer: CreateBoardAnswer
  readonly onBack: () => void
}

/** The board is there: open it, and send its links. */
export function CreatedBoard({ title, answer, onBack }: CreatedBoardProps) {
  const words = useWords(homeWords)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <PageFrame>
      <div className="created">
        <div className="created-text">
          <h1 ref={heading} tabIndex={-1}>
            {words.created(title)}
          </h1>
          <p className="lead">{words.createdText}</p>
          <p className="row">
            <a className="button primary big" href={answer.links.facilitator}>
              {words.openBoard}
              <Icon name="next" />
            </a>
            <button type="button" className="button quiet big" onClick={onBack}>
              {words.toHome}
            </button>
          </p>
        </div>
        <BoardLinks links={answer.links} />
      </div>
    </PageFrame>
  )
}
