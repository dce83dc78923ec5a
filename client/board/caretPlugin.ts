/** Others' carets and selections in a shared text, and one's own sent to them: by presence, never in the document. */
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { PresenceState } from '../../shared/protocol/presence'
import type { Presence } from '../sync/openConnection'
import { personColor } from '../ui/colors'

interface SharedText {
  readonly doc: Y.Doc
  readonly type: Y.XmlFragment
  readonly binding: { readonly mapping: Map<Y.AbstractType<unknown>, unknown> } | null
}

const caretKey = new PluginKey<DecorationSet>('carets')

function sharedText(state: EditorState): SharedText | null {
  const shared = ySyncPluginKey.getState(state) as SharedText | undefined
  return shared?.binding ? shared : null
}

function positionIn(shared: SharedText, relative: unknown): number | null {
  try {
    const position = Y.createRelativePositionFromJSON(relative)
    return relativePositionToAbsolutePosition(shared.doc, shared.type, position, shared.binding?.mapping as never)
  } catch {
    // Whatever another client sent.
    return null
  }
}

function drawCaret({ user }: PresenceState): HTMLElement {
  const caret = document.createElement('span')
  caret.className = 'caret'
  caret.style.setProperty('--person', personColor(user.color))
  const name = document.createElement('span')
  name.className = 'caret-name'
  name.textContent = user.name
  caret.append(name)
  return caret
}

function decorationsOf(clientId: number, person: PresenceState, shared: SharedText, size: number): Decoration[] {
  const anchor = positionIn(shared, person.caret?.anchor)
  const head = positionIn(shared, person.caret?.head)
  if (anchor === null || head === null) return []
  const within = (position: number) => Math.max(0, Math.min(position, size))
  const from = within(Math.min(anchor, head))
  const to = within(Math.max(anchor, head))
  const style = `background-color: color-mix(in srgb, ${personColor(person.user.color)} 22%, transparent)`
  const caret = Decoration.widget(within(head), () => drawCaret(person), { key: `caret-${clientId}`, side: 10 })
  return from === to ? [caret] : [caret, Decoration.inline(from, to, { style })]
}

function drawOthers(state: EditorState, presence: Presence, textId: string): DecorationSet {
  const shared = sharedText(state)
  if (shared === null) return DecorationSet.empty
  const size = Math.max(0, state.doc.content.size - 1)
  const found = [...presence.others()].flatMap(([clientId, person]) =>
    person.editing === textId && person.caret ? decorationsOf(clientId, person, shared, size) : [],
  )
  return DecorationSet.create(state.doc, found)
}

/** Tells whether the carets in this text moved, so that a passing mouse does not redraw it. */
function caretsIn(presence: Presence, textId: string): string {
  return JSON.stringify([...presence.others()].flatMap(([clientId, person]) => (person.editing === textId ? [[clientId, person.caret, person.user.name]] : [])))
}

function sendOwn(view: EditorView, presence: Presence): void {
  const shared = sharedText(view.state)
  if (shared === null || !view.hasFocus()) return
  const { anchor, head } = view.state.selection
  const relative = (position: number): unknown => absolutePositionToRelativePosition(position, shared.type, shared.binding?.mapping as never)
  presence.put({ caret: { anchor: relative(anchor), head: relative(head) } })
}

/** `textId`: the record whose text it is, as named in presence's `editing`. Needs `ySyncPlugin` before it. */
export function caretPlugin(presence: Presence, textId: string): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: caretKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, drawn, _old, state) => {
        const isTheirs = transaction.getMeta(caretKey) !== undefined || transaction.getMeta(ySyncPluginKey) !== undefined
        return isTheirs ? drawOthers(state, presence, textId) : drawn.map(transaction.mapping, transaction.doc)
      },
    },
    props: { decorations: (state) => caretKey.getState(state) },
    view(view) {
      let seen = ''
      const onPresence = () => {
        const now = caretsIn(presence, textId)
        if (now === seen || view.isDestroyed) return
        seen = now
        view.dispatch(view.state.tr.setMeta(caretKey, true))
      }
      const stop = presence.subscribe(onPresence)
      // The binding fills the editor only after it is drawn.
      const first = setTimeout(onPresence, 0)
      return {
        update: (current, before) => {
          if (!current.state.selection.eq(before.selection) || current.state.doc !== before.doc) sendOwn(current, presence)
        },
        destroy() {
          clearTimeout(first)
          stop()
          presence.put({ caret: null })
        },
      }
    },
  })
}
