import type { CurveFigure, CurvePoint, LevelLine } from '../../../../shared/views/composeCurves'
import { faint, ink, sheet, soft } from './tones'

const blue = '#0b4f7d'
const green = '#1f6b35'

function Level({ level, right, left, color }: { readonly level: LevelLine; readonly left: number; readonly right: number; readonly color: string }) {
  return (
    <>
      <line x1={left} x2={right} y1={level.y} y2={level.y} stroke={color} strokeWidth={1.6} strokeDasharray="6 4" />
      <text x={right - 6} y={level.labelY} textAnchor="end" fontSize={13} fill={color}>
        {level.label}
      </text>
    </>
  )
}

function Point({ point, right }: { readonly point: CurvePoint; readonly right: number }) {
  const { x, y, label, labelY, isHollow, isAtLeast, isDerived } = point
  return (
    <>
      {isAtLeast ? (
        <path d={`M${x - 7} ${y - 2}L${x} ${y - 13}L${x + 7} ${y - 2}M${x} ${y - 12}V${y + 6}`} fill="none" stroke={blue} strokeWidth={2} />
      ) : isDerived ? (
        <path d={`M${x} ${y - 6.5}L${x + 6.5} ${y}L${x} ${y + 6.5}L${x - 6.5} ${y}Z`} fill={sheet} stroke={blue} strokeWidth={2} />
      ) : (
        <circle cx={x} cy={y} r={5.5} fill={isHollow ? sheet : blue} stroke={blue} strokeWidth={2} />
      )}
      <text x={Math.min(x, right - label.length * 3.6)} y={labelY} textAnchor="middle" fontSize={13.5} fontWeight={650} fill={ink}>
        {label}
      </text>
    </>
  )
}

/** An indicator's curve in a picture, with the same signs as on the screen. */
export function CurveSvg({ figure, unit }: { readonly figure: CurveFigure; readonly unit: string }) {
  const { plot, band, target, comparisons, segments, forecast } = figure
  const { left, right } = plot
  return (
    <>
      <text x={left - 52} y={14} fontSize={13} fill={soft}>
        {unit}
      </text>
      {figure.yTicks.map((tick) => (
        <g key={tick.y}>
          <line x1={left} x2={right} y1={tick.y} y2={tick.y} stroke={faint} />
          <text x={left - 8} y={tick.y + 4.5} textAnchor="end" fontSize={13} fill={soft}>
            {tick.label}
          </text>
        </g>
      ))}
      {figure.xTicks.map((tick) => (
        <text key={`${tick.x} ${tick.label}`} x={tick.x} y={plot.bottom + 22} textAnchor="middle" fontSize={13} fill={soft}>
          {tick.label}
        </text>
      ))}
      {band && (
        <>
          <rect x={left} y={band.y} width={right - left} height={band.h} fill="#dfe6e2" />
          <text x={right - 6} y={band.labelY} textAnchor="end" fontSize={13} fill={soft}>
            {band.label}
          </text>
        </>
      )}
      {comparisons.map((level) => (
        <Level key={level.label} level={level} left={left} right={right} color={soft} />
      ))}
      {target && <Level level={target} left={left} right={right} color={green} />}
      {figure.breaks.map((change) => (
        <g key={change.x}>
          <line x1={change.x} x2={change.x} y1={plot.top} y2={plot.bottom} stroke={soft} strokeDasharray="2 4" />
          <text x={change.x + 5} y={plot.top + 10} fontSize={13} fill={soft}>
            {change.label}
          </text>
        </g>
      ))}
      {forecast !== '' && <path d={forecast} fill="none" stroke={blue} strokeWidth={2} strokeDasharray="2 5" />}
      {segments.map((segment) => (
        <path key={segment} d={segment} fill="none" stroke={blue} strokeWidth={2.4} />
      ))}
      {figure.points.map((point) => (
        <Point key={point.id} point={point} right={right} />
      ))}
    </>
  )
}
