import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react'

/**
 * Between asking for an editor and having it, letters would be lost, or taken for shortcuts. A field takes them meanwhile
 * (and brings up a phone's keyboard at once); they are typed into the editor when focus comes to it.
 */
export function useEarlyLetters(): { readonly field: RefObject<HTMLInputElement | null>; readonly onFocus: (event: FocusEvent<HTMLElement>) => void } {
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), [])
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const letters = field.current?.value ?? ''
    if (!event.target.isContentEditable || letters === '') return
    field.current!.value = ''
    // When the editor has placed its caret, and before the next key.
    queueMicrotask(() => document.execCommand('insertText', false, letters))
  }
  return { field, onFocus }
}
