/** Commands for React: the context they run in, and the keys that call them. */
import { createContext, useContext, useEffect, useMemo } from 'react'
import { useLiveBoard } from '../board/liveBoard'
import { useLanguage } from '../words/language'
import type { Ask, CommandContext } from './command'
import { canRun, commands, runCommand } from './registry'
import { findCommandForKey, isWritingIn } from './shortcuts'

export const AskContext = createContext<Ask | null>(null)

export function useAsk(): Ask {
  const ask = useContext(AskContext)
  if (ask === null) throw new Error('useAsk outside a board')
  return ask
}

export function useCommandContext(): CommandContext {
  const live = useLiveBoard()
  const ask = useAsk()
  const language = useLanguage()
  return useMemo(() => ({ live, ask, language }), [live, ask, language])
}

/** An open menu answers its own keys, and a button or link its own Enter, unless it is itself a thing on the board (a card in the list). */
function answersItself({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('[role=menu]') !== null) return true
  return (key === 'Enter' || key === ' ') && target.closest('button:not([data-board-item]), a[href], summary') !== null
}

/** Single keys act only with the focus in the canvas or the list, never while writing; combinations with Mod act everywhere but in other texts. */
export function useShortcuts(isSingleKeyTarget: (target: EventTarget | null) => boolean): void {
  const context = useCommandContext()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]') || answersItself(event)) return
      const isCombination = event.ctrlKey || event.metaKey
      const isUndo = isCombination && /^[zy]$/i.test(event.key)
      if (isWritingIn(event.target) && !(isUndo && (event.target as HTMLElement).isContentEditable)) return
      if (!isCombination && !isSingleKeyTarget(event.target)) return
      const usable = commands.filter((command) => canRun(command, context))
      const command = findCommandForKey(event, usable)
      if (command === null) return
      event.preventDefault()
      event.stopPropagation()
      runCommand(command, context)
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [context, isSingleKeyTarget])
}
