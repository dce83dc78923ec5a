import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { JoinAnswer } from '../../shared/protocol/answers'
import { useWords } from '../words/defineWords'
import { joinWords } from '../words/join'
import { joinBoard, type JoinFault } from './joinBoard'
import { GoIn, WhoFields } from './WhoFields'
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
  const nameField = useRef<HTMLInputElement>(null)
  const [me, setMe] = useState(readWhoIAm)
  const [state, setState] = useState<'idle' | 'joining' | 'nameless' | JoinFault>('idle')
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
      <WhoFields
        me={me}
        onChange={(next) => {
          setMe(next)
          if (state === 'nameless') setState('idle')
        }}
        nameField={nameField}
        startsHere
        isNameless={state === 'nameless'}
      />
      <GoIn fault={typeof state === 'object' ? faultWords(state, words) : null} isJoining={state === 'joining'} label={words.join} />
    </form>
  )
}
