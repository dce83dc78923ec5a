import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstOrders, isOrderKey, orderAfterAll, orderBetween } from './order'

describe('order keys', () => {
  test('D1 a key after all others sorts last, whatever garbage stands among them', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...firstOrders(30)))), (orders) => {
        const last = orderAfterAll(orders)
        expect(isOrderKey(last)).toBe(true)
        for (const order of orders) if (isOrderKey(order)) expect(order < last).toBe(true)
      }),
    )
  })

  test('D2 a key between two neighbours sorts between them', () => {
    const keys = firstOrders(12)
    fc.assert(
      fc.property(fc.nat(10), (index) => {
        const between = orderBetween(keys[index]!, keys[index + 1]!)
        expect(between > keys[index]! && between < keys[index + 1]!).toBe(true)
      }),
    )
  })
})
