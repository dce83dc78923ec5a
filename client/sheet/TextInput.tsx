import { useEffect, useRef, useState } from 'react'
import { countPersonal } from '../../shared/domain/looksPersonal'
import { useMayWrite } from '../board/personalGuard'
import type { FieldIds } from './FieldFrame'

interface TextInputProps {
  readonly ids: FieldIds
  /** As it stands in the document. */
  readonly text: string
  readonly hasLines?: boolean
  readonly isNumber?: boolean
  readonly isInvalid: boolean
  readonly isReadOnly: boolean
  readonly isRequired?: boolean
  readonly label?: string
  readonly placeholder?: string
  /** Takes the text; false when it cannot be taken, and then it stays as typed. */
  readonly commit: (text: string) => boolean
  /** What is typed cannot be taken (true), or can again. */
  readonly onFault: (isFault: boolean, typed: string) => void
}

const pauseMs = 700

/** A text that is one's own while one types, is written at a pause and on leaving, and follows the document otherwise. */
export function TextInput({ ids, text, hasLines = false, isNumber = false, isInvalid, isReadOnly, isRequired = false, label, placeholder, commit, onFault }: TextInputProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const mayWrite = useMayWrite()
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const latest = useRef({ draft, text, commit })
  latest.current = { draft, text, commit }

  const stopWaiting = () => {
    if (timer.current !== null) clearTimeout(timer.current)
  }
  /** What looks personal waits until the person leaves the field, and is then asked about. */
  const takeQuietly = () => {
    const { draft: typed, text: kept, commit: write } = latest.current
    if (typed !== null && typed !== kept && countPersonal(typed) <= countPersonal(kept)) write(typed)
  }
  const later = (typed: string) => {
    setDraft(typed)
    stopWaiting()
    timer.current = setTimeout(takeQuietly, pauseMs)
  }
  const leave = (typed: string) => {
    stopWaiting()
    const write = () => {
      const isTaken = typed === text || commit(typed)
      onFault(!isTaken, typed)
      if (isTaken) setDraft(null)
    }
    const answer = mayWrite(text, typed)
    if (answer === true) write()
    else void answer.then((isYes) => isYes && write())
  }
  useEffect(
    () => () => {
      stopWaiting()
      takeQuietly()
    },
    [],
  )

  const shared = {
    id: ids.inputId,
    'aria-label': label,
    placeholder,
    'aria-describedby': ids.hintId,
    'aria-invalid': isInvalid || undefined,
    'aria-required': isRequired || undefined,
    readOnly: isReadOnly,
    autoComplete: 'off',
    value: draft ?? text,
    onChange: (event: { target: { value: string } }) => later(event.target.value),
    onBlur: (event: { target: { value: string } }) => draft !== null && leave(event.target.value),
  }
  return hasLines ? <textarea {...shared} rows={3} /> : <input {...shared} type="text" inputMode={isNumber ? 'decimal' : undefined} />
}
