import type { TimeBar, Timeline, TimeMark } from '../../../../shared/views/composeTimeline'
import { boardColor } from '../../../ui/colors'
import { faint, ink, line, sheet, soft } from './tones'

function Ground({ timeline }: { readonly timeline: Timeline }) {
  const { lanes, phases, ticks, turns, today, axisY, width, height } = timeline
  return (
    <>
      {lanes.map((lane) => {
        const tone = lane.color === null ? null : boardColor(lane.color)
        return (
          <g key={lane.id}>
            <rect y={lane.y} width={width} height={lane.h} rx={6} fill={tone?.paper ?? faint} fillOpacity={0.45} />
            {tone && <rect y={lane.y} width={6} height={lane.h} rx={3} fill={tone.ink} />}
            {lane.lines.map((words, index) => (
              <text key={index} x={14} y={lane.y + 23 + index * 17} fontSize={14} fontWeight={650} fill={ink}>
                {index === 0 && lane.number !== null ? `${lane.number}. ${words}` : words}
              </text>
            ))}
          </g>
        )
      })}
      {phases.map((phase) => (
        <g key={phase.id}>
          <rect x={phase.x + 1} width={Math.max(2, phase.w - 2)} height={24} rx={5} fill={faint} />
          <text x={phase.x + 9} y={17} fontSize={13.5} fill={ink}>
            {phase.label}
          </text>
        </g>
      ))}
      {ticks.map((tick) => (
        <g key={`${tick.x} ${tick.label}`}>
          <line x1={tick.x} x2={tick.x} y1={tick.isYear ? axisY - 16 : axisY - 4} y2={height} stroke={faint} />
          <text x={tick.x + 4} y={axisY} fontSize={tick.isYear ? 14 : 12} fontWeight={tick.isYear ? 650 : 400} fill={soft}>
            {tick.label}
          </text>
        </g>
      ))}
      {turns.map((turn) => (
        <line key={turn.id} x1={turn.x} x2={turn.x} y1={axisY + 8} y2={height} stroke={soft} strokeDasharray="3 4" />
      ))}
      {today && <line x1={today.x} x2={today.x} y1={axisY + 12} y2={height} stroke="#0b4f7d" strokeWidth={2} />}
    </>
  )
}

function Bar({ bar }: { readonly bar: TimeBar }) {
  const tone = bar.color === null ? { paper: sheet, ink: line } : boardColor(bar.color)
  return (
    <g>
      <rect x={bar.x} y={bar.y} width={bar.w} height={bar.h} rx={5} fill={tone.paper} stroke={tone.ink} strokeWidth={1.4} strokeDasharray={bar.isOpenStart || bar.isOpenEnd ? '6 4' : undefined} />
      <text x={bar.isLabelInside ? bar.x + 8 : bar.x + bar.w + 7} y={bar.y + 18} fontSize={13.5} fontWeight={550} fill={ink}>
        {bar.label}
      </text>
    </g>
  )
}

function Mark({ mark: { x, y, label, isLabelLeft, isExpected } }: { readonly mark: TimeMark }) {
  return (
    <g>
      <path d={`M${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}L${x - 7} ${y}Z`} fill={isExpected ? sheet : soft} stroke={soft} strokeWidth={1.4} />
      <text x={isLabelLeft ? x - 13 : x + 13} y={y + 4.5} textAnchor={isLabelLeft ? 'end' : 'start'} fontSize={13} fill={ink}>
        {label}
      </text>
    </g>
  )
}

/** The timeline in a picture: a dashed bar has an end that nobody named. */
export function TimelineSvg({ timeline }: { readonly timeline: Timeline }) {
  return (
    <>
      <Ground timeline={timeline} />
      {timeline.bars.map((bar) => (
        <Bar key={bar.activityId} bar={bar} />
      ))}
      {timeline.marks.map((mark) => (
        <Mark key={mark.id} mark={mark} />
      ))}
    </>
  )
}
