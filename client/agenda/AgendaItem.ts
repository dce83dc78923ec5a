/** An item of the meeting as a block of its own: its title and its parts. */
import { mergeAttributes, Node } from '@tiptap/core'
import { nodeAttributes } from '../../shared/text/schema'
import { attributesFrom } from './attributesFrom'

/** Items stand in the text as a whole, never within anything. */
export const AgendaDocument = Node.create({ name: 'doc', topNode: true, content: '(block | agendaItem)+' })

export const AgendaItem = Node.create({
  name: 'agendaItem',
  content: '(itemTitle | itemSection)+',
  isolating: true,
  defining: true,
  addAttributes: () => attributesFrom(nodeAttributes.agendaItem),
  parseHTML: () => [{ tag: 'section[data-agenda-item]' }],
  renderHTML: ({ HTMLAttributes }) => ['section', mergeAttributes(HTMLAttributes, { 'data-agenda-item': '' }), 0],
})

export const ItemTitle = Node.create({
  name: 'itemTitle',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'h3[data-item-title]' }],
  renderHTML: () => ['h3', { 'data-item-title': '' }, 0],
})

export const ItemSection = Node.create({
  name: 'itemSection',
  content: 'block+',
  isolating: true,
  defining: true,
  addAttributes: () => attributesFrom(nodeAttributes.itemSection),
  parseHTML: () => [{ tag: 'div[data-item-section]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-item-section': '' }), 0],
})
