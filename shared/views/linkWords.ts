/** Where the words of a link stand: on its curve, where cards hide them least. */
import { pointOnCurve, type LinkPath, type Rect } from './linkPath'

/** Where along the curve the words may stand, best first. */
const places = [0.5, 0.43, 0.57, 0.36, 0.64, 0.29, 0.71, 0.22, 0.78]

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
