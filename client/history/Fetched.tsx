import type { ReactNode } from 'react'
import { useWords } from '../words/defineWords'
import { historyWords } from '../words/history'
import type { Asked } from './useAsked'

interface FetchedProps<Answer> {
  readonly asked: Asked<Answer>
  readonly again: () => void
  readonly children: (answer: Answer) => ReactNode
}

/** An answer of the server, or why there is none. */
export function Fetched<Answer>({ asked, again, children }: FetchedProps<Answer>) {
  const words = useWords(historyWords)
  if (asked.is === 'answered') return children(asked.answer)
  if (asked.is === 'loading') return <p className="hint">{words.loading}</p>
  return (
    <div className="stack" role="alert">
      <p>{asked.message || words.offline}</p>
      <button type="button" className="button" onClick={again}>
        {words.again}
      </button>
    </div>
  )
}
