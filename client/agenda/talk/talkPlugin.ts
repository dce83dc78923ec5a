/** Comments in the open text: their words are marked, a press on them opens the thread, and a key begins one. */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { isOpen, threadsOf, type Comment } from '../../../shared/text/comments'
import type { LiveBoard } from '../../board/liveBoard'
import type { Ask } from '../../commands/command'
import { beginComment } from './beginComment'
import { openTexts, readTalk, talkOf, type TalkState } from './talkState'
import { rangeOf } from './quotes'
import { openCommentReader } from './useComments'

const talkKey = new PluginKey<DecorationSet>('talk')

interface Marked {
  readonly threadId: string
}

function marksOf(doc: Node, comments: readonly Comment[], { active, draft }: TalkState): DecorationSet {
  const threads = threadsOf(comments).flatMap(({ id, first, ...thread }) => (first !== null && (isOpen({ id, first, ...thread }) || id === active) ? [first] : []))
  const marks = threads.flatMap((first) => {
    const range = rangeOf(doc, first)
    if (range === null) return []
    const name = `talk-quote${first.suggestion === null ? '' : ' is-suggestion'}${first.id === active ? ' is-active' : ''}`
    return [Decoration.inline(range.from, range.to, { class: name }, { threadId: first.id } satisfies Marked)]
  })
  const drafted = draft === null ? null : rangeOf(doc, draft)
  if (drafted !== null) marks.push(Decoration.inline(drafted.from, drafted.to, { class: 'talk-quote is-active' }))
  return DecorationSet.create(doc, marks)
}

function threadAt(view: EditorView, position: number): string | null {
  const found = talkKey.getState(view.state)?.find(position, position) ?? []
  const specs = found.map(({ spec }) => spec as Partial<Marked>)
  return specs.find(({ threadId }) => threadId !== undefined)?.threadId ?? null
}

function marking(live: LiveBoard, sessionId: string): Plugin<DecorationSet> {
  const talk = talkOf(live)
  const reader = openCommentReader(live.doc, sessionId)
  const draw = (doc: Node) => marksOf(doc, reader.read(), readTalk(talk, sessionId))
  return new Plugin<DecorationSet>({
    key: talkKey,
    state: {
      init: (_config, state) => draw(state.doc),
      apply: (transaction, drawn) => (transaction.docChanged || transaction.getMeta(talkKey) !== undefined ? draw(transaction.doc) : drawn),
    },
    props: {
      decorations: (state) => talkKey.getState(state),
      handleClick(view, position) {
        const threadId = threadAt(view, position)
        const state = readTalk(talk, sessionId)
        if (threadId !== null) {
          const item = reader.read().find(({ id }) => id === threadId)?.item ?? ''
          talk.set({ ...state, sessionId, active: threadId, sheetOf: item, draft: null })
        } else if (state.active !== null) talk.set({ ...state, sessionId, active: null })
        return false
      },
    },
    view(view) {
      openTexts(talk).set({ sessionId, view })
      let comments = reader.read()
      let state = readTalk(talk, sessionId)
      const redraw = () => {
        if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(talkKey, true).setMeta('addToHistory', false))
      }
      const onTalk = () => {
        const now = readTalk(talk, sessionId)
        const isSame = now.active === state.active && now.draft === state.draft
        state = now
        if (!isSame) redraw()
      }
      // The text itself is drawn by its own binding, after the board was told.
      const onBoard = () => {
        const now = reader.read()
        if (now === comments) return
        comments = now
        queueMicrotask(redraw)
      }
      const stops = [talk.subscribe(onTalk), live.view.subscribe(onBoard)]
      return {
        destroy() {
          for (const stop of stops) stop()
          if (openTexts(talk).read()?.view === view) openTexts(talk).set(null)
        },
      }
    },
  })
}

/** For the list of the editor's extensions. */
export function talkPlugin(live: LiveBoard, sessionId: string, ask: Ask): Extension {
  return Extension.create({
    name: 'talk',
    addKeyboardShortcuts: () => ({ 'Mod-Alt-m': ({ editor }) => (beginComment(live, sessionId, ask, editor.view, false), true) }),
    addProseMirrorPlugins: () => [marking(live, sessionId)],
  })
}
