import { useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'

export interface EarlyLetters {
  readonly field: RefObject<HTMLInputElement | null>
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * Between asking for an editor and having it, letters would be lost, or taken for shortcuts. A field takes them meanwhile
 * (and brings up a phone's keyboard at once); they are typed into the editor when focus comes to it.
 * `onDone`: Esc came before the editor did, with these letters.
 */
export function useEarlyLetters(onDone: (letters: string) => void): EarlyLetters {
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), [])
  const takeLetters = () => {
    const letters = field.current?.value ?? ''
    if (field.current) field.current.value = ''
    return letters
  }
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const letters = event.target.isContentEditable ? takeLetters() : ''
    // When the editor has placed its caret, and before the next key.
    if (letters !== '') queueMicrotask(() => document.execCommand('insertText', false, letters))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.stopPropagation()
    onDone(takeLetters())
  }
  return { field, onFocus, onKeyDown }
}
