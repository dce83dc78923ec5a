/** Headings of the agenda, level 1 to 3. On the page they stand below the board's and the panel's own: level 1 is an h3. */
import { mergeAttributes, Node, textblockTypeInputRule } from '@tiptap/core'
import { headingLevels, type HeadingLevel } from '../../shared/text/schema'

const levelOffset = 2

/** Our own headings say their level; those of other pages are counted from h1. */
function levelOf(element: HTMLElement, index: number): HeadingLevel {
  return headingLevels.find((level) => String(level) === element.dataset.level) ?? headingLevels[Math.min(index, headingLevels.length - 1)]!
}

export const AgendaHeading = Node.create({
  name: 'heading',
  content: 'inline*',
  group: 'block',
  defining: true,
  addAttributes: () => ({ level: { default: 1, rendered: false } }),
  parseHTML: () =>
    ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag, index) => ({ tag, getAttrs: (element: HTMLElement) => ({ level: levelOf(element, index) }) })),
  renderHTML({ node, HTMLAttributes }) {
    const level = node.attrs.level as HeadingLevel
    return [`h${level + levelOffset}`, mergeAttributes(HTMLAttributes, { 'data-level': String(level) }), 0]
  },
  addKeyboardShortcuts() {
    const toggle = (level: HeadingLevel) => () => this.editor.commands.toggleNode(this.name, 'paragraph', { level })
    return Object.fromEntries(headingLevels.map((level) => [`Mod-Alt-${level}`, toggle(level)]))
  },
  addInputRules() {
    return headingLevels.map((level) => textblockTypeInputRule({ find: new RegExp(`^#{${level}}\\s$`), type: this.type, getAttributes: { level } }))
  },
})
