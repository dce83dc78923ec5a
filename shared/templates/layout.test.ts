import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardGap, cardSize, zoneHeaderHeight, zonePadding } from '../domain/geometry'
import { arrangeCards, heightNeededFor } from './arrangeCards'
import { zoneGap, type ZonePlace } from './arrange'
import { findTemplate, isRepeatedPerTrack, templateIds } from './findTemplate'
import { layoutTemplate } from './layout'

const everyLayout = templateIds.flatMap((templateId) => [2, 3, 4, 5, 6, 7, 8].map((tracks) => ({ templateId, tracks, places: layoutTemplate(templateId, { tracks }) })))

interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}
const isApart = (a: Box, b: Box, by: number) => a.x + a.w + by <= b.x || b.x + b.w + by <= a.x || a.y + a.h + by <= b.y || b.y + b.h + by <= a.y
const widthOf = (places: readonly ZonePlace[]) => Math.max(...places.map((place) => place.x + place.w))
const heightOf = (places: readonly ZonePlace[]) => Math.max(...places.map((place) => place.y + place.h))

function overlapping(boxes: readonly Box[], by = 0): string[] {
  return boxes.flatMap((a, index) => boxes.slice(index + 1).flatMap((b) => (isApart(a, b, by) ? [] : [JSON.stringify([a, b])])))
}

describe('layouts', () => {
  test('T5 every zone of the template stands once, or once per track', () => {
    for (const { templateId, tracks, places } of everyLayout) {
      const wanted = findTemplate(templateId)!.zones.flatMap((zone) =>
        isRepeatedPerTrack(zone) ? Array.from({ length: tracks }, (_, index) => `${zone.id}.${index + 1}`) : [`${zone.id}.null`],
      )
      expect(places.map((place) => `${place.zoneKey}.${place.trackNumber}`).sort(), `${templateId} ${tracks}`).toEqual(wanted.sort())
    }
  })

  test('T5 no two zones are nearer than the gap, and every edge lies on the grid', () => {
    for (const { templateId, tracks, places } of everyLayout) {
      expect(overlapping(places, zoneGap), `${templateId} ${tracks}`).toEqual([])
      for (const { x, y, w, h } of places) expect([x, y, w, h].every((length) => length >= 0 && length % 8 === 0)).toBe(true)
    }
  })

  test('T5 a zone holds at least one card, and four in two rows where people write the most', () => {
    const oneCard = { w: cardSize.w + 2 * zonePadding, h: zoneHeaderHeight + cardSize.h + zonePadding }
    const fourCards = { w: 2 * cardSize.w + cardGap + 2 * zonePadding, h: zoneHeaderHeight + 2 * cardSize.h + cardGap + zonePadding }
    for (const { places } of everyLayout) for (const { w, h } of places) expect(w >= oneCard.w && h >= oneCard.h).toBe(true)
    for (const templateId of ['problem-analysis', 'activity-plan']) {
      for (const { zoneKey, w, h } of layoutTemplate(templateId)) {
        if (zoneKey !== 'core') expect(w >= fourCards.w && h >= fourCards.h, `${templateId}.${zoneKey}`).toBe(true)
      }
    }
  })

  test('T5 zones grow with what lies in them, and still do not overlap', () => {
    fc.assert(
      fc.property(fc.constantFrom(...templateIds), fc.integer({ min: 2, max: 8 }), fc.integer({ min: 0, max: 40 }), fc.nat(), (templateId, tracks, most, seed) => {
        const heightNeeded = (place: ZonePlace) => ((seed + place.x + place.y) % (most + 1)) * 37
        const places = layoutTemplate(templateId, { tracks, heightNeeded })
        const bare = layoutTemplate(templateId, { tracks })
        expect(overlapping(places, zoneGap)).toEqual([])
        places.forEach((place, index) => expect(place.h >= heightNeeded(bare[index]!) && place.w === bare[index]!.w).toBe(true))
      }),
    )
  })

  test('T5 zones come in the order they are read: one track before the next', () => {
    const map = layoutTemplate('track-map', { tracks: 2 }).map((place) => `${place.zoneKey}${place.trackNumber ?? ''}`)
    expect(map.slice(0, 4)).toEqual(['vision', 'target', 'track1', 'track-goal1'])
    expect(map.indexOf('track-barriers1')).toBeLessThan(map.indexOf('track2'))
    expect(map.slice(-2)).toEqual(['across', 'parking'])
  })

  test('T5 causes stand below the core problem and effects above it', () => {
    const at = new Map(layoutTemplate('problem-analysis').map((place) => [place.zoneKey, place]))
    expect(at.get('effects')!.y).toBeLessThan(at.get('core')!.y)
    expect(at.get('core')!.y).toBeLessThan(at.get('causes')!.y)
    expect(at.get('cond-policies')!.y).toBeLessThan(at.get('cond-relations')!.y)
    expect(at.get('cond-relations')!.y).toBeLessThan(at.get('cond-mental')!.y)
  })

  test('T6 with four tracks a page fits a wide screen', () => {
    for (const templateId of templateIds) {
      const places = layoutTemplate(templateId)
      const proportion = widthOf(places) / heightOf(places)
      expect(proportion, templateId).toBeGreaterThan(1.5)
      expect(proportion, templateId).toBeLessThan(3)
    }
  })

  test('T10 a template we do not have has no zones', () => {
    expect(layoutTemplate('unheard-of')).toEqual([])
  })
})

describe('cards in a zone', () => {
  const card = fc.record({ title: fc.string({ maxLength: 300 }), isWide: fc.boolean() })
  const columned = fc.record({ title: fc.lorem({ maxCount: 20 }), column: fc.nat(9) })

  test('T7 cards stand in rows that do not touch, inside a zone of the height they need', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(card, { maxLength: 40 }), fc.array(columned, { maxLength: 40 })), fc.integer({ min: 240, max: 3400 }), (cards, zoneWidth) => {
        const places = arrangeCards(cards, zoneWidth)
        const height = heightNeededFor(cards, zoneWidth)
        expect(places).toHaveLength(cards.length)
        expect(overlapping(places, cardGap)).toEqual([])
        for (const { x, y, w, h } of places) {
          expect(x >= zonePadding && y >= zoneHeaderHeight && x + w <= zoneWidth - zonePadding && y + h <= height - zonePadding).toBe(true)
        }
      }),
    )
  })

  test('T7 an empty zone needs no height; a long text makes its whole row taller', () => {
    expect(heightNeededFor([], 464)).toBe(0)
    const [short, long, below] = arrangeCards([{ title: 'Kort' }, { title: 'Et langt kort '.repeat(12) }, { title: 'Under' }], 464)
    expect(short!.h).toBe(long!.h)
    expect(short!.h).toBeGreaterThan(cardSize.h)
    expect(below!.y).toBe(short!.y + short!.h + cardGap)
  })
})
