/** Where comments lie beside the text: as near to their words as the others leave room for. */
import type { EditorView } from '@tiptap/pm/view'
import { isOpen, type Thread } from '../../../shared/text/comments'
import { placeOfItem, rangeOf } from './quotes'
import type { Draft } from './talkState'

const gapPx = 10

/** Pixels from the top of what scrolls. */
function topOf(view: EditorView, scroll: Element, position: number): number {
  const base = scroll.getBoundingClientRect().top - scroll.scrollTop
  return view.coordsAtPos(Math.min(position, view.state.doc.content.size)).top - base
}

function topOfItem(view: EditorView, scroll: Element, item: string): number {
  const place = placeOfItem(view.state.doc, item)
  const node = place === null ? null : view.nodeDOM(place)
  if (!(node instanceof Element)) return 0
  return node.getBoundingClientRect().top - scroll.getBoundingClientRect().top + scroll.scrollTop
}

export function topOfQuote(view: EditorView, scroll: Element, about: Pick<Draft, 'item' | 'quote' | 'before'>): number {
  const range = rangeOf(view.state.doc, about)
  return range === null ? topOfItem(view, scroll, about.item) : topOf(view, scroll, range.from)
}

/** Items as they stand in the text; what belongs to none that is there comes first, under ''. */
export function threadsByItem(view: EditorView, threads: readonly Thread[]): readonly { readonly item: string; readonly threads: readonly Thread[] }[] {
  const placed = (item: string) => (item !== '' && placeOfItem(view.state.doc, item) !== null ? item : '')
  const items = [...new Set(threads.map(({ item }) => placed(item)))]
  const order = (item: string) => (item === '' ? -1 : (placeOfItem(view.state.doc, item) ?? -1))
  return items.sort((a, b) => order(a) - order(b)).map((item) => ({ item, threads: threads.filter((thread) => placed(thread.item) === item) }))
}

export const topOfGroup = topOfItem

/** Those that are open, and the one in which somebody is. */
export const shownThreads = (threads: readonly Thread[], active: string | null): readonly Thread[] => threads.filter((thread) => isOpen(thread) || thread.id === active)

interface Box {
  /** Where it would like to be. */
  readonly top: number
  readonly height: number
}

/** Tops so that none lies on another, in order; the one at `fixed` lies where it wants, as long as there is room above it. */
export function stackBoxes(boxes: readonly Box[], fixed: number): number[] {
  const tops = boxes.map(({ top }) => Math.max(0, top))
  const down = (from: number) => {
    for (let index = from; index < tops.length; index++) {
      const above = index === 0 ? 0 : tops[index - 1]! + boxes[index - 1]!.height + gapPx
      tops[index] = Math.max(tops[index]!, above)
    }
  }
  for (let index = fixed - 1; index >= 0; index--) tops[index] = Math.min(tops[index]!, tops[index + 1]! - boxes[index]!.height - gapPx)
  if (tops[0] !== undefined && tops[0] < 0) tops[0] = 0
  down(1)
  return tops
}
