import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import type { JoinAnswer } from '../../shared/protocol/answers'
import { limits } from '../../shared/protocol/limits'
import { useWords } from '../words/defineWords'
import { joinWords } from '../words/join'
import { joinBoard, type JoinFault } from './joinBoard'
import { readWhoIAm, rememberWhoIAm } from './whoIAm'

interface JoinFormProps {
  readonly boardId: string
  readonly linkKey: string
  readonly onWrongLink: () => void
  readonly onJoined: (answer: JoinAnswer) => void
}

function faultWords(fault: JoinFault, words: (typeof joinWords)['da']): string {
  switch (fault.is) {
    case 'wrong-link':
      return words.wrongLinkText
    case 'no-line':
      return words.noLine
    case 'too-fast':
      return words.tooFast
    case 'server-fault':
      return words.serverFault
    case 'refused':
      return words.refused(fault.message)
  }
}

/** Name and organisation; Enter goes in. The name stands ready when this device knows it. */
export function JoinForm({ boardId, linkKey, onWrongLink, onJoined }: JoinFormProps) {
  const words = useWords(joinWords)
  const id = useId()
  const nameField = useRef<HTMLInputElement>(null)
  const [me, setMe] = useState(readWhoIAm)
  const [state, setState] = useState<'idle' | 'joining' | 'nameless' | JoinFault>('idle')
  const isNameless = state === 'nameless'
  useEffect(() => nameField.current?.select(), [])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (state === 'joining') return
    const given = { name: me.name.trim(), organisation: me.organisation.trim() }
    if (given.name === '') {
      setState('nameless')
      nameField.current?.focus()
      return
    }
    setState('joining')
    const result = await joinBoard(boardId, linkKey, given)
    if ('participantId' in result) {
      rememberWhoIAm(given)
      return onJoined(result)
    }
    if (result.fault.is === 'wrong-link') return onWrongLink()
    setState(result.fault)
  }

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <div>
        <h1>{words.welcome}</h1>
        <p className="lead">{words.welcomeText}</p>
      </div>
      <div className="field">
        <label htmlFor={`${id}n`}>{words.nameLabel}</label>
        <input
          ref={nameField}
          id={`${id}n`}
          value={me.name}
          maxLength={limits.maxNameCharacters}
          autoComplete="name"
          autoFocus
          aria-required="true"
          aria-invalid={isNameless}
          aria-describedby={isNameless ? `${id}f` : undefined}
          onChange={(event) => {
            setMe({ ...me, name: event.target.value })
            if (isNameless) setState('idle')
          }}
        />
        {isNameless && (
          <span id={`${id}f`} className="fault" role="alert">
            {words.nameMissing}
          </span>
        )}
      </div>
      <div className="field">
        <label htmlFor={`${id}o`}>{words.organisationLabel}</label>
        <input
          id={`${id}o`}
          value={me.organisation}
          maxLength={limits.maxOrganisationCharacters}
          autoComplete="organization"
          aria-describedby={`${id}oh`}
          onChange={(event) => setMe({ ...me, organisation: event.target.value })}
        />
        <span id={`${id}oh`} className="hint">
          {words.organisationHint}
        </span>
      </div>
      {typeof state === 'object' && (
        <p role="alert" className="notice">
          {faultWords(state, words)}
        </p>
      )}
      <button type="submit" className="button primary big" aria-disabled={state === 'joining'}>
        {state === 'joining' ? words.joining : words.join}
      </button>
      <p className="hint join-hint">{words.seenByOthers}</p>
    </form>
  )
}
