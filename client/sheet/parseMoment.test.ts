import fc from 'fast-check'
import { expect, test } from 'vitest'
import { momentText, parseMoment } from './parseMoment'

test('FD20 a year or a day is read as people type it, and comes back as it was', () => {
  expect(['2026', '1.3.2026', '01-03-2026', '2026-03-01', '', '31.2.2026', 'marts', '1.3.26'].map(parseMoment)).toEqual([2026, '2026-03-01', '2026-03-01', '2026-03-01', null, undefined, undefined, undefined])
  fc.assert(
    fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10)
      expect(parseMoment(momentText(day))).toBe(day)
    }),
  )
})
