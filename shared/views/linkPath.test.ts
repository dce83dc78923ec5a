import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linkPath, pointsOn, type Rect } from './linkPath'
import { placeForWords } from './linkWords'

const size = fc.integer({ min: 88, max: 500 })
const place = fc.integer({ min: -5000, max: 5000 })
const rect = fc.record({ x: place, y: place, w: size, h: size })

function touches(point: { x: number; y: number }, { x, y, w, h }: Rect, within: number): boolean {
  const outside = point.x < x - within || point.x > x + w + within || point.y < y - within || point.y > y + h + within
  return !outside
}

describe('the path of a link', () => {
  test('X2 a link begins at one card and ends at the other, wherever they lie', () => {
    fc.assert(
      fc.property(rect, rect, fc.integer({ min: -3, max: 3 }), fc.boolean(), (from, to, spread, isBack) => {
        const path = linkPath(from, to, spread, isBack)
        expect(touches(path.start, from, 4)).toBe(true)
        expect(touches(path.end, to, 4)).toBe(true)
        for (const point of pointsOn(path)) expect(Number.isFinite(point.x) && Number.isFinite(point.y)).toBe(true)
      }),
    )
  })

  test('X3 two links between the same cards, and the way back of a loop, do not lie on each other', () => {
    const from = { x: 0, y: 0, w: 208, h: 88 }
    const to = { x: 0, y: 400, w: 208, h: 88 }
    const middles = [linkPath(from, to, -1, false), linkPath(from, to, 1, false), linkPath(from, to, 0, true)].map((path) => path.middle.x)
    expect(Math.abs(middles[0]! - middles[1]!)).toBeGreaterThan(40)
    expect(Math.abs(middles[0]! - middles[2]!)).toBeGreaterThan(40)
  })

  test('X3 the words of a link stand where no card hides them, when there is such a place', () => {
    const from = { x: 0, y: 0, w: 208, h: 88 }
    const to = { x: 900, y: 0, w: 208, h: 88 }
    const inTheMiddle = { x: 450, y: 0, w: 208, h: 88 }
    const at = placeForWords(linkPath(from, to, 0, false), 'fører til', [from, to, inTheMiddle])
    expect(at.x < 410 || at.x > 690).toBe(true)
    const free = placeForWords(linkPath(from, to, 0, false), 'fører til', [from, to])
    expect(Math.round(free.x)).toBe(554)
  })
})
