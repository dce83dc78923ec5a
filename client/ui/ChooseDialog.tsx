import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { Choice } from '../commands/command'
import { useWords } from '../words/defineWords'
import { uiWords } from '../words/ui'
import { Dialog } from './Dialog'
import { matchChoices } from './matchChoices'

interface ChooseDialogProps {
  readonly question: string
  readonly choices: readonly Choice[]
  readonly answer: (choiceId: string | null) => void
}

function stepTo(key: string, index: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return (index + 1) % count
  if (key === 'ArrowUp') return (index + count - 1) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}

/** One of several: typing searches, arrows move, Enter chooses. */
export function ChooseDialog({ question, choices, answer }: ChooseDialogProps) {
  const words = useWords(uiWords)
  const listId = useId()
  const [search, setSearch] = useState('')
  const [index, setIndex] = useState(0)
  const current = useRef<HTMLLIElement>(null)
  const matching = matchChoices(choices, search)
  const optionId = (at: number) => `${listId}-${at}`

  useEffect(() => {
    // Newer browsers answer with a promise, which is not for React.
    void current.current?.scrollIntoView({ block: 'nearest' })
  }, [index])

  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.altKey || event.ctrlKey ? null : stepTo(event.key, index, matching.length)
    if (next !== null) {
      event.preventDefault()
      setIndex(next)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const chosen = matching[index]
      if (chosen) answer(chosen.id)
    }
  }

  return (
    <Dialog title={question} onClose={() => answer(null)}>
      <input
        data-first
        className="choose-search"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={matching.length > 0 ? optionId(index) : undefined}
        aria-autocomplete="list"
        aria-label={`${question} ${words.search}`}
        placeholder={words.search}
        autoComplete="off"
        value={search}
        onChange={(event) => {
          setSearch(event.target.value)
          setIndex(0)
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={listId} role="listbox" aria-label={question} className="choices" tabIndex={-1}>
        {matching.map((choice, at) => (
          <li
            key={choice.id}
            id={optionId(at)}
            ref={at === index ? current : undefined}
            role="option"
            aria-selected={at === index}
            onPointerMove={() => setIndex(at)}
            onClick={() => answer(choice.id)}
          >
            <span>{choice.label}</span>
            {choice.hint && <span className="hint">{choice.hint}</span>}
          </li>
        ))}
      </ul>
      <p role="status" className={matching.length === 0 ? 'hint' : 'visually-hidden'}>
        {matching.length === 0 ? words.noMatch : search === '' ? '' : words.matches(matching.length)}
      </p>
    </Dialog>
  )
}
