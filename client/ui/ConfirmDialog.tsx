import { useWords } from '../words/defineWords'
import { uiWords } from '../words/ui'
import { Dialog } from './Dialog'

interface ConfirmDialogProps {
  readonly question: string
  /** What happens, as a verb: "Slet kortet". */
  readonly yes: string
  readonly answer: (isYes: boolean) => void
}

export function ConfirmDialog({ question, yes, answer }: ConfirmDialogProps) {
  const words = useWords(uiWords)
  return (
    <Dialog title={question} onClose={() => answer(false)}>
      <div className="row end">
        <button type="button" className="button quiet" onClick={() => answer(false)}>
          {words.cancel}
        </button>
        <button type="button" data-first className="button primary" onClick={() => answer(true)}>
          {yes}
        </button>
      </div>
    </Dialog>
  )
}
