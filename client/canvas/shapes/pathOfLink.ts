import { computed, type Computed, type Editor } from 'tldraw'
import { linkPath, type LinkPath, type Rect } from '../../../shared/views/linkPath'
import { placeForWords } from '../../../shared/views/linkWords'
import { shapeIdOf } from './shapeIds'
import type { LinkShape } from './shapeTypes'

/** With more cards than this on a page the words of a link stay at its middle, without looking for a free place. */
const maxCardsToAvoid = 250

/** Where cards lie now, worked out once for all links; none when there are too many to look at. */
export function openCardRects(): (editor: Editor) => readonly Rect[] {
  const known = new WeakMap<Editor, Computed<readonly Rect[]>>()
  const make = (editor: Editor) =>
    computed<readonly Rect[]>('card rects', () => {
      const cards = editor.getCurrentPageShapes().filter(({ type }) => type === 'card')
      return cards.length > maxCardsToAvoid ? [] : cards.flatMap((card) => editor.getShapePageBounds(card) ?? [])
    })
  return (editor) => {
    const rects = known.get(editor) ?? make(editor)
    known.set(editor, rects)
    return rects.get()
  }
}

/** Where the link runs now: it follows its cards while they move. Null when one of them is not on this page. */
export function pathOfLink(editor: Editor, { props }: LinkShape, words: string, rects: readonly Rect[]): LinkPath | null {
  const from = editor.getShapePageBounds(shapeIdOf('cards', props.from))
  const to = editor.getShapePageBounds(shapeIdOf('cards', props.to))
  if (!from || !to) return null
  const path = linkPath(from, to, props.spread, props.isBack)
  return { ...path, middle: placeForWords(path, words, rects) }
}
