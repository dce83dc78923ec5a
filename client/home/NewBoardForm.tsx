import { useId, useRef, useState, type FormEvent } from 'react'
import { languages } from '../../shared/domain/language'
import { limits } from '../../shared/protocol/limits'
import type { CreateBoardAnswer } from '../../shared/protocol/answers'
import { homeWords } from '../words/home'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { createBoard, type CreateFault, type NewBoard } from './createBoard'
import { FaultNotice } from './FaultNotice'
import { PasswordField } from './PasswordField'
import { TemplateChoices } from './TemplateChoices'

export interface CreatorProps {
  /** Null until the server asks for it. */
  readonly password: string | null
  readonly onPassword: (password: string) => void
  readonly onCreated: (title: string, answer: CreateBoardAnswer) => void
}

const languageNames = { da: 'Dansk', en: 'English' } as const

export function NewBoardForm({ password, onPassword, onCreated }: CreatorProps) {
  const words = useWords(homeWords)
  const reader = useLanguage()
  const id = useId()
  const titleField = useRef<HTMLInputElement>(null)
  const [board, setBoard] = useState<Omit<NewBoard, 'password' | 'language'>>({ title: '', templates: ['problem-analysis'], tracks: 4, date: '', place: '' })
  const [language, setLanguage] = useState<NewBoard['language'] | null>(null)
  const [state, setState] = useState<'idle' | 'creating' | 'untitled' | CreateFault>('idle')
  const isUntitled = state === 'untitled'

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (state === 'creating') return
    if (board.title.trim() === '') {
      setState('untitled')
      titleField.current?.focus()
      return
    }
    setState('creating')
    const result = await createBoard({ ...board, language: language ?? reader, password: password ?? '' })
    if ('boardId' in result) return onCreated(board.title.trim(), result)
    setState(result.fault)
    if (result.fault.is === 'password' && password === null) onPassword('')
  }

  return (
    <form className="sheet stack new-board" onSubmit={submit} noValidate aria-labelledby={`${id}h`}>
      <h2 id={`${id}h`}>{words.newBoard}</h2>
      <div className="field">
        <label htmlFor={`${id}t`}>{words.titleLabel}</label>
        <input
          id={`${id}t`}
          ref={titleField}
          value={board.title}
          maxLength={limits.maxTitleCharacters}
          autoComplete="off"
          aria-required="true"
          aria-invalid={isUntitled}
          aria-describedby={`${id}th`}
          onChange={(event) => {
            setBoard({ ...board, title: event.target.value })
            if (isUntitled) setState('idle')
          }}
        />
        <span id={`${id}th`} className={isUntitled ? 'fault' : 'hint'} role={isUntitled ? 'alert' : undefined}>
          {isUntitled ? words.titleMissing : words.titleHint}
        </span>
      </div>
      <TemplateChoices chosen={board.templates} tracks={board.tracks} onChange={(templates, tracks) => setBoard({ ...board, templates, tracks })} />
      <details className="more">
        <summary>{words.moreChoices}</summary>
        <div className="stack">
          <fieldset className="field" aria-describedby={`${id}lh`}>
            <legend>{words.languageLabel}</legend>
            <div className="row">
              {languages.map((choice) => (
                <label key={choice} className="choice">
                  <input type="radio" name={`${id}l`} checked={choice === (language ?? reader)} onChange={() => setLanguage(choice)} />
                  <span lang={choice}>{languageNames[choice]}</span>
                </label>
              ))}
            </div>
            <span id={`${id}lh`} className="hint">
              {words.languageHint}
            </span>
          </fieldset>
          <div className="pair">
            <div className="field">
              <label htmlFor={`${id}d`}>{words.dateLabel}</label>
              <input id={`${id}d`} type="date" value={board.date} onChange={(event) => setBoard({ ...board, date: event.target.value })} />
            </div>
            <div className="field">
              <label htmlFor={`${id}p`}>{words.placeLabel}</label>
              <input id={`${id}p`} value={board.place} maxLength={limits.maxTitleCharacters} onChange={(event) => setBoard({ ...board, place: event.target.value })} />
            </div>
          </div>
        </div>
      </details>
      {password !== null && <PasswordField password={password} isWrong={typeof state === 'object' && state.is === 'password' && state.isWrong} onChange={onPassword} />}
      <FaultNotice fault={typeof state === 'object' ? state : null} />
      <div>
        <button type="submit" className="button primary big" aria-disabled={state === 'creating'}>
          {state === 'creating' ? words.creating : words.create}
        </button>
      </div>
    </form>
  )
}
