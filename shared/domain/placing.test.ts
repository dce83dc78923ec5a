import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Zone } from './board'
import { cardGap, cardSize, zoneHeaderHeight, zonePadding } from './geometry'
import { freePlaces, freePlacesBelow, placeNear, type Rect } from './placing'
import { inReadingOrder, tidyPlaces, type Lying } from './tidyPlaces'

const zoneOf = (w: number, h: number) => ({ size: { w, h }, placement: { x: 0, y: 0 } }) as Zone
const twoColumns = zoneOf(464, 700)
const rect = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 1200 }), w: fc.integer({ min: 60, max: 432 }), h: fc.integer({ min: 40, max: 400 }) })
const size = fc.record({ w: fc.constantFrom(208, 208, 208, 432), h: fc.integer({ min: 88, max: 300 }) })
const anyZone = fc.record({ w: fc.integer({ min: 240, max: 2000 }), h: fc.integer({ min: 200, max: 2000 }) }).map(({ w, h }) => zoneOf(w, h))

const overlap = (a: Rect, b: Rect) => a.x < b.x + b.w && a.x + a.w > b.x && a.y < b.y + b.h && a.y + a.h > b.y
const touching = (rects: readonly Rect[], others: readonly Rect[]) => rects.flatMap((a, at) => [...rects.slice(at + 1), ...others].filter((b) => overlap(a, b)))

describe('gentle placing', () => {
  test('FC1 cards go where nothing lies, below the zone\'s question, whatever lies in the zone', () => {
    fc.assert(
      fc.property(anyZone, fc.array(rect, { maxLength: 25 }), fc.array(size, { minLength: 1, maxLength: 25 }), (zone, lying, sizes) => {
        const placed = freePlaces(zone, lying, sizes).map((at, index) => ({ ...at, ...sizes[index]! }))
        expect(touching(placed, lying)).toEqual([])
        for (const { x, y } of placed) expect(x >= zonePadding && y >= zoneHeaderHeight).toBe(true)
      }),
    )
  })

  test('FC1 an empty zone is filled in reading order, a row beginning under the tallest of the one before', () => {
    const right = zonePadding + cardSize.w + cardGap
    const tall = { w: 208, h: 132 }
    expect(freePlaces(twoColumns, [], [cardSize, tall, cardSize, cardSize])).toEqual([
      { x: zonePadding, y: zoneHeaderHeight },
      { x: right, y: zoneHeaderHeight },
      { x: zonePadding, y: zoneHeaderHeight + 132 + cardGap },
      { x: right, y: zoneHeaderHeight + 132 + cardGap },
    ])
  })

  test('FC1 before a zone grows, a gap between what lies there is used', () => {
    const low = zoneOf(464, zoneHeaderHeight + 300 + zonePadding)
    const tall = { x: zonePadding, y: zoneHeaderHeight, w: 208, h: 300 }
    const short = { x: zonePadding + 224, y: zoneHeaderHeight, w: 208, h: 88 }
    expect(freePlaces(low, [tall, short], [cardSize])).toEqual([{ x: zonePadding + 224, y: zoneHeaderHeight + 88 + cardGap }])
  })

  test('FC2 a card put at a free spot stays there; one put on another goes beside it, within the zone', () => {
    const spot = { x: 100, y: 300 }
    expect(placeNear(twoColumns, [], spot)).toEqual(spot)
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 12 }), fc.integer({ min: -300, max: 900 }), fc.integer({ min: -300, max: 1200 }), (lying, x, y) => {
        const at = placeNear(twoColumns, lying, { x, y })
        expect(touching([{ ...at, ...cardSize }], lying)).toEqual([])
        expect(at.x >= zonePadding && at.y >= zoneHeaderHeight && at.x + cardSize.w <= twoColumns.size.w - zonePadding).toBe(true)
      }),
    )
  })

  test('FC3 what belongs to no zone goes below all of them, on nothing', () => {
    fc.assert(
      fc.property(fc.array(anyZone, { maxLength: 4 }), fc.array(rect, { maxLength: 10 }), fc.array(size, { minLength: 1, maxLength: 10 }), (zones, loose, sizes) => {
        const placed = freePlacesBelow(zones, loose, sizes).map((at, index) => ({ ...at, ...sizes[index]! }))
        expect(touching(placed, loose)).toEqual([])
        for (const { y } of placed) for (const zone of zones) expect(y).toBeGreaterThan(zone.size.h)
      }),
    )
  })

  test('FC1 three hundred lines at once cost little more than a hundred each three times', () => {
    const sizes = (count: number) => Array.from({ length: count }, () => cardSize)
    const timeOf = (count: number) => {
      const start = performance.now()
      freePlaces(twoColumns, [], sizes(count))
      return performance.now() - start
    }
    timeOf(400)
    expect(timeOf(2_000) / Math.max(0.5, timeOf(200))).toBeLessThan(400)
  })
})

describe('a tidy zone', () => {
  const lying = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 6 }), x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 88, max: 900 }), w: fc.constant(208), h: fc.integer({ min: 88, max: 240 }) }), { selector: ({ id }) => id, maxLength: 14 })
  const moved = (cards: readonly Lying[], places: ReadonlyMap<string, { x: number; y: number }>) => cards.map((card) => ({ ...card, ...places.get(card.id)! }))

  test('FC7 cards stand in even rows in the order one read them, on none that stays, and tidying again moves nothing', () => {
    fc.assert(
      fc.property(anyZone, lying, fc.array(rect, { maxLength: 3 }), (zone, cards, staying) => {
        const tidy = moved(cards, tidyPlaces(zone, cards, staying))
        expect(touching(tidy, staying)).toEqual([])
        expect(inReadingOrder(tidy).map(({ id }) => id)).toEqual(inReadingOrder(cards).map(({ id }) => id))
        expect(moved(tidy, tidyPlaces(zone, tidy, staying))).toEqual(tidy)
      }),
    )
  })
})
