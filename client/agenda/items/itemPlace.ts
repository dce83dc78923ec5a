/** Where in an item a caret stands, so that it is found again in a copy of the item that was put in elsewhere. */
import type { Editor } from '@tiptap/core'
import type { Node as TextNode } from '@tiptap/pm/model'
import { Selection, TextSelection, type EditorState } from '@tiptap/pm/state'

export interface ItemPlace {
  readonly itemId: string
  /** The text it stands in, counted from the item's first. */
  readonly text: number
  readonly offset: number
}

/** The item around a position: its place among all children of the text, and where it begins. */
export interface ItemAround {
  readonly index: number
  readonly pos: number
  readonly node: TextNode
}

export function itemAt(doc: TextNode, index: number): ItemAround | null {
  const node = doc.maybeChild(index)
  if (node?.type.name !== 'agendaItem') return null
  let pos = 0
  for (let before = 0; before < index; before++) pos += doc.child(before).nodeSize
  return { index, pos, node }
}

export const itemAround = (state: EditorState): ItemAround | null => itemAt(state.doc, state.selection.$head.index(0))

/** The item of this id; the first, where a copy was pasted. */
export function itemOfId(doc: TextNode, itemId: string): ItemAround | null {
  const index = doc.children.findIndex((child) => child.type.name === 'agendaItem' && child.attrs.id === itemId)
  return index === -1 ? null : itemAt(doc, index)
}

/** Null where the caret stands in no item, or in one that has no id. */
export function placeIn(state: EditorState): ItemPlace | null {
  const item = itemAround(state)
  const { $head } = state.selection
  if (item === null || $head.depth === 0 || String(item.node.attrs.id) === '') return null
  let text = -1
  state.doc.nodesBetween(item.pos, $head.pos, (node, at) => {
    if (node.isTextblock && at < $head.pos) text += 1
  })
  return { itemId: String(item.node.attrs.id), text, offset: $head.parentOffset }
}

/** Puts the caret there again; not when the item or the text in it is gone. */
export function putCaret(editor: Editor, { itemId, text, offset }: ItemPlace): void {
  const item = itemOfId(editor.state.doc, itemId)
  if (item === null) return
  let at = -1
  let found: number | null = null
  item.node.descendants((node, pos) => {
    if (!node.isTextblock) return
    at += 1
    if (at === text) found = item.pos + 1 + pos + 1 + Math.min(offset, node.content.size)
  })
  if (found !== null) editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, found)))
}

/** Writing goes on at a position, or in the next text after it. */
export function writeAt(editor: Editor, pos: number, bias: 1 | -1 = 1): void {
  const { doc } = editor.state
  const within = Math.max(0, Math.min(pos, doc.content.size))
  editor.view.dispatch(editor.state.tr.setSelection(Selection.near(doc.resolve(within), bias)).scrollIntoView())
  editor.view.focus()
}

/** Where what is written in the item's title ends. */
export function titleEnd({ node, pos }: ItemAround): number {
  let at = pos + 1
  for (const child of node.children) {
    if (child.type.name === 'itemTitle') return at + 1 + child.content.size
    at += child.nodeSize
  }
  return pos + 1
}

/** Where the last block of a part of the item ends, or the part begins; null where it has none. */
export function partPlace({ node, pos }: ItemAround, part: string, edge: 'start' | 'end'): number | null {
  let at = pos + 1
  for (const child of node.children) {
    if (child.type.name === 'itemSection' && child.attrs.section === part) return edge === 'start' ? at + 1 : at + child.nodeSize - 1
    at += child.nodeSize
  }
  return null
}
