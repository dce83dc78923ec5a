/** A block that shows what the board holds at this moment. The text stores only which block, never what it shows. */
import { mergeAttributes, Node } from '@tiptap/core'
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { nodeAttributes } from '../../shared/text/schema'
import { attributesFrom } from './attributesFrom'
import { LivingBlockView } from './LivingBlockView'

export const LivingBlock = Node.create({
  name: 'livingBlock',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: false,
  addAttributes: () => attributesFrom(nodeAttributes.livingBlock),
  parseHTML: () => [{ tag: 'div[data-living-block]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-living-block': '' })],
  addNodeView: () => ReactNodeViewRenderer(LivingBlockView),
  addProseMirrorPlugins() {
    const { name } = this
    return [
      new Plugin({
        props: {
          // Letters typed on a chosen block go below it: it is not what one means to write over.
          handleTextInput(view, _from, _to, text) {
            const { selection, schema, tr } = view.state
            const paragraph = schema.nodes.paragraph
            if (!paragraph || !(selection instanceof NodeSelection) || selection.node.type.name !== name) return false
            tr.insert(selection.to, paragraph.create(null, schema.text(text)))
            view.dispatch(tr.setSelection(TextSelection.create(tr.doc, selection.to + 1 + text.length)).scrollIntoView())
            return true
          },
        },
      }),
    ]
  },
})
