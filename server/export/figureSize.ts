/** How large a figure stands in a document: never taller than its page, and sharp enough to be read when one comes closer. */
import type { Figure } from '../../shared/reports/report'

/** Millimetres: room on upright paper and on paper on its side, with a caption above. */
const tallest = { upright: 212, turned: 132 } as const
const turnedFrom = 200

/** Millimetres, as is `textWidth`. */
export function figureWidth({ share, width, height }: Figure, textWidth: number): number {
  const most = textWidth > turnedFrom ? tallest.turned : tallest.upright
  return Math.min(textWidth * share, (most * width) / height)
}

const mostPixels = 24_000_000
const widestDrawn = 3_600

/** Pixels: as many as `shown`, or the drawing's own where its words would be lost, as far as it stays within reason. */
export function figurePixels({ width, height }: Figure, shown: number): number {
  const wanted = Math.max(shown, Math.min(width, widestDrawn))
  return Math.max(1, Math.floor(Math.min(wanted, Math.sqrt((mostPixels * width) / height))))
}
