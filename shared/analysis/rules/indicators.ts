/** What is asked about indicators. One that is retired is asked nothing. */
import type { Card, FieldValue } from '../../domain/board'
import { formatDate } from '../../reports/dates'
import { firstDay, lastDay } from '../days'
import type { BoardGraph } from '../readGraph'
import { refsOf, textOf } from '../readGraph'
import { aboutEach, nameOf, type Asked, type Check } from '../rule'

const inUse = (graph: BoardGraph): Card[] => graph.cardsOf('indicator').filter(({ fields }) => textOf(fields.retired) === '')

const isGiven = (value: FieldValue | undefined): boolean => value !== undefined && value !== null && value !== ''

export const indicatorWithoutBaseline: Check = (graph) => aboutEach('indicator', inUse(graph).filter(({ fields }) => !isGiven(fields.baseline) && !isGiven(fields.range)))

/** A value, a goal in words, or the year by which it is to be reached. */
const targetFields = ['target', 'targetText', 'targetLabel', 'targetYear'] as const

export const indicatorWithoutTarget: Check = (graph) =>
  aboutEach('indicator', inUse(graph).filter(({ fields }) => fields.level !== 'context' && !targetFields.some((name) => isGiven(fields[name]))))

export const indicatorNobodyFeeds: Check = (graph) => {
  const fed = new Set([...graph.plan.values()].flatMap(({ indicators }) => indicators))
  const shouldBeFed = ({ fields }: Card) => fields.level === 'outcome' || fields.level === 'output'
  return aboutEach('indicator', inUse(graph).filter((card) => shouldBeFed(card) && !fed.has(card.id)))
}

/** Days between two measurements; what is measured once is never late. */
const cadenceDays: Readonly<Record<string, number>> = { month: 30.4, quarter: 91.3, 'half-year': 182.6, year: 365.25, 'two-years': 730.5 }

type Dated = { readonly day: number; readonly said: string }

function dated(value: FieldValue | undefined): Dated[] {
  const day = lastDay(value)
  return day === null ? [] : [{ day, said: String(value) }]
}

function yearsIn(series: FieldValue | undefined): Dated[] {
  const points: readonly FieldValue[] = Array.isArray(series) ? (series as readonly FieldValue[]) : []
  return points.flatMap((point) => {
    const { year, date } = (typeof point === 'object' && point !== null ? point : {}) as Readonly<Record<string, FieldValue>>
    return dated(date ?? year)
  })
}

export const staleMeasurement: Check = (graph, { today }) => {
  const measured = new Map<string, Dated[]>()
  for (const { fields } of graph.cardsOf('measurement')) for (const id of refsOf(fields.indicator)) measured.set(id, [...(measured.get(id) ?? []), ...dated(fields.date)])
  return inUse(graph).flatMap((card): Asked[] => {
    const days = cadenceDays[textOf(card.fields.cadence)]
    const [last] = [...(measured.get(card.id) ?? []), ...yearsIn(card.fields.series), ...dated(card.fields.baselineYear)].sort((a, b) => b.day - a.day)
    if (days === undefined || last === undefined || firstDay(today)! - last.day <= 1.5 * days) return []
    const date = { da: formatDate(last.said, 'da'), en: formatDate(last.said, 'en') }
    return [{ refs: [card.id], fills: { indicator: nameOf(card), date } }]
  })
}
