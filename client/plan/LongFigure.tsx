/** The years as one line, and what happened in each. */
import type { LongView } from '../../shared/views/composeLongView'
import { useWords } from '../words/defineWords'
import { planWords } from '../words/plan'
import { eventShapes } from './eventShapes'

export function LongFigure({ long, onOpen }: { readonly long: LongView; readonly onOpen: (cardId: string) => void }) {
  const words = useWords(planWords)
  return (
    <svg className="long" viewBox={`0 0 ${long.width} ${long.height}`} width={long.width} height={long.height} role="img" aria-label={words.longFigure}>
      <line className="long-line" x1={0} x2={long.width} y1={long.lineY} y2={long.lineY} />
      {long.years.map((year) => (
        <g key={year.year} data-now={year.isNow || undefined} className="long-year">
          <circle className="long-dot" cx={year.x + 10} cy={long.lineY} r={year.isNow ? 8 : 5} />
          <text className="long-name" x={year.x} y={long.lineY - 14}>
            {year.year}
          </text>
          {year.events.map((event) => (
            <g key={event.id} className="long-event" data-kind={event.kind} data-expected={event.isExpected || undefined} transform={`translate(${event.x} ${event.y})`} onClick={() => event.cardId !== null && onOpen(event.cardId)}>
              <rect className="long-box" width={event.w} height={event.h} rx={6} />
              <path className="mark-sign" d={eventShapes[event.kind]} transform="translate(13 14) scale(0.75)" />
              {event.lines.map((line, index) => (
                <text key={index} className={index === 0 ? 'long-what' : 'long-words'} x={index === 0 ? 25 : 8} y={19 + index * 17}>
                  {line}
                </text>
              ))}
            </g>
          ))}
        </g>
      ))}
    </svg>
  )
}
