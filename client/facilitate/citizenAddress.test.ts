import { expect, test } from 'vitest'
import { citizenAddress } from './citizenAddress'

test('FG11 a participant’s link becomes one for citizens, and its key stays out of the address', () => {
  expect(citizenAddress('https://tavle.dk/b/abc#k=0123456789abcdefghijkl')).toBe('https://tavle.dk/b/abc?view=citizen#k=0123456789abcdefghijkl')
  expect(citizenAddress('https://x.dk/t/b/abc?a=1#k=K')).toBe('https://x.dk/t/b/abc?a=1&view=citizen#k=K')
})
