/** An indicator's curve, with the same signs as on the screen. Hollow: estimated. Open upwards: at least. A diamond: derived. */
import { shape, words } from '../../reports/figures/svg'
import type { CurveFigure, CurvePoint, LevelLine } from '../../views/composeCurves'
import { inks } from '../inks'
import { fitLine, widthOf } from '../measureText'

const blue = '#0b4f7d'
const size = 13

function drawSign({ x, y, isAtLeast, isDerived, isHollow }: CurvePoint): string {
  if (isAtLeast) return shape('path', { d: `M${x - 7} ${y - 2}L${x} ${y - 13}L${x + 7} ${y - 2}M${x} ${y - 12}V${y + 6}`, fill: 'none', stroke: blue, 'stroke-width': 2 })
  if (isDerived) return shape('path', { d: `M${x} ${y - 6.5}L${x + 6.5} ${y}L${x} ${y + 6.5}L${x - 6.5} ${y}Z`, fill: inks.sheet, stroke: blue, 'stroke-width': 2 })
  return shape('circle', { cx: x, cy: y, r: 5.5, fill: isHollow ? inks.sheet : blue, stroke: blue, 'stroke-width': 2 })
}

function drawPoint(point: CurvePoint, right: number): string {
  const half = widthOf(point.label, 13.5, 600) / 2
  return drawSign(point) + words(point.label, Math.min(point.x, right - half), point.labelY, { size: 13.5, weight: 600, fill: inks.ink, anchor: 'middle' })
}

function drawLevel({ y, label, labelY }: LevelLine, { left, right }: CurveFigure['plot'], colour: string): string {
  const line = shape('line', { x1: left, x2: right, y1: y, y2: y, stroke: colour, 'stroke-width': 1.6, 'stroke-dasharray': '6 4' })
  return line + words(fitLine(label, { size, width: right - left }), right - 6, labelY, { size, fill: colour, anchor: 'end' })
}

export function drawCurve(figure: CurveFigure, unit: string): string {
  const { plot, band, target, comparisons, segments, forecast, width } = figure
  const { left, right } = plot
  return [
    words(fitLine(unit, { size, width: Math.max(40, width - left + 52) }), left - 52, 14, { size, fill: inks.soft }),
    ...figure.yTicks.map(({ y, label }) => shape('line', { x1: left, x2: right, y1: y, y2: y, stroke: inks.faint }) + words(label, left - 8, y + 4.5, { size, fill: inks.soft, anchor: 'end' })),
    ...figure.xTicks.map(({ x, label }) => words(label, x, plot.bottom + 22, { size, fill: inks.soft, anchor: 'middle' })),
    band === null ? '' : shape('rect', { x: left, y: band.y, width: right - left, height: band.h, fill: '#dfe6e2' }) + words(band.label, right - 6, band.labelY, { size, fill: inks.soft, anchor: 'end' }),
    ...comparisons.map((level) => drawLevel(level, plot, inks.soft)),
    target === null ? '' : drawLevel(target, plot, inks.ok),
    ...figure.breaks.map(({ x, label }) => shape('line', { x1: x, x2: x, y1: plot.top, y2: plot.bottom, stroke: inks.soft, 'stroke-dasharray': '2 4' }) + words(fitLine(label, { size, width: Math.max(20, width - x - 5) }), x + 5, plot.top + 10, { size, fill: inks.soft })),
    forecast === '' ? '' : shape('path', { d: forecast, fill: 'none', stroke: blue, 'stroke-width': 2, 'stroke-dasharray': '2 5' }),
    ...segments.map((d) => shape('path', { d, fill: 'none', stroke: blue, 'stroke-width': 2.4 })),
    ...figure.points.map((point) => drawPoint(point, right)),
  ].join('')
}
