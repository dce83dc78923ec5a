import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stackBoxes } from './places'

const boxes = fc.array(fc.record({ top: fc.integer({ min: 0, max: 2_000 }), height: fc.integer({ min: 20, max: 400 }) }), { minLength: 1, maxLength: 20 }).map((all) => all.sort((a, b) => a.top - b.top))

describe('comments beside the text', () => {
  test('GT14 none lies on another or above the text, and the one in which somebody is stands at its words where there is room above it', () => {
    fc.assert(
      fc.property(boxes, fc.nat(19), (all, chosen) => {
        const fixed = Math.min(chosen, all.length - 1)
        const tops = stackBoxes(all, fixed)
        tops.forEach((top, index) => expect(top).toBeGreaterThanOrEqual(index === 0 ? 0 : tops[index - 1]! + all[index - 1]!.height))
        const above = all.slice(0, fixed).reduce((sum, { height }) => sum + height + 10, 0)
        if (above <= all[fixed]!.top) expect(tops[fixed]).toBe(all[fixed]!.top)
      }),
    )
    expect(stackBoxes([], -1)).toEqual([])
  })
})
