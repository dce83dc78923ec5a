import { describe, expect, test } from 'vitest'
import { completeAddress, isSafeAddress } from './isSafeAddress'

describe('addresses', () => {
  test('G5 only http, https and mailto are links', () => {
    for (const safe of ['http://example.org', 'https://example.org/æ?x=1#y', 'mailto:sekretariat@example.org']) expect(isSafeAddress(safe)).toBe(true)
    const unsafe = ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'vbscript:x', '/relative', '', 'https://', 'x'.repeat(3000)]
    for (const address of unsafe) expect(isSafeAddress(address)).toBe(false)
  })

  test('G5 what people type is completed or refused', () => {
    expect(completeAddress(' www.botrygt.dk ')).toBe('https://www.botrygt.dk')
    expect(completeAddress('sekretariat@example.org')).toBe('mailto:sekretariat@example.org')
    expect(completeAddress('https://example.org/a b')).toBe(null)
    for (const refused of ['javascript:alert(1)', 'ftp://example.org', 'hej', '']) expect(completeAddress(refused)).toBe(null)
  })
})
