/** The plan over time on paper: lanes by track, bars, marks, turns as lines through all of it. */
import type { Language } from '../../domain/language'
import type { TimeBar, TimeLane, Timeline, TimeMark } from '../../views/composeTimeline'
import type { Figure } from '../report'
import { figureWords } from './figureWords'
import { drawing, ink, shape, toneOf, wordLines, words } from './svg'

/** Pixels; a page turned on its side shows it without shrinking much. */
export const timelineWidth = 900

function drawLane({ y, h, lines, number }: TimeLane, index: number, width: number): string {
  const ground = shape('rect', { x: 0, y, width, height: h, fill: index % 2 === 0 ? ink.ground : ink.paper })
  const badge = number === null ? '' : shape('rect', { x: 6, y: y + 8, width: 22, height: 20, rx: 5, fill: toneOf(number) }) + words(String(number), 17, y + 23, { size: 13, weight: 600, fill: ink.paper, anchor: 'middle' })
  return ground + badge + wordLines(lines, number === null ? 8 : 34, y + 22, 16, { size: 13, weight: 600 })
}

/** Stopped in mid-air on the side nobody dated. */
function drawBar({ x, y, w, h, label, isLabelInside, isOpenStart, isOpenEnd }: TimeBar, tone: string): string {
  const edge = (at: number) => shape('line', { x1: at, y1: y, x2: at, y2: y + h, stroke: ink.paper, 'stroke-width': 3, 'stroke-dasharray': '3 3' })
  return [
    shape('rect', { x, y, width: w, height: h, rx: 5, fill: tone }),
    isOpenStart ? edge(x + 2) : '',
    isOpenEnd ? edge(x + w - 2) : '',
    words(label, isLabelInside ? x + 9 : x + w + 6, y + h / 2 + 4.5, { size: 13, fill: isLabelInside ? ink.paper : ink.text }),
  ].join('')
}

function drawMark({ x, y, label, isLabelLeft }: TimeMark): string {
  return shape('path', { d: `M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z`, fill: ink.text }) + words(label, isLabelLeft ? x - 10 : x + 10, y + 4.5, { size: 13, anchor: isLabelLeft ? 'end' : 'start' })
}

/** Null for a single moment: it is no course of time. */
export function timelineFigure(timeline: Timeline, language: Language): Figure | null {
  if (timeline.bars.length === 0 && timeline.marks.length < 2) return null
  const { width, height, lanes, bars, marks, ticks, turns, phases, today, axisY } = timeline
  const laneOf = (y: number) => lanes.find((lane) => y >= lane.y && y < lane.y + lane.h)
  const bottom = height - 4
  const parts = [
    ...lanes.map((lane, index) => drawLane(lane, index, width)),
    ...ticks.filter(({ isYear }) => isYear).map(({ x, label }) => shape('line', { x1: x, y1: axisY + 8, x2: x, y2: bottom, stroke: ink.thin }) + (label === '' ? '' : words(label, x + 3, axisY, { size: 12, fill: ink.soft }))),
    ...phases.map(({ x, w, label }) => shape('rect', { x: x + 1, y: 2, width: Math.max(2, w - 2), height: 22, rx: 4, fill: ink.accentGround }) + words(label, x + 8, 17, { size: 12, fill: ink.accent })),
    ...turns.map(({ x }) => shape('line', { x1: x, y1: axisY + 8, x2: x, y2: bottom, stroke: ink.warn, 'stroke-dasharray': '5 4' })),
    ...bars.map((bar) => drawBar(bar, toneOf(laneOf(bar.y)?.number ?? null))),
    ...marks.map(drawMark),
    today === null ? '' : shape('line', { x1: today.x, y1: axisY + 8, x2: today.x, y2: bottom, stroke: ink.accent, 'stroke-width': 2 }) + words(today.label, today.x - 4, axisY + 16, { size: 12, weight: 600, fill: ink.accent, anchor: 'end' }),
  ]
  const said = figureWords[language]
  return { caption: said.timeline, alt: said.timelineAlt(timeline.from, timeline.to), svg: drawing(width, height, parts), width: Math.ceil(width), height: Math.ceil(height), share: 1, isWide: true }
}
