/** Points in time as years with a fraction: 2027.25 is the first day of the second quarter. What a board writes as a year, a month or a day becomes such a number, and back. */
import type { FieldValue } from '../domain/board'

/** Null: open at that end. */
export interface Span {
  readonly start: number | null
  readonly end: number | null
}

export type Edge = 'start' | 'end'

const yearLengthMs = (year: number) => Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)

function dayToMoment(year: number, month: number, day: number): number {
  return year + (Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / yearLengthMs(year)
}

/** `end`: the last moment of what is written, so that a period until 2024 covers all of 2024. Null for what is no time. */
export function momentOf(value: FieldValue | undefined, edge: Edge = 'start'): number | null {
  if (typeof value === 'number') return Number.isInteger(value) && value > 1000 && value < 3000 ? value + (edge === 'end' ? 1 : 0) : null
  if (typeof value !== 'string') return null
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?$/.exec(value.trim()) ?? []
  if (year === undefined) return null
  const isEnd = edge === 'end'
  if (month === undefined) return Number(year) + (isEnd ? 1 : 0)
  if (day === undefined) return Number(year) + (Number(month) - (isEnd ? 0 : 1)) / 12
  return dayToMoment(Number(year), Number(month), Number(day) + (isEnd ? 1 : 0))
}

const isRecord = (value: FieldValue | undefined): value is { readonly [key: string]: FieldValue } => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A period field, or a single year or day; null when neither end is known. */
export function spanOf(value: FieldValue | undefined): Span | null {
  if (!isRecord(value)) {
    const start = momentOf(value, 'start')
    return start === null ? null : { start, end: momentOf(value, 'end') }
  }
  const span = { start: momentOf(value.start, 'start'), end: momentOf(value.end, 'end') }
  return span.start === null && span.end === null ? null : span
}

/** Today, an ISO day, as a moment. */
export const todayOf = (today: string): number => momentOf(today) ?? 0

const twoDigits = (number: number) => String(number).padStart(2, '0')

/** A moment as it is written in a field: a year when it stands at a year's edge and was a year before, else a month. */
function writeMoment(moment: number, edge: Edge, before: FieldValue | undefined): FieldValue {
  const months = Math.round(moment * 12)
  const wasYear = before === undefined || before === null || typeof before === 'number' || (typeof before === 'string' && before.length === 4)
  if (months % 12 === 0 && wasYear) {
    const year = months / 12 - (edge === 'end' ? 1 : 0)
    return typeof before === 'string' ? String(year) : year
  }
  const month = edge === 'end' ? months - 1 : months
  return `${Math.floor(month / 12)}-${twoDigits((month % 12) + 1)}`
}

const shortestYears = 1 / 12

/** A period moved or stretched by so many years at each end; an open end stays open. Ends never pass one another. */
export function shiftPeriod(value: FieldValue | undefined, by: { readonly start: number; readonly end: number }): FieldValue {
  const span = spanOf(value)
  if (span === null) return value ?? null
  const given = isRecord(value) ? value : { start: value ?? null, end: value ?? null }
  const start = span.start === null ? null : span.start + by.start
  const end = span.end === null ? null : span.end + by.end
  if (start !== null && end !== null && end - start < shortestYears - 1e-9) return value ?? null
  return {
    start: start === null ? null : writeMoment(start, 'start', given.start),
    end: end === null ? null : writeMoment(end, 'end', given.end),
  }
}
