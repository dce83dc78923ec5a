/** One indicator's curve. Hollow: estimated. Open upwards: at least. Half filled: derived. */
import type { CurveFigure as Figure, CurvePoint } from '../../shared/views/composeCurves'
import { useWords } from '../words/defineWords'
import { planWords } from '../words/plan'

function PointSign({ point }: { readonly point: CurvePoint }) {
  const { x, y } = point
  if (point.isAtLeast) return <path className="point open-up" d={`M${x - 7} ${y - 2}L${x} ${y - 13}L${x + 7} ${y - 2}M${x} ${y - 12}V${y + 6}`} />
  if (point.isDerived) return <path className="point derived" d={`M${x} ${y - 6.5}L${x + 6.5} ${y}L${x} ${y + 6.5}L${x - 6.5} ${y}Z`} />
  return <circle className="point" data-hollow={point.isHollow || undefined} cx={x} cy={y} r={5.5} />
}

export function CurveFigure({ figure, title, unit }: { readonly figure: Figure; readonly title: string; readonly unit: string }) {
  const words = useWords(planWords)
  const { plot, band, target, comparisons } = figure
  return (
    <svg className="curve" viewBox={`0 0 ${figure.width} ${figure.height}`} width={figure.width} height={figure.height} role="img" aria-label={words.curveFigure(title)}>
      <text className="axis-unit" x={plot.left - 52} y={14}>
        {unit}
      </text>
      {figure.yTicks.map((tick) => (
        <g key={tick.y}>
          <line className="grid" x1={plot.left} x2={plot.right} y1={tick.y} y2={tick.y} />
          <text className="axis" x={plot.left - 8} y={tick.y + 4.5} textAnchor="end">
            {tick.label}
          </text>
        </g>
      ))}
      {figure.xTicks.map((tick) => (
        <text key={`${tick.x} ${tick.label}`} className="axis" x={tick.x} y={plot.bottom + 22} textAnchor="middle">
          {tick.label}
        </text>
      ))}
      {band && (
        <>
          <rect className="band" x={plot.left} y={band.y} width={plot.right - plot.left} height={band.h} />
          <text className="level-name" x={plot.right - 6} y={band.labelY} textAnchor="end">
            {band.label}
          </text>
        </>
      )}
      {comparisons.map((level) => (
        <g key={level.label}>
          <line className="comparison" x1={plot.left} x2={plot.right} y1={level.y} y2={level.y} />
          <text className="level-name" x={plot.right - 6} y={level.labelY} textAnchor="end">
            {level.label}
          </text>
        </g>
      ))}
      {target && (
        <>
          <line className="target" x1={plot.left} x2={plot.right} y1={target.y} y2={target.y} />
          <text className="level-name strong" x={plot.right - 6} y={target.labelY} textAnchor="end">
            {target.label}
          </text>
        </>
      )}
      {figure.breaks.map((change) => (
        <g key={change.x}>
          <line className="break" x1={change.x} x2={change.x} y1={plot.top} y2={plot.bottom} />
          <text className="level-name" x={change.x + 5} y={plot.top + 10}>
            {change.label}
          </text>
        </g>
      ))}
      {figure.forecast !== '' && <path className="forecast" d={figure.forecast} />}
      {figure.segments.map((segment) => (
        <path key={segment} className="segment" d={segment} />
      ))}
      {figure.points.map((point) => (
        <g key={point.id}>
          <title>{point.title}</title>
          <PointSign point={point} />
          <text className="point-name" x={Math.min(point.x, plot.right - point.label.length * 3.6)} y={point.labelY} textAnchor="middle">
            {point.label}
          </text>
        </g>
      ))}
    </svg>
  )
}
