import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { EditorContent, useEditor } from '@tiptap/react'
import { ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap'
import { useEffect, useMemo, useRef } from 'react'
import type { XmlFragment } from 'yjs'
import { cardText } from '../../shared/document/cards'
import { limits } from '../../shared/protocol/limits'
import { cardExtensions } from './cardExtensions'
import { caretPlugin } from './caretPlugin'
import { pasteLimit } from './pasteLimit'
import { useTooMuch } from './useTooMuch'
import './card.css'
import { useLiveBoard, type LiveBoard } from './liveBoard'
import { askBeforePersonal, useMayWrite, type MayWrite } from './personalGuard'
import { watchWording } from './watchWording'

export type NextPlace = 'right' | 'below'

interface CardEditorProps {
  readonly cardId: string
  /** Puts the caret at the end at once. */
  readonly autofocus?: boolean
  /** What a screen reader calls the field. */
  readonly label?: string
  /** Beside the board, in a sheet: open without being what the person writes in until it has the focus. */
  readonly isAside?: boolean
  /** Esc, or the card is gone. The text is in the document already. */
  readonly onDone: () => void
  /** Tab or Ctrl+Enter: a further card is wanted. Absent: the keys do what they always do. */
  readonly onNext?: (place: NextPlace) => void
}

interface Hands {
  readonly onDone: () => void
  readonly onNext?: (place: NextPlace) => void
}

/** Text that would grow past the board's limit is refused; what others write always comes in. */
function keepWithinLimit(): Plugin {
  return new Plugin({
    filterTransaction: (transaction, state) => {
      if (!transaction.docChanged || transaction.getMeta(ySyncPluginKey) !== undefined) return true
      return transaction.doc.content.size <= Math.max(limits.maxCardCharacters, state.doc.content.size)
    },
  })
}

function writingIn(live: LiveBoard, cardId: string, fragment: XmlFragment, hands: () => Hands, mayWrite: MayWrite, onTooMuch: () => void) {
  const next = (place: NextPlace) => () => {
    const { onNext } = hands()
    onNext?.(place)
    return onNext !== undefined
  }
  return Extension.create({
    name: 'writingTogether',
    priority: 1000,
    addKeyboardShortcuts: () => ({
      Escape: () => {
        hands().onDone()
        return true
      },
      Tab: next('right'),
      'Mod-Enter': next('below'),
      'Mod-z': () => (live.undo.undo(), true),
      'Mod-y': () => (live.undo.redo(), true),
      'Mod-Shift-z': () => (live.undo.redo(), true),
    }),
    addProseMirrorPlugins: () => [ySyncPlugin(fragment), caretPlugin(live.connection.presence, cardId), keepWithinLimit(), askBeforePersonal(mayWrite), pasteLimit(limits.maxCardCharacters, onTooMuch)],
  })
}

/** A card's title open for writing, shared letter by letter with whoever else writes in it. */
export function CardEditor(props: CardEditorProps) {
  const live = useLiveBoard()
  const fragment = cardText(live.doc, props.cardId)
  const { onDone } = props
  useEffect(() => {
    if (fragment === null) onDone()
  }, [fragment, onDone])
  return fragment === null ? null : <OpenText key={props.cardId} {...props} fragment={fragment} />
}

function OpenText({ cardId, autofocus = false, label, isAside = false, fragment, onDone, onNext }: CardEditorProps & { readonly fragment: XmlFragment }) {
  const live = useLiveBoard()
  const mayWrite = useMayWrite()
  const hands = useRef<Hands>({ onDone, onNext })
  hands.current = { onDone, onNext }
  const sayTooMuch = useTooMuch(limits.maxCardCharacters)
  const extensions = useMemo(() => [...cardExtensions, writingIn(live, cardId, fragment, () => hands.current, mayWrite, sayTooMuch)], [live, cardId, fragment, mayWrite, sayTooMuch])
  const editor = useEditor(
    {
      extensions,
      injectCSS: false,
      enableInputRules: false,
      enablePasteRules: false,
      autofocus: autofocus ? 'end' : false,
      editorProps: {
        attributes: { class: 'card-words', 'aria-label': label ?? '', 'aria-multiline': 'true', role: 'textbox', enterkeyhint: 'enter' },
        // Keys typed into a text are the text's own.
        handleDOMEvents: { keydown: (_view, event) => (event.key === 'Escape' || event.key === 'Tab' ? event.stopPropagation() : undefined, false) },
      },
    },
    [extensions],
  )

  useEffect(() => {
    if (isAside) return
    const keepWording = watchWording(live, cardId)
    live.undo.endStep()
    live.desk.put({ writing: cardId })
    live.connection.presence.put({ editing: cardId })
    return () => {
      live.undo.endStep()
      if (live.desk.read().writing === cardId) live.desk.put({ writing: null })
      live.connection.presence.put({ editing: null })
      keepWording()
    }
  }, [live, cardId, isAside])

  return <EditorContent editor={editor} className="card-writing" />
}
