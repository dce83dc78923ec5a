/** An item of the meeting as a block of its own: its title and its parts. */
import { mergeAttributes, Node, type Editor } from '@tiptap/core'
import { Fragment, Slice, type Node as TextNode } from '@tiptap/pm/model'
import { Plugin, Selection } from '@tiptap/pm/state'
import { sectionWords } from '../../shared/text/itemWords'
import { nodeAttributes, type ItemSectionName } from '../../shared/text/schema'
import { newId } from '../board/newId'
import { itemWords } from '../words/items'
import { readLanguage } from '../words/language'
import { attributesFrom } from './attributesFrom'
import { drawFramed } from './items/drawFramed'
import { ItemFacts } from './items/ItemFacts'
import { ItemFoot } from './items/ItemFoot'
import { ItemLead } from './items/ItemLead'
import { itemAround, titleEnd, type ItemAround } from './items/itemPlace'
import type { ItemHands } from './items/itemHands'
import { outlinePlugin } from './items/outline'
import { SectionFoot } from './items/SectionFoot'
import { SectionHead } from './items/SectionHead'

/** Items stand in the text as a whole, never within anything. */
export const AgendaDocument = Node.create({ name: 'doc', topNode: true, content: '(block | agendaItem)+' })

export interface AgendaItemOptions {
  /** What the keys do; null where nobody writes. */
  readonly hands: ItemHands | null
}

type Act = (hands: ItemHands, editor: Editor, item: ItemAround) => void

/** A key that does something to the item around the caret; another answers it elsewhere. */
function onItem(hands: ItemHands | null, editor: Editor, act: Act): boolean {
  const item = itemAround(editor.state)
  if (hands === null || item === null) return false
  act(hands, editor, item)
  return true
}

const childrenOf = (fragment: Fragment): TextNode[] => Array.from({ length: fragment.childCount }, (_, index) => fragment.child(index))

/** What is pasted is a thing of its own. */
function withNewIds(slice: Slice): Slice {
  const renamed = (fragment: Fragment): Fragment =>
    Fragment.fromArray(childrenOf(fragment).map((node) => (node.type.name === 'agendaItem' ? node.type.create({ ...node.attrs, id: newId() }, node.content, node.marks) : node)))
  return new Slice(renamed(slice.content), slice.openStart, slice.openEnd)
}

export const AgendaItem = Node.create<AgendaItemOptions>({
  name: 'agendaItem',
  content: '(itemTitle | itemSection)+',
  isolating: true,
  defining: true,
  selectable: false,
  addOptions: () => ({ hands: null }),
  extendNodeSchema: (extension) => (extension.name === 'agendaItem' ? { allowGapCursor: false } : {}),
  addAttributes: () => attributesFrom(nodeAttributes.agendaItem),
  parseHTML: () => [{ tag: 'section[data-agenda-item]' }],
  renderHTML: ({ HTMLAttributes }) => ['section', mergeAttributes(HTMLAttributes, { 'data-agenda-item': '' }), 0],
  addNodeView: () =>
    drawFramed({
      tag: 'section',
      className: 'agenda-item',
      contentTag: 'div',
      contentClass: 'item-content',
      before: [],
      after: [ItemFoot],
      dress({ dom, node, shown }) {
        dom.dataset.agendaItem = String(node.attrs.id)
        dom.dataset.itemLevel = String(node.attrs.level)
        dom.dataset.isCurrent = String(shown?.isCurrent ?? false)
        dom.setAttribute('aria-label', itemWords[readLanguage()].item(shown?.number ?? '', shown?.title || itemWords[readLanguage()].untitled))
      },
    }),
  addKeyboardShortcuts() {
    const { editor } = this
    const { hands } = this.options
    const press = (act: Act) => () => onItem(hands, editor, act)
    return {
      'Alt-Shift-ArrowUp': press((one, at, { index }) => one.move(at, index, -1)),
      'Alt-Shift-ArrowDown': press((one, at, { index }) => one.move(at, index, 1)),
      'Alt-Shift-ArrowRight': press((one, at, { index }) => one.setLevel(at, index, 2)),
      'Alt-Shift-ArrowLeft': press((one, at, { index }) => one.setLevel(at, index, 1)),
      'Mod-Shift-Enter': press((one, at, { index }) => one.add(at, index + 1)),
      ArrowDown: () => crossEdge(editor, 'down'),
      ArrowUp: () => crossEdge(editor, 'up'),
      ArrowRight: () => crossEdge(editor, 'right'),
      ArrowLeft: () => crossEdge(editor, 'left'),
    }
  },
  addProseMirrorPlugins: () => [outlinePlugin(), new Plugin({ props: { transformPasted: withNewIds } })],
})

/** Whether the caret's text is the last (first) of what `depth` holds. */
function isAtEdge(editor: Editor, isForward: boolean): boolean {
  const { $head } = editor.state.selection
  for (let depth = $head.depth; depth > 2; depth--) {
    if ($head.index(depth - 1) !== (isForward ? $head.node(depth - 1).childCount - 1 : 0)) return false
  }
  return true
}

/** Between title and parts, and between items, lies what cannot be written in: arrows step over it. */
function crossEdge(editor: Editor, direction: 'up' | 'down' | 'left' | 'right'): boolean {
  const { state, view } = editor
  const { $head, empty } = state.selection
  const isForward = direction === 'down' || direction === 'right'
  if (!empty || $head.depth === 0 || !$head.parent.isTextblock) return false
  const isInItem = $head.node(1).type.name === 'agendaItem'
  const beyond = state.doc.maybeChild($head.index(0) + (isForward ? 1 : -1))
  if (!isInItem && (beyond?.type.name !== 'agendaItem' || $head.depth > 1)) return false
  if ((isInItem && !isAtEdge(editor, isForward)) || !view.endOfTextblock(direction)) return false
  const depth = Math.min($head.depth, 2)
  const next = Selection.findFrom(state.doc.resolve(isForward ? $head.after(depth) : $head.before(depth)), isForward ? 1 : -1)
  if (next === null) return false
  view.dispatch(state.tr.setSelection(next).scrollIntoView())
  return true
}

const isEmptyItem = (item: TextNode): boolean => {
  let isEmpty = item.textContent === ''
  item.descendants((node) => {
    if (node.isAtom && !node.isText) isEmpty = false
  })
  return isEmpty
}

/** The caret in the title of an item: at its start, at its end. */
function inTitle(editor: Editor): { readonly isAtStart: boolean; readonly isAtEnd: boolean } | null {
  const { $head, empty } = editor.state.selection
  if ($head.parent.type.name !== 'itemTitle' || !empty) return null
  return { isAtStart: $head.parentOffset === 0, isAtEnd: $head.parentOffset === $head.parent.content.size }
}

function enterFromTitle(hands: ItemHands, editor: Editor, { index, node, pos }: ItemAround): void {
  const hasParts = node.children.some((child) => child.type.name === 'itemSection')
  if (!hasParts) return hands.addPart(editor, index, 'summary')
  const after = titleEnd({ index, node, pos })
  editor.view.dispatch(editor.state.tr.setSelection(Selection.near(editor.state.doc.resolve(after + 1), 1)).scrollIntoView())
}

export const ItemTitle = Node.create<AgendaItemOptions>({
  name: 'itemTitle',
  content: 'inline*',
  defining: true,
  selectable: false,
  priority: 200,
  addOptions: () => ({ hands: null }),
  parseHTML: () => [{ tag: 'h3[data-item-title]' }],
  renderHTML: () => ['h3', { 'data-item-title': '' }, 0],
  addNodeView: () =>
    drawFramed({
      tag: 'div',
      className: 'item-head',
      contentTag: 'h3',
      contentClass: 'item-title',
      before: [ItemLead],
      after: [ItemFacts],
      dress({ contentDOM, node }) {
        contentDOM.dataset.itemTitle = ''
        contentDOM.dataset.hint = itemWords[readLanguage()].titleHint
        contentDOM.dataset.isEmpty = String(node.content.size === 0)
      },
    }),
  addKeyboardShortcuts() {
    const { editor } = this
    const { hands } = this.options
    return {
      Enter: () => inTitle(editor) !== null && onItem(hands, editor, enterFromTitle),
      Backspace: () =>
        inTitle(editor)?.isAtStart === true &&
        onItem(hands, editor, (one, at, item) => {
          if (isEmptyItem(item.node)) one.remove(at, item.index)
        }),
      Delete: () => inTitle(editor)?.isAtEnd === true,
      Tab: () => inTitle(editor)?.isAtStart === true && onItem(hands, editor, (one, at, { index }) => one.setLevel(at, index, 2)),
      'Shift-Tab': () => inTitle(editor)?.isAtStart === true && onItem(hands, editor, (one, at, { index, node }) => node.attrs.level === 2 && one.setLevel(at, index, 1)),
    }
  },
})

/** The caret before the first letter of a part, or after its last, in no list or table. */
function atEdgeOfPart(editor: Editor, edge: 'start' | 'end'): boolean {
  const { $head, empty } = editor.state.selection
  if (!empty || $head.depth !== 3 || $head.node(2).type.name !== 'itemSection') return false
  const part = $head.node(2)
  return edge === 'start' ? $head.index(2) === 0 && $head.parentOffset === 0 : $head.index(2) === part.childCount - 1 && $head.parentOffset === $head.parent.content.size
}

export const ItemSection = Node.create<AgendaItemOptions>({
  name: 'itemSection',
  content: 'block+',
  isolating: true,
  defining: true,
  selectable: false,
  priority: 200,
  addOptions: () => ({ hands: null }),
  addAttributes: () => attributesFrom(nodeAttributes.itemSection),
  parseHTML: () => [{ tag: 'div[data-item-section]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-item-section': '' }), 0],
  addNodeView: () =>
    drawFramed({
      tag: 'div',
      className: 'item-section',
      contentTag: 'div',
      contentClass: 'section-text',
      before: [SectionHead],
      after: [SectionFoot],
      dress({ dom, node }) {
        const part = node.attrs.section as ItemSectionName
        dom.dataset.itemSection = part
        dom.setAttribute('role', 'group')
        dom.setAttribute('aria-label', sectionWords[part][readLanguage()])
      },
    }),
  addKeyboardShortcuts() {
    const { editor } = this
    const { hands } = this.options
    return {
      Backspace: () => {
        if (!atEdgeOfPart(editor, 'start')) return false
        const { $head } = editor.state.selection
        const part = $head.node(2)
        if (part.childCount === 1 && part.content.size === 2) hands?.removePart(editor, $head.before(2))
        // Parts do not run into one another.
        return $head.parent.type.name === 'paragraph'
      },
      Delete: () => atEdgeOfPart(editor, 'end'),
    }
  },
})
