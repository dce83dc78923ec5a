import { describe, expect, test } from 'vitest'
import type { TLShape } from 'tldraw'
import { inItsPlace } from './openProjection'

const shape = (x: number, w: number, color: number): TLShape =>
  ({ id: 'shape:cards/a', type: 'card', x, y: 0, rotation: 0, index: 'a1', props: { w, h: 88, color } }) as unknown as TLShape

describe('what is in hand', () => {
  test('X9 a card in hand keeps its place and size, and still takes others’ colour and words', () => {
    expect(inItsPlace(shape(0, 208, 3), shape(50, 300, 1), 'place', null)).toMatchObject({ x: 50, props: { w: 300, color: 3 } })
  })

  test('X9 what somebody else moves is shown where they have it, unless one has it in hand oneself', () => {
    expect(inItsPlace(shape(0, 208, 1), shape(10, 208, 1), null, { x: 99, y: 7 })).toMatchObject({ x: 99, y: 7 })
    expect(inItsPlace(shape(0, 208, 1), shape(10, 208, 1), 'place', { x: 99, y: 7 })).toMatchObject({ x: 10, y: 0 })
    expect(inItsPlace(shape(0, 208, 1), shape(10, 208, 1), null, { x: 99, y: 7, w: 250, h: 120 })).toMatchObject({ props: { w: 250, h: 120 } })
  })

  test('X9 a text being written is left alone altogether', () => {
    const mine = shape(1, 1, 1)
    expect(inItsPlace(shape(2, 2, 2), mine, 'all', { x: 3, y: 3 })).toBe(mine)
  })
})
