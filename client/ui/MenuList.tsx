import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { Icon } from './Icon'
import type { IconName } from './iconPaths'
import { useWords } from '../words/defineWords'
import { uiWords } from '../words/ui'
import './pieces.css'

export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly icon?: IconName
  /** Shown to the right, such as `Ctrl+Z`. */
  readonly shortcut?: string
  /** Present: the item is a choice that is on or off. */
  readonly isChecked?: boolean
  readonly isDisabled?: boolean
  /** A word of the field that its label uses, and what it means: shown on demand. */
  readonly explained?: { readonly term: string; readonly says: string }
  /** A line above it. */
  readonly startsGroup?: boolean
  readonly run: () => void
}

interface MenuListProps {
  readonly label: string
  readonly items: readonly MenuItem[]
  /** What it hangs on; focus goes back there. */
  readonly anchor: HTMLElement
  readonly onClose: () => void
  readonly startAt?: 'first' | 'last'
  readonly header?: ReactNode
}

const gapPx = 4

/** Below its anchor, above when there is no room, and never outside the window. */
function placeAt(list: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect()
  const below = window.innerHeight - at.bottom - 2 * gapPx
  const above = at.top - 2 * gapPx
  list.style.maxHeight = `${Math.max(160, Math.max(below, above))}px`
  const { width, height } = list.getBoundingClientRect()
  const top = height <= below || below >= above ? at.bottom + gapPx : at.top - gapPx - height
  list.style.top = `${Math.max(gapPx, Math.min(top, window.innerHeight - height - gapPx))}px`
  list.style.left = `${Math.max(gapPx, Math.min(at.left, window.innerWidth - width - gapPx))}px`
}

function itemToFocus(items: HTMLElement[], from: Element | null, key: string): HTMLElement | undefined {
  const index = items.indexOf(from as HTMLElement)
  if (key === 'ArrowDown') return items[(index + 1) % items.length]
  if (key === 'ArrowUp') return items[(index + items.length - (index < 0 ? 0 : 1)) % items.length]
  if (key === 'Home') return items[0]
  if (key === 'End') return items.at(-1)
  if (key.length !== 1 || key === ' ') return undefined
  const begins = (item: HTMLElement) => item.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()) ?? false
  return items.slice(index + 1).find(begins) ?? items.find(begins)
}

/** An open menu: arrows, Home, End and first letters move, Enter chooses, Esc and a press elsewhere close. */
export function MenuList({ label, items, anchor, onClose, startAt = 'first', header }: MenuListProps) {
  const ref = useRef<HTMLDivElement>(null)
  const words = useWords(uiWords)
  /** The item whose word is explained. */
  const [asked, setAsked] = useState<string | null>(null)
  const explained = items.find(({ id }) => id === asked)?.explained
  const enabled = () => [...(ref.current?.querySelectorAll<HTMLElement>('[role^=menuitem]:not([aria-disabled=true])') ?? [])]

  useLayoutEffect(() => {
    const list = ref.current!
    list.showPopover()
    const place = () => placeAt(list, anchor)
    place()
    const all = enabled()
    ;(startAt === 'last' ? all.at(-1) : all[0])?.focus({ preventScroll: true })
    window.addEventListener('resize', place)
    window.addEventListener('scroll', place, true)
    return () => {
      window.removeEventListener('resize', place)
      window.removeEventListener('scroll', place, true)
    }
  }, [anchor, startAt])

  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      const target = event.target as Node
      if (!ref.current?.contains(target) && !anchor.contains(target)) onClose()
    }
    document.addEventListener('pointerdown', onPress, true)
    return () => document.removeEventListener('pointerdown', onPress, true)
  }, [anchor, onClose])

  const hasIcons = items.some((item) => item.icon || item.isChecked !== undefined)

  const closeAndReturn = () => {
    onClose()
    anchor.focus()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      return closeAndReturn()
    }
    const own = items.find(({ id }) => id === (document.activeElement as HTMLElement | null)?.dataset.item)
    if (event.key === '?' && own?.explained) {
      event.preventDefault()
      return setAsked(asked === own.id ? null : own.id)
    }
    const next = event.ctrlKey || event.metaKey || event.altKey ? undefined : itemToFocus(enabled(), document.activeElement, event.key)
    if (next === undefined) return
    event.preventDefault()
    setAsked(null)
    next.focus()
  }

  const onChoose = (event: MouseEvent, item: MenuItem) => {
    if (item.explained && (event.target as Element).closest('.menu-why')) return setAsked(asked === item.id ? null : item.id)
    if (item.isDisabled) return
    closeAndReturn()
    item.run()
  }

  return (
    <div ref={ref} popover="manual" className="menu" onKeyDown={onKeyDown} onContextMenu={(event) => event.preventDefault()}>
      {header}
      <div role="menu" aria-label={label}>
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role={item.isChecked === undefined ? 'menuitem' : 'menuitemcheckbox'}
            aria-checked={item.isChecked}
            aria-disabled={item.isDisabled || undefined}
            tabIndex={-1}
            className={item.startsGroup ? 'menu-item starts-group' : 'menu-item'}
            data-item={item.id}
            aria-description={item.explained && `${item.explained.term}: ${item.explained.says}`}
            onClick={(event) => onChoose(event, item)}
          >
            {item.isChecked ? <Icon name="check" size={18} /> : item.icon ? <Icon name={item.icon} size={18} /> : hasIcons && <span className="icon-space" />}
            <span className="menu-label">{item.label}</span>
            {item.shortcut && <kbd>{item.shortcut}</kbd>}
            {item.explained && (
              <span className="menu-why" aria-hidden="true" title={words.explainKey}>
                ?
              </span>
            )}
          </button>
        ))}
      </div>
      <p role="status" className={explained === undefined ? 'visually-hidden' : 'menu-says'}>
        {explained && (
          <>
            <strong>{explained.term}</strong> {explained.says}
          </>
        )}
      </p>
    </div>
  )
}
