/** A year or a day as people type them, day first, and back. */
import type { FieldValue } from '../../shared/domain/board'

const pad = (part: string): string => part.padStart(2, '0')

function dayOf(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${pad(month)}-${pad(day)}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}

/** 2026 is a number, 1.3.2026 and 2026-03-01 an ISO day; '' is null, anything else undefined. */
export function parseMoment(typed: string): FieldValue | undefined {
  const text = typed.trim()
  if (text === '') return null
  if (/^\d{4}$/.test(text)) return Number(text)
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []
  if (year !== '') return dayOf(year, month, day)
  const [, first = '', second = '', third = ''] = /^(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4})$/.exec(text) ?? []
  return third === '' ? undefined : dayOf(third, second, first)
}

export function momentText(value: FieldValue | undefined): string {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return ''
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []
  return year === undefined ? value : `${Number(day)}.${Number(month)}.${year}`
}
