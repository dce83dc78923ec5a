/** The curve of each indicator as a figure, with the table that says the same and all that is missing said as missing. */
import { scaleLinear, type ScaleLinear } from 'd3-scale'
import { curveLinear, line } from 'd3-shape'
import type { Board, Card } from '../domain/board'
import type { Language } from '../domain/language'
import { formatDate, formatNumber } from '../reports/dates'
import { momentOf } from './moments'
import { deliveredBy, readIndicators, type BreakdownGroup, type DefinitionChange, type Explanation, type IndicatorFacts, type Observation } from './readIndicators'
import type { Quality } from './viewKinds'
import { viewWords } from './viewWords'

export interface CurvePoint {
  readonly id: string
  readonly cardId: string | null
  readonly x: number
  readonly y: number
  readonly value: number
  readonly quality: Quality
  /** Estimated or approximate. */
  readonly isHollow: boolean
  /** Open upwards: the true number is this or more. */
  readonly isAtLeast: boolean
  readonly isDerived: boolean
  readonly isBaseline: boolean
  readonly label: string
  readonly labelY: number
  /** For whoever hears it: *2009: ca. 50.000 indbrud/år*. */
  readonly title: string
}

export interface LevelLine {
  readonly y: number
  readonly label: string
  readonly labelY: number
}

export interface CurveFigure {
  readonly width: number
  readonly height: number
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  /** SVG paths; a break in the definition breaks the line. */
  readonly segments: readonly string[]
  readonly forecast: string
  readonly points: readonly CurvePoint[]
  readonly band: { readonly y: number; readonly h: number; readonly label: string; readonly labelY: number } | null
  readonly target: LevelLine | null
  readonly comparisons: readonly LevelLine[]
  readonly breaks: readonly { readonly x: number; readonly label: string }[]
  readonly xTicks: readonly { readonly x: number; readonly label: string }[]
  readonly yTicks: readonly { readonly y: number; readonly label: string }[]
}

/** A line of the equal table. */
export interface CurveRow {
  readonly id: string
  readonly cardId: string | null
  readonly what: string
  readonly when: string
  readonly value: string
  readonly quality: string
  readonly source: string
}

export interface Curve {
  readonly indicatorId: string
  readonly title: string
  readonly unit: string
  readonly isOutcome: boolean
  /** '' unless it has been retired. */
  readonly retired: string
  /** Null when there is no number to draw. */
  readonly figure: CurveFigure | null
  readonly rows: readonly CurveRow[]
  /** *udgangspunkt mangler*. */
  readonly missing: readonly string[]
  readonly changes: readonly DefinitionChange[]
  readonly stories: readonly Explanation[]
  readonly others: readonly Explanation[]
  readonly groups: readonly BreakdownGroup[]
  readonly comparisonText: string
  readonly deliveredBy: string
}

const leftEdge = 66
const top = 26
/** Below the plot, for the years. */
const axisHeight = 38

export interface CurvesRequest {
  /** Of each figure, pixels; 620 when absent. */
  readonly width?: number
  /** Pixels; 300 when absent. */
  readonly height?: number
}

interface Scales {
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
}

/** Room for every number there is; zero is shown when the numbers come near it. */
function valueDomain(facts: IndicatorFacts): [number, number] {
  const { observations, target, range, comparisons, forecast } = facts
  const values = [...observations.map(({ value }) => value), ...(target ? [target.value] : []), ...(range ? [range.low, range.high] : []), ...comparisons.map(({ value }) => value), ...forecast.map(({ value }) => value)]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const bottom = low >= 0 && (low < high * 0.6 || low === high) ? 0 : low - (high - low || Math.abs(high) || 1) * 0.15
  return [bottom, high + (high - bottom || 1) * 0.1]
}

/** Half a year of room on either side of the years known. */
function yearDomain({ observations, target, forecast, changes }: IndicatorFacts): [number, number] {
  const known = [...observations.flatMap(({ at }) => at ?? []), ...(target?.year == null ? [] : [target.year]), ...forecast.map(({ at }) => at), ...changes.map(({ year }) => year)]
  if (known.length === 0) return [0, 1]
  const [first, last] = [Math.min(...known), Math.max(...known)]
  const room = Math.max(0.5, (last - first) * 0.06)
  return [first - room, last + room]
}

/** Numbers without a year stand at the left edge, before those that have one. */
const xOf = (seen: Observation, { x }: Scales, index: number): number => (seen.at === null ? leftEdge + 14 + index * 26 : x(seen.at))

const labelHeight = 15

/** Above its point, or below it when another label stands there. */
function pointsOf(facts: IndicatorFacts, scales: Scales, language: Language): CurvePoint[] {
  const taken: { x: number; y: number; w: number }[] = []
  return facts.observations.map((seen, index) => {
    const x = Math.round(xOf(seen, scales, index))
    const y = Math.round(scales.y(seen.value))
    const w = seen.words.length * 7.2
    const isFree = (labelY: number) => !taken.some((other) => Math.abs(other.x - x) < (other.w + w) / 2 + 4 && Math.abs(other.y - labelY) < labelHeight)
    const above = seen.quality === 'at-least' ? y - 20 : y - 11
    const labelY = isFree(above) || !isFree(y + 22) ? above : y + 22
    taken.push({ x, y: labelY, w })
    const { id, cardId, value, quality, isBaseline } = seen
    const marks = { isHollow: quality === 'estimated' || quality === 'approximate', isAtLeast: quality === 'at-least', isDerived: quality === 'derived', isBaseline }
    return { id, cardId, x, y, value, quality, ...marks, label: seen.words, labelY, title: `${seen.when}: ${seen.withUnit}${isBaseline ? ` (${viewWords[language].baseline.toLowerCase()})` : ''}` }
  })
}

const path = line<readonly [number, number]>().curve(curveLinear).digits(1)

/** One path between two changes of definition; a number by itself is only a point. */
function segmentsOf(facts: IndicatorFacts, scales: Scales): string[] {
  const dated = facts.observations.flatMap(({ at, value }) => (at === null ? [] : [{ at, value }]))
  const edges = [-Infinity, ...facts.changes.map(({ year }) => year), Infinity]
  return edges.slice(1).flatMap((end, index) => {
    const own = dated.filter(({ at }) => at >= edges[index]! && at < end)
    return own.length < 2 ? [] : [path(own.map(({ at, value }) => [scales.x(at), scales.y(value)] as const)) ?? '']
  })
}

function forecastOf(facts: IndicatorFacts, scales: Scales): string {
  if (facts.forecast.length === 0) return ''
  const last = facts.observations.findLast(({ at }) => at !== null && at <= facts.forecast[0]!.at)
  const points = [...(last?.at == null ? [] : [{ at: last.at, value: last.value }]), ...facts.forecast]
  return points.length < 2 ? '' : (path(points.map(({ at, value }) => [scales.x(at), scales.y(value)] as const)) ?? '')
}

interface Words {
  /** Of their middle. */
  readonly x: number
  readonly y: number
  readonly w: number
}

/** Places words at the right end of the plot: at the first of these heights where they stand free, else above all others. */
function rightWords(points: readonly CurvePoint[], right: number): (label: string, heights: readonly number[]) => number {
  const taken: Words[] = points.flatMap(({ x, y, label, labelY }) => [{ x: Math.min(x, right - label.length * 3.6), y: labelY, w: label.length * 7.2 }, { x, y: y + 4, w: 14 }])
  return (label, heights) => {
    const w = label.length * 7
    const x = right - 6 - w / 2
    const isFree = (y: number) => !taken.some((other) => Math.abs(other.x - x) < (other.w + w) / 2 + 4 && Math.abs(other.y - y) < labelHeight)
    let y = heights.find(isFree) ?? heights[0]!
    while (!isFree(y)) y -= labelHeight
    taken.push({ x, y, w })
    return y
  }
}

type LabelAt = ReturnType<typeof rightWords>

function bandOf({ range }: IndicatorFacts, scales: Scales, labelAt: LabelAt, language: Language): CurveFigure['band'] {
  if (range === null) return null
  const y = Math.round(scales.y(range.high))
  const h = Math.max(3, Math.round(scales.y(range.low) - scales.y(range.high)))
  const label = `${viewWords[language].baseline}: ${range.words}`
  return { y, h, label, labelY: labelAt(label, [y + Math.max(14, h / 2 + 5), y + h + 14, y - 5]) }
}

/** Words at the lines' right ends, above or below the line. */
function levelsOf(facts: IndicatorFacts, scales: Scales, labelAt: LabelAt): { target: LevelLine | null; comparisons: LevelLine[] } {
  const level = (value: number, label: string): LevelLine => {
    const y = Math.round(scales.y(value))
    return { y, label, labelY: labelAt(label, [y - 5, y + 15]) }
  }
  const { target } = facts
  return {
    target: target && level(target.value, `${target.label}: ${target.words}${target.year === null ? '' : ` (${Math.floor(target.year)})`}`),
    comparisons: facts.comparisons.map((one) => level(one.value, `${one.label}: ${one.words}`)),
  }
}

const tickPixels = 58

function yearTicks({ x }: Scales, facts: IndicatorFacts, width: number): CurveFigure['xTicks'] {
  if (facts.observations.every(({ at }) => at === null) && facts.target?.year == null) return []
  const [first, last] = x.domain() as [number, number]
  const years = Array.from({ length: Math.floor(last) - Math.ceil(first) + 1 }, (_, index) => Math.ceil(first) + index)
  const every = Math.max(1, Math.ceil(years.length / ((width - leftEdge) / tickPixels)))
  return years.filter((_, index) => index % every === 0).map((year) => ({ x: Math.round(x(year)), label: String(year) }))
}

function drawFigure(facts: IndicatorFacts, language: Language, { width = 620, height = 300 }: CurvesRequest): CurveFigure | null {
  if (facts.observations.length === 0 && facts.range === null && facts.target === null) return null
  const plot = { left: leftEdge, right: width - 14, top, bottom: height - axisHeight }
  const undated = facts.observations.filter(({ at }) => at === null).length
  const scales: Scales = {
    x: scaleLinear(yearDomain(facts), [plot.left + (undated > 0 ? 20 + undated * 34 : 0), plot.right]),
    y: scaleLinear(valueDomain(facts), [plot.bottom, plot.top]).nice(5),
  }
  const words = viewWords[language]
  const points = pointsOf(facts, scales, language)
  const labelAt = rightWords(points, plot.right)
  return {
    width,
    height,
    plot,
    segments: segmentsOf(facts, scales),
    forecast: forecastOf(facts, scales),
    points,
    band: bandOf(facts, scales, labelAt, language),
    ...levelsOf(facts, scales, labelAt),
    breaks: facts.changes.map(({ year }) => ({ x: Math.round(scales.x(year - 0.5)), label: words.newDefinition(Math.floor(year)) })),
    xTicks: [...(undated > 0 ? [{ x: plot.left + 10 + (undated * 26) / 2, label: words.noYear }] : []), ...yearTicks(scales, facts, width)],
    yTicks: scales.y.ticks(5).map((value) => ({ y: Math.round(scales.y(value)), label: formatNumber(value, language) })),
  }
}

function rowsOf(facts: IndicatorFacts, language: Language): CurveRow[] {
  const words = viewWords[language]
  const withUnit = (text: string) => `${text} ${facts.unit}`.trim()
  const { card, range, target, observations, comparisons } = facts
  const targetYear = momentOf(card.fields.targetYear)
  const row = (id: string, what: string, when: string, value: string): CurveRow => ({ id, cardId: null, what, when, value, quality: '', source: '' })
  return [
    ...(range ? [row(`${card.id} range`, words.baseline, observations.some(({ isBaseline }) => isBaseline) ? '' : words.noYear, withUnit(range.words))] : []),
    ...observations.map((seen) => ({
      id: seen.id,
      cardId: seen.cardId,
      what: seen.isBaseline ? words.baseline : words.measurement,
      when: seen.when,
      value: seen.withUnit,
      quality: words.qualityNames[seen.quality],
      source: [seen.note, seen.source].filter((text) => text !== '').join(' · '),
    })),
    ...facts.forecast.map(({ at, value }) => row(`${card.id} forecast ${at}`, words.forecast, String(Math.floor(at)), withUnit(formatNumber(value, language)))),
    ...(target ? [row(`${card.id} target`, words.target, target.year === null ? words.noYear : String(Math.floor(target.year)), withUnit(target.words))] : []),
    ...(facts.targetText === '' ? [] : [row(`${card.id} target`, words.target, targetYear === null ? words.noYear : String(Math.floor(targetYear)), facts.targetText)]),
    ...comparisons.map((one, index) => row(`${card.id} comparison ${index}`, words.comparison(one.label), '', withUnit(one.words))),
  ]
}

const retiredOf = (card: Card, language: Language) => (typeof card.fields.retired === 'string' && card.fields.retired !== '' ? viewWords[language].retired(formatDate(card.fields.retired, language)) : '')

export function composeCurves(board: Board, language: Language, request: CurvesRequest = {}): Curve[] {
  return readIndicators(board, language).map((facts) => ({
    indicatorId: facts.card.id,
    title: facts.name,
    unit: facts.unit,
    isOutcome: facts.isOutcome,
    retired: retiredOf(facts.card, language),
    figure: drawFigure(facts, language, request),
    rows: rowsOf(facts, language),
    missing: facts.missing,
    changes: facts.changes,
    stories: facts.stories,
    others: facts.others,
    groups: facts.groups,
    comparisonText: facts.comparisons.length === 0 ? facts.comparisonText : '',
    deliveredBy: deliveredBy(board, facts.card, language),
  }))
}
