/** A comment, an answer or a suggestion on its way. */
import { useRef, useState } from 'react'
import { commentLimits, type Comment } from '../../../shared/text/comments'
import { useWords } from '../../words/defineWords'
import { talkWords } from '../../words/talk'
import { mentionsIn, useMentionables, type Mentionable } from './people'
import type { Said } from './useTalkActs'
import { WordsField } from './WordsField'

interface ComposerProps {
  readonly label: string
  /** Changed in place of being begun. */
  readonly from?: Comment
  /** The words for which others are suggested. */
  readonly quote?: string
  readonly isFirst?: boolean
  readonly sendWord?: string
  /** Shown even while nothing is written. */
  readonly onCancel?: () => void
  /** Whether it was written. */
  readonly onSend: (said: Said) => Promise<boolean>
}

/** Who was mentioned before is mentioned as long as the name stands. */
const pickedBefore = (from: Comment | undefined, all: readonly Mentionable[]): readonly Mentionable[] => all.filter(({ id }) => from?.mentions.includes(id) === true)

export function Composer({ label, from, quote, isFirst = false, sendWord, onCancel, onSend }: ComposerProps) {
  const words = useWords(talkWords)
  const all = useMentionables()
  const field = useRef<HTMLTextAreaElement>(null)
  const original = from?.suggestion?.from ?? quote
  const [text, setText] = useState(from?.text ?? '')
  const [wording, setWording] = useState(from?.suggestion?.to ?? quote ?? '')
  const [picked, setPicked] = useState<readonly Mentionable[]>([])
  const isSuggestion = original !== undefined
  const isReady = isSuggestion ? wording !== original : text.trim() !== ''
  const clear = () => {
    setText('')
    setPicked([])
  }
  const send = () => {
    if (!isReady) return
    const mentions = mentionsIn(text, [...pickedBefore(from, all), ...picked])
    void onSend({ text: text.trim(), mentions, suggestion: isSuggestion ? { from: original, to: wording } : null }).then((isSent) => isSent && clear())
  }
  const cancel = () => {
    clear()
    onCancel?.()
    if (onCancel === undefined) field.current?.closest<HTMLElement>('.talk-thread')?.focus()
  }
  const isBegun = isSuggestion || text !== '' || onCancel !== undefined
  return (
    <div className="talk-composer">
      {isSuggestion && (
        <label className="talk-wording">
          <span>{words.newWording}</span>
          <textarea
            ref={(area) => void (isFirst && area !== null && area.dataset.met === undefined && ((area.dataset.met = ''), area.focus({ preventScroll: true }), area.select()))}
            rows={2}
            maxLength={commentLimits.maxSuggestionCharacters}
            value={wording}
            onChange={({ target }) => setWording(target.value.replace(/\n/g, ' '))}
            onKeyDown={(event) => {
              event.stopPropagation()
              if (event.key === 'Escape') cancel()
              else if (event.key === 'Enter' && !event.nativeEvent.isComposing) (event.preventDefault(), send())
            }}
          />
        </label>
      )}
      <WordsField
        field={field}
        label={isSuggestion ? words.why : label}
        text={text}
        isFirst={isFirst && !isSuggestion}
        onText={setText}
        onMention={(who) => setPicked([...picked, who])}
        onSend={send}
        onCancel={cancel}
      />
      {isBegun && (
        <div className="talk-row">
          <button type="button" className="button primary" aria-disabled={!isReady} onClick={send}>
            {sendWord ?? words.send}
          </button>
          <button type="button" className="button quiet" onClick={cancel}>
            {words.cancel}
          </button>
        </div>
      )}
    </div>
  )
}
