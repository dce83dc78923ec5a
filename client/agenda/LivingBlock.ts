/** A block that shows what the board holds at this moment. The text stores only which block, never what it shows. */
import { mergeAttributes, Node } from '@tiptap/core'
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
})
