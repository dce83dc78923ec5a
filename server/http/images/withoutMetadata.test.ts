import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tellingJpeg, tellingPng, tellingWebp, tells } from '../../../tests/pictures'
import { withoutMetadata } from './withoutMetadata'

/** Eight by eight grey pixels, as a browser writes them. */
const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
  Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'),
  Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0]),
  // Drawn data: a full byte is followed by a zero, a restart marker is part of it.
  Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
])
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const webp = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64')

test('TA20 EXIF, XMP, IPTC, comments and what hides behind the end are taken off PNG, JPEG and WebP; what is drawn stays byte for byte', () => {
  expect(withoutMetadata(tellingJpeg(jpeg), 'image/jpeg')).toEqual(jpeg)
  expect(withoutMetadata(tellingPng(png), 'image/png')).toEqual(png)
  const clean = withoutMetadata(tellingWebp(webp, 1, 1), 'image/webp')
  expect([tells(clean ?? Buffer.of()), clean?.includes(webp.subarray(12)), clean?.[20]]).toEqual([false, true, 0])
  for (const [bytes, mime] of [[jpeg, 'image/jpeg'], [png, 'image/png'], [webp, 'image/webp']] as const) expect(withoutMetadata(bytes, mime)).toEqual(bytes)
})

test('TA21 a picture that is cut off or does not hang together is none, and nothing makes the cleaning throw, run on or grow', () => {
  const heads = [[tellingJpeg(jpeg), 'image/jpeg'], [tellingPng(png), 'image/png'], [tellingWebp(webp, 1, 1), 'image/webp']] as const
  expect(withoutMetadata(png.subarray(0, 50), 'image/png')).toBe(null)
  expect(withoutMetadata(jpeg.subarray(0, 30), 'image/jpeg')).toBe(null)
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), fc.nat(600), fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { maxLength: 5 }), ([bytes, mime], tail, cut, torn) => {
      const broken = Buffer.concat([bytes.subarray(0, Math.max(12, cut)), tail])
      for (const [at, value] of torn) if (at >= 12 && at < broken.length) broken[at] = value
      const clean = withoutMetadata(broken, mime)
      expect(clean === null || clean.length <= broken.length + 2).toBe(true)
      if (clean !== null) expect(withoutMetadata(clean, mime)).toEqual(clean)
    }),
    { numRuns: 3_000 },
  )
})
