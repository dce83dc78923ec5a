/**
 * A picture without what it tells of place, camera, author and edits, and without anything that hides behind its end:
 * only the parts that are needed to draw it are copied. Pixels are not touched, and nothing is decoded.
 */
import type { PictureHeader } from './readPictureHeader'

const pngParts = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs', 'cICP'])

function cleanPng(bytes: Buffer): Buffer | null {
  const kept = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) return null
    const kind = bytes.toString('latin1', at + 4, at + 8)
    if (pngParts.has(kind)) kept.push(bytes.subarray(at, end))
    if (kind === 'IEND') return Buffer.concat(kept)
    at = end
  }
  return null
}

/** JFIF, colour profile and the way of the colours; not EXIF, XMP, IPTC, further pictures or comments. */
function isKeptSegment(marker: number, body: Buffer): boolean {
  if (marker === 0xe2) return body.toString('latin1', 0, 12) === 'ICC_PROFILE\0'
  return marker === 0xe0 || marker === 0xee || !((marker >= 0xe1 && marker <= 0xef) || marker === 0xfe)
}

/** The next marker after drawn data, in which 0xff stands only before 0 or a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

function cleanJpeg(bytes: Buffer): Buffer | null {
  const kept = [bytes.subarray(0, 2)]
  let hasScan = false
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return null
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) break
    const end = at + 2 + Math.max(2, bytes.readUInt16BE(at + 2))
    if (end > bytes.length) return null
    const scanEnd = marker === 0xda ? endOfScan(bytes, end) : end
    hasScan ||= marker === 0xda
    if (isKeptSegment(marker, bytes.subarray(at + 4, end))) kept.push(bytes.subarray(at, scanEnd))
    at = scanEnd
  }
  return hasScan ? Buffer.concat([...kept, Buffer.from([0xff, 0xd9])]) : null
}

const webpParts = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
/** In the first byte of VP8X: EXIF and XMP are there. */
const metadataFlags = 0x0c

function cleanWebpPart(kind: string, part: Buffer): Buffer {
  if (kind !== 'VP8X') return part
  const copy = Buffer.from(part)
  copy[8] = (copy[8] ?? 0) & ~metadataFlags
  return copy
}

function cleanWebp(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = []
  const end = Math.min(bytes.length, bytes.readUInt32LE(4) + 8)
  for (let at = 12; at + 8 <= end; ) {
    const size = bytes.readUInt32LE(at + 4)
    const next = at + 8 + size + (size % 2)
    if (at + 8 + size > end) return null
    const kind = bytes.toString('latin1', at, at + 4)
    if (webpParts.has(kind)) kept.push(cleanWebpPart(kind, Buffer.concat([bytes.subarray(at, at + 8 + size), Buffer.alloc(size % 2)])))
    at = next
  }
  if (kept.length === 0) return null
  const body = Buffer.concat(kept)
  const head = Buffer.from(bytes.subarray(0, 12))
  head.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([head, body])
}

/** Null when its parts do not hang together, as in a file that is cut off or only looks like a picture. */
export function withoutMetadata(bytes: Buffer, mime: PictureHeader['mime']): Buffer | null {
  switch (mime) {
    case 'image/png':
      return cleanPng(bytes)
    case 'image/jpeg':
      return cleanJpeg(bytes)
    case 'image/webp':
      return cleanWebp(bytes)
  }
}
