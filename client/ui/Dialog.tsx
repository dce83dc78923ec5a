import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { useWords } from '../words/defineWords'
import { uiWords } from '../words/ui'
import { Icon } from './Icon'
import './pieces.css'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Wide ones hold lists or two columns. */
  readonly width?: 'narrow' | 'wide'
}

/** A modal question or sheet. Open while mounted; Esc and the cross close it; focus goes back to where it was. An element with `data-first` gets focus first. */
export function Dialog({ title, onClose, children, width = 'narrow' }: DialogProps) {
  const words = useWords(uiWords)
  const titleId = useId()
  const ref = useRef<HTMLDialogElement>(null)

  useLayoutEffect(() => {
    const dialog = ref.current!
    const before = document.activeElement
    dialog.showModal()
    dialog.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      dialog.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  return (
    <dialog
      ref={ref}
      className={`dialog ${width}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== ref.current) return
        event.preventDefault()
        onClose()
      }}
      // A second Esc closes without asking; then we follow.
      onClose={(event) => event.target === ref.current && !ref.current.open && onClose()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
      <button type="button" className="button quiet dialog-close" aria-label={words.close} onClick={onClose}>
        <Icon name="close" />
      </button>
    </dialog>
  )
}
