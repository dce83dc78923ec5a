import { useId } from 'react'
import { retentionChoices } from '../../shared/domain/keeping'
import { useAsk } from '../commands/useCommands'
import { keepingWords } from '../words/keeping'
import { useWords } from '../words/defineWords'
import type { BoardAccess } from './useBoardAccess'

/** How long the board is kept when nobody changes it: a choice of few, so that none is made by a slip of the hand. */
export function KeepingField({ access }: { readonly access: BoardAccess }) {
  const words = useWords(keepingWords)
  const ask = useAsk()
  const id = useId()
  const days = access.board?.retentionDays ?? null
  // What the administrator chose may be none of ours.
  const choices = retentionChoices.some((choice) => choice === days) ? retentionChoices : [...retentionChoices, days]
  const choose = async (value: string) => {
    const chosen = value === '' ? null : Number(value)
    if (await access.decide('board.setRetention', { days: chosen })) ask.say(words.keepingSaved(words.kept(chosen)))
  }
  return (
    <details className="more">
      <summary>
        {words.keepingTitle}: {words.kept(days)}
      </summary>
      <div className="field">
        <label htmlFor={id}>{words.keepingLabel}</label>
        <select id={id} value={days ?? ''} aria-describedby={`${id}h`} onChange={(event) => void choose(event.target.value)}>
          {choices.map((choice) => (
            <option key={choice ?? ''} value={choice ?? ''}>
              {words.kept(choice)}
            </option>
          ))}
        </select>
        <span id={`${id}h`} className="hint">
          {words.keepingWhat}
        </span>
      </div>
    </details>
  )
}
