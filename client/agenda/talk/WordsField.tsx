/** Where a comment is written: @ offers who can be mentioned, Ctrl+Enter sends, Esc cancels. */
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { commentLimits } from '../../../shared/text/comments'
import { announce } from '../../ui/announce'
import { useWords } from '../../words/defineWords'
import { talkWords } from '../../words/talk'
import { matchMentions, mentionAt, useMentionables, type Mentionable } from './people'

interface WordsFieldProps {
  readonly field?: RefObject<HTMLTextAreaElement | null>
  readonly label: string
  readonly text: string
  readonly isFirst?: boolean
  readonly onText: (text: string) => void
  readonly onMention: (who: Mentionable) => void
  readonly onSend: () => void
  readonly onCancel: () => void
}

export function WordsField({ field, label, text, isFirst = false, onText, onMention, onSend, onCancel }: WordsFieldProps) {
  const words = useWords(talkWords)
  const own = useRef<HTMLTextAreaElement>(null)
  const area = field ?? own
  const listId = useId()
  const all = useMentionables()
  const [typed, setTyped] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const caretAfter = useRef<number | null>(null)
  const found = typed === null ? [] : matchMentions(all, typed)
  const chosen = found[Math.min(at, found.length - 1)]

  useLayoutEffect(() => {
    if (isFirst) area.current?.focus({ preventScroll: true })
  }, [area, isFirst])
  useLayoutEffect(() => {
    if (caretAfter.current === null) return
    area.current?.setSelectionRange(caretAfter.current, caretAfter.current)
    caretAfter.current = null
  }, [area, text])

  const look = (value: string, caret: number) => {
    setTyped(mentionAt(value, caret))
    setAt(0)
  }
  const pick = (who: Mentionable) => {
    const caret = area.current?.selectionStart ?? text.length
    const start = caret - (typed?.length ?? 0)
    const name = `${who.name} `
    caretAfter.current = start + name.length
    onText(text.slice(0, start) + name + text.slice(caret))
    onMention(who)
    setTyped(null)
    announce(words.chosen(who.name))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (chosen !== undefined && ['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape'].includes(event.key) && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') setTyped(null)
      else if (event.key === 'Enter' || event.key === 'Tab') pick(chosen)
      else setAt((found.indexOf(chosen) + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length)
      return
    }
    event.stopPropagation()
    if (event.key === 'Escape') {
      event.preventDefault()
      onCancel()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onSend()
    }
  }
  return (
    <div className="talk-field">
      <textarea
        ref={area}
        aria-label={label}
        placeholder={label}
        aria-description={words.sendKeys}
        aria-autocomplete="list"
        aria-controls={found.length > 0 ? listId : undefined}
        aria-activedescendant={chosen === undefined ? undefined : `${listId}-${chosen.id}`}
        rows={2}
        maxLength={commentLimits.maxCharacters}
        value={text}
        onChange={({ target }) => {
          onText(target.value)
          look(target.value, target.selectionStart)
        }}
        onSelect={({ currentTarget }) => typed !== null && mentionAt(currentTarget.value, currentTarget.selectionStart) === null && setTyped(null)}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped(null)}
      />
      {found.length > 0 && (
        <ul id={listId} role="listbox" aria-label={words.mention} className="talk-mentions">
          {found.map((who) => (
            <li key={who.id} id={`${listId}-${who.id}`} role="option" aria-selected={who === chosen} onMouseDown={(event) => (event.preventDefault(), pick(who))}>
              {who.name}
              {who.hint !== '' && <span className="talk-hint">{who.hint}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
