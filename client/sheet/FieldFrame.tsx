import { createContext, useContext, useId, type FocusEvent, type ReactNode } from 'react'
import type { PresenceState } from '../../shared/protocol/presence'
import { useLiveBoard } from '../board/liveBoard'
import { useOthers } from '../board/useOthers'
import { useWords } from '../words/defineWords'
import { sheetWords } from '../words/sheet'

/** How presence names a field of a card that somebody writes in. */
export const fieldPlace = (cardId: string, name: string): string => `${cardId}#${name}`

type WritersByPlace = ReadonlyMap<string, string>

export const FieldWritersContext = createContext<WritersByPlace>(new Map())

function writersOf(others: ReadonlyMap<number, PresenceState>): WritersByPlace {
  const writers = new Map<string, string>()
  for (const { user, editing } of others.values()) {
    if (!editing) continue
    const known = writers.get(editing)
    writers.set(editing, known === undefined ? user.name : `${known}, ${user.name}`)
  }
  return writers
}

const isSame = (a: WritersByPlace, b: WritersByPlace) => a.size === b.size && [...a].every(([place, names]) => b.get(place) === names)

/** Who writes where at this moment, by `fieldPlace`. */
export function useFieldWriters(): WritersByPlace {
  return useOthers(writersOf, isSame)
}

export interface FieldIds {
  readonly labelId: string
  readonly inputId: string
  readonly hintId: string
}

interface FieldFrameProps {
  readonly cardId: string
  readonly name: string
  readonly label: string
  readonly isRequired?: boolean
  /** Beside the label, such as an explanation. */
  readonly beside?: ReactNode
  readonly hint?: string
  readonly fault?: string
  readonly children: (ids: FieldIds) => ReactNode
}

/** A field of a card: its label, who else is in it, and what is wrong with it. */
export function FieldFrame({ cardId, name, label, isRequired = false, beside, hint = '', fault = '', children }: FieldFrameProps) {
  const { connection, canEdit } = useLiveBoard()
  const words = useWords(sheetWords)
  const id = useId()
  const place = fieldPlace(cardId, name)
  const writers = useContext(FieldWritersContext).get(place)
  const ids = { labelId: `${id}-label`, inputId: `${id}-input`, hintId: `${id}-hint` }
  const onBlur = (event: FocusEvent<HTMLElement>) => !event.currentTarget.contains(event.relatedTarget) && connection.presence.put({ editing: null })
  return (
    <div className="sheet-field" data-field={name} onFocus={() => canEdit && connection.presence.put({ editing: place })} onBlur={onBlur}>
      <span className="sheet-label">
        <label id={ids.labelId} htmlFor={ids.inputId}>
          {label}
          {isRequired && <span className="sheet-required"> ({words.required})</span>}
        </label>
        {beside}
      </span>
      {children(ids)}
      <span id={ids.hintId} className={fault === '' ? 'hint' : 'fault'} role={fault === '' ? undefined : 'alert'}>
        {fault === '' ? hint : fault}
      </span>
      {writers !== undefined && <span className="sheet-writers">{words.writesHere(writers || words.nameless)}</span>}
    </div>
  )
}
