import { appAddress, appPath } from '../door/appPath'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { useWords } from '../words/defineWords'
import { joinWords } from '../words/join'
import type { JoinReason } from './joinReason'
import { readBoardLink, type BoardLink } from './readBoardLink'

interface LinkNeededProps {
  readonly isWrong: boolean
  readonly because: JoinReason
  readonly onLink: (link: BoardLink) => void
}

type Sentences = (typeof joinWords)['da']

function titleAndText(isWrong: boolean, because: JoinReason, words: Sentences): readonly [string, string] {
  if (isWrong) return [words.wrongLink, words.wrongLinkText]
  switch (because) {
    case 'link-closed':
      return [words.linkClosed, words.linkClosedText]
    case 'link-expired':
      return [words.linkExpired, words.linkExpiredText]
    case 'removed':
      return [words.removedTitle, words.removedText]
    case null:
      return [words.needsLink, words.needsLinkText]
  }
}

/** Says that a link is needed, or that it does not work, and takes another. */
export function LinkNeeded({ isWrong, because, onLink }: LinkNeededProps) {
  const words = useWords(joinWords)
  const [title, text] = titleAndText(isWrong, because, words)
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [pasted, setPasted] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => {
    if (isWrong) heading.current?.focus()
  }, [isWrong])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const link = readBoardLink(pasted, appAddress())
    if (link !== null && link !== 'elsewhere') return onLink(link)
    setFault(link === null ? words.pasteWrong : words.pasteElsewhere)
    field.current?.focus()
  }

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p className="lead">{text}</p>
      </div>
      <div className="field">
        <label htmlFor={`${id}l`}>{words.pasteLabel}</label>
        <input
          ref={field}
          id={`${id}l`}
          value={pasted}
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={fault !== null}
          aria-describedby={`${id}h`}
          onChange={(event) => {
            setPasted(event.target.value)
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
      <p className="hint">
        <a href={appPath('/join')}>{words.haveCode}</a>
      </p>
    </form>
  )
}
