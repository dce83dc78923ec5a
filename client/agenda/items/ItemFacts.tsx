import type { KeyboardEvent } from 'react'
import { resultWords, outcomeWords } from '../../../shared/text/itemWords'
import { itemOutcomes } from '../../../shared/text/schema'
import { Icon } from '../../ui/Icon'
import { useDraft } from '../../ui/useDraft'
import { useWords } from '../../words/defineWords'
import { itemWords } from '../../words/items'
import { useLanguage } from '../../words/language'
import type { FramePartProps } from './drawFramed'
import { useItemHands } from './HandsContext'
import { itemAt, titleEnd, writeAt } from './itemPlace'
import { hasPart } from './outline'

interface FactFieldProps {
  readonly value: string
  readonly label: string
  readonly placeholder: string
  readonly className: string
  readonly tabIndex: number
  readonly isNumber?: boolean
  readonly onWrite: (value: string) => void
}

function FactField({ value, label, placeholder, className, tabIndex, isNumber = false, onWrite }: FactFieldProps) {
  const draft = useDraft(value, onWrite)
  return (
    <input
      className={className}
      type="text"
      inputMode={isNumber ? 'numeric' : undefined}
      aria-label={label}
      title={label}
      placeholder={placeholder}
      maxLength={isNumber ? 3 : 200}
      autoComplete="off"
      tabIndex={tabIndex}
      value={draft.shown}
      onChange={(event) => draft.type(isNumber ? event.target.value.replace(/\D/g, '') : event.target.value)}
      onBlur={draft.write}
      onKeyDown={(event) => {
        if (event.key === 'Enter') draft.write()
        if (event.key === 'Escape') draft.drop()
      }}
    />
  )
}

/** Below the title: what the item is to lead to, how long it may take and when, who brings it, and whether others may see it. */
export function ItemFacts({ editor, shown }: FramePartProps) {
  const words = useWords(itemWords)
  const language = useLanguage()
  const hands = useItemHands()
  if (shown === null) return null
  const set = (name: string, value: string | number | boolean | null) => hands.setFact(editor, shown.index, name, value)
  const tabIndex = shown.isCurrent ? 0 : -1
  const setMinutes = (text: string) => set('minutes', text === '' ? null : Math.min(600, Number(text)))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    const item = itemAt(editor.state.doc, shown.index)
    if (item !== null) writeAt(editor, titleEnd(item))
  }
  return (
    <div className="item-facts" onKeyDown={onKeyDown}>
      <select className="fact outcome" aria-label={words.outcome} tabIndex={tabIndex} data-outcome={shown.outcome ?? 'none'} value={shown.outcome ?? ''} onChange={(event) => set('outcome', event.target.value || null)}>
        <option value="">{words.noOutcome}</option>
        {itemOutcomes.map((outcome) => (
          <option key={outcome} value={outcome}>
            {outcomeWords[outcome][language]}
          </option>
        ))}
      </select>
      <span className="fact minutes" data-is-empty={shown.minutes === null}>
        <FactField value={shown.minutes === null ? '' : String(shown.minutes)} label={words.minutes} placeholder="–" className="bare" tabIndex={tabIndex} isNumber onWrite={setMinutes} />
        <span aria-hidden>{words.minutesShort}</span>
      </span>
      {shown.from !== '' && <span className="fact planned">{words.planned(shown.from, shown.to)}</span>}
      <FactField value={shown.presenter} label={words.presenter} placeholder={words.presenterHint} className="fact presenter" tabIndex={tabIndex} onWrite={(presenter) => set('presenter', presenter)} />
      <button type="button" className="fact closed" aria-pressed={shown.isClosed} aria-label={words.closed} title={words.closed} tabIndex={tabIndex} onClick={() => set('isClosed', !shown.isClosed)}>
        <Icon name="lock" size={15} />
        {shown.isClosed && words.isClosed}
      </button>
      {shown.result !== null && !hasPart(shown, 'decision') && <span className="fact">{resultWords[shown.result][language]}</span>}
    </div>
  )
}
