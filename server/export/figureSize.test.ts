import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Figure } from '../../shared/reports/report'
import { figurePixels, figureWidth } from './figureSize'

const figure = (width: number, height: number, share = 1): Figure => ({ caption: '', alt: '', svg: '', width, height, share })

test('GP18 a figure is never taller than its page, nor wider than its text, and never drawn beyond reason', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50_000 }), fc.integer({ min: 1, max: 50_000 }), fc.double({ min: 0.1, max: 1, noNaN: true }), fc.constantFrom(164, 251), (width, height, share, textWidth) => {
      const shown = figureWidth(figure(width, height, share), textWidth)
      expect(shown).toBeLessThanOrEqual(textWidth * share)
      expect((shown * height) / width).toBeLessThanOrEqual(textWidth > 200 ? 132.001 : 212.001)
      const pixels = figurePixels(figure(width, height), 2_000)
      expect(pixels === 1 || (pixels * pixels * height) / width <= 24_100_000).toBe(true)
    }),
  )
})

test('GP18 a large drawing keeps its own pixels, so that its words can be read', () => {
  expect(figurePixels(figure(3_000, 1_500), 1_500)).toBe(3_000)
  expect(figurePixels(figure(600, 300), 1_500)).toBe(1_500)
})
