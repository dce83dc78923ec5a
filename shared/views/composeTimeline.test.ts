import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBoard } from '../document/readBoard'
import { boTrygt, boardOf, card } from '../../tests/draftBoards'
import type { FieldValue } from '../domain/board'
import { composeLongView } from './composeLongView'
import { composeTimeline } from './composeTimeline'
import { momentOf, shiftPeriod, spanOf } from './moments'

const today = '2027-03-09'
const activity = (id: string, period: FieldValue) => card(id, 'activity', `Aktivitet ${id}`, { period })
const election = card('e', 'election', 'Kommunalvalg', { due: '2029-11-20', type: 'municipal-election' })

describe('time', () => {
  test('FE15 a year covers all of itself, a month all of itself; what is no time is none', () => {
    expect([momentOf(2024), momentOf(2024, 'end'), momentOf('2024-07'), momentOf('2024-06', 'end'), momentOf('2024-01-01')]).toEqual([2024, 2025, 2024.5, 2024.5, 2024])
    expect([momentOf('snart'), momentOf(12), momentOf(null), momentOf('')]).toEqual([null, null, null, null])
  })

  test('FX5 the phase is said in words, in both languages; one that somebody named stands as it is', () => {
    const inPhase = (phase: string) => ({ ...boardOf([activity('a', { start: 2024, end: null })]), meta: { ...boardOf([]).meta, phase } })
    const howFar = (phase: string, language: 'da' | 'en') => composeTimeline(inPhase(phase), language, { today }).howFar
    expect([howFar('drift', 'da'), howFar('drift', 'en'), howFar('Anden bølge', 'da')]).toEqual(['Drift', 'Running', 'Anden bølge'])
  })

  test('FE16 a period that is moved and moved back is what it was, and its ends never pass one another', () => {
    const year = fc.integer({ min: 1990, max: 2060 })
    fc.assert(
      fc.property(year, fc.nat(12), fc.integer({ min: -40, max: 40 }), (start, length, quarters) => {
        const period = { start, end: start + length }
        const there = shiftPeriod(period, { start: quarters / 4, end: quarters / 4 })
        const span = spanOf(there)!
        expect(span.end! - span.start!).toBeCloseTo(length + 1, 6)
        expect(spanOf(shiftPeriod(there, { start: -quarters / 4, end: -quarters / 4 }))).toEqual(spanOf(period))
        expect(spanOf(shiftPeriod(period, { start: 0, end: -length - 5 }))).toEqual(spanOf(period))
      }),
    )
  })
})

describe('the timeline', () => {
  test('FE17 open ends are drawn open, and what has no period is listed, never guessed', () => {
    const timeline = composeTimeline(boardOf([activity('a', { start: 2024, end: null }), activity('b', { start: null, end: 2028 }), activity('c', null)]), 'da', { today })
    expect(timeline.bars.map(({ activityId, isOpenStart, isOpenEnd }) => [activityId, isOpenStart, isOpenEnd]).sort()).toEqual([['a', false, true], ['b', true, false]])
    expect(timeline.undated.map(({ cardId }) => cardId)).toEqual(['c'])
  })

  test('FE18 promises and activities that must survive an election are listed', () => {
    const commitment = card('k', 'commitment', 'Vi betaler for rådgivningen', { due: '2031-06-30', state: 'agreed' })
    const timeline = composeTimeline(boardOf([election, commitment, activity('a', { start: 2026, end: 2028 }), activity('b', { start: 2027, end: 2032 })]), 'da', { today })
    expect(timeline.spanning.map(({ cardId, event }) => [cardId, event])).toEqual([['k', 'Kommunalvalg (20. november 2029)'], ['b', 'Kommunalvalg (20. november 2029)']])
    expect(timeline.turns).toHaveLength(1)
  })

  test('FE19 the table has a line for every bar and every mark of the picture', () => {
    const timeline = composeTimeline(readBoard(boTrygt()), 'da', { today: '2026-11-21' })
    expect(timeline.rows.map(({ id }) => id).sort()).toEqual([...timeline.bars.map(({ activityId }) => activityId), ...timeline.marks.map(({ id }) => id)].sort())
    expect(timeline.phases.map(({ title }) => title)[0]).toMatch(/^Strategiperiode/)
  })

  test('FE20 bars of one lane never lie on one another, and stay within the picture', () => {
    const period = fc.record({ start: fc.integer({ min: 2015, max: 2035 }), end: fc.integer({ min: 2036, max: 2040 }) })
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 12 }), (periods) => {
        const { bars, width, height, left } = composeTimeline(boardOf(periods.map((one, index) => activity(`a${index}`, one))), 'da', { today })
        const collide = bars.some((a, index) => bars.slice(index + 1).some((b) => a.y === b.y && a.x < b.x + b.w && b.x < a.x + a.w))
        expect(collide).toBe(false)
        expect(bars.every(({ x, y, w, h }) => x >= left && x + w <= width && y + h <= height)).toBe(true)
      }),
    )
  })

  test('FE21 the period and the phase say how far along the initiative is', () => {
    const board = boardOf([activity('a', { start: 2020, end: 2024 })])
    const meta = { ...board.meta, period: { start: 2017, end: 2028, label: '' }, phase: 'Drift' }
    expect(composeTimeline({ ...board, meta }, 'da', { today: '2023-06-01' }).howFar).toBe('År 7 af 12: Drift')
    expect(composeTimeline(board, 'da', { today }).howFar).toBe('')
  })

  test('FE22 the long view has every year on one line, with victories, decisions and turns, and says the same as a list', () => {
    const victory = card('v', 'victory', 'Lovforslaget blev vedtaget', { reached: '2021' })
    const decision = card('d', 'decision', 'Vi går sammen', { date: '2019-05-04' })
    const long = composeLongView(boardOf([victory, decision, election]), 'da', today)
    expect(long.years.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029])
    expect(long.years.flatMap(({ events }) => events.map(({ id, lines }) => [id, lines[0]]))).toEqual([['d', 'Beslutning'], ['v', 'Sejr'], ['e', 'kommunalvalg']])
    expect(long.howMany).toBe(3)
  })
})
