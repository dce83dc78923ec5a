import { computed, type Computed, type Editor } from 'tldraw'
import { linkPath, pointOnCurve, type LinkPath, type Rect } from './linkPath'
import { shapeIdOf } from './shapeIds'
import type { LinkShape } from './shapeTypes'

/** With more cards than this on a page the words of a link stay at its middle, without looking for a free place. */
const maxCardsToAvoid = 250
/** Where along the curve the words may stand, best first. */
const places = [0.5, 0.43, 0.57, 0.36, 0.64, 0.29, 0.71, 0.22, 0.78]

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

/** Width and height of the words at a link, page pixels. */
export function labelSize(label: string): { w: number; h: number } {
  return { w: 16 + label.length * 7.3, h: 22 }
}

function overlap(a: Rect, b: Rect): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  return w > 0 && h > 0 ? w * h : 0
}

/** The place for the words that is hidden least by cards. */
export function placeForWords(path: LinkPath, words: string, rects: readonly Rect[]): { x: number; y: number } {
  const { w, h } = labelSize(words)
  let best = { at: path.middle, hidden: Infinity }
  for (const t of places) {
    const at = pointOnCurve(t, path)
    const label = { x: at.x - w / 2, y: at.y - h / 2, w, h }
    const hidden = rects.reduce((sum, rect) => sum + overlap(label, rect), 0)
    if (hidden < best.hidden) best = { at, hidden }
    if (hidden === 0) break
  }
  return best.at
}

/** Where the link runs now: it follows its cards while they move. Null when one of them is not on this page. */
export function pathOfLink(editor: Editor, { props }: LinkShape, words: string, rects: readonly Rect[]): LinkPath | null {
  const from = editor.getShapePageBounds(shapeIdOf('cards', props.from))
  const to = editor.getShapePageBounds(shapeIdOf('cards', props.to))
  if (!from || !to) return null
  const path = linkPath(from, to, props.spread, props.isBack)
  return { ...path, middle: placeForWords(path, words, rects) }
}
