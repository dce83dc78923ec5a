import fc from 'fast-check'
import { expect, it } from 'vitest'
import { doorAlphabet, doorCodeCharacters, readDoorCode, spacedDoorCode } from './doorCode'

const codes = fc.array(fc.constantFrom(...doorAlphabet), { minLength: doorCodeCharacters, maxLength: doorCodeCharacters }).map((letters) => letters.join(''))

it('K27 a code is read however it is typed: small letters, spaces, dashes, and letters that look like others', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(readDoorCode(code)).toBe(code)
      expect(readDoorCode(` ${spacedDoorCode(code).toLowerCase()}\n`)).toBe(code)
      expect(readDoorCode([...code].join('-'))).toBe(code)
      expect(readDoorCode(code.replaceAll('2', 'Z').replaceAll('5', 'S').replaceAll('8', 'B').replaceAll('V', 'u'))).toBe(code)
    }),
  )
  expect(doorAlphabet).not.toMatch(/[0OQD1ILZSBU]/)
  for (const none of ['', 'AC', 'ACEFGHJKM', 'ACEFGHJ0', 'ACEFGHJæ', '🚪'.repeat(8)]) expect(readDoorCode(none)).toBeNull()
})
