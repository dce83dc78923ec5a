import { expect, test } from 'vitest'
import { addMonths, firstDay, isoOf, lastDay, monthsBetween } from './days'

test('FA20 a bare year lasts from its first to its last day, a month to its end, and what is no date is none', () => {
  expect([2024, '2024', '2024-02', '2024-02-29'].map((value) => [isoOf(firstDay(value)!), isoOf(lastDay(value)!)])).toEqual([
    ['2024-01-01', '2024-12-31'],
    ['2024-01-01', '2024-12-31'],
    ['2024-02-01', '2024-02-29'],
    ['2024-02-29', '2024-02-29'],
  ])
  expect([undefined, null, '', 'snart', true].map((value) => firstDay(value))).toEqual([null, null, null, null, null])
})

test('FA20 months are counted whole, and the end of a short month is its last day', () => {
  const day = (iso: string) => firstDay(iso)!
  expect(isoOf(addMonths(day('2024-01-31'), 1))).toBe('2024-02-29')
  expect(isoOf(addMonths(day('2026-03-15'), -24))).toBe('2024-03-15')
  expect(monthsBetween(day('2026-01-31'), day('2026-02-28'))).toBe(0)
  expect(monthsBetween(day('2026-01-20'), day('2026-10-20'))).toBe(9)
})
