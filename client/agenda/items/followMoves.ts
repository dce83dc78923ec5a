/** When the item in which I write is put elsewhere, my caret goes with it: what I type next must not land in the neighbour. */
import { Plugin } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/core'
import type * as Y from 'yjs'
import { itemAround, placeIn, putCaret, type ItemPlace } from './itemPlace'

export function followMoves(editor: () => Editor | null, fragment: Y.XmlFragment): Plugin {
  return new Plugin({
    view() {
      const { doc } = fragment
      let before: { readonly place: ItemPlace; readonly element: unknown } | null = null
      const remember = () => {
        const writing = editor()
        const place = writing === null || writing.isDestroyed ? null : placeIn(writing.state)
        const index = writing === null || place === null ? -1 : (itemAround(writing.state)?.index ?? -1)
        before = place === null || index < 0 ? null : { place, element: fragment.get(index) }
      }
      const follow = () => {
        const writing = editor()
        const isSame = before === null || (fragment.toArray() as unknown[]).includes(before.element)
        if (before !== null && !isSame && writing !== null && !writing.isDestroyed) putCaret(writing, before.place)
        before = null
      }
      doc?.on('beforeAllTransactions', remember)
      doc?.on('afterAllTransactions', follow)
      return {
        destroy() {
          doc?.off('beforeAllTransactions', remember)
          doc?.off('afterAllTransactions', follow)
        },
      }
    },
  })
}
