import { useEffect, useRef } from 'react'
import { canvasWords } from '../../words/canvas'
import { useWords } from '../../words/defineWords'

interface LostCardProps {
  readonly text: string
  readonly onPutBack: () => void
  readonly onLetGo: () => void
}

/** The card one wrote in was deleted by somebody else: says so, keeps the words, and catches the letters still being typed. */
export function LostCard({ text, onPutBack, onLetGo }: LostCardProps) {
  const words = useWords(canvasWords)
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => notice.current?.focus(), [])
  return (
    <div
      ref={notice}
      className="lost-card"
      role="alertdialog"
      aria-labelledby="lost-card-title"
      tabIndex={-1}
      onKeyDown={(event) => {
        // Letters still on their way must not become shortcuts.
        if (event.key !== 'Tab') event.stopPropagation()
        if (event.key === 'Escape') onLetGo()
      }}
    >
      <h2 id="lost-card-title">{words.lostTitle}</h2>
      {text.trim() !== '' && (
        <>
          <p className="hint">{words.lostText}</p>
          <blockquote>{text}</blockquote>
        </>
      )}
      <div className="row end">
        <button type="button" className="button" onClick={onLetGo}>
          {words.lostLetGo}
        </button>
        <button type="button" className="button primary" onClick={onPutBack}>
          {words.lostPutBack}
        </button>
      </div>
    </div>
  )
}
