/** Days and months counted without a clock: every day comes from the board or from the caller. */
import type { FieldValue } from '../domain/board'

const dayMs = 86_400_000

function partsOf(value: FieldValue | undefined): readonly [number, number | null, number | null] | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '')
  if (found === null) return null
  return [Number(found[1]), found[2] === undefined ? null : Number(found[2]), found[3] === undefined ? null : Number(found[3])]
}

/** The first day that a date, a month or a bare year may mean, in days since 1970; null when it is none. */
export function firstDay(value: FieldValue | undefined): number | null {
  const parts = partsOf(value)
  return parts === null ? null : Date.UTC(parts[0], (parts[1] ?? 1) - 1, parts[2] ?? 1) / dayMs
}

/** The last day it may mean: a bare year lasts until its end. */
export function lastDay(value: FieldValue | undefined): number | null {
  const parts = partsOf(value)
  if (parts === null) return null
  const [year, month, day] = parts
  return (day === null ? Date.UTC(year, month ?? 12, 0) : Date.UTC(year, (month ?? 1) - 1, day)) / dayMs
}

/** ISO day. */
export function isoOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

export function yearOf(value: FieldValue | undefined): number | null {
  return partsOf(value)?.[0] ?? null
}

/** So many months after (or, below zero, before) a day; the end of a shorter month where the day does not exist. */
export function addMonths(day: number, months: number): number {
  const from = new Date(day * dayMs)
  const year = from.getUTCFullYear()
  const month = from.getUTCMonth() + months
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(from.getUTCDate(), length)) / dayMs
}

/** Whole months from one day to a later one. */
export function monthsBetween(from: number, to: number): number {
  const [a, b] = [new Date(from * dayMs), new Date(to * dayMs)]
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth()
  return b.getUTCDate() < a.getUTCDate() ? months - 1 : months
}
