/** The menu with every command there is for this person right now, made from the registry. */
import { createContext, useCallback, useMemo, useState, type MouseEvent } from 'react'
import { useLiveBoard } from '../board/liveBoard'
import type { CommandContext } from '../commands/command'
import { commandsFor, runCommand } from '../commands/registry'
import { shortcutWords } from '../commands/shortcuts'
import { useCommandContext } from '../commands/useCommands'
import { explainCommand } from '../glossary/explainCommand'
import { MenuList, type MenuItem } from '../ui/MenuList'
import { useWords } from '../words/defineWords'
import { outlineWords } from '../words/outline'
import { itemOf } from './items'

export interface CardMenuDoor {
  readonly anchor: HTMLElement | null
  openAt(anchor: HTMLElement): void
  close(): void
  onContextMenu(event: MouseEvent): void
}

export const CardMenuContext = createContext<CardMenuDoor>({ anchor: null, openAt: () => undefined, close: () => undefined, onContextMenu: () => undefined })

const isMac = () => /Mac|iP(hone|ad)/.test(navigator.platform)

export function menuItems(context: CommandContext): MenuItem[] {
  return commandsFor(context).map((command, index, all) => {
    const shortcut = command.shortcuts?.[0]
    return {
      id: command.id,
      label: command.words[context.language],
      explained: explainCommand(command.id, context.language),
      shortcut: shortcut && shortcutWords(shortcut, isMac()),
      startsGroup: index > 0 && all[index - 1]!.group !== command.group,
      run: () => void runCommand(command, context),
    }
  })
}

export function useCardMenu(): CardMenuDoor {
  const { desk } = useLiveBoard()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const close = useCallback(() => setAnchor(null), [])
  const onContextMenu = useCallback((event: MouseEvent) => {
    const item = itemOf(event.target)
    // Texts being written keep the browser's own menu, for spelling.
    if (item === null || (event.target as HTMLElement).isContentEditable) return
    event.preventDefault()
    item.element.focus()
    if (item.cardId !== null) desk.put({ selection: [item.cardId] })
    setAnchor(item.element)
  }, [desk])
  return useMemo(() => ({ anchor, openAt: setAnchor, close, onContextMenu }), [anchor, close, onContextMenu])
}

export function CardMenu({ menu }: { readonly menu: CardMenuDoor }) {
  const context = useCommandContext()
  const words = useWords(outlineWords)
  if (menu.anchor === null) return null
  return <MenuList label={words.actions} items={menuItems(context)} anchor={menu.anchor} onClose={menu.close} />
}
