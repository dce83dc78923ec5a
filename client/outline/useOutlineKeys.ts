/** The list's keys: arrows inside a list, Page Up and Down between lists, → into a card's buttons, and every command's own shortcut. */
import { useCallback, type KeyboardEvent, type RefObject } from 'react'
import { commandsFor, findCommand, runCommand } from '../commands/registry'
import { findCommandForKey, isWritingIn } from '../commands/shortcuts'
import { useCommandContext } from '../commands/useCommands'
import type { CardMenuDoor } from './CardMenu'
import { itemOf, itemsOfList } from './items'

/** Where a key leads from the item one stands on; null when the key is not about moving. */
export function stepInList(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1)
  if (key === 'ArrowUp') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}

function otherList(root: HTMLElement, from: Element, step: 1 | -1): HTMLElement | null {
  const lists = [...root.querySelectorAll('[data-list]')]
  for (let at = lists.indexOf(from) + step; at >= 0 && at < lists.length; at += step) {
    const stop = itemsOfList(lists[at]!).find((item) => item.tabIndex === 0)
    if (stop) return stop
  }
  return null
}

function stepInRow(key: string, from: HTMLElement): HTMLElement | null {
  const row = from.closest('[data-card]')
  if (!row || (key !== 'ArrowRight' && key !== 'ArrowLeft')) return null
  const stops = [...row.querySelectorAll<HTMLElement>('button')]
  return stops[stops.indexOf(from) + (key === 'ArrowRight' ? 1 : -1)] ?? null
}

function elementToFocus(root: HTMLElement, target: HTMLElement, key: string): HTMLElement | null {
  const inRow = stepInRow(key, target)
  if (inRow) return inRow
  const item = itemOf(target)
  const list = item?.element.closest('[data-list]')
  if (!item || !list) return null
  if (key === 'PageDown' || key === 'PageUp') return otherList(root, list, key === 'PageDown' ? 1 : -1)
  const items = itemsOfList(list)
  const next = stepInList(key, items.indexOf(item.element), items.length)
  return next === null ? null : (items[next] ?? null)
}

export function useOutlineKeys(root: RefObject<HTMLElement | null>, menu: CardMenuDoor): (event: KeyboardEvent) => void {
  const context = useCommandContext()
  return useCallback(
    (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      const item = itemOf(target)
      if (isWritingIn(target) || item === null || event.nativeEvent.isComposing || event.defaultPrevented || target.closest('[role=menu]')) return
      const done = () => {
        event.preventDefault()
        event.stopPropagation()
      }
      if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
        done()
        return menu.openAt(item.element)
      }
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
      const next = hasModifier ? null : elementToFocus(root.current!, target, event.key)
      if (next !== null) {
        done()
        next.focus()
        return (next.closest('[data-card]') ?? next).scrollIntoView({ block: 'nearest' })
      }
      if (target !== item.element) return
      // L links here; on the canvas, where there is no list, it is the laser.
      const command = !hasModifier && event.key.toLowerCase() === 'l' ? findCommand('link.make') : findCommandForKey(event.nativeEvent, commandsFor(context))
      if (command !== null && runCommand(command, context)) done()
    },
    [context, menu, root],
  )
}
