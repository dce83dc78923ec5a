/** Which characters our fonts can show, read from the fonts themselves (their `cmap` table, formats 4 and 12). */
import { readFileSync } from 'node:fs'

/** Neither shown nor missed: joiners and variation selectors, which shape their neighbours. */
const shaping = /[\u200c\u200d\ufe00-\ufe0f\u00ad\n]/u

function tableAt(view: DataView, tag: string): number {
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + index * 16
    const name = String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))
    if (name === tag) return view.getUint32(at + 8)
  }
  throw new Error(`The font has no ${tag} table`)
}

type Range = readonly [first: number, last: number]

function segments(view: DataView, at: number): Range[] {
  const count = view.getUint16(at + 6) / 2
  return Array.from({ length: count }, (_, index): Range => [view.getUint16(at + 16 + count * 2 + index * 2), view.getUint16(at + 14 + index * 2)]).filter(([first]) => first !== 0xffff)
}

function groups(view: DataView, at: number): Range[] {
  return Array.from({ length: view.getUint32(at + 12) }, (_, index): Range => [view.getUint32(at + 16 + index * 12), view.getUint32(at + 20 + index * 12)])
}

function rangesOf(file: string): Range[] {
  const bytes = readFileSync(file)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const cmap = tableAt(view, 'cmap')
  const found: Range[] = []
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const at = cmap + view.getUint32(cmap + 8 + index * 8)
    const format = view.getUint16(at)
    if (format === 4) found.push(...segments(view, at))
    if (format === 12) found.push(...groups(view, at))
  }
  return found
}

export interface Coverage {
  /** Whether a character (one code point) can be shown. */
  has(character: string): boolean
}

export function openCoverage(files: readonly string[]): Coverage {
  const covered = new Set<number>()
  for (const file of files) for (const [first, last] of rangesOf(file)) for (let code = first; code <= last; code++) covered.add(code)
  return { has: (character) => shaping.test(character) || covered.has(character.codePointAt(0) ?? 0) }
}
