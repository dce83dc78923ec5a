import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useLiveBoard } from '../../board/liveBoard'
import { MenuList, type MenuItem } from '../../ui/MenuList'
import { useWords } from '../../words/defineWords'
import { itemWords } from '../../words/items'
import { showSource } from '../showTarget'
import { dragItem } from './dragItem'
import type { FramePartProps } from './drawFramed'
import { useItemHands } from './HandsContext'
import { itemAt, titleEnd, writeAt } from './itemPlace'

const keysOf = (arrow: string) => (/Mac|iP(hone|ad)/.test(navigator.platform) ? '⌥⇧' : 'Alt+Shift+') + arrow

/** Before the title: the handle, which is also the item's menu, and its number. */
export function ItemLead({ editor, shown }: FramePartProps) {
  const live = useLiveBoard()
  const words = useWords(itemWords)
  const hands = useItemHands()
  const grip = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [isDragged, setDragged] = useState(false)
  if (shown === null) return null
  const { index, source } = shown
  const isSub = shown.level === 2
  const items = (): MenuItem[] => [
    { id: 'up', label: words.moveUp, shortcut: keysOf('↑'), isDisabled: shown.isFirst, run: () => hands.move(editor, index, -1) },
    { id: 'down', label: words.moveDown, shortcut: keysOf('↓'), isDisabled: shown.isLast, run: () => hands.move(editor, index, 1) },
    { id: 'level', label: isSub ? words.makeMain : words.makeSub, shortcut: keysOf(isSub ? '←' : '→'), isDisabled: shown.isFirst && !isSub, run: () => hands.setLevel(editor, index, isSub ? 1 : 2) },
    { id: 'new', label: words.newItemHere, icon: 'add', startsGroup: true, run: () => hands.add(editor, index + 1) },
    ...(source === null ? [] : [{ id: 'source', label: words.showSource, icon: 'eye' as const, run: () => void showSource(live, source) }]),
    { id: 'remove', label: words.remove, icon: 'trash', startsGroup: true, run: () => hands.remove(editor, index) },
  ]
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    dragItem({ editor, hands, index, grip: event.currentTarget as HTMLElement, pointerId: event.pointerId, startY: event.clientY, onDragging: setDragged })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isMove = event.altKey && event.shiftKey
    if (event.key === 'Escape' && !isOpen) {
      const item = itemAt(editor.state.doc, index)
      if (item !== null) writeAt(editor, titleEnd(item))
    } else if (isMove && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      hands.move(editor, index, event.key === 'ArrowUp' ? -1 : 1)
    } else if (!isMove && event.key === 'ArrowDown') {
      event.preventDefault()
      setOpen(true)
    }
  }
  return (
    <span className="item-lead">
      <button
        ref={grip}
        type="button"
        className="item-grip"
        data-dragged={isDragged || undefined}
        tabIndex={shown.isCurrent ? 0 : -1}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={words.handle(shown.number)}
        title={words.handleTip}
        onPointerDown={onPointerDown}
        onClick={(event) => event.currentTarget.dataset.justDragged === undefined && setOpen(!isOpen)}
        onKeyDown={onKeyDown}
      >
        <svg width="10" height="16" viewBox="0 0 10 16" fill="currentColor" aria-hidden focusable="false">
          <path d="M1 1h3v3H1zM6 1h3v3H6zM1 6.5h3v3H1zM6 6.5h3v3H6zM1 12h3v3H1zM6 12h3v3H6z" />
        </svg>
      </button>
      <span className="item-number">{shown.number}</span>
      {isOpen && grip.current !== null && <MenuList label={words.handle(shown.number)} items={items()} anchor={grip.current} onClose={() => setOpen(false)} />}
    </span>
  )
}
