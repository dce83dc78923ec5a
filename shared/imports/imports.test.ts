import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from './decodeText'
import { guessKind, matchColumns } from './matchColumns'
import { readDay, readNumber, readPeriod, readRange, readYear } from './readMoments'
import { delimiterOf, readTable } from './readTable'

describe('what people write', () => {
  test('FF14 numbers with their hedges and units, in both languages', () => {
    const cases: readonly [string, 'da' | 'en', object | null][] = [
      ['1.300', 'da', { value: 1300, quality: null, unit: '' }],
      ['1.300', 'en', { value: 1.3, quality: null, unit: '' }],
      ['1,300', 'en', { value: 1300, quality: null, unit: '' }],
      ['98,7 %', 'da', { value: 98.7, quality: null, unit: '%' }],
      ['12.5', 'da', { value: 12.5, quality: null, unit: '' }],
      ['210,9 mio. kr.', 'da', { value: 210.9, quality: null, unit: 'mio. kr.' }],
      ['ca. 80', 'da', { value: 80, quality: 'approximate', unit: '' }],
      ['mindst 150', 'da', { value: 150, quality: 'at-least', unit: '' }],
      ['at least 1,250,000', 'en', { value: 1_250_000, quality: 'at-least', unit: '' }],
      ['1.234.567,89', 'da', { value: 1_234_567.89, quality: null, unit: '' }],
      ['-5', 'da', { value: -5, quality: null, unit: '' }],
      ['30 000', 'da', { value: 30_000, quality: null, unit: '' }],
      ['mange', 'da', null],
      ['', 'da', null],
    ]
    for (const [text, language, read] of cases) expect(readNumber(text, language), text).toEqual(read)
    expect(readRange('30.000-35.000', 'da')).toEqual({ start: 30_000, end: 35_000 })
  })

  test('FF14 any number written as a language writes it is read as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }), fc.constantFrom('da' as const, 'en' as const), (whole, hundredths, language) => {
        const value = Number(`${whole}.${String(hundredths).padStart(2, '0')}`)
        const written = value.toLocaleString(language === 'da' ? 'da-DK' : 'en-GB', { maximumFractionDigits: 2 })
        expect(readNumber(written, language)?.value).toBe(value)
      }),
    )
  })

  test('FF14 days and periods', () => {
    for (const text of ['2027-03-14', '14-03-2027', '14.3.2027', '14/3/2027', '14. marts 2027', '14 March 2027']) expect(readDay(text), text).toBe('2027-03-14')
    for (const text of ['31-02-2027', '2027-13-01', 'i morgen', '14-03-27']) expect(readDay(text), text).toBeNull()
    expect(readYear('2027')).toBe(2027)
    expect(readPeriod('2017-2029')).toEqual({ start: 2017, end: 2029 })
    expect(readPeriod('2017–')).toEqual({ start: 2017, end: null })
    expect(readPeriod('fra 2017')).toEqual({ start: 2017, end: null })
    expect(readPeriod('–2029')).toEqual({ start: null, end: 2029 })
    expect(readPeriod('2023')).toEqual({ start: 2023, end: 2023 })
    expect(readPeriod('2021-01-01 – 2022-06-30')).toEqual({ start: '2021-01-01', end: '2022-06-30' })
    expect(readPeriod('engang')).toBeNull()
  })
})

describe('tables', () => {
  test('FF2 sentences with commas are a list and not a table', () => {
    expect(delimiterOf('Mange skift, få voksne\nIngen kender den unge\n')).toBeNull()
    expect(readTable('Mange skift, få voksne\nIngen kender den unge\n').map((row) => row.cells)).toEqual([['Mange skift, få voksne'], ['Ingen kender den unge']])
    expect(readTable('sep=;\na;b\nc;d').map((row) => row.cells)).toEqual([['a', 'b'], ['c', 'd']])
    expect(readTable('"a;b";c\n"d\ne";f').map((row) => row.cells)).toEqual([['a;b', 'c'], ['d\ne', 'f']])
  })

  test('FF2 letters of every older program', () => {
    const words = 'Æblegrød på skøn ø'
    expect(decodeText(new TextEncoder().encode(words))).toBe(words)
    expect(decodeText(Uint8Array.from(words, (letter) => letter.charCodeAt(0)))).toBe(words)
    const utf16 = new Uint8Array([0xff, 0xfe, ...[...words].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])])
    expect(decodeText(utf16).replace('\ufeff', '')).toBe(words)
  })

  test('FF2 no text makes the reader throw, and every cell comes out clean', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.boolean(), (text, isFile) => {
        for (const row of readTable(text, isFile)) for (const cell of row.cells) expect(cell).toBe(cell.trim())
      }),
    )
  })

  test('FF4 headings in either language say what columns are for', () => {
    const danish = readTable('Aktivitet\tAnsvarlig organisation\tSpor\tNoget andet\nx\ty\tz\tw')
    expect(matchColumns(danish, 'activity')).toEqual({ hasHeading: true, columns: ['title', 'owner', 'track', null] })
    const english = readTable('Claim\tNumber\tUnit\tSource\nx\t1\t%\tz')
    expect(guessKind(english)).toBe('evidence')
    expect(matchColumns(readTable('første\tandet\ntredje\tfjerde'), 'activity')).toEqual({ hasHeading: false, columns: ['title', null] })
  })
})
