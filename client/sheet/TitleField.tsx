import { useRef } from 'react'
import type { Card } from '../../shared/domain/board'
import { findField } from '../../shared/templates/findCardKind'
import { CardEditor } from '../board/CardEditor'
import { useLiveBoard } from '../board/liveBoard'
import { watchWording } from '../board/watchWording'
import { useLanguage } from '../words/language'
import { FieldFrame } from './FieldFrame'

/** The card's own words, shared letter by letter with whoever else writes in them, here or on the board. */
export function TitleField({ card }: { readonly card: Card }) {
  const live = useLiveBoard()
  const language = useLanguage()
  const keepWording = useRef<(() => void) | null>(null)
  const field = findField(card.kind, 'title')
  const label = field?.label[language] ?? (language === 'da' ? 'Tekst på kortet' : 'Text on the card')
  const start = () => {
    live.undo.endStep()
    keepWording.current ??= watchWording(live, card.id)
    live.connection.presence.put({ editing: card.id })
  }
  const end = () => {
    live.undo.endStep()
    keepWording.current?.()
    keepWording.current = null
    live.connection.presence.put({ editing: null, caret: null })
  }
  return (
    <FieldFrame cardId={card.id} name="title" label={label} isRequired={field?.required ?? false}>
      {() =>
        live.canEdit ? (
          <div className="sheet-title" onFocus={start} onBlur={end}>
            <CardEditor cardId={card.id} isAside label={label} onDone={() => (document.activeElement as HTMLElement | null)?.blur()} />
          </div>
        ) : (
          <p className="sheet-title-still">{card.title}</p>
        )
      }
    </FieldFrame>
  )
}
