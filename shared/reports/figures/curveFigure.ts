/** One indicator's curve on paper. Hollow: estimated. Open upwards: at least. A diamond: derived. */
import type { Language } from '../../domain/language'
import type { Curve, CurveFigure, CurvePoint, LevelLine } from '../../views/composeCurves'
import type { Figure } from '../report'
import { figureWords } from './figureWords'
import { drawing, ink, shape, words } from './svg'

function drawSign({ x, y, isAtLeast, isDerived, isHollow }: CurvePoint): string {
  if (isAtLeast) return shape('path', { d: `M${x - 7} ${y - 2}L${x} ${y - 13}L${x + 7} ${y - 2}M${x} ${y - 12}V${y + 6}`, fill: 'none', stroke: ink.accent, 'stroke-width': 2 })
  if (isDerived) return shape('path', { d: `M${x} ${y - 6.5}L${x + 6.5} ${y}L${x} ${y + 6.5}L${x - 6.5} ${y}Z`, fill: ink.paper, stroke: ink.accent, 'stroke-width': 2 })
  return shape('circle', { cx: x, cy: y, r: 5.5, fill: isHollow ? ink.paper : ink.accent, stroke: ink.accent, 'stroke-width': 2 })
}

function drawAxes({ plot, xTicks, yTicks }: CurveFigure, unit: string): string[] {
  return [
    words(unit, plot.left - 52, 14, { size: 13, fill: ink.soft }),
    ...yTicks.map(({ y, label }) => shape('line', { x1: plot.left, x2: plot.right, y1: y, y2: y, stroke: ink.thin, 'stroke-width': 0.8 }) + words(label, plot.left - 8, y + 4.5, { size: 13, fill: ink.soft, anchor: 'end' })),
    ...xTicks.map(({ x, label }) => words(label, x, plot.bottom + 22, { size: 13, fill: ink.soft, anchor: 'middle' })),
  ]
}

function drawLevels({ plot, band, target, comparisons, breaks }: CurveFigure): string[] {
  const level = ({ y, label, labelY }: LevelLine, colour: string, dash: string) =>
    shape('line', { x1: plot.left, x2: plot.right, y1: y, y2: y, stroke: colour, 'stroke-width': 1.6, 'stroke-dasharray': dash }) + words(label, plot.right - 6, labelY, { size: 13, fill: colour, anchor: 'end', weight: 600 })
  return [
    band === null ? '' : shape('rect', { x: plot.left, y: band.y, width: plot.right - plot.left, height: band.h, fill: ink.accentGround }) + words(band.label, plot.right - 6, band.y + Math.max(14, band.h / 2 + 5), { size: 13, anchor: 'end' }),
    ...comparisons.map((one) => level(one, ink.soft, '2 4')),
    target === null ? '' : level(target, ink.warn, '8 4'),
    ...breaks.map(({ x, label }) => shape('line', { x1: x, x2: x, y1: plot.top, y2: plot.bottom, stroke: ink.line, 'stroke-dasharray': '3 3' }) + words(label, x + 5, plot.top + 10, { size: 12, fill: ink.soft })),
  ]
}

export function curveFigure({ figure, title, unit }: Curve, language: Language): Figure | null {
  // Numbers that no line joins are read in the table.
  if (figure === null || figure.segments.length === 0) return null
  const { plot, points, segments, forecast, width, height } = figure
  const parts = [
    ...drawAxes(figure, unit),
    ...drawLevels(figure),
    forecast === '' ? '' : shape('path', { d: forecast, fill: 'none', stroke: ink.accent, 'stroke-width': 1.8, 'stroke-dasharray': '2 5' }),
    ...segments.map((d) => shape('path', { d, fill: 'none', stroke: ink.accent, 'stroke-width': 2.2 })),
    ...points.map((point) => drawSign(point) + words(point.label, Math.min(point.x, plot.right - point.label.length * 3.6), point.labelY, { size: 13, anchor: 'middle', weight: 600 })),
  ]
  const said = figureWords[language]
  return { caption: said.curve(title), alt: said.curveAlt(title, points[0]!.title, points.at(-1)!.title), svg: drawing(width, height, parts), width, height, share: 0.8 }
}
