import { Dialog } from '../../ui/Dialog'
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
  return (
    <Dialog title={words.lostTitle} onClose={onLetGo}>
      {/* Focus goes where letters, spaces and Enter do nothing. */}
      <div className="lost-card" data-first tabIndex={-1}>
        {text.trim() !== '' && (
          <>
            <p className="hint">{words.lostText}</p>
            <blockquote>{text}</blockquote>
          </>
        )}
      </div>
      <div className="row end">
        <button type="button" className="button" onClick={onLetGo}>
          {words.lostLetGo}
        </button>
        <button type="button" className="button primary" onClick={onPutBack}>
          {words.lostPutBack}
        </button>
      </div>
    </Dialog>
  )
}
