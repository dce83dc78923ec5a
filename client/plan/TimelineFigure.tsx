/** The timeline as a picture: bars that can be moved and stretched, what happens on the way, today. */
import { useId, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { TimeBar, Timeline, TimeMark } from '../../shared/views/composeTimeline'
import { boardColor } from '../ui/colors'
import { useWords } from '../words/defineWords'
import { planWords } from '../words/plan'
import { eventShapes } from './eventShapes'
import { toneOf } from './trackMark'

/** By how many years each end moves. */
export interface PeriodShift {
  readonly start: number
  readonly end: number
}

interface FigureProps {
  readonly timeline: Timeline
  readonly canEdit: boolean
  readonly onOpen: (cardId: string) => void
  readonly onShift: (activityId: string, by: PeriodShift) => void
  readonly isStill?: boolean
}

const stepYears = (pixelsPerYear: number) => (pixelsPerYear >= 44 ? 0.25 : 1)
const edgePixels = 9

type Grip = 'start' | 'end' | 'both'

interface Dragging {
  readonly bar: TimeBar
  readonly grip: Grip
  readonly startX: number
  readonly years: number
}

const shiftOf = (grip: Grip, years: number): PeriodShift => ({ start: grip === 'end' ? 0 : years, end: grip === 'start' ? 0 : years })

function Ground({ timeline }: { readonly timeline: Timeline }) {
  const { lanes, ticks, turns, today, phases, axisY, height, width, left } = timeline
  return (
    <>
      {lanes.map((lane) => (
        <g key={lane.id} style={toneOf(lane.color)}>
          <rect className="lane" x={0} y={lane.y} width={width} height={lane.h} rx={6} />
          {lane.color !== null && <rect className="lane-strip" x={0} y={lane.y} width={6} height={lane.h} rx={3} data-pattern={boardColor(lane.color).pattern} />}
          {lane.lines.map((line, index) => (
            <text key={index} className="lane-name" x={14} y={lane.y + 23 + index * 17}>
              {index === 0 && lane.number !== null ? `${lane.number}. ${line}` : line}
            </text>
          ))}
        </g>
      ))}
      {phases.map((phase) => (
        <g key={phase.id}>
          <rect className="phase" x={phase.x + 1} y={0} width={Math.max(2, phase.w - 2)} height={24} rx={5} />
          <text className="phase-name" x={phase.x + 9} y={17}>
            {phase.label}
          </text>
          <title>{phase.title}</title>
        </g>
      ))}
      {ticks.map((tick) => (
        <g key={`${tick.x} ${tick.label}`}>
          <line className="tick" data-year={tick.isYear || undefined} x1={tick.x} x2={tick.x} y1={tick.isYear ? axisY - 16 : axisY - 4} y2={height} />
          <text className="tick-name" data-year={tick.isYear || undefined} x={tick.x + 4} y={axisY}>
            {tick.label}
          </text>
        </g>
      ))}
      {turns.map((turn) => (
        <line key={turn.id} className="turn" x1={turn.x} x2={turn.x} y1={axisY + 8} y2={height} />
      ))}
      {today && (
        <g>
          <line className="today" x1={today.x} x2={today.x} y1={axisY + 12} y2={height} />
          <rect className="today-ground" x={Math.max(left, today.x - 26)} y={axisY + 9} width={52} height={19} rx={5} />
          <text className="today-name" x={Math.max(left, today.x - 26) + 26} y={axisY + 23} textAnchor="middle">
            {today.label}
          </text>
        </g>
      )}
    </>
  )
}

function Mark({ mark, onOpen, isStill }: { readonly mark: TimeMark; readonly onOpen: (cardId: string) => void; readonly isStill: boolean }) {
  const { cardId, x, y, label, isLabelLeft, kind } = mark
  const said = `${mark.what}: ${mark.title}, ${mark.when}`
  const open = cardId === null ? undefined : () => onOpen(cardId)
  const keys = open && !isStill ? { role: 'button', tabIndex: 0, onKeyDown: (event: KeyboardEvent) => (event.key === 'Enter' || event.key === ' ') && (event.preventDefault(), open()) } : {}
  return (
    <g className="mark" data-kind={kind} data-expected={mark.isExpected || undefined} aria-label={said} {...(open ? keys : { role: 'img' })} onClick={open}>
      <title>{said}</title>
      <rect className="mark-hit" x={isLabelLeft ? x - 10 - label.length * 7 : x - 12} y={y - 12} width={24 + label.length * 7} height={24} />
      <path className="mark-sign" d={eventShapes[kind]} transform={`translate(${x} ${y})`} />
    </g>
  )
}

/** Drawn words stand outside the buttons, whose names are whole. */
function BarNames({ bars }: { readonly bars: readonly TimeBar[] }) {
  return (
    <g aria-hidden="true">
      {bars.map((bar) => (
        <text key={bar.activityId} className="bar-name" x={bar.isLabelInside ? bar.x + 8 : bar.x + bar.w + 7} y={bar.y + 18}>
          {bar.label}
        </text>
      ))}
    </g>
  )
}

function MarkNames({ marks }: { readonly marks: readonly TimeMark[] }) {
  return (
    <g aria-hidden="true">
      {marks.map(({ id, x, y, label, isLabelLeft }) => (
        <text key={id} className="mark-name" x={isLabelLeft ? x - 13 : x + 13} y={y + 4.5} textAnchor={isLabelLeft ? 'end' : 'start'}>
          {label}
        </text>
      ))}
    </g>
  )
}

function gripAt(bar: TimeBar, x: number): Grip {
  const edge = Math.min(edgePixels, bar.w / 3)
  if (!bar.isOpenStart && x < bar.x + edge) return 'start'
  return !bar.isOpenEnd && x > bar.x + bar.w - edge ? 'end' : 'both'
}

/** Where the bar stands while it is dragged. */
function draggedBar(bar: TimeBar, dragging: Dragging | null, perYear: number): TimeBar {
  if (dragging?.bar.activityId !== bar.activityId) return bar
  const by = shiftOf(dragging.grip, dragging.years * perYear)
  return { ...bar, x: bar.x + by.start, w: Math.max(8, bar.w + by.end - by.start) }
}

export function TimelineFigure({ timeline, canEdit, onOpen, onShift, isStill = false }: FigureProps) {
  const words = useWords(planWords)
  const svg = useRef<SVGSVGElement>(null)
  const fade = useId()
  const [dragging, setDragging] = useState<Dragging | null>(null)
  const [stop, setStop] = useState<string | null>(null)
  const { bars, marks, width, height, pixelsPerYear } = timeline
  const step = stepYears(pixelsPerYear)
  const current = bars.some(({ activityId }) => activityId === stop) ? stop : (bars[0]?.activityId ?? null)
  const xOf = (event: PointerEvent) => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.current?.getScreenCTM()?.inverse()).x

  const onKeyDown = (event: KeyboardEvent, bar: TimeBar) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const longer = event.key === '+' ? step : event.key === '-' ? -step : 0
    const index = bars.indexOf(bar)
    const next = event.shiftKey ? undefined : event.key === 'ArrowDown' || event.key === 'ArrowRight' ? bars[index + 1] : event.key === 'ArrowUp' || event.key === 'ArrowLeft' ? bars[index - 1] : undefined
    const isOpen = event.key === 'Enter' || event.key === ' '
    if (!next && !isOpen && !(canEdit && ((event.shiftKey && way !== 0) || longer !== 0))) return
    event.preventDefault()
    if (next) svg.current?.querySelector<SVGGElement>(`[data-bar='${CSS.escape(next.activityId)}']`)?.focus()
    else if (isOpen) onOpen(bar.activityId)
    else onShift(bar.activityId, longer === 0 ? { start: way * step, end: way * step } : { start: 0, end: longer })
  }
  const onPointerDown = (event: PointerEvent, bar: TimeBar) => {
    if (event.button !== 0) return
    if (canEdit) svg.current?.setPointerCapture(event.pointerId)
    const x = xOf(event)
    setDragging({ bar, grip: gripAt(bar, x), startX: x, years: 0 })
  }
  const onPointerMove = (event: PointerEvent) => {
    if (dragging === null || !canEdit) return
    const years = Math.round((xOf(event) - dragging.startX) / pixelsPerYear / step) * step
    if (years !== dragging.years) setDragging({ ...dragging, years })
  }
  const onPointerUp = () => {
    if (dragging === null) return
    setDragging(null)
    if (dragging.years === 0) onOpen(dragging.bar.activityId)
    else onShift(dragging.bar.activityId, shiftOf(dragging.grip, dragging.years))
  }

  return (
    <svg
      ref={svg}
      className="timeline"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-label={words.timelineFigure}
      data-dragging={dragging?.grip}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => setDragging(null)}
    >
      <defs>
        <linearGradient id={`${fade}end`}>
          <stop offset="0.55" stopColor="#fff" />
          <stop offset="1" stopColor="#000" />
        </linearGradient>
        <linearGradient id={`${fade}start`}>
          <stop offset="0" stopColor="#000" />
          <stop offset="0.45" stopColor="#fff" />
        </linearGradient>
        <mask id={`${fade}openEnd`} maskContentUnits="objectBoundingBox">
          <rect width="1" height="1" fill={`url(#${fade}end)`} />
        </mask>
        <mask id={`${fade}openStart`} maskContentUnits="objectBoundingBox">
          <rect width="1" height="1" fill={`url(#${fade}start)`} />
        </mask>
      </defs>
      <Ground timeline={timeline} />
      {bars.map((given) => {
        const bar = draggedBar(given, dragging, pixelsPerYear)
        const mask = bar.isOpenEnd ? `url(#${fade}openEnd)` : bar.isOpenStart ? `url(#${fade}openStart)` : undefined
        return (
          <g
            key={bar.activityId}
            className="bar"
            data-bar={bar.activityId}
            data-status={bar.status}
            role="button"
            tabIndex={!isStill && bar.activityId === current ? 0 : -1}
            aria-label={`${bar.title}, ${bar.when}`}
            style={toneOf(bar.color)}
            onFocus={() => setStop(bar.activityId)}
            onKeyDown={(event) => onKeyDown(event, given)}
            onPointerDown={(event) => onPointerDown(event, given)}
          >
            <title>{`${bar.title}, ${bar.when}`}</title>
            <rect className="bar-box" x={bar.x} y={bar.y} width={bar.w} height={bar.h} rx={5} mask={mask} />
          </g>
        )
      })}
      <BarNames bars={bars.map((bar) => draggedBar(bar, dragging, pixelsPerYear))} />
      {marks.map((mark) => (
        <Mark key={mark.id} mark={mark} onOpen={onOpen} isStill={isStill} />
      ))}
      <MarkNames marks={marks} />
    </svg>
  )
}
