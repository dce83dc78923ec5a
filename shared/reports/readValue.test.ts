import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDate, formatNumber } from './dates'
import { readValue } from './readValue'

const languages = ['da', 'en'] as const

describe('what a text is worth', () => {
  test('HC20 numbers and days come back as they were written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...languages), fc.double({ min: -1e8, max: 1e8, noNaN: true }).map((value) => Math.round(value * 1_000) / 1_000 || 0), (language, number) => {
        expect(readValue(formatNumber(number, language), language)).toEqual({ is: 'number', number })
      }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...languages), fc.date({ min: new Date('1900-03-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)), (language, iso) => {
        expect(readValue(formatDate(iso, language), language)).toEqual({ is: 'day', iso })
        expect(readValue(iso, language)).toEqual({ is: 'day', iso })
      }),
    )
  })

  test('HC20 what only looks like a number or a day is text', () => {
    for (const text of ['0045', '12 34 56 78', '+45 12 34 56 78', '=1+1', '1.2.3', '2.1', '12 %', 'ca. 7', '12345678901234567890', '2026-02-30', '31. februar 2026', '1. spor', '', '-', '1e5', 'Infinity', '0x10']) {
      expect(readValue(text, 'da')).toEqual({ is: 'text', text })
    }
    expect(readValue('1.234', 'da')).toEqual({ is: 'number', number: 1234 })
    expect(readValue('1.234', 'en')).toEqual({ is: 'number', number: 1.234 })
  })
})
