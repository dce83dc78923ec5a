import { describe, expect, test } from 'vitest'
import { formatDate, formatDateWithWeek, formatNumber, nameOrder, weekOf } from './dates'

describe('dates and numbers', () => {
  test('R1 dates are written out in each language, with the week Danish calendars show', () => {
    expect(formatDateWithWeek('2026-11-21', 'da')).toBe('uge 47, 21. november 2026')
    expect(formatDateWithWeek('2026-11-21', 'en')).toBe('week 47, 21 November 2026')
    expect(formatDate('2027-03-14', 'da')).toBe('14. marts 2027')
    expect([weekOf('2026-12-31'), weekOf('2027-01-01'), weekOf('2027-01-04'), weekOf('2024-12-30')]).toEqual([53, 53, 1, 1])
  })

  test('R1 what is no date is left as it stands', () => {
    for (const odd of ['', 'i morgen', '2026-02-30', '2026-13-01', '21-11-2026']) {
      expect(formatDate(odd, 'da')).toBe(odd)
      expect(weekOf(odd)).toBe(null)
    }
  })

  test('R2 numbers follow the language, and æ ø å come last', () => {
    expect([formatNumber(210.9, 'da'), formatNumber(1300, 'da'), formatNumber(210.9, 'en'), formatNumber(1300, 'en')]).toEqual(['210,9', '1.300', '210.9', '1,300'])
    expect(['Ørsted', 'Aarhus', 'Ærø', 'Zoo', 'Billund'].sort(nameOrder('da'))).toEqual(['Billund', 'Zoo', 'Ærø', 'Ørsted', 'Aarhus'])
  })
})
