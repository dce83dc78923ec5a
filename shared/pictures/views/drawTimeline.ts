/** The plan over time: a dashed bar has an end that nobody named. */
import { boardColor } from '../../domain/colors'
import { shape, words } from '../../reports/figures/svg'
import type { TimeBar, TimeLane, Timeline, TimeMark } from '../../views/composeTimeline'
import { inks } from '../inks'
import { fitLine, type Weight } from '../measureText'
import { textBlock } from '../thing'

const now = '#0b4f7d'
const fitted = (text: string, size: number, width: number, weight: Weight = 400): string => (width < size ? '' : fitLine(text, { size, weight, width }))

function drawLane({ y, h, lines, number, color }: TimeLane, width: number): string {
  const tone = color === null ? null : boardColor(color)
  const ground = shape('rect', { x: 0, y, width, height: h, rx: 6, fill: tone?.paper ?? inks.faint, 'fill-opacity': 0.45 })
  const edge = tone === null ? '' : shape('rect', { x: 0, y, width: 6, height: h, rx: 3, fill: tone.ink })
  const named = lines.map((line, index) => (index === 0 && number !== null ? `${number}. ${line}` : line))
  return ground + edge + textBlock(named, 14, y + 9, 17, { size: 14, weight: 600, fill: inks.ink })
}

function drawGround({ lanes, phases, ticks, turns, today, axisY, width, height }: Timeline): string[] {
  return [
    ...lanes.map((lane) => drawLane(lane, width)),
    ...phases.map(({ x, w, label }) => shape('rect', { x: x + 1, y: 0, width: Math.max(2, w - 2), height: 24, rx: 5, fill: inks.faint }) + words(fitted(label, 13.5, w - 12), x + 9, 17, { size: 13.5, fill: inks.ink })),
    ...ticks.map(({ x, label, isYear }) => shape('line', { x1: x, x2: x, y1: isYear ? axisY - 16 : axisY - 4, y2: height, stroke: inks.faint }) + words(label, x + 4, axisY, { size: isYear ? 14 : 12, weight: isYear ? 600 : 400, fill: inks.soft })),
    ...turns.map(({ x }) => shape('line', { x1: x, x2: x, y1: axisY + 8, y2: height, stroke: inks.soft, 'stroke-dasharray': '3 4' })),
    today === null ? '' : shape('line', { x1: today.x, x2: today.x, y1: axisY + 12, y2: height, stroke: now, 'stroke-width': 2 }),
  ]
}

function drawBar({ x, y, w, h, label, color, isLabelInside, isOpenStart, isOpenEnd }: TimeBar, width: number): string {
  const tone = color === null ? { paper: inks.sheet, ink: inks.soft } : boardColor(color)
  const dash: Readonly<Record<string, string>> = isOpenStart || isOpenEnd ? { 'stroke-dasharray': '6 4' } : {}
  const left = isLabelInside ? x + 8 : x + w + 7
  return (
    shape('rect', { x, y, width: w, height: h, rx: 5, fill: tone.paper, stroke: tone.ink, 'stroke-width': 1.4, ...dash }) +
    words(fitted(label, 13.5, (isLabelInside ? x + w - 4 : width) - left, 600), left, y + 18, { size: 13.5, weight: 600, fill: inks.ink })
  )
}

function drawMark({ x, y, label, isLabelLeft, isExpected }: TimeMark, width: number): string {
  const sign = shape('path', { d: `M${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}L${x - 7} ${y}Z`, fill: isExpected ? inks.sheet : inks.soft, stroke: inks.soft, 'stroke-width': 1.4 })
  const room = isLabelLeft ? x - 13 : width - x - 13
  return sign + words(fitted(label, 13, room), isLabelLeft ? x - 13 : x + 13, y + 4.5, { size: 13, fill: inks.ink, anchor: isLabelLeft ? 'end' : 'start' })
}

export const drawTimeline = (timeline: Timeline): string =>
  [...drawGround(timeline), ...timeline.bars.map((bar) => drawBar(bar, timeline.width)), ...timeline.marks.map((mark) => drawMark(mark, timeline.width))].join('')
