import { describe, expect, test } from 'vitest'
import { sayWarnings, writeWarningCodes } from './warningWords'

describe('what had to be changed', () => {
  test('HC26 goes as codes and is said in the reader’s language', () => {
    const codes = writeWarningCodes([{ code: 'text-cut', near: 'æøå' }, { code: 'link-dropped', near: '' }, { code: 'text-cut', near: '' }])
    expect(codes).toBe('text-cut=2, link-dropped=1')
    expect(sayWarnings(codes, 'da')).toBe('Noget er ændret i dokumentet: en meget lang tekst er forkortet (2); et usikkert link er fjernet, teksten står.')
    expect(sayWarnings(codes, 'en')).toBe('Something was changed in the document: a very long text was shortened (2); an unsafe link was removed, its text stands.')
    expect([sayWarnings('', 'da'), sayWarnings('noget=1, toString=2', 'da'), writeWarningCodes([])]).toEqual(['', '', ''])
  })
})
