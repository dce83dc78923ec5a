/** Where in the open text the words of a comment stand. */
import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { commentLimits, findQuote, type CommentWords } from '../../../shared/text/comments'
import type { Draft } from './talkState'

interface ItemText {
  readonly letters: string
  /** The position of each letter in the document. */
  readonly positions: readonly number[]
}

const isItem = (node: Node): boolean => node.type.name === 'agendaItem'

/** Every node at the top that belongs to an item; for '' those outside items. */
function partsOf(doc: Node, item: string): { readonly node: Node; readonly at: number }[] {
  const parts: { node: Node; at: number }[] = []
  doc.forEach((node, at) => {
    if (item === '' ? !isItem(node) : isItem(node) && node.attrs.id === item) parts.push({ node, at })
  })
  return parts
}

/** Every comment on an item asks for its text, after every letter. */
const known = new WeakMap<Node, Map<string, ItemText>>()

function itemText(doc: Node, item: string): ItemText {
  const texts = known.get(doc) ?? new Map<string, ItemText>()
  known.set(doc, texts)
  const text = texts.get(item) ?? readItemText(doc, item)
  texts.set(item, text)
  return text
}

/** Blocks are parted by a line feed; what is no letter (a pointer) takes one place. */
function readItemText(doc: Node, item: string): ItemText {
  let letters = ''
  const positions: number[] = []
  const put = (text: string, at: number) => {
    letters += text
    for (let index = 0; index < text.length; index++) positions.push(at + index)
  }
  for (const { node: part, at } of partsOf(doc, item)) {
    const visit = (node: Node, position: number) => {
      if (node.isText) put(node.text ?? '', position)
      else if (node.isInline) put('\ufffc', position)
      else if (node.isTextblock && letters !== '') put('\n', position)
    }
    visit(part, at)
    part.descendants((node, offset) => visit(node, at + 1 + offset))
  }
  return { letters, positions }
}

export interface Range {
  readonly from: number
  readonly to: number
}

/** Null when there is no quote, or its words are gone. */
export function rangeOf(doc: Node, { item, quote, before }: Pick<CommentWords, 'item' | 'quote' | 'before'>): Range | null {
  if (quote === '') return null
  const { letters, positions } = itemText(doc, item)
  const place = findQuote(letters, quote, before)
  if (place === null) return null
  const from = positions[place.index]
  const last = positions[place.index + quote.length - 1]
  return from === undefined || last === undefined ? null : { from, to: last + 1 }
}

/** Where an item begins; null when it is not there. */
export function placeOfItem(doc: Node, item: string): number | null {
  return partsOf(doc, item)[0]?.at ?? null
}

/** A comment on what is marked, or on the item one stands in. */
export function draftAt({ doc, selection }: EditorState, isSuggestion: boolean): Draft | null {
  const top = selection.$from.node(1) as Node | undefined
  const item = top !== undefined && isItem(top) ? String(top.attrs.id) : ''
  const { letters, positions } = itemText(doc, item)
  const first = positions.findIndex((at) => at >= selection.from)
  const count = first < 0 ? 0 : positions.filter((at) => at >= selection.from && at < selection.to).length
  const [gap, marked] = trimmed(letters.slice(first, first + count))
  const quote = selection.empty ? '' : marked.slice(0, commentLimits.maxQuoteCharacters)
  if (isSuggestion && (quote === '' || marked.length > quote.length || /[\n\ufffc]/.test(quote))) return null
  const before = quote === '' ? '' : letters.slice(Math.max(0, first + gap - commentLimits.maxBeforeCharacters), first + gap)
  return { item, quote, before, isSuggestion }
}

/** Without the spaces at both ends, and how many went at the beginning. */
function trimmed(text: string): readonly [number, string] {
  const begun = text.trimStart()
  return [text.length - begun.length, begun.trimEnd()]
}
