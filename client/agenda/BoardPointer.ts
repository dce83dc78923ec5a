/** A pointer in the text to a page, zone or card of the board. Its name is read from the board, never stored. */
import { mergeAttributes, Node } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { nodeAttributes } from '../../shared/text/schema'
import { attributesFrom } from './attributesFrom'
import { PointerChip } from './PointerChip'

export interface BoardPointerOptions {
  /** Brings what it points at into view. */
  readonly show: (attributes: Readonly<Record<string, unknown>>) => void
  /** Its name in words, for the clipboard. */
  readonly name: (attributes: Readonly<Record<string, unknown>>) => string
}

export const BoardPointer = Node.create<BoardPointerOptions>({
  name: 'boardPointer',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addOptions: () => ({ show: () => undefined, name: () => '' }),
  addAttributes: () => attributesFrom(nodeAttributes.boardPointer),
  parseHTML: () => [{ tag: 'span[data-board-pointer]' }],
  renderHTML({ node, HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes, { 'data-board-pointer': '' }), this.options.name(node.attrs)]
  },
  renderText({ node }) {
    return this.options.name(node.attrs)
  },
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { selection } = this.editor.state
        if (!(selection instanceof NodeSelection) || selection.node.type.name !== this.name) return false
        this.options.show(selection.node.attrs)
        return true
      },
    }
  },
  addNodeView: () => ReactNodeViewRenderer(PointerChip, { as: 'span' }),
})
