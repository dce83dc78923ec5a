/** Walks the values inside an update without making them: plain JSON, not too deep, nothing that runs on. Throws on anything else. */
import * as decoding from 'lib0/decoding'

/** Text of a drawing is a tree of its own, with lists in lists. */
const maxValueDepth = 32
/** Names that mean something to the language itself. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

export class NotPlain extends TypeError {
  override readonly name = 'NotPlain'
}

export function isForbiddenKey(key: string): boolean {
  return forbiddenKeys.has(key)
}

/** A count of things that follow: each takes a byte at least, so there cannot be more of them than bytes. */
export function readCount(decoder: decoding.Decoder): number {
  const count = decoding.readVarUint(decoder)
  if (count > decoder.arr.length - decoder.pos) throw new RangeError('More promised than there is room for')
  return count
}

const longestFast = 64

/** A text as lib0 reads it; short plain ones, which most are, without waking its decoder. */
export function readText(decoder: decoding.Decoder): string {
  const start = decoder.pos
  const length = decoding.readVarUint(decoder)
  const end = decoder.pos + length
  if (length <= longestFast && end <= decoder.arr.length) {
    let text = ''
    while (decoder.pos < end && decoder.arr[decoder.pos]! < 0x80) text += String.fromCharCode(decoder.arr[decoder.pos++]!)
    if (decoder.pos === end) return text
  }
  decoder.pos = start
  return decoding.readVarString(decoder)
}

function scanKey(decoder: decoding.Decoder): void {
  if (isForbiddenKey(readText(decoder))) throw new NotPlain('A forbidden key')
}

/** One value as lib0 writes `any`: no binary, no big integers. */
export function scanAny(decoder: decoding.Decoder, depth = 0): void {
  if (depth > maxValueDepth) throw new NotPlain('A value too deep')
  const type = decoding.readUint8(decoder)
  switch (type) {
    case 127:
    case 126:
    case 121:
    case 120:
      return
    case 125:
      return void decoding.readVarInt(decoder)
    case 124:
      return void decoding.readFloat32(decoder)
    case 123:
      return void decoding.readFloat64(decoder)
    case 119:
      return void readText(decoder)
    case 118:
      for (let left = readCount(decoder); left > 0; left--) {
        scanKey(decoder)
        scanAny(decoder, depth + 1)
      }
      return
    case 117:
      for (let left = readCount(decoder); left > 0; left--) scanAny(decoder, depth + 1)
      return
    default:
      throw new NotPlain('A value that is not plain JSON')
  }
}

/** Nesting of JSON text, told without parsing it. */
function depthOf(json: string): number {
  let depth = 0
  let deepest = 0
  for (const sign of json.replace(/"(?:[^"\\]|\\.)*"/g, '')) {
    if (sign === '[' || sign === '{') deepest = Math.max(deepest, ++depth)
    else if (sign === ']' || sign === '}') depth--
  }
  return deepest
}

const maxJsonCharacters = 20_000

/** A value as JSON text, such as what a mark carries. */
export function scanJson(decoder: decoding.Decoder): void {
  const json = readText(decoder)
  if (json.length > maxJsonCharacters || json.includes('"__proto__"') || depthOf(json) > maxValueDepth) throw new NotPlain('JSON too long or too deep')
  JSON.parse(json)
}
