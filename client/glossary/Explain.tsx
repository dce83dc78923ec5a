import { useEffect, useId, useRef, useState } from 'react'
import { termAt } from '../../shared/templates/glossary'
import { useWords } from '../words/defineWords'
import { glossaryWords } from '../words/glossary'
import { useLanguage } from '../words/language'
import './glossary.css'

const gapPx = 6

/** Below its button, or above where there is no room, and within the window. */
function placeAt(box: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect()
  const { width, height } = box.getBoundingClientRect()
  const below = at.bottom + gapPx
  box.style.top = `${Math.max(gapPx, below + height > window.innerHeight ? at.top - gapPx - height : below)}px`
  box.style.left = `${Math.max(gapPx, Math.min(at.left, window.innerWidth - width - gapPx))}px`
}

/** A small question mark beside a word of the field: its explanation opens in place. Nothing where nothing needs explaining. */
export function Explain({ place }: { readonly place: string }) {
  const words = useWords(glossaryWords)
  const language = useLanguage()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLSpanElement>(null)
  const term = termAt(place)
  useEffect(() => {
    const shown = box.current
    if (!isOpen || shown === null || button.current === null) return
    shown.showPopover()
    const anchor = button.current
    const place = () => placeAt(shown, anchor)
    place()
    const onPress = (event: PointerEvent) => !shown.contains(event.target as Node) && !anchor.contains(event.target as Node) && setOpen(false)
    document.addEventListener('pointerdown', onPress, true)
    window.addEventListener('scroll', place, true)
    return () => {
      document.removeEventListener('pointerdown', onPress, true)
      window.removeEventListener('scroll', place, true)
    }
  }, [isOpen])
  if (term === null) return null
  return (
    <span className="explain-place">
      <button
        ref={button}
        type="button"
        className="explain"
        aria-label={words.what(term.term[language])}
        aria-expanded={isOpen}
        aria-describedby={isOpen ? id : undefined}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={(event) => (event.stopPropagation(), setOpen(!isOpen))}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key !== 'Escape' || !isOpen) return
          event.preventDefault()
          setOpen(false)
        }}
      >
        ?
      </button>
      {isOpen && (
        <span ref={box} id={id} role="tooltip" popover="manual" className="explain-box">
          <strong>{term.term[language]}</strong> {term.says[language]}
        </span>
      )}
    </span>
  )
}
