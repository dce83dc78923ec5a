/** The plan over time as a figure: bars in lanes by track, what happens on the way, today; and the table that says the same. */
import { scaleLinear } from 'd3-scale'
import type { Board, ColorNumber } from '../domain/board'
import type { Language } from '../domain/language'
import { nameOfCard } from '../reports/boardNames'
import { fieldOf, periodWords } from '../reports/fieldWords'
import { phaseWords } from '../templates/enumWords'
import { momentOf, todayOf, type Span } from './moments'
import { planEvents, planPhases, type PlanEvent, type UndatedCard } from './planEvents'
import { isInPlan, planTracks, readActivities, type PlannedActivity } from './readActivities'
import { viewWords } from './viewWords'
import { wrapWords } from './wrapWords'

export interface TimeBar {
  readonly activityId: string
  readonly title: string
  /** As it stands in or beside the bar. */
  readonly label: string
  readonly isLabelInside: boolean
  readonly color: ColorNumber | null
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  /** Fades out: nobody said when. */
  readonly isOpenStart: boolean
  readonly isOpenEnd: boolean
  readonly status: string
  /** 2019–2024. */
  readonly when: string
}

export interface TimeMark extends PlanEvent {
  readonly x: number
  readonly y: number
  readonly label: string
  /** The words stand to the left of the mark. */
  readonly isLabelLeft: boolean
}

export interface TimeLane {
  readonly id: string
  readonly label: string
  readonly lines: readonly string[]
  readonly number: number | null
  readonly color: ColorNumber | null
  readonly y: number
  readonly h: number
}

export interface TimeTick {
  readonly x: number
  readonly label: string
  readonly isYear: boolean
}

export interface TimePhase {
  readonly id: string
  readonly title: string
  readonly label: string
  readonly x: number
  readonly w: number
}

/** A line of the equal table. */
export interface TimeRow {
  readonly id: string
  readonly cardId: string | null
  readonly when: string
  readonly what: string
  readonly title: string
  readonly track: string
}

/** A promise that must survive an election or another turn. */
export interface SpanningPromise {
  readonly cardId: string
  readonly title: string
  readonly event: string
  readonly eventId: string
}

export interface Timeline {
  /** Pixels at 100 %. */
  readonly width: number
  readonly height: number
  /** Where time begins: to the left stand the lanes' names. */
  readonly left: number
  readonly from: number
  readonly to: number
  readonly pixelsPerYear: number
  readonly axisY: number
  readonly ticks: readonly TimeTick[]
  readonly phases: readonly TimePhase[]
  readonly lanes: readonly TimeLane[]
  readonly bars: readonly TimeBar[]
  readonly marks: readonly TimeMark[]
  /** Elections and other turns as lines through all lanes. */
  readonly turns: readonly { readonly id: string; readonly x: number }[]
  readonly today: { readonly x: number; readonly label: string } | null
  /** *År 7 af 12*; '' when the period is not known. */
  readonly howFar: string
  readonly rows: readonly TimeRow[]
  /** Activities without a period, and other cards without a day. */
  readonly undated: readonly UndatedCard[]
  readonly spanning: readonly SpanningPromise[]
}

export interface TimelineRequest {
  /** ISO day. */
  readonly today: string
  /** Pixels; 1180 when absent. */
  readonly width?: number
}

const left = 186
const right = 16
const barHeight = 26
const rowHeight = 32
const markRow = 24
const laneGap = 10
const letterWidth = 7.1
const turnKinds: readonly string[] = ['election', 'reform', 'funding-end', 'leadership']
const planKinds: readonly string[] = [...turnKinds, 'milestone', 'session', 'decision', 'victory']

/** Years: what lies ahead has some room, so that open ends are seen to go on. */
const leastAhead = 0.5

/** Whole years around everything known; at least three. */
function rangeOf(spans: readonly Span[], moments: readonly number[]): { from: number; to: number } {
  const known = [...spans.flatMap(({ start, end }) => [start ?? end!, end ?? start! + 1]), ...moments]
  const from = Math.floor(Math.min(...known))
  const to = Math.ceil(Math.max(...known))
  return { from, to: Math.max(to, from + 3) }
}

/** The first row in which something from `x` on is free; rows are the ends of what stands in them. */
function freeRow(rows: number[], x: number, end: number, gap: number): number {
  const at = rows.findIndex((taken) => taken + gap <= x)
  const row = at < 0 ? rows.length : at
  rows[row] = end
  return row
}

interface Scale {
  readonly at: (moment: number) => number
  readonly from: number
  readonly to: number
  readonly end: number
}

function barOf(activity: PlannedActivity, scale: Scale, language: Language): Omit<TimeBar, 'y'> & { readonly taken: number } {
  const { start, end } = activity.span!
  const x = scale.at(Math.max(scale.from, start ?? scale.from))
  const w = Math.max(10, scale.at(Math.min(scale.to, end ?? scale.to)) - x)
  const wanted = activity.name.length * letterWidth + 18
  const room = Math.max(w, scale.end - x)
  const isLabelInside = wanted <= w || w > 170
  const letters = Math.max(6, Math.floor(((isLabelInside ? w : room - w) - 18) / letterWidth))
  const label = wrapWords(activity.name, letters, 1)[0] ?? ''
  return {
    activityId: activity.id,
    title: activity.name,
    label,
    isLabelInside,
    color: activity.color,
    x,
    w,
    h: barHeight,
    isOpenStart: start === null,
    isOpenEnd: end === null,
    status: activity.status,
    when: periodWords(activity.card.fields.period ?? null, language),
    taken: isLabelInside ? x + w : x + w + label.length * letterWidth + 12,
  }
}

interface Drawn {
  readonly lanes: TimeLane[]
  readonly bars: TimeBar[]
  readonly marks: TimeMark[]
  y: number
}

function drawMarks(drawn: Drawn, id: string, label: string, events: readonly PlanEvent[], scale: Scale): void {
  if (events.length === 0) return
  const rows: number[] = []
  for (const event of events) {
    const x = scale.at(event.at)
    const isLabelLeft = scale.end - x < 190 && x - left > 190
    const room = isLabelLeft ? x - left : scale.end - x
    const words = wrapWords(event.title, Math.max(8, Math.min(60, Math.floor((room - 16) / letterWidth))), 1)[0] ?? ''
    const width = words.length * letterWidth + 16
    const row = freeRow(rows, isLabelLeft ? x - width : x - 8, isLabelLeft ? x + 8 : x + width, 8)
    drawn.marks.push({ ...event, x, y: drawn.y + 6 + row * markRow + markRow / 2, label: words, isLabelLeft })
  }
  const h = rows.length * markRow + 12
  drawn.lanes.push({ id, label, lines: wrapWords(label, 22, 2), number: null, color: null, y: drawn.y, h })
  drawn.y += h + laneGap
}

function drawLane(drawn: Drawn, lane: Pick<TimeLane, 'id' | 'label' | 'number' | 'color'>, activities: readonly PlannedActivity[], scale: Scale, language: Language): void {
  const rows: number[] = []
  for (const activity of [...activities].sort((a, b) => (a.span!.start ?? scale.from) - (b.span!.start ?? scale.from))) {
    const { taken, ...bar } = barOf(activity, scale, language)
    drawn.bars.push({ ...bar, y: drawn.y + 8 + freeRow(rows, bar.x, taken, 6) * rowHeight })
  }
  const lines = wrapWords(lane.label, 21, 3)
  const h = Math.max(rows.length * rowHeight + 12, lines.length * 17 + 16, rowHeight + 12)
  drawn.lanes.push({ ...lane, lines, y: drawn.y, h })
  drawn.y += h + laneGap
}

const leastQuarterPixels = 18
const leastQuarterLabelPixels = 46
const leastYearPixels = 34

function ticksOf(scale: Scale, perYear: number, language: Language): TimeTick[] {
  const everyYears = Math.max(1, Math.ceil(leastYearPixels / perYear))
  const years = Array.from({ length: scale.to - scale.from + 1 }, (_, index) => scale.from + index)
  return years.flatMap((year) => {
    const tick: TimeTick = { x: scale.at(year), label: (year - scale.from) % everyYears === 0 && year < scale.to ? String(year) : '', isYear: true }
    if (perYear / 4 < leastQuarterPixels || year === scale.to) return [tick]
    const quarter = (number: number): TimeTick => ({ x: scale.at(year + (number - 1) / 4), label: perYear / 4 < leastQuarterLabelPixels ? '' : viewWords[language].quarter(number), isYear: false })
    return [tick, quarter(2), quarter(3), quarter(4)]
  })
}

/** Promises and activities that go on across an election or another turn. */
function spanningOf(board: Board, activities: readonly PlannedActivity[], events: readonly PlanEvent[], today: number, language: Language): SpanningPromise[] {
  const turns = events.filter(({ kind, at }) => turnKinds.includes(kind) && at >= today)
  const commitments = [...board.cards.values()].filter(({ kind, fields }) => kind === 'commitment' && !['done', 'withdrawn', 'kept'].includes(String(fields.state)))
  const promises = [
    ...commitments.flatMap((card) => (momentOf(card.fields.due, 'end') === null ? [] : [{ id: card.id, title: nameOfCard(card, language), start: null, end: momentOf(card.fields.due, 'end') }])),
    ...activities.filter(({ status }) => status !== 'done').map(({ id, name, span }) => ({ id, title: name, start: span!.start, end: span!.end })),
  ]
  return turns.flatMap((turn) =>
    promises
      .filter(({ start, end }) => end !== null && end > turn.at && (start === null || start < turn.at))
      .map(({ id, title }) => ({ cardId: id, title, event: `${turn.title} (${turn.when})`, eventId: turn.id })),
  )
}

/** Year 7 of 12, as of today; without a period of its own the initiative lasts as long as its phases. */
function howFarOf({ period: given, phases }: ReturnType<typeof planPhases>, named: string, today: number, language: Language): string {
  const period = given ?? (phases.length === 0 ? null : { start: phases[0]!.start, end: phases.at(-1)!.end })
  const phase = named !== '' ? (phaseWords[named]?.[language] ?? named) : (phases.findLast(({ start, end }) => (start ?? today) <= today && today < (end ?? Infinity))?.title ?? '')
  if (period?.start == null || period.end === null || today < period.start || today >= period.end) return phase
  const words = viewWords[language].howFar(Math.floor(today) - Math.floor(period.start) + 1, Math.round(period.end - period.start))
  return phase === '' ? words : `${words}: ${phase}`
}

function rowsOf(board: Board, activities: readonly PlannedActivity[], events: readonly PlanEvent[], tracks: ReadonlyMap<string, string>, language: Language): TimeRow[] {
  const words = viewWords[language]
  const told = [
    ...activities.map(({ id, card, name, span, tracks: own }) => ({
      at: span!.start ?? span!.end!,
      row: { id, cardId: id, when: periodWords(card.fields.period ?? null, language), what: words.activity, title: name, track: own.map((track) => tracks.get(track) ?? '').join('; ') },
    })),
    ...events.map(({ id, cardId, at, when, what, title, isExpected }) => {
      const card = cardId === null ? undefined : board.cards.get(cardId)
      return { at, row: { id, cardId, when, what: isExpected ? `${what} (${words.expected})` : what, title, track: card ? fieldOf(board, card, 'track', language) : '' } }
    }),
  ]
  return told.sort((a, b) => a.at - b.at || (a.row.id < b.row.id ? -1 : 1)).map(({ row }) => row)
}

/** `today` is an argument, so that the same board on the same day gives the same figure. */
export function composeTimeline(board: Board, language: Language, request: TimelineRequest): Timeline {
  const words = viewWords[language]
  const width = request.width ?? 1180
  const today = todayOf(request.today)
  const tracks = planTracks(board, language)
  const all = readActivities(board, language).filter(isInPlan)
  const activities = all.filter(({ span }) => span !== null)
  const { events: everything, undated } = planEvents(board, language)
  const events = everything.filter(({ kind }) => planKinds.includes(kind))
  const times = planPhases(board, language)
  const { period, phases } = times
  const { from, to } = rangeOf([...activities.map(({ span }) => span!), ...phases, ...(period ? [period] : [])], [...events.map(({ at }) => at), today, today + leastAhead])
  const at = scaleLinear([from, to], [left, width - right])
  const scale: Scale = { at: (moment) => Math.round(at(moment) * 10) / 10, from, to, end: width - right }
  const perYear = (width - right - left) / (to - from)
  const phaseTop = phases.length > 0 ? 30 : 0
  const drawn: Drawn = { lanes: [], bars: [], marks: [], y: phaseTop + 56 }
  const of = (...kinds: readonly string[]) => events.filter(({ kind }) => kinds.includes(kind))
  drawMarks(drawn, 'turns', words.turns, of(...turnKinds), scale)
  drawMarks(drawn, 'milestones', words.milestones, of('milestone', 'session', 'decision'), scale)
  for (const { id, name, number, color } of tracks) drawLane(drawn, { id, label: name, number, color }, activities.filter((one) => one.tracks[0] === id), scale, language)
  const loose = activities.filter((one) => one.tracks.length === 0)
  if (loose.length > 0) drawLane(drawn, { id: 'none', label: words.withoutTrack, number: null, color: null }, loose, scale, language)
  drawMarks(drawn, 'victories', words.victories, of('victory'), scale)
  const trackNames = new Map(tracks.map(({ id, name, number }) => [id, `${number}. ${name}`]))
  return {
    width,
    height: drawn.y,
    left,
    from,
    to,
    pixelsPerYear: perYear,
    axisY: phaseTop + 24,
    ticks: ticksOf(scale, perYear, language),
    phases: phases.map((phase, index) => {
      const x = scale.at(Math.max(from, phase.start ?? from))
      // The year in which one phase follows another belongs to the later one.
      const w = scale.at(Math.min(to, phase.end ?? to, phases[index + 1]?.start ?? to)) - x
      return { id: phase.id, title: phase.title, label: wrapWords(phase.title, Math.max(3, Math.floor((w - 16) / letterWidth)), 1)[0] ?? '', x, w }
    }),
    lanes: drawn.lanes,
    bars: drawn.bars,
    marks: drawn.marks,
    turns: of(...turnKinds).map((turn) => ({ id: turn.id, x: scale.at(turn.at) })),
    today: today >= from && today <= to ? { x: scale.at(today), label: words.today } : null,
    howFar: howFarOf(times, board.meta.phase ?? '', today, language),
    rows: rowsOf(board, activities, events, trackNames, language),
    undated: [...all.filter(({ span }) => span === null).map(({ id, name }) => ({ cardId: id, title: name })), ...undated],
    spanning: spanningOf(board, activities, events, today, language),
  }
}
