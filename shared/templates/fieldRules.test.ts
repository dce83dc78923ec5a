import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { card } from '../../tests/draftBoards'
import { cardKinds, findCardKind, findField } from './findCardKind'
import { faceFields } from './cardFaces'
import { missingFields, numberText, parseNumber, readField, sharingFault } from './fieldRules'
import { qualities, qualityFieldOf, withQuality } from './numberQuality'

describe('fields', () => {
  test('FD1 a number is read as the language writes it, and what is typed back is the same number', () => {
    expect([parseNumber('1.300,5', 'da'), parseNumber('1,300.5', 'en'), parseNumber('12.5', 'da'), parseNumber('98,7', 'da'), parseNumber('30.000', 'da'), parseNumber('30,000', 'en')]).toEqual([1300.5, 1300.5, 12.5, 98.7, 30000, 30000])
    expect(['', 'tolv', '1-2', '1,2,3', '--4', '.'].map((text) => parseNumber(text, 'da'))).toEqual([null, null, null, null, null, null])
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.nat(999), fc.constantFrom('da', 'en'), (whole, part, language) => {
        const number = Number(`${whole}.${part}`)
        // Three decimals after up to three digits look like thousands: nobody can tell, so they are.
        fc.pre(!/^-?\d{1,3}\.\d{3}$/.test(String(number)))
        expect(parseNumber(numberText(number, language), language)).toBe(number)
      }),
    )
  })

  test('FD2 a number says how sure it is, in both languages, and only numbers that are measured can', () => {
    expect(qualities.map((quality) => withQuality('80', quality, 'da'))).toEqual(['80', 'skønnet 80', 'ca. 80', 'mindst 80', '80 (beregnet)', '80 (udsagn)'])
    expect(qualities.map((quality) => withQuality('80', quality, 'en'))).toEqual(['80', 'estimated 80', 'approx. 80', 'at least 80', '80 (derived)', '80 (statement)'])
    const asked = cardKinds.flatMap((kind) => (findCardKind(kind)?.fields ?? []).flatMap((field) => (qualityFieldOf(field) === null ? [] : [`${kind}.${field.name}`])))
    expect(asked.sort()).toEqual(['breakdown.value', 'evidence.value', 'indicator.baseline', 'indicator.target', 'measurement.value'])
  })

  test('FD3 what cannot be read is said in plain words and refused, what is empty clears the field', () => {
    expect(readField('year', '26', 'da')).toEqual({ fault: { da: 'Skriv et årstal med fire cifre, for eksempel 2026.', en: 'Write a year with four digits, such as 2026.' } })
    expect(['javascript:alert(1)', 'data:text/html,x', 'bare ord'].map((text) => 'fault' in readField('url', text, 'da'))).toEqual([true, true, true])
    expect([readField('url', 'dst.dk/tal', 'da'), readField('number', ' ', 'da'), readField('year', '2026', 'da')]).toEqual([{ value: 'https://dst.dk/tal' }, { value: null }, { value: 2026 }])
  })

  test('FD4 required fields that are empty are named, and evidence is not shared without a source', () => {
    const evidence = card('e', 'evidence', 'Mange er ensomme', { source: ' ' })
    expect(missingFields(evidence).map(({ name }) => name)).toEqual(['source', 'sourceKind'])
    expect([sharingFault(evidence) === null, sharingFault({ ...evidence, fields: { source: 'Testdata 2025' } })]).toEqual([false, null])
  })

  test('FD5 what stands on a card are fields of its kind, and never more than three', () => {
    for (const kind of cardKinds) {
      const fields = faceFields(kind)
      expect(fields.length, kind).toBeLessThanOrEqual(3)
      for (const field of fields) expect(findField(kind, field.name), `${kind}.${field.name}`).toBe(field)
    }
    expect(cardKinds.filter((kind) => faceFields(kind).length === 0)).toEqual(['challenge', 'indicator-idea', 'note', 'partner', 'principle', 'sign', 'since-item'])
  })
})
