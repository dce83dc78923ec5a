/** A zone as the canvas draws it: its ground, number or step, title, question and count, and the arrow to what follows. */
import type { Zone } from '../domain/board'
import { boardColor } from '../domain/colors'
import type { Language } from '../domain/language'
import type { Rect } from '../domain/placing'
import { shape, words } from '../reports/figures/svg'
import { cleanText } from '../reports/normalise'
import { zoneLook, type ZoneLook } from '../templates/zoneLook'
import { zoneWords } from '../templates/zoneWords'
import { inks, mix } from './inks'
import { breakLines, fitLine, widthOf } from './measureText'
import { patternStrip } from './patterns'
import { grown, moved, textBlock, type Thing } from './thing'

const padding = 16
const titleSize = 22
const questionSize = 15.5
const questionHeight = questionSize * 1.25
const countSize = 16
const between = 10

interface Ground {
  readonly fill: string
  readonly stroke: string
  readonly width: number
  readonly dash?: string
}

const toned = (colour: string, share: number): string => mix(colour, inks.paper, share)
const plainEdge = toned(inks.lineStrong, 0.62)
const levelEdge = '#a3b9b4'

const grounds: Readonly<Record<ZoneLook['tone'], Ground>> = {
  plain: { fill: toned(inks.sheet, 0.62), stroke: plainEdge, width: 1.25 },
  sky: { fill: toned('#e3eef6', 0.62), stroke: '#a9c2d3', width: 1.25 },
  heart: { fill: inks.sheet, stroke: toned(inks.accent, 0.78), width: 2 },
  earth: { fill: toned('#efe3cd', 0.55), stroke: '#cdb891', width: 1.25 },
  'level-1': { fill: toned('#e6ecea', 0.45), stroke: levelEdge, width: 1.25 },
  'level-2': { fill: toned('#d6e2df', 0.62), stroke: levelEdge, width: 1.25 },
  'level-3': { fill: toned('#c3d5d1', 0.78), stroke: levelEdge, width: 1.25 },
  aside: { fill: toned('#f3efe6', 0.6), stroke: plainEdge, width: 1.25, dash: '5 4' },
  view: { fill: inks.sheet, stroke: plainEdge, width: 1.25 },
}

function groundOf({ trackNumber }: Zone, { tone }: ZoneLook): Ground {
  const color = trackColor(trackNumber)
  return color === null ? grounds[tone] : { fill: toned(color.paper, 0.38), stroke: toned(color.ink, 0.62), width: 1.25 }
}

const trackColor = (number: number | null) => (number !== null && number >= 1 && number <= 8 ? boardColor(number as 1) : null)

const bends: Readonly<Record<1 | 2 | 3, number>> = { 1: 110, 2: 150, 3: 190 }

/** Rings bulge to the right, each wave wider than the one before. */
function outline({ w, h }: Rect, ring: ZoneLook['ring'], look: Readonly<Record<string, string | number>>): string {
  if (ring === null) return shape('rect', { x: 0, y: 0, width: w, height: h, rx: 10, ...look })
  const bend = Math.min(bends[ring], w - 10)
  return shape('path', { d: `M10 0H${w - bend}A${bend} ${h / 2} 0 0 1 ${w} ${h / 2}A${bend} ${h / 2} 0 0 1 ${w - bend} ${h}H10A10 10 0 0 1 0 ${h - 10}V10A10 10 0 0 1 10 0Z`, ...look })
}

function arrowOf({ w, h }: Rect, leads: ZoneLook['leads']): string {
  const look = { fill: 'none', stroke: toned(inks.accent, 0.8), 'stroke-width': 4 }
  if (leads === 'right') return shape('path', { d: `M${w + 4} ${h / 2 - 10}L${w + 14} ${h / 2}L${w + 4} ${h / 2 + 10}`, ...look })
  return leads === 'up' ? shape('path', { d: `M${w / 2 - 10} -4L${w / 2} -14L${w / 2 + 10} -4`, ...look }) : ''
}

/** What stands before the title: the track's number, or the step of a meeting. */
function sign({ trackNumber }: Zone, { step }: ZoneLook, left: number, middle: number): { readonly svg: string; readonly width: number } {
  const color = trackColor(trackNumber)
  if (color !== null) {
    const number = words(String(color.number), left + 13, middle + 5.5, { size: 16, weight: 700, fill: inks.white, anchor: 'middle' })
    return { svg: shape('rect', { x: left, y: middle - 13, width: 26, height: 26, rx: 5, fill: color.ink }) + number, width: 26 + between }
  }
  if (step === null) return { svg: '', width: 0 }
  const number = words(String(step), left + 15, middle + 5.5, { size: 16, weight: 700, fill: inks.soft, anchor: 'middle' })
  return { svg: shape('circle', { cx: left + 15, cy: middle, r: 14, fill: 'none', stroke: inks.lineStrong, 'stroke-width': 2 }) + number, width: 30 + between }
}

/** `count`: how many cards lie in it. `inside`: what else stands in it, drawn from its corner. */
export function drawZoneFrame(zone: Zone, count: number, language: Language, inside: string): Thing {
  const look = zoneLook(zone)
  const { fill, stroke, width, dash } = groundOf(zone, look)
  const box: Rect = { x: zone.placement.x, y: zone.placement.y, ...zone.size }
  const { title, question } = zoneWords(zone)
  const color = trackColor(zone.trackNumber)
  const top = (color === null ? 12 : 16) + width
  const before = sign(zone, look, padding + width, top + 14)
  const counted = count === 0 ? '' : String(count)
  const left = padding + width + before.width
  const room = box.w - left - padding - (counted === '' ? 0 : widthOf(counted, countSize) + between)
  const parts = [
    outline(box, look.ring, { fill, stroke, 'stroke-width': width, ...(dash === undefined ? {} : { 'stroke-dasharray': dash }) }),
    color === null ? '' : patternStrip(color.number, { x: 5, y: 1, w: Math.max(0, box.w - 10), h: 7 }),
    before.svg,
    textBlock([fitLine(cleanText(title[language]), { size: titleSize, weight: 600, width: room })], left, top, titleSize * 1.25, { size: titleSize, weight: 600, fill: inks.ink }),
    counted === '' ? '' : words(counted, box.w - padding - width, top + 19, { size: countSize, fill: inks.soft, anchor: 'end' }),
    textBlock(breakLines(cleanText(question[language]), { size: questionSize, width: box.w - 2 * padding - 2 * width, maxLines: 2 }), padding + width, top + titleSize * 1.25 + 1, questionHeight, { size: questionSize, fill: inks.soft }),
    inside,
    arrowOf(box, look.leads),
  ]
  return { box: look.leads === null ? grown(box, 1) : grown(box, 17), svg: moved(parts.join(''), box.x, box.y) }
}
