import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { useWords } from '../words/defineWords'
import { joinWords } from '../words/join'
import { readBoardLink, type BoardLink } from './readBoardLink'

/** Says that a link is needed, or that it does not work, and takes another. */
export function LinkNeeded({ isWrong, onLink }: { readonly isWrong: boolean; readonly onLink: (link: BoardLink) => void }) {
  const words = useWords(joinWords)
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => {
    if (isWrong) heading.current?.focus()
  }, [isWrong])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const link = readBoardLink(text, location.origin)
    if (link !== null && link !== 'elsewhere') return onLink(link)
    setFault(link === null ? words.pasteWrong : words.pasteElsewhere)
    field.current?.focus()
  }

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {isWrong ? words.wrongLink : words.needsLink}
        </h1>
        <p className="lead">{isWrong ? words.wrongLinkText : words.needsLinkText}</p>
      </div>
      <div className="field">
        <label htmlFor={`${id}l`}>{words.pasteLabel}</label>
        <input
          ref={field}
          id={`${id}l`}
          value={text}
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={fault !== null}
          aria-describedby={`${id}h`}
          onChange={(event) => {
            setText(event.target.value)
            setFault(null)
          }}
        />
        <span id={`${id}h`} className={fault ? 'fault' : 'hint'} role={fault ? 'alert' : undefined}>
          {fault ?? words.pasteHint}
        </span>
      </div>
      <button type="submit" className="button primary big">
        {words.useLink}
      </button>
    </form>
  )
}
