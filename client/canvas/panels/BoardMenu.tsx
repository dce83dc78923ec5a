import { useCallback, useEffect, useRef, useState } from 'react'
import { useEditor, type TLEventInfo } from 'tldraw'
import type { Command, CommandContext, CommandGroup } from '../../commands/command'
import { commandsFor, runCommand } from '../../commands/registry'
import { shortcutWords } from '../../commands/shortcuts'
import { useCommandContext } from '../../commands/useCommands'
import { explainCommand } from '../../glossary/explainCommand'
import { MenuList, type MenuItem } from '../../ui/MenuList'
import type { IconName } from '../../ui/iconPaths'
import { canvasWords } from '../../words/canvas'
import { useWords } from '../../words/defineWords'
import type { MountedCanvas } from '../mountCanvas'

interface Point {
  readonly x: number
  readonly y: number
}

const icons: Readonly<Record<string, IconName>> = {
  'card.new': 'card',
  'card.write': 'edit',
  'card.move': 'move',
  'card.duplicate': 'copy',
  'card.delete': 'trash',
  'link.make': 'link',
  'link.delete': 'trash',
  'edit.undo': 'undo',
  'edit.redo': 'redo',
  'view.fitAll': 'fit',
}
/** With something chosen the menu is about that; else about the page. */
const groupsForChosen: readonly CommandGroup[] = ['card', 'link', 'edit']
const groupsForPage: readonly CommandGroup[] = ['card', 'edit', 'view']

/** The commands that can be used now, by group; what is chosen decides which those are. */
function itemsFor(context: CommandContext): MenuItem[] {
  const usable = commandsFor(context)
  const groups = context.live.desk.read().selection.length > 0 ? groupsForChosen : groupsForPage
  const item = (command: Command, startsGroup: boolean): MenuItem => ({
    id: command.id,
    label: command.words[context.language],
    explained: explainCommand(command.id, context.language),
    icon: icons[command.id],
    shortcut: command.shortcuts?.[0] && shortcutWords(command.shortcuts[0], false),
    startsGroup,
    run: () => void runCommand(command, context),
  })
  return groups.flatMap((group, place) => usable.filter((command) => command.group === group).map((command, index) => item(command, place > 0 && index === 0)))
}

/** The menu of the canvas: right click, long press, Shift+F10 or the menu key. What it makes, it makes where it was opened. */
export function BoardMenu({ mounted }: { readonly mounted: MountedCanvas }) {
  const editor = useEditor()
  const context = useCommandContext()
  const words = useWords(canvasWords)
  const [open, setOpen] = useState<Point | null>(null)
  const anchor = useRef<HTMLSpanElement>(null)

  const openAt = useCallback(
    (at: Point) => {
      const page = editor.screenToPage(at)
      mounted.aimAt({ x: page.x, y: page.y })
      setOpen(at)
    },
    [editor, mounted],
  )

  useEffect(() => {
    const container = editor.getContainer()
    const onMenu = (event: MouseEvent) => {
      if (editor.getEditingShapeId() !== null) return
      event.preventDefault()
      const box = container.getBoundingClientRect()
      // The menu key has no place of its own.
      const isKey = event.clientX === 0 && event.clientY === 0
      openAt(isKey ? { x: box.left + box.width / 2, y: box.top + box.height / 3 } : { x: event.clientX, y: event.clientY })
    }
    const onEvent = (info: TLEventInfo) => {
      if (info.type !== 'pointer' || info.name !== 'long_press' || !editor.getInstanceState().isCoarsePointer || editor.inputs.isPen) return
      if (!editor.isInAny('select', 'hand')) return
      const { x, y } = editor.pageToScreen(editor.inputs.currentPagePoint)
      const under = editor.getShapeAtPoint(editor.inputs.currentPagePoint, { hitInside: true, margin: 8 })
      // The press ends here, so that the finger does not drag what the menu is about.
      queueMicrotask(() => {
        editor.cancel()
        if (under && !editor.getInstanceState().isReadonly) editor.setSelectedShapes([under.id])
        openAt({ x, y })
      })
    }
    container.addEventListener('contextmenu', onMenu)
    editor.on('event', onEvent)
    return () => {
      container.removeEventListener('contextmenu', onMenu)
      editor.off('event', onEvent)
    }
  }, [editor, openAt])

  const close = useCallback(() => {
    setOpen(null)
    editor.getContainer().focus({ preventScroll: true })
    // The chosen command runs right after this, at the place the menu was opened.
    setTimeout(() => mounted.aimAt(null), 0)
  }, [editor, mounted])

  return (
    <>
      <span ref={anchor} className="menu-anchor" style={open ? { left: open.x, top: open.y } : undefined} />
      {open && anchor.current && <MenuList key={`${open.x} ${open.y}`} label={words.menuFor} items={itemsFor(context)} anchor={anchor.current} onClose={close} />}
    </>
  )
}
