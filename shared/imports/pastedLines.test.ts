import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pastedLines } from './pastedLines'

describe('pasted lines', () => {
  test('X7 bullets, numbers and empty lines go, the words stay', () => {
    const text = '• Boligmangel\r\n- Færre unge på arbejde\n\n1. Nummer et\n2) Nummer to\n a) bogstav\n☐ opgave\n[ ] tom opgave\n1. - begge\n*\n   \n12'
    expect(pastedLines(text)).toEqual(['Boligmangel', 'Færre unge på arbejde', 'Nummer et', 'Nummer to', 'bogstav', 'opgave', 'tom opgave', 'begge', '12'])
  })

  test('X7 what only looks like a bullet is kept', () => {
    expect(pastedLines('2026 bliver året\n3.000 boliger\n-5 grader\nA/B-test\n1.2 mio. kr.')).toEqual(['2026 bliver året', '3.000 boliger', '-5 grader', 'A/B-test', '1.2 mio. kr.'])
  })

  test('X7 a row from a spreadsheet stays one card with all its cells', () => {
    expect(pastedLines('Aktivitet\tKommunen\t2026\nMøde\t\t2027')).toEqual(['Aktivitet – Kommunen – 2026', 'Møde – 2027'])
  })

  test('X7 no text breaks it, no title is empty, and titles pasted again stay as they are or lose only a bullet', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const line of pastedLines(text)) {
          expect(line.trim()).not.toBe('')
          expect(line).not.toMatch(/[\n\r\t\u0000]/)
        }
      }),
    )
  })
})
