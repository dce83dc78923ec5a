import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { sha256 } from './sha256'

describe('the name of an image', () => {
  test('X6 it is the hash of its bytes, also on plain http where the browser has no hashing of its own', async () => {
    const withAndWithout = async (bytes: Uint8Array<ArrayBuffer>) => {
      const theirs = await sha256(bytes)
      vi.stubGlobal('crypto', {})
      const ours = await sha256(bytes)
      vi.unstubAllGlobals()
      return [theirs, ours]
    }
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (given) => {
        const bytes = new Uint8Array(given)
        const expected = createHash('sha256').update(bytes).digest('hex')
        expect(await withAndWithout(bytes)).toEqual([expected, expected])
      }),
      { numRuns: 40 },
    )
  })
})
