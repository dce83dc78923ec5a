import { Extension } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { ySyncPlugin } from '@tiptap/y-tiptap'
import { useEffect, useMemo, useRef, type MouseEvent } from 'react'
import type { XmlFragment } from 'yjs'
import { nameOfTarget } from '../../shared/reports/boardNames'
import { isPointer } from '../../shared/text/isPointer'
import { agendaRules } from '../../shared/document/healText'
import { caretPlugin } from '../board/caretPlugin'
import { pasteLimit } from '../board/pasteLimit'
import { useTooMuch } from '../board/useTooMuch'
import { useLiveBoard, type LiveBoard } from '../board/liveBoard'
import '../board/card.css'
import { useAsk } from '../commands/useCommands'
import { useWords } from '../words/defineWords'
import { agendaWords } from '../words/agenda'
import { readLanguage } from '../words/language'
import { agendaExtensions } from './agendaExtensions'
import { AgendaToolbar } from './AgendaToolbar'
import { showTarget } from './showTarget'
import { TalkMargin } from './talk/TalkMargin'
import { talkPlugin } from './talk/talkPlugin'
import { TalkTools } from './talk/TalkTools'

/** Shares the text letter by letter; undo is the board's own, so that it takes back one's own work only. */
function writingTogether(live: LiveBoard, sessionId: string, fragment: XmlFragment, leave: () => void, onTooMuch: () => void) {
  return Extension.create({
    name: 'writingTogether',
    priority: 1000,
    addKeyboardShortcuts: () => ({
      Escape: () => (leave(), true),
      'Mod-z': () => (live.undo.undo(), true),
      'Mod-y': () => (live.undo.redo(), true),
      'Mod-Shift-z': () => (live.undo.redo(), true),
    }),
    addProseMirrorPlugins: () => [ySyncPlugin(fragment), caretPlugin(live.connection.presence, sessionId), pasteLimit(agendaRules.maxCharacters, onTooMuch)],
    onFocus: () => live.connection.presence.put({ editing: sessionId }),
    onBlur: () => live.connection.presence.put({ editing: null }),
  })
}

function pointerHands(live: LiveBoard) {
  const name = (attributes: Readonly<Record<string, unknown>>) =>
    isPointer(attributes) ? (nameOfTarget(live.view.read(), attributes.target, attributes.ref, readLanguage()) ?? '') : ''
  const show = (attributes: Readonly<Record<string, unknown>>) => {
    if (isPointer(attributes)) showTarget(live, attributes.target, attributes.ref)
  }
  return { name, show }
}

interface AgendaEditorProps {
  readonly sessionId: string
  readonly fragment: XmlFragment
  readonly label: string
}

/** The agenda open for writing, by as many as are here. Mount it afresh for another session. */
export function AgendaEditor({ sessionId, fragment, label }: AgendaEditorProps) {
  const live = useLiveBoard()
  const words = useWords(agendaWords)
  const ask = useAsk()
  const part = useRef<HTMLDivElement>(null)
  const sayTooMuch = useTooMuch(agendaRules.maxCharacters)
  const extensions = useMemo(() => {
    const leave = () => part.current?.querySelector<HTMLElement>('[role=toolbar] button')?.focus()
    const taskLabel = (task: string) => words.isDone(task === '' ? words.emptyTask : task)
    return [...agendaExtensions({ taskLabel }, pointerHands(live)), writingTogether(live, sessionId, fragment, leave, sayTooMuch), talkPlugin(live, sessionId, ask)]
  }, [live, sessionId, fragment, words, sayTooMuch, ask])
  const editor = useEditor(
    {
      extensions,
      injectCSS: false,
      editorProps: { attributes: { class: 'agenda-text', lang: live.view.read().meta.language, role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, 'aria-description': words.toolbarHint } },
    },
    [extensions],
  )
  useEffect(() => {
    live.undo.endStep()
    return () => live.undo.endStep()
  }, [live, sessionId])

  // Pressing the empty sheet below the text writes at its end.
  const goToEnd = (event: MouseEvent) => {
    if (event.target !== event.currentTarget) return
    const { doc } = editor.state
    if (doc.lastChild?.type.name !== 'paragraph') editor.commands.insertContentAt(doc.content.size, { type: 'paragraph' })
    editor.commands.focus('end')
  }
  return (
    <div ref={part} className="agenda-writing">
      <AgendaToolbar editor={editor} talk={<TalkTools sessionId={sessionId} />} />
      <div className="agenda-scroll" onClick={goToEnd}>
        <EditorContent editor={editor} />
        <TalkMargin sessionId={sessionId} />
      </div>
    </div>
  )
}
