import { useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { useWords } from '../words/defineWords'
import { uiWords } from '../words/ui'
import { Dialog } from './Dialog'

interface TextDialogProps {
  readonly question: string
  readonly first: string
  readonly isRequired: boolean
  readonly hasLines: boolean
  readonly answer: (text: string | null) => void
}

/** One text; when it is needed and missing, that is said at the field. */
export function TextDialog({ question, first, isRequired, hasLines, answer }: TextDialogProps) {
  const words = useWords(uiWords)
  const faultId = useId()
  const [text, setText] = useState(first)
  const [isMissing, setMissing] = useState(false)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)

  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    const given = text.trim()
    if (given !== '' || !isRequired) return answer(given)
    setMissing(true)
    field.current?.focus()
  }

  const shared = {
    ref: field,
    'data-first': true,
    'aria-label': question,
    'aria-required': isRequired,
    'aria-invalid': isMissing,
    'aria-describedby': isMissing || hasLines ? faultId : undefined,
    value: text,
    onChange: (event: { target: { value: string } }) => {
      setText(event.target.value)
      setMissing(false)
    },
  }

  return (
    <Dialog title={question} onClose={() => answer(null)}>
      <form className="stack" onSubmit={submit} noValidate>
        <div className="field">
          {hasLines ? (
            <textarea {...shared} rows={5} onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit()} />
          ) : (
            <input {...shared} type="text" autoComplete="off" />
          )}
          <p id={faultId} className={isMissing ? 'fault' : 'hint'} role={isMissing ? 'alert' : undefined}>
            {isMissing ? words.needed : hasLines ? words.linesHint : ''}
          </p>
        </div>
        <div className="row end">
          <button type="button" className="button quiet" onClick={() => answer(null)}>
            {words.cancel}
          </button>
          <button type="submit" className="button primary">
            {words.ok}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
