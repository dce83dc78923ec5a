/** How wide words are in the documents' own font, and where their lines break: the same on every machine, without a browser. */
import { letterRanges } from './letterWidths'

export type Weight = 400 | 600 | 700

const perLetter = 2
const unitsPerEm = 500

/** Width of a character in thousandths of the font's size, by code point. */
function readWidths(weight: 'regular' | 'semibold'): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  for (const range of letterRanges) {
    const letters = range[weight]
    for (let at = 0; at < letters.length; at += perLetter) {
      const width = letters.slice(at, at + perLetter)
      if (width !== '--') widths.set(range.first + at / perLetter, parseInt(width, 36) / unitsPerEm)
    }
  }
  return widths
}

const regular = readWidths('regular')
const semibold = readWidths('semibold')

/** Signs that stand on, or join, those before them. */
const widthless = /[\p{M}\u200c\u200d\ufe00-\ufe0f]/u
const pictorial = /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}]/u
/** Other fonts' letters, at their widest. */
const foreign = 1
const picture = 1.35
/** 700 is set a little wider than the 600 that is measured. */
const boldShare = 1.03

function letterWidth(letter: string, widths: ReadonlyMap<number, number>): number {
  const known = widths.get(letter.codePointAt(0) ?? 0)
  if (known !== undefined) return known
  return widthless.test(letter) ? 0 : pictorial.test(letter) ? picture : foreign
}

/** Pixels; `size` is the font's. */
export function widthOf(text: string, size: number, weight: Weight = 400): number {
  const widths = weight === 400 ? regular : semibold
  let sum = 0
  for (const letter of text) sum += letterWidth(letter, widths)
  return sum * size * (weight === 700 ? boldShare : 1)
}

export interface LineOptions {
  readonly size: number
  readonly weight?: Weight
  /** Pixels. */
  readonly width: number
  /** The last one ends with … when there is more. */
  readonly maxLines?: number
}

const graphemes = new Intl.Segmenter('da', { granularity: 'grapheme' })
/** Nothing is broken finer than this many letters: a line narrower than one letter still moves on. */
const pieces = (word: string): string[] => Array.from(graphemes.segment(word), ({ segment }) => segment)

/** As much of a text as is not wider than that, whole letters. */
function upTo(text: string, { size, weight = 400, width }: LineOptions): string {
  let kept = ''
  let used = 0
  for (const piece of pieces(text)) {
    used += widthOf(piece, size, weight)
    if (used > width) break
    kept += piece
  }
  return kept
}

/** One line, with … at its end when it is shortened. */
export function fitLine(text: string, options: LineOptions): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const { size, weight = 400, width } = options
  if (widthOf(line, size, weight) <= width) return line
  const room = width - widthOf('…', size, weight)
  return `${upTo(line.slice(0, maxLettersInLine), { ...options, width: room }).trimEnd()}…`
}

/** More never stand in one line, however wide: what is endless is not cut letter by letter. */
const maxLettersInLine = 2_000

/** A word that is wider than a line, cut where it must be: all but the last are full lines. */
function cutWord(word: string, { size, weight = 400, width }: LineOptions): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const piece of pieces(word)) {
    const more = widthOf(piece, size, weight)
    if (line !== '' && used + more > width) {
      lines.push(line)
      ;[line, used] = ['', 0]
    }
    line += piece
    used += more
  }
  return [...lines, line]
}

interface Part {
  readonly text: string
  /** Goes on from the part before without a space. */
  readonly isJoined: boolean
}

/** After a hyphen a word may go on in the next line. */
const partsOf = (paragraph: string): Part[] =>
  paragraph.trim().split(/\s+/).flatMap((word) => word.split(/(?<=[^\s-]-)(?=\p{L})/u).map((text, index) => ({ text, isJoined: index > 0 })))

function breakParagraph(paragraph: string, options: LineOptions): string[] {
  const { size, weight = 400, width } = options
  const space = widthOf(' ', size, weight)
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const { text: word, isJoined } of partsOf(paragraph)) {
    const gap = line === '' || isJoined ? 0 : space
    const needed = widthOf(word, size, weight)
    if (used + gap + needed <= width) {
      line += (gap === 0 ? '' : ' ') + word
      used += gap + needed
      continue
    }
    if (line !== '') lines.push(line)
    const cut = needed <= width ? [word] : cutWord(word, options)
    lines.push(...cut.slice(0, -1))
    line = cut.at(-1)!
    used = widthOf(line, size, weight)
  }
  return [...lines, line]
}

/** Lines no wider than `width`; a line feed begins a new one, and an empty paragraph is an empty line. */
export function breakLines(text: string, options: LineOptions): string[] {
  const lines = text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, options))
  const { maxLines = Infinity } = options
  if (lines.length <= maxLines) return lines
  const kept = lines.slice(0, maxLines)
  return [...kept.slice(0, -1), fitLine(`${kept.at(-1)!}…`, options)]
}
