import { expect, test } from 'vitest'
import { endsAt, endsSoon, retentionChoices } from './keeping'

test('TA6 a board without a chosen end never ends; the others are warned of sixty days before, or half the time', () => {
  const changed = '2026-01-01T00:00:00.000Z'
  expect([endsAt(changed, null), endsSoon(changed, null, '2099-01-01T00:00:00.000Z')]).toEqual([null, null])
  const dayOfWarning = (days: number) => {
    const at = (day: number) => new Date(Date.parse(changed) + day * 86_400_000).toISOString()
    let day = 0
    while (endsSoon(changed, days, at(day)) === null) day += 1
    expect(endsSoon(changed, days, at(day))).toBe(at(days))
    return days - day
  }
  expect(retentionChoices.flatMap((days) => (days === null ? [] : [dayOfWarning(days)]))).toEqual([15, 60, 60, 60])
})
