/** How several curves share a zone: as large as there is room for, drawn so that their words keep a readable size. */
import type { Size } from '../domain/board'

const gap = 20
const captionHeight = 34
/** Drawn narrower or lower than this, the words of a figure stand in one another's way. */
const leastDrawn = { width: 300, height: 190 }
const captionLetter = 8.6

export interface CurvesLay {
  /** Of one figure where it stands, caption left out. */
  readonly width: number
  readonly height: number
  readonly captionHeight: number
  /** The figure's own pixels, before it is scaled. */
  readonly drawn: { readonly width: number; readonly height: number }
  readonly scale: number
  xOf(index: number): number
  yOf(index: number): number
  /** As much of a title as there is room for. */
  caption(title: string): string
}

/** `count`: at least one. The figures fill the zone in as many columns as let them be largest. */
export function layCurves(count: number, size: Size): CurvesLay {
  const roomFor = (columns: number) => {
    const rows = Math.ceil(count / columns)
    const width = (size.w - gap * (columns - 1)) / columns
    const height = (size.h - gap * (rows - 1)) / rows - captionHeight
    return { columns, width, height, scale: Math.min(width / leastDrawn.width, height / leastDrawn.height) }
  }
  const choices = Array.from({ length: count }, (_, index) => roomFor(index + 1)).filter(({ height }) => height > 20)
  const best = choices.reduce((one, other) => (other.scale > one.scale ? other : one), choices[0] ?? roomFor(count))
  const scale = Math.max(0.05, Math.min(1, best.scale))
  const [width, height] = [Math.floor(best.width), Math.floor(Math.min(best.height, best.width * 0.75))]
  const letters = Math.max(4, Math.floor(width / captionLetter))
  return {
    width,
    height,
    captionHeight,
    drawn: { width: Math.round(width / scale), height: Math.round(height / scale) },
    scale,
    xOf: (index) => Math.round((index % best.columns) * (best.width + gap)),
    yOf: (index) => Math.round(Math.floor(index / best.columns) * (height + captionHeight + gap)),
    caption: (title) => (title.length > letters ? `${title.slice(0, letters - 1)}…` : title),
  }
}
