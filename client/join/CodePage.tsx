import { appPath } from '../door/appPath'
import { useId, useRef, useState, type FormEvent } from 'react'
import { readDoorCode, spacedDoorCode } from '../../shared/protocol/doorCode'
import { PageFrame } from '../ui/PageFrame'
import { useWords } from '../words/defineWords'
import { joinWords } from '../words/join'
import { joinByCode } from './joinBoard'
import { GoIn, WhoFields } from './WhoFields'
import { readWhoIAm, rememberWhoIAm } from './whoIAm'
import './join.css'

/** In from the hall: the code on the screen and a name. */
export function CodePage({ codeFromLink }: { readonly codeFromLink: string }) {
  const words = useWords(joinWords)
  const id = useId()
  const codeField = useRef<HTMLInputElement>(null)
  const nameField = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState(codeFromLink === '' ? '' : spacedDoorCode(codeFromLink))
  const [me, setMe] = useState(readWhoIAm)
  const [state, setState] = useState<'idle' | 'joining' | 'codeless' | 'nameless' | { readonly refused: string }>('idle')

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (state === 'joining') return
    const read = readDoorCode(code)
    const given = { name: me.name.trim(), organisation: me.organisation.trim() }
    if (read === null || given.name === '') {
      setState(read === null ? 'codeless' : 'nameless')
      return (read === null ? codeField : nameField).current?.focus()
    }
    setState('joining')
    const result = await joinByCode(read, given)
    if (!('boardId' in result)) return setState({ refused: result.isOffline ? words.noLine : result.message })
    rememberWhoIAm(given)
    location.assign(appPath(`/b/${result.boardId}`))
  }

  return (
    <PageFrame width="narrow">
      <form className="stack" onSubmit={submit} noValidate>
        <div>
          <h1>{words.codeTitle}</h1>
          <p className="lead">{words.codeText}</p>
        </div>
        <div className="field">
          <label htmlFor={`${id}c`}>{words.codeLabel}</label>
          <input
            ref={codeField}
            id={`${id}c`}
            className="code-field"
            value={code}
            maxLength={20}
            autoComplete="off"
            autoCapitalize="characters"
            autoFocus={codeFromLink === ''}
            spellCheck={false}
            aria-required="true"
            aria-invalid={state === 'codeless'}
            aria-describedby={`${id}ch`}
            onChange={(event) => {
              setCode(event.target.value)
              setState('idle')
            }}
          />
          <span id={`${id}ch`} className={state === 'codeless' ? 'fault' : 'hint'} role={state === 'codeless' ? 'alert' : undefined}>
            {state === 'codeless' ? words.codeMissing : words.codeHint}
          </span>
        </div>
        <WhoFields
          me={me}
          onChange={(next) => {
            setMe(next)
            if (state === 'nameless') setState('idle')
          }}
          nameField={nameField}
          startsHere={codeFromLink !== ''}
          isNameless={state === 'nameless'}
        />
        <GoIn fault={typeof state === 'object' ? state.refused : null} isJoining={state === 'joining'} label={words.comeIn} />
      </form>
    </PageFrame>
  )
}
