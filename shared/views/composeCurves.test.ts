import { describe, expect, test } from 'vitest'
import { readBoard } from '../document/readBoard'
import { boTrygtWhole, boardOf, card } from '../../tests/draftBoards'
import { composeCurves } from './composeCurves'

const indicator = (fields: Parameters<typeof card>[3]) => card('i', 'indicator', 'Unge, der har en voksen at tale med', { unit: '%', level: 'outcome', ...fields })
const measured = (id: string, date: string, value: number, more: Parameters<typeof card>[3] = {}) => card(id, 'measurement', '', { indicator: 'i', date, value, quality: 'measured', ...more })
const curveOf = (...cards: Parameters<typeof boardOf>[0]) => composeCurves(boardOf(cards), 'da')[0]!

describe('the curves', () => {
  test('FE23 Bo trygt i1: a band from 30.000 to 35.000, a hollow point at 50.000 in 2009 and a target line at 7.000', () => {
    const curve = composeCurves(readBoard(boTrygtWhole()), 'da').find(({ indicatorId }) => indicatorId === 'i1')!
    const { figure } = curve
    expect(figure?.band?.label).toBe('Udgangspunkt: 30.000–35.000')
    expect(figure?.points.map(({ value, isHollow, label, title }) => [value, isHollow, label, title])).toEqual([[50000, true, 'ca. 50.000', '2009: ca. 50.000 indbrud/år']])
    expect(figure?.target?.label).toBe('Målværdi: 7.000')
    expect(figure!.band!.y).toBeGreaterThan(figure!.points[0]!.y)
    expect(figure!.target!.y).toBeGreaterThan(figure!.band!.y)
  })

  test('FE24 what is missing is said as missing and never drawn as zero', () => {
    const curve = curveOf(indicator({}), measured('m', '2026', 46))
    expect(curve.missing).toContain('udgangspunkt mangler')
    expect(curve.figure?.points.map(({ value }) => value)).toEqual([46])
    expect(curveOf(indicator({})).figure).toBeNull()
  })

  test('FE25 scenario 5: baseline and measurements make one line, and a changed definition breaks it', () => {
    const cards = [indicator({ baseline: 29, baselineYear: 2021, target: 50, targetYear: 2030 }), measured('m1', '2025', 35), measured('m2', '2026', 31)]
    expect(curveOf(...cards).figure?.points.map(({ value }) => value)).toEqual([29, 35, 31])
    expect(curveOf(...cards).figure?.segments).toHaveLength(1)
    const other = card('o', 'other-explanation', 'Ny opgørelsesmetode fra 2026', { indicator: 'i', weight: 'major', definitionChange: 2026 })
    const broken = curveOf(...cards, other)
    expect(broken.changes).toEqual([{ year: 2026, note: 'Ny opgørelsesmetode fra 2026' }])
    expect(broken.figure?.segments).toHaveLength(1)
    expect(broken.figure?.breaks.map(({ label }) => label)).toEqual(['ny opgørelse 2026'])
    expect(broken.others.map(({ weight }) => weight)).toEqual(['stor'])
  })

  test('FX2 a number to compare with stands in figure and table with its name', () => {
    const { figure, rows, comparisonText } = curveOf(indicator({ baseline: 81, baselineYear: 2019, comparison: 'Hele byen: ca. 89,2', comparisonValue: 89.2, comparisonLabel: 'Hele byen', comparisonApprox: true }))
    expect(figure?.comparisons.map(({ label }) => label)).toEqual(['Hele byen: ca. 89,2'])
    expect(rows.find(({ id }) => id === 'i comparison 0')).toMatchObject({ what: 'Til sammenligning: Hele byen', value: 'ca. 89,2 %' })
    expect(comparisonText).toBe('')
  })

  test('FX3 a target in words stands in the table and is not missing', () => {
    const { rows, missing } = curveOf(indicator({ baseline: 81, targetLabel: 'Alle kommuner', targetYear: 2023 }))
    expect(rows.find(({ what }) => what === 'Målværdi')).toMatchObject({ when: '2023', value: 'Alle kommuner' })
    expect(missing.join()).not.toContain('mål')
  })

  test('FX4 what is said of a measurement is its note, else its own words', () => {
    const noted = { ...measured('m1', '2025', 35), note: 'Kun hverdage' }
    const { rows } = curveOf(indicator({}), noted, { ...measured('m2', '2026', 31), title: 'Foreløbig' })
    expect(rows.map(({ source }) => source)).toEqual(['Kun hverdage', 'Foreløbig'])
  })

  test('FE26 approximate is ca., at least is mindst and open upwards, derived is marked', () => {
    const curve = curveOf(indicator({}), measured('a', '2023', 1300, { quality: 'at-least' }), measured('b', '2024', 98.7, { quality: 'derived' }), measured('c', '2025', 80, { quality: 'approximate' }))
    expect(curve.figure?.points.map(({ label, isAtLeast, isDerived, isHollow }) => [label, isAtLeast, isDerived, isHollow])).toEqual([
      ['mindst 1.300', true, false, false],
      ['98,7 (beregnet)', false, true, false],
      ['ca. 80', false, false, true],
    ])
  })

  test('FE27 groups smaller than five are hidden with number and value', () => {
    const group = (id: string, n: number) => card(id, 'breakdown', '', { indicator: 'i', group: id, value: 40, n })
    expect(curveOf(indicator({}), group('få', 3), group('nok', 5)).groups.map(({ value, count }) => [value, count])).toEqual([['skjult', 'færre end 5'], ['40 %', '5']])
  })

  test('FE28 comparison values stand beside with their label, and a forecast is a line of its own', () => {
    const curve = curveOf(indicator({ comparison: { value: 89.2, label: 'Esbjerg i gennemsnit' }, forecast: [{ year: 2027, value: 60 }, { year: 2028, value: 58 }] }), measured('m', '2026', 64.5))
    expect(curve.figure?.comparisons.map(({ label }) => label)).toEqual(['Esbjerg i gennemsnit: 89,2'])
    expect(curve.figure?.forecast).not.toBe('')
    expect(curve.rows.map(({ what, value }) => [what, value])).toEqual([
      ['Måling', '64,5 %'],
      ['Fremskrivning', '60 %'],
      ['Fremskrivning', '58 %'],
      ['Til sammenligning: Esbjerg i gennemsnit', '89,2 %'],
    ])
  })

  test('FE29 the table has every number of the figure', () => {
    for (const { figure, rows } of composeCurves(readBoard(boTrygtWhole()), 'da')) {
      for (const point of figure?.points ?? []) expect(rows.some(({ id, value }) => id === point.id && value.startsWith(point.label.split(' (')[0]!))).toBe(true)
    }
  })
})
