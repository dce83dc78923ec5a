import fc from 'fast-check'
import { encode } from 'uqr'
import { expect, it } from 'vitest'
import { pathOfModules } from './pathOfModules'

/** The squares a path covers, as the browser would fill them. */
function squaresOf(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(length); step++) rows[Number(y)]![Number(x) + step] = true
  }
  return rows
}

it('U4 the drawn QR code is the code, square by square, with a quiet border of four', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 120 }), (text) => {
      const { data, size } = encode(text, { ecc: 'M', border: 4 })
      expect(squaresOf(pathOfModules(data), size)).toEqual(data)
      expect(data.slice(0, 4).flat().some(Boolean)).toBe(false)
    }),
    { numRuns: 30 },
  )
})
