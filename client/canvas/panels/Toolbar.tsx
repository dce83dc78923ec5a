import { useRef, type KeyboardEvent } from 'react'
import { useEditor, useValue } from 'tldraw'
import { useLiveBoard } from '../../board/liveBoard'
import { findCommand, runCommand } from '../../commands/registry'
import { shortcutWords } from '../../commands/shortcuts'
import { useCommandContext } from '../../commands/useCommands'
import { Icon } from '../../ui/Icon'
import type { IconName } from '../../ui/iconPaths'
import { Menu } from '../../ui/Menu'
import type { MenuItem } from '../../ui/MenuList'
import { canvasWords } from '../../words/canvas'
import { useWords } from '../../words/defineWords'
import { StyleRow } from './StyleRow'

interface Tool {
  /** The editor's name for it. */
  readonly id: string
  readonly command: string
  readonly icon: IconName
}

const editorTools: readonly Tool[] = [
  { id: 'select', command: 'tool.select', icon: 'select' },
  { id: 'hand', command: 'tool.hand', icon: 'hand' },
  { id: 'card', command: 'tool.card', icon: 'card' },
  { id: 'text', command: 'tool.text', icon: 'text' },
  { id: 'draw', command: 'tool.draw', icon: 'draw' },
  { id: 'geo', command: 'tool.geo', icon: 'shapes' },
  { id: 'arrow', command: 'tool.arrow', icon: 'arrow' },
  { id: 'eraser', command: 'tool.eraser', icon: 'eraser' },
]

const viewerTools: readonly Tool[] = [
  { id: 'select', command: 'tool.select', icon: 'select' },
  { id: 'hand', command: 'tool.hand', icon: 'hand' },
  { id: 'laser', command: 'tool.laser', icon: 'laser' },
]

/** Arrows move along the tools, as in every toolbar. */
function moveAlong(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
  const at = buttons.indexOf(document.activeElement as HTMLElement)
  if (by === undefined || at < 0) return
  event.preventDefault()
  event.stopPropagation()
  buttons[(at + by + buttons.length) % buttons.length]?.focus()
}

interface ToolbarProps {
  readonly onChooseImages: () => void
}

export function Toolbar({ onChooseImages }: ToolbarProps) {
  const live = useLiveBoard()
  const editor = useEditor()
  const words = useWords(canvasWords)
  const bar = useRef<HTMLDivElement>(null)
  const current = useValue('current tool', () => editor.getCurrentToolId(), [editor])
  const isPenMode = useValue('pen mode', () => editor.getInstanceState().isPenMode, [editor])
  const tools = live.canEdit ? editorTools : viewerTools
  return (
    <div className="tool-place">
      {live.canEdit && <StyleRow />}
      <div ref={bar} className="tools" role="toolbar" aria-label={words.tools} onKeyDown={moveAlong}>
        {tools.map((tool) => (
          <ToolButton key={tool.id} tool={tool} isCurrent={current === tool.id} />
        ))}
        {live.canEdit && (
          <>
            <button type="button" className="tool wide-only" title={words.image} aria-label={words.image} onClick={onChooseImages}>
              <Icon name="image" />
            </button>
            <MoreTools current={current} onChooseImages={onChooseImages} />
          </>
        )}
        {isPenMode && (
          <button type="button" className="tool" title={words.fingerAgain} aria-label={words.fingerAgain} onClick={() => editor.updateInstanceState({ isPenMode: false })}>
            <Icon name="draw" />
          </button>
        )}
      </div>
    </div>
  )
}

function ToolButton({ tool, isCurrent }: { readonly tool: Tool; readonly isCurrent: boolean }) {
  const context = useCommandContext()
  const command = findCommand(tool.command)
  const name = command.words[context.language]
  const shortcut = command.shortcuts?.[0]
  const isLater = tool.id === 'eraser' || tool.id === 'arrow' || tool.id === 'text'
  return (
    <button
      type="button"
      className={isLater ? 'tool wide-only' : 'tool'}
      title={shortcut ? `${name} (${shortcutWords(shortcut, false)})` : name}
      aria-label={name}
      aria-pressed={isCurrent}
      tabIndex={isCurrent ? 0 : -1}
      onClick={() => runCommand(command, context)}
    >
      <Icon name={tool.icon} />
    </button>
  )
}

/** What is used now and then; on a narrow screen also what has no room. */
function MoreTools({ current, onChooseImages }: { readonly current: string } & ToolbarProps) {
  const editor = useEditor()
  const context = useCommandContext()
  const words = useWords(canvasWords)
  const ofCommand = (id: string, command: string, icon: IconName): MenuItem => ({
    id,
    label: findCommand(command).words[context.language],
    icon,
    shortcut: findCommand(command).shortcuts?.[0],
    isChecked: current === id,
    run: () => runCommand(findCommand(command), context),
  })
  const ofEditor = (id: string, label: string, icon: IconName): MenuItem => ({ id, label, icon, isChecked: current === id, run: () => editor.setCurrentTool(id) })
  const items = (): MenuItem[] => [
    ...(isNarrow(editor.getContainer())
      ? [
          ofCommand('text', 'tool.text', 'text'),
          ofCommand('arrow', 'tool.arrow', 'arrow'),
          ofCommand('eraser', 'tool.eraser', 'eraser'),
          { id: 'image', label: words.image, icon: 'image' as const, run: onChooseImages },
        ]
      : []),
    ofEditor('highlight', words.highlight, 'edit'),
    ofEditor('line', words.line, 'next'),
    ofCommand('laser', 'tool.laser', 'laser'),
  ]
  return <Menu label={words.moreTools} items={items} icon="more" isBare className="tool" tabIndex={-1} />
}

/** The width at which the toolbar folds; the same as in `canvas.css`. */
const narrowPx = 560
const isNarrow = (element: HTMLElement) => element.clientWidth < narrowPx
