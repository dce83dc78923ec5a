import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useCommandContext } from '../commands/useCommands'
import { Menu } from '../ui/Menu'
import { useWords } from '../words/defineWords'
import { agendaWords } from '../words/agenda'
import { boardItems, moreItems, readTextState, styleItems, tableItems, textTools, type Tool } from './tools'
import { ToolIcon } from './toolIcons'

const mod = /Mac|iP(hone|ad)/.test(navigator.platform) ? '⌘' : 'Ctrl'

/** Keeps the caret where it is while a tool is pressed with the mouse. */
const keepFocus = (event: { preventDefault: () => void }) => event.preventDefault()

function ToolButton({ tool }: { readonly tool: Tool }) {
  return (
    <button
      type="button"
      className="button quiet agenda-tool"
      aria-pressed={tool.isOn}
      aria-label={tool.label}
      title={tool.keys ? `${tool.label} (${tool.keys})` : tool.label}
      onMouseDown={keepFocus}
      onClick={tool.run}
    >
      <ToolIcon name={tool.icon} />
    </button>
  )
}

/** Arrows move between the tools, Home and End to the first and last; Tab goes on to the text. */
function moveBetweenTools(event: KeyboardEvent<HTMLDivElement>): void {
  const tools = [...event.currentTarget.querySelectorAll<HTMLButtonElement>(':scope button')].filter((button) => button.closest('[popover]') === null)
  const at = tools.indexOf(document.activeElement as HTMLButtonElement)
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1 + tools.length, Home: 0, End: tools.length - 1 }[event.key]
  if (at < 0 || next === undefined) return
  event.preventDefault()
  tools[next % tools.length]?.focus()
}

export function AgendaToolbar({ editor, talk }: { readonly editor: Editor; readonly talk?: ReactNode }) {
  const words = useWords(agendaWords)
  const context = useCommandContext()
  const state = useEditorState({ editor, selector: ({ editor: current }) => readTextState(current) })
  const bar = useRef<HTMLDivElement>(null)
  const style = state.heading === 0 ? words.styleText : words.styleHeading(state.heading)
  return (
    <div ref={bar} className="agenda-tools" role="toolbar" aria-label={words.toolbar} onKeyDown={moveBetweenTools}>
      <span className="agenda-style-place" onMouseDown={keepFocus}>
        <Menu label={style} className="button quiet agenda-tool agenda-style" items={() => styleItems(editor, state, words, mod)} />
      </span>
      {textTools(editor, state, words, context, mod).map((tool) => (
        <ToolButton key={tool.id} tool={tool} />
      ))}
      <span onMouseDown={keepFocus}>
        <Menu label={words.table} icon="table" isBare className="button quiet agenda-tool" items={() => tableItems(editor, state, words)} />
      </span>
      <span onMouseDown={keepFocus}>
        <Menu label={words.more} icon="more" isBare className="button quiet agenda-tool" items={() => moreItems(editor, state, words, mod)} />
      </span>
      <span onMouseDown={keepFocus}>
        <Menu label={words.fromBoard} className="button agenda-tool agenda-from-board" items={() => boardItems(editor, words, context)} />
      </span>
      {talk}
    </div>
  )
}
