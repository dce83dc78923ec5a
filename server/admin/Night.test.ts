import { expect, test } from 'vitest'
import { nextNight } from './Night'

test('O40 the next night is three in the morning of the server, at most a day away and never now', () => {
  const at = (...parts: [number, number, number, number?]) => new Date(2026, parts[0], parts[1], parts[2], parts[3] ?? 0)
  expect(nextNight(at(10, 21, 2, 59))).toEqual(at(10, 21, 3))
  expect(nextNight(at(10, 21, 3))).toEqual(at(10, 22, 3))
  expect(nextNight(at(11, 31, 23))).toEqual(new Date(2027, 0, 1, 3))
})
