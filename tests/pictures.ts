/** Metadata as cameras and programs write it, put into pictures by hand; each carries the words of `telling`. */

export const telling = { camera: 'Kamera fra Prøve', place: 'GPS 55.676 N', author: 'Fotograf Hemmelig' } as const

const words = Buffer.from(Object.values(telling).join(' | '))

/** EXIF as a TIFF of one image file directory: the maker, and a pointer to a place. */
function exifBody(): Buffer {
  const head = Buffer.alloc(8 + 2 + 24 + 4)
  head.write('II*\0', 0, 'latin1')
  head.writeUInt32LE(8, 4)
  head.writeUInt16LE(2, 8)
  // 0x010f: maker, text. 0x8825: where the place begins.
  head.writeUInt16LE(0x010f, 10)
  head.writeUInt16LE(2, 12)
  head.writeUInt32LE(words.length, 14)
  head.writeUInt32LE(head.length, 18)
  head.writeUInt16LE(0x8825, 22)
  head.writeUInt16LE(4, 24)
  head.writeUInt32LE(1, 26)
  head.writeUInt32LE(head.length, 30)
  return Buffer.concat([head, words])
}

const jpegSegment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** EXIF, XMP, IPTC and a comment after the first marker, and another picture's worth of words behind the end. */
export function tellingJpeg(bytes: Buffer): Buffer {
  const segments = [
    jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exifBody()])),
    jpegSegment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), words])),
    jpegSegment(0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0'), words])),
    jpegSegment(0xfe, words),
  ]
  return Buffer.concat([bytes.subarray(0, 2), ...segments, bytes.subarray(2), words])
}

/** CRC-32, as PNG wants it. */
function checkSum(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}

const pngChunk = (kind: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length, 0)
  head.write(kind, 4, 'latin1')
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(checkSum(Buffer.concat([head.subarray(4), body])))
  return Buffer.concat([head, body, sum])
}

export function tellingPng(bytes: Buffer): Buffer {
  const chunks = [pngChunk('eXIf', exifBody()), pngChunk('tEXt', Buffer.concat([Buffer.from('Author\0'), words])), pngChunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0'), words])), pngChunk('tIME', Buffer.alloc(7))]
  return Buffer.concat([bytes.subarray(0, 33), ...chunks, bytes.subarray(33), words])
}

const webpChunk = (kind: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.write(kind, 0, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}

/** In the extended form, with its flags for EXIF and XMP set. */
export function tellingWebp(bytes: Buffer, width: number, height: number): Buffer {
  const isExtended = bytes.toString('latin1', 12, 16) === 'VP8X'
  const extended = isExtended ? Buffer.from(bytes.subarray(20, 30)) : Buffer.alloc(10)
  extended[0] = (extended[0] ?? 0) | 0x0c
  extended.writeUIntLE(width - 1, 4, 3)
  extended.writeUIntLE(height - 1, 7, 3)
  const body = Buffer.concat([webpChunk('VP8X', extended), bytes.subarray(isExtended ? 30 : 12), webpChunk('EXIF', exifBody()), webpChunk('XMP ', words)])
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([head, body])
}

/** Whether any of it is told by these bytes. */
export function tells(bytes: Buffer): boolean {
  return ['Exif', 'eXIf', 'EXIF', 'XMP ', 'Photoshop', ...Object.values(telling)].some((part) => bytes.includes(part))
}
