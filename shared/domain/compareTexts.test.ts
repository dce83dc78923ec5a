import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareTexts, compareWords, type ParagraphChange, type Piece } from './compareTexts'

const paragraph = fc.array(fc.constantFrom('vi', 'mødes', 'hver', 'måned', '12', 'æøå', ',', '.'), { maxLength: 6 }).map((words) => words.join(' '))
const paragraphs = fc.array(paragraph, { maxLength: 7 })
const textOf = (pieces: readonly Piece[], without: Piece['is']) => pieces.filter(({ is }) => is !== without).map(({ text }) => text).join('')
const before = (change: ParagraphChange) => (change.is === 'changed' ? textOf(change.pieces, 'added') : change.text)
const now = (change: ParagraphChange) => (change.is === 'changed' ? textOf(change.pieces, 'removed') : change.text)

/** Longest common subsequence by trying everything. */
function mostInCommon(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0
  if (a[0] === b[0]) return 1 + mostInCommon(a.slice(1), b.slice(1))
  return Math.max(mostInCommon(a.slice(1), b), mostInCommon(a, b.slice(1)))
}

describe('two texts compared', () => {
  test('TC10 a paragraph that came, one that went and one with other words are told as that, and nothing else', () => {
    const old = ['Velkomst', 'Vi mødes hver måned hos kommunen.', 'Budgettet er uændret.', 'Tak for i dag']
    const fresh = ['Velkomst', 'Vi mødes hver anden måned hos fonden.', 'Ny aftale med boligforeningen', 'Tak for i dag']
    expect(compareTexts(old, fresh)).toEqual([
      { is: 'changed', at: 1, pieces: [{ is: 'same', text: 'Vi mødes hver ' }, { is: 'added', text: 'anden ' }, { is: 'same', text: 'måned hos ' }, { is: 'removed', text: 'kommunen' }, { is: 'added', text: 'fonden' }, { is: 'same', text: '.' }] },
      { is: 'added', at: 2, text: 'Ny aftale med boligforeningen' },
      { is: 'removed', at: 2, text: 'Budgettet er uændret.' },
    ])
  })

  test('TC11 words: what stayed and went is the text before, what stayed and came the text of now', () => {
    fc.assert(
      fc.property(fc.oneof(paragraph, fc.string({ unit: 'grapheme' })), fc.oneof(paragraph, fc.string({ unit: 'grapheme' })), (a, b) => {
        const pieces = compareWords(a, b)
        expect([textOf(pieces, 'added'), textOf(pieces, 'removed')]).toEqual([a, b])
        expect(pieces.every((piece, index) => piece.text !== '' && piece.is !== pieces[index - 1]?.is)).toBe(true)
      }),
    )
  })

  test('TC12 paragraphs: taking back what is told gives the text before, and a text compared with itself tells nothing', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (a, b) => {
        const changes = compareTexts(a, b)
        const untouched = (texts: readonly string[], told: readonly string[]) => told.reduce((left, text) => left.toSpliced(left.indexOf(text), 1), [...texts]).sort()
        const went = changes.filter(({ is }) => is !== 'added').map(before)
        const came = changes.filter(({ is }) => is !== 'removed').map(now)
        expect(untouched(a, went)).toEqual(untouched(b, came))
        for (const change of changes) expect(change.is === 'removed' ? a[change.at] : b[change.at]).toBe(change.is === 'removed' ? before(change) : now(change))
        expect(compareTexts(a, a)).toEqual([])
      }),
    )
  })

  test('TC13 as much as can be is told as unchanged', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (a, b) => {
        const kept = b.length - compareTexts(a, b).filter(({ is }) => is !== 'removed').length
        expect(kept).toBe(mostInCommon(a, b))
      }),
    )
  })

  test('TC14 a text of thousands of words with nothing in common is told too', () => {
    const long = (word: string) => Array.from({ length: 2_500 }, (_, index) => `${word}${index}`).join(' ')
    expect(compareWords(long('a'), long('b')).length).toBeGreaterThan(1)
  })
})
