import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardSize } from '../../../shared/domain/geometry'
import { freeBeside } from './nextCard'

describe('the next card', () => {
  test('X8 it lies to the right or below, in line, and on no other card', () => {
    const coordinate = fc.integer({ min: -600, max: 600 })
    const rect = fc.record({ x: coordinate, y: coordinate, w: fc.integer({ min: 140, max: 400 }), h: fc.integer({ min: 88, max: 300 }) })
    fc.assert(
      fc.property(rect, fc.constantFrom('right', 'below' as const), fc.array(rect, { maxLength: 20 }), (from, place, others) => {
        const at = freeBeside(from, place, others)
        if (place === 'right') expect(at.y).toBe(from.y)
        else expect(at.x).toBe(from.x)
        expect(place === 'right' ? at.x : at.y).toBeGreaterThan(place === 'right' ? from.x + from.w : from.y + from.h)
        for (const { x, y, w, h } of others) {
          const isClear = at.x + cardSize.w <= x || at.x >= x + w || at.y + cardSize.h <= y || at.y >= y + h
          expect(isClear).toBe(true)
        }
      }),
    )
  })
})
