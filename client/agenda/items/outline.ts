/** What the items of the text are in it at this moment: number, time by the clock, whether the caret is there. Drawn, never stored. */
import type { Node as TextNode } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { isAgendaItem, numbersFrom, planTimes } from '../../../shared/agenda/items'
import type { RichAgendaItem, RichBlock } from '../../../shared/text/richText'
import type { ItemSectionName } from '../../../shared/text/schema'

/** What the outline needs to know of the meeting. */
export interface MeetingFrame {
  /** What its first item is called. */
  readonly first: number
  readonly start: string
  readonly end: string
}

/** One item as it is drawn; plain values, compared one by one. */
export type ShownItem = Omit<RichAgendaItem, 'type' | 'title' | 'sections'> & {
  /** Its place among all that stands in the text. */
  readonly index: number
  readonly number: string
  readonly title: string
  /** When it comes up and is over; '' when that is not known. */
  readonly from: string
  readonly to: string
  /** The names of its parts, with a space between. */
  readonly parts: string
  readonly isCurrent: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
}

const outlineKey = new PluginKey<{ readonly frame: MeetingFrame; readonly drawn: DecorationSet }>('agendaOutline')

const noFrame: MeetingFrame = { first: 1, start: '', end: '' }

const partsOf = (item: TextNode): string => item.children.flatMap((child) => (child.type.name === 'itemSection' ? [String(child.attrs.section)] : [])).join(' ')

/** As much of the text as numbers and times are made of. */
function blocksOf(doc: TextNode): RichBlock[] {
  return doc.children.map((child): RichBlock =>
    child.type.name === 'agendaItem' ? { ...(child.attrs as Omit<RichAgendaItem, 'type' | 'title' | 'sections'>), type: 'agendaItem', title: [], sections: [] } : { type: 'paragraph', text: [] },
  )
}

export const titleOf = (item: TextNode): string => (item.children.find((child) => child.type.name === 'itemTitle')?.textContent ?? '').trim()

/** The items of a text, in reading order. `caret`: the place among all children in which the caret stands; -1 for none. */
export function shownItems(doc: TextNode, frame: MeetingFrame, caret = -1): ShownItem[] {
  const blocks = blocksOf(doc)
  const numbers = numbersFrom(frame.first, blocks)
  const { times } = planTimes(blocks, frame)
  const indexes = blocks.flatMap((block, index) => (isAgendaItem(block) ? [index] : []))
  return indexes.map((index, at) => {
    const node = doc.child(index)
    const planned = times[at]
    return {
      ...(node.attrs as Omit<RichAgendaItem, 'type' | 'title' | 'sections'>),
      index,
      number: numbers[at] ?? '',
      title: titleOf(node),
      from: planned !== undefined && planned.minutes > 0 ? (planned.from ?? '') : '',
      to: planned?.to ?? '',
      parts: partsOf(node),
      isCurrent: index === caret,
      isFirst: at === 0,
      isLast: at === indexes.length - 1,
    }
  })
}

/** The item and each of its parts know it. */
function draw(state: EditorState, frame: MeetingFrame): DecorationSet {
  const { doc, selection } = state
  const shown = new Map(shownItems(doc, frame, selection.$head.index(0)).map((item) => [item.index, item]))
  const drawn: Decoration[] = []
  doc.forEach((node, offset, index) => {
    const item = shown.get(index)
    if (item === undefined) return
    drawn.push(Decoration.node(offset, offset + node.nodeSize, {}, { ...item }))
    node.forEach((child, at) => drawn.push(Decoration.node(offset + 1 + at, offset + 1 + at + child.nodeSize, {}, { ...item })))
  })
  return DecorationSet.create(doc, drawn)
}

const isShown = (spec: unknown): spec is ShownItem => typeof spec === 'object' && spec !== null && 'number' in spec && 'parts' in spec

/** What a node view was told of its item; null before it is told. */
export const shownIn = (decorations: readonly Decoration[]): ShownItem | null => decorations.map(({ spec }) => spec as unknown).find(isShown) ?? null

export function outlinePlugin(): Plugin {
  return new Plugin({
    key: outlineKey,
    state: {
      init: (_config, state) => ({ frame: noFrame, drawn: draw(state, noFrame) }),
      apply(transaction, before, old, state) {
        const frame = (transaction.getMeta(outlineKey) as MeetingFrame | undefined) ?? before.frame
        const isSame = frame === before.frame && !transaction.docChanged && old.selection.$head.index(0) === state.selection.$head.index(0)
        return isSame ? before : { frame, drawn: draw(state, frame) }
      },
    },
    props: { decorations: (state) => outlineKey.getState(state)?.drawn },
  })
}

/** Tells the outline of the meeting. */
export const withFrame = (transaction: Transaction, frame: MeetingFrame): Transaction => transaction.setMeta(outlineKey, frame)

export const frameOf = (state: EditorState): MeetingFrame => outlineKey.getState(state)?.frame ?? noFrame

export const hasPart = (item: ShownItem, part: ItemSectionName): boolean => item.parts.split(' ').includes(part)
