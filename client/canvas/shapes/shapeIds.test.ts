import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordOfShape, shapeIdOf } from './shapeIds'

describe('shape ids', () => {
  test('X1 a shape id tells its record and nothing else', () => {
    const id = fc.stringMatching(/^[A-Za-z0-9._-]{1,40}$/)
    fc.assert(
      fc.property(fc.constantFrom('zones', 'cards', 'links', 'drawings' as const), id, (root, recordId) => {
        expect(recordOfShape(shapeIdOf(root, recordId))).toEqual({ root, id: recordId })
      }),
    )
  })
})
