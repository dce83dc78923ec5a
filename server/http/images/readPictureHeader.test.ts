import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPictureHeader } from './readPictureHeader'

const png = (width: number, height: number): Buffer => {
  const bytes = Buffer.alloc(33)
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(bytes)
  bytes.write('IHDR', 12, 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

const jpeg = (width: number, height: number, frame = 0xc0): Buffer => {
  const start = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 6, 1, 2, 3, 4, 0xff, 0xff, frame, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  start.writeUInt16BE(height, 16)
  start.writeUInt16BE(width, 18)
  return start
}

function webp(kind: string, fill: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.alloc(40)
  bytes.write('RIFF', 0, 'latin1')
  bytes.write(`WEBP${kind}`, 8, 'latin1')
  fill(bytes)
  return bytes
}

test('S153 the size of PNG, JPEG and all three kinds of WebP is read from their header', () => {
  expect(readPictureHeader(png(300, 200))).toEqual({ mime: 'image/png', width: 300, height: 200 })
  for (const frame of [0xc0, 0xc1, 0xc2, 0xcf]) expect(readPictureHeader(jpeg(640, 480, frame))).toEqual({ mime: 'image/jpeg', width: 640, height: 480 })
  const lossy = webp('VP8 ', (bytes) => {
    bytes.writeUIntBE(0x9d012a, 23, 3)
    bytes.writeUInt16LE(320 | 0x4000, 26)
    bytes.writeUInt16LE(240, 28)
  })
  const lossless = webp('VP8L', (bytes) => {
    bytes[20] = 0x2f
    bytes.writeUInt32LE((319 | (239 << 14)) >>> 0, 21)
  })
  const extended = webp('VP8X', (bytes) => {
    bytes.writeUIntLE(319, 24, 3)
    bytes.writeUIntLE(239, 27, 3)
  })
  for (const bytes of [lossy, lossless, extended]) expect(readPictureHeader(bytes)).toEqual({ mime: 'image/webp', width: 320, height: 240 })
})

test('S154 anything else is no picture, and nothing makes the reader throw or run on', () => {
  expect(readPictureHeader(png(0, 10))).toBe(null)
  expect(readPictureHeader(jpeg(1, 1, 0xc4))).toBe(null)
  const heads = [png(1, 1), jpeg(1, 1), webp('VP8 ', () => undefined), webp('VP8X', () => undefined), Buffer.from([0xff, 0xd8])]
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 200 }), fc.nat(60), (head, tail, cut) => {
      const bytes = Buffer.concat([head.subarray(0, cut), tail])
      const header = readPictureHeader(bytes)
      expect(header === null || (header.width > 0 && header.height > 0)).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})
