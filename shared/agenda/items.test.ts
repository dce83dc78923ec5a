import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { richBlocks } from '../../tests/richTextArbitrary'
import { agendaItem, paragraph } from '../text/build'
import type { RichBlock } from '../text/richText'
import { itemsIn, itemTree, isItemNode, numberItems, numbersFrom, planTimes, type TreePart } from './items'

const top = (title: string, minutes: number | null = null) => agendaItem(title, title, {}, { minutes })
const sub = (title: string, minutes: number | null = null) => agendaItem(title, title, {}, { level: 2, minutes })
const flat = (parts: readonly TreePart[]): RichBlock[] => parts.flatMap((part) => (isItemNode(part) ? [part.item, ...flat(part.below)] : [part.block]))

describe('the items of a meeting', () => {
  test('GI3 items below an item stand in it, and what stands between keeps its place', () => {
    const free = (words: string) => paragraph(words)
    const blocks = [free('før'), top('1'), free('imellem'), sub('1.a'), free('efter'), top('2'), sub('2.a'), sub('2.b')]
    const tree = itemTree(blocks)
    expect(tree.map((part) => (isItemNode(part) ? [part.item.id, part.below.length] : 'tekst'))).toEqual(['tekst', ['1', 2], 'tekst', ['2', 2]])
    expect(numbersFrom(1, blocks)).toEqual(['1', '1.a', '2', '2.a', '2.b'])
    expect(numbersFrom(7, [sub('alene'), top('x'), ...Array.from({ length: 28 }, () => sub('y'))]).filter((_, at) => [0, 1, 2, 27, 28, 29].includes(at))).toEqual(['7', '8', '8.a', '8.z', '8.aa', '8.ab'])
  })

  test('GI3 whatever was written, the tree read in order is the text, and every item has one number', () => {
    fc.assert(
      fc.property(richBlocks, fc.integer({ min: 1, max: 400 }), (blocks, first) => {
        expect(flat(itemTree(blocks))).toEqual(blocks)
        const numbers = numbersFrom(first, blocks)
        expect(new Set(numbers).size).toBe(itemsIn(blocks).length)
        expect(numbers.length === 0 || numbers[0] === `${first}`).toBe(true)
      }),
    )
  })

  test('GI4 numbers begin at 1, or go on through the meetings that are numbered so', () => {
    const meetings = [
      { id: 's1', numbering: 'continuous', blocks: [top('a'), sub('b'), top('c')] },
      { id: 's2', blocks: [top('d'), top('e')] },
      { id: 's3', numbering: 'continuous', blocks: [paragraph('x'), top('f'), sub('g')] },
    ]
    expect(numberItems(meetings, 's1')).toEqual(['1', '1.a', '2'])
    expect(numberItems(meetings, 's2')).toEqual(['1', '2'])
    expect(numberItems(meetings, 's3')).toEqual(['3', '3.a'])
    expect(numberItems(meetings, 'nowhere')).toEqual([])
  })

  test('GI4 through all meetings the numbers count without a gap and without a number twice', () => {
    fc.assert(
      fc.property(fc.array(richBlocks, { minLength: 1, maxLength: 5 }), (texts) => {
        const meetings = texts.map((blocks, index) => ({ id: `s${index}`, numbering: 'continuous', blocks }))
        const tops = meetings.flatMap(({ id }) => numberItems(meetings, id)).filter((number) => !number.includes('.'))
        expect(tops).toEqual(tops.map((_, index) => `${index + 1}`))
      }),
    )
  })

  test('GI5 each item has its time by the clock; an item with others below takes its own minutes or theirs, where they are more', () => {
    const blocks = [top('1', 10), top('2', 20), sub('2.a', 5), sub('2.b', 10), top('3'), top('4', 5), sub('4.a', 15)]
    const plan = planTimes(blocks, { start: '10:00', end: '10:40' })
    expect(plan.times.map(({ from, to }) => `${from}-${to}`)).toEqual(['10:00-10:10', '10:10-10:30', '10:10-10:15', '10:15-10:25', '10:30-10:30', '10:30-10:45', '10:30-10:45'])
    expect(plan).toMatchObject({ minutes: 45, endsAt: '10:45', overMinutes: 5 })
    expect(planTimes(blocks, { start: '10:00', end: '11:00' }).overMinutes).toBe(0)
    expect(planTimes(blocks, { start: '', end: '11:00' })).toMatchObject({ minutes: 45, endsAt: null, overMinutes: 0 })
    expect(planTimes([top('1', 90)], { start: '23:30', end: '00:30' })).toMatchObject({ endsAt: '01:00', overMinutes: 30 })
    expect(planTimes([top('1', 10)], { start: '25:00', end: 'kl. 9' }).times[0]).toEqual({ from: null, to: null, minutes: 10 })
  })

  test('GI5 whatever the items, each begins where the one before it ended, and the whole is their sum', () => {
    fc.assert(
      fc.property(richBlocks, (blocks) => {
        const { times, minutes } = planTimes(blocks, { start: '08:00' })
        expect(times).toHaveLength(itemsIn(blocks).length)
        const tops = numbersFrom(1, blocks).flatMap((number, at) => (number.includes('.') ? [] : [times[at]!]))
        expect(tops.reduce((sum, one) => sum + one.minutes, 0)).toBe(minutes)
        tops.slice(1).forEach((one, at) => expect(one.from).toBe(tops[at]!.to))
      }),
    )
  })
})
