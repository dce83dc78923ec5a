import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layCurves } from './layCurves'

test('FX7 curves share a zone without overlapping, inside it, and none is drawn narrower than is readable', () => {
  const size = fc.record({ w: fc.integer({ min: 400, max: 3000 }), h: fc.integer({ min: 240, max: 2000 }) })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), size, (count, zone) => {
      const lay = layCurves(count, zone)
      const boxes = Array.from({ length: count }, (_, index) => ({ x: lay.xOf(index), y: lay.yOf(index), w: lay.width, h: lay.height + lay.captionHeight }))
      for (const box of boxes) expect(box.x + box.w <= zone.w + 1 && box.y + box.h <= zone.h + 1).toBe(true)
      boxes.forEach((a, at) => boxes.slice(at + 1).forEach((b) => expect(a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y).toBe(true)))
      expect(lay.drawn.width).toBeGreaterThanOrEqual(290)
      expect(lay.scale).toBeLessThanOrEqual(1)
      expect(lay.caption('Et meget langt navn på en indikator, som ingen kan nå at læse').length).toBeLessThanOrEqual(Math.max(4, lay.width / 8))
    }),
  )
})
