/** A document is sent out, or approved: the few things that must be said with it. */
import { useId, useState } from 'react'
import { signoffRules, type SignoffRule } from '../../shared/domain/signoff'
import { findEntry } from '../../shared/document/roots'
import { limits } from '../../shared/protocol/limits'
import { documentNames, ruleWords } from '../../shared/reports/signoffWords'
import { useBoard, useLiveBoard } from '../board/liveBoard'
import { todayHere } from '../board/todayHere'
import { Dialog } from '../ui/Dialog'
import { formatDate } from '../ui/formatDate'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { signoffWords } from '../words/signoff'
import type { Target } from './SignOffLine'
import { useSignoffStep } from './signoffs'

interface DialogProps {
  readonly target: Target
  readonly onClose: () => void
}

export function SendDialog({ target, onClose }: DialogProps) {
  const words = useWords(signoffWords)
  const language = useLanguage()
  const step = useSignoffStep()
  const id = useId()
  const [until, setUntil] = useState('')
  const isCommon = target.document === 'common'
  const send = async () => {
    if (await step('signoff.send', { ...target, commentsUntil: until === '' ? null : until }, words.wasSent)) onClose()
  }
  return (
    <Dialog title={isCommon ? words.sendCommonTitle : words.sendTitle(documentNames[target.document][language])} onClose={onClose}>
      <p>{isCommon ? words.sendCommonWhat : words.sendWhat}</p>
      <div className="field">
        <label htmlFor={id}>{words.lastDay}</label>
        <input id={id} type="date" min={todayHere()} value={until} aria-describedby={`${id}h`} onChange={(event) => setUntil(event.target.value)} />
        <span id={`${id}h`} className="hint">
          {[formatDate(until, language), words.lastDayHint].filter((part) => part !== '').join('. ')}
        </span>
      </div>
      <div className="row end">
        <button type="button" data-first className="button primary" onClick={() => void send()}>
          {words.sendNow}
        </button>
      </div>
    </Dialog>
  )
}

interface PresentProps {
  readonly present: readonly string[]
  readonly onChange: (present: readonly string[]) => void
}

/** Which of the circle's organisations were there. */
function PresentField({ present, onChange }: PresentProps) {
  const words = useWords(signoffWords)
  const board = useBoard()
  const names = [...new Set([...board.partners.values()].map(({ title }) => title.trim()).filter((title) => title !== ''))]
  if (names.length === 0) return null
  return (
    <fieldset className="signoff-present">
      <legend>{words.present}</legend>
      {names.map((name) => (
        <label key={name}>
          <input type="checkbox" checked={present.includes(name)} onChange={(event) => onChange(event.target.checked ? [...present, name] : present.filter((one) => one !== name))} />
          {name}
        </label>
      ))}
    </fieldset>
  )
}

/** The body that the meeting itself says it is of. */
function useOwnBody({ sessionId }: Target): string {
  const { doc } = useLiveBoard()
  const body: unknown = sessionId === null ? '' : findEntry(doc, 'sessions', sessionId)?.get('body')
  return typeof body === 'string' ? body : ''
}

export function ApproveDialog({ target, onClose }: DialogProps) {
  const words = useWords(signoffWords)
  const language = useLanguage()
  const step = useSignoffStep()
  const id = useId()
  const bodies = [...useBoard().cards.values()].filter(({ kind, title }) => kind === 'body' && title.trim() !== '').map(({ title }) => title.trim())
  const [body, setBody] = useState(useOwnBody(target))
  const [on, setOn] = useState(todayHere)
  const [rule, setRule] = useState<SignoffRule | null>(null)
  const [present, setPresent] = useState<readonly string[]>([])
  const isCommon = target.document === 'common'
  const approve = async () => {
    const said = { ...target, body, rule, present: [...present], ...(on !== '' && { on }) }
    if (await step('signoff.approve', said, isCommon ? words.wasAdopted : words.wasApproved)) onClose()
  }
  return (
    <Dialog title={isCommon ? words.adoptTitle : words.approveTitle(documentNames[target.document][language])} onClose={onClose}>
      <p>{isCommon ? words.adoptWhat : words.approveWhat}</p>
      <div className="field">
        <label htmlFor={`${id}b`}>{words.body}</label>
        <input id={`${id}b`} type="text" list={`${id}l`} maxLength={limits.maxTitleCharacters} value={body} aria-describedby={`${id}h`} onChange={(event) => setBody(event.target.value)} />
        <datalist id={`${id}l`}>
          {bodies.map((title) => (
            <option key={title} value={title} />
          ))}
        </datalist>
        <span id={`${id}h`} className="hint">
          {words.bodyHint}
        </span>
      </div>
      <div className="field">
        <label htmlFor={`${id}d`}>{words.on}</label>
        <input id={`${id}d`} type="date" value={on} aria-describedby={`${id}w`} onChange={(event) => setOn(event.target.value)} />
        <span id={`${id}w`} className="hint">
          {formatDate(on, language)}
        </span>
      </div>
      <div className="field">
        <label htmlFor={`${id}r`}>{words.rule}</label>
        <select id={`${id}r`} value={rule ?? ''} onChange={(event) => setRule(signoffRules.find((known) => known === event.target.value) ?? null)}>
          <option value="">{words.noRule}</option>
          {signoffRules.map((known) => (
            <option key={known} value={known}>
              {ruleWords(known)[language]}
            </option>
          ))}
        </select>
      </div>
      {isCommon && <PresentField present={present} onChange={setPresent} />}
      <div className="row end">
        <button type="button" data-first className="button primary" onClick={() => void approve()}>
          {isCommon ? words.adoptNow : words.approveNow}
        </button>
      </div>
    </Dialog>
  )
}
