/** The years as one line: victories, decisions, reframings, turns, partners in and out. Figure and list say the same. */
import type { Board } from '../domain/board'
import type { Language } from '../domain/language'
import { todayOf } from './moments'
import { planEvents, planPhases, type PlanEvent } from './planEvents'
import { viewWords } from './viewWords'
import { wrapWords } from './wrapWords'

export interface LongEvent extends PlanEvent {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly lines: readonly string[]
}

export interface LongYear {
  readonly year: number
  readonly x: number
  readonly w: number
  readonly isNow: boolean
  readonly events: readonly LongEvent[]
}

export interface LongView {
  readonly width: number
  readonly height: number
  readonly lineY: number
  readonly years: readonly LongYear[]
  readonly howMany: number
}

const fullYear = 176
const emptyYear = 54
const longKinds: readonly string[] = ['election', 'reform', 'funding-end', 'leadership', 'decision', 'victory', 'reframing', 'joined', 'left']

function stack(events: readonly PlanEvent[], x: number, top: number, language: Language): LongEvent[] {
  let y = top
  return events.map((event) => {
    const what = event.isExpected ? `${event.what} (${viewWords[language].expected})` : event.what
    const lines = [what, ...wrapWords(event.title, 23, 4)]
    const h = lines.length * 17 + 14
    const placed = { ...event, x, y, w: fullYear - 14, h, lines }
    y += h + 8
    return placed
  })
}

/** Today is an ISO day. Every year from the first event to the last, or to today, has its place; years without events are narrow. */
export function composeLongView(board: Board, language: Language, today: string): LongView {
  const events = planEvents(board, language).events.filter(({ kind }) => longKinds.includes(kind))
  const now = Math.floor(todayOf(today))
  const { period } = planPhases(board, language)
  const known = [...events.map(({ at }) => Math.floor(at)), ...(period?.start == null ? [] : [Math.floor(period.start)])]
  const lineY = 34
  if (known.length === 0) return { width: 0, height: 0, lineY, years: [], howMany: 0 }
  const from = Math.min(...known, now)
  const to = Math.max(...known, now)
  let x = 12
  const years = Array.from({ length: to - from + 1 }, (_, index) => {
    const year = from + index
    const own = events.filter(({ at }) => Math.floor(at) === year)
    const w = own.length === 0 ? emptyYear : fullYear
    const placed: LongYear = { year, x, w, isNow: year === now, events: stack(own, x, lineY + 22, language) }
    x += w
    return placed
  })
  const height = Math.max(lineY + 30, ...years.flatMap((year) => year.events.map(({ y, h }) => y + h + 12)))
  return { width: x + 12, height, lineY, years, howMany: events.length }
}
