/** What differs between two texts: paragraph by paragraph, and inside a paragraph word by word. */

export interface Piece {
  readonly is: 'same' | 'added' | 'removed'
  readonly text: string
}

/** `at`: the paragraph's place in the text of now; for a removed one, in the text before. */
export type ParagraphChange =
  | { readonly is: 'added' | 'removed'; readonly at: number; readonly text: string }
  | { readonly is: 'changed'; readonly at: number; readonly pieces: readonly Piece[] }

interface Step<Item> {
  readonly is: Piece['is']
  readonly item: Item
  readonly at: number
}

/** How much may still be compared, in cells of a table: when it is used up, what is left is told as removed and added, so that nobody waits. */
interface Patience {
  cells: number
}

const patience = (): Patience => ({ cells: 5_000_000 })

/** `table[i * width + j]`: how many items the rests from `i` and `j` have in common. */
function commonRests<Item>(before: readonly Item[], now: readonly Item[]): Uint16Array {
  const width = now.length + 1
  const table = new Uint16Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const isSame = before[i] === now[j]
      table[i * width + j] = isSame ? table[(i + 1) * width + j + 1]! + 1 : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!)
    }
  }
  return table
}

function steps<Item>(before: readonly Item[], now: readonly Item[], i0: number, j0: number, left: Patience): Step<Item>[] {
  const removed = (i: number): Step<Item> => ({ is: 'removed', item: before[i]!, at: i0 + i })
  const added = (j: number): Step<Item> => ({ is: 'added', item: now[j]!, at: j0 + j })
  const cells = (before.length + 1) * (now.length + 1)
  if (cells > left.cells) return [...before.map((_, i) => removed(i)), ...now.map((_, j) => added(j))]
  left.cells -= cells
  const table = commonRests(before, now)
  const width = now.length + 1
  const made: Step<Item>[] = []
  for (let i = 0, j = 0; i < before.length || j < now.length; ) {
    if (i < before.length && j < now.length && before[i] === now[j]) made.push({ is: 'same', item: now[j]!, at: j0 + j++ }), i++
    else if (j >= now.length || (i < before.length && table[(i + 1) * width + j]! >= table[i * width + j + 1]!)) made.push(removed(i++))
    else made.push(added(j++))
  }
  return made
}

/** The fewest items removed and added that lead from one list to the other. */
function difference<Item>(before: readonly Item[], now: readonly Item[], left: Patience): Step<Item>[] {
  const most = Math.min(before.length, now.length)
  let start = 0
  while (start < most && before[start] === now[start]) start++
  let end = 0
  while (end < most - start && before.at(-1 - end) === now.at(-1 - end)) end++
  const same = (j: number): Step<Item> => ({ is: 'same', item: now[j]!, at: j })
  const middle = steps(before.slice(start, before.length - end), now.slice(start, now.length - end), start, start, left)
  return [...now.slice(0, start).map((_, j) => same(j)), ...middle, ...now.slice(now.length - end).map((_, j) => same(now.length - end + j))]
}

const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []

/** Word by word; neighbours of the same fate are one piece. What was removed stands before what took its place. */
export function compareWords(before: string, now: string, left = patience()): Piece[] {
  const pieces: { is: Piece['is']; text: string }[] = []
  for (const { is, item } of difference(wordsOf(before), wordsOf(now), left)) {
    const last = pieces.at(-1)
    if (last?.is === is) last.text += item
    else pieces.push({ is, text: item })
  }
  return pieces
}

/** How much of two paragraphs is the same, from 0 to 1. */
function likeness(pieces: readonly Piece[]): number {
  const letters = (is: Piece['is']) => pieces.filter((piece) => piece.is === is).reduce((sum, { text }) => sum + text.trim().length, 0)
  const same = letters('same') * 2
  const all = same + letters('added') + letters('removed')
  return all === 0 ? 0 : same / all
}

/** Less alike than this, one paragraph went and another came. */
const leastLikeness = 0.4
/** Paragraphs that went and came in the same place: those alike are one that was changed. */
function paired(removed: readonly Step<string>[], added: readonly Step<string>[], left: Patience): ParagraphChange[] {
  const changes: ParagraphChange[] = []
  const gone = (step: Step<string>) => changes.push({ is: 'removed', at: step.at, text: step.item })
  let next = 0
  for (const { item, at } of added) {
    const candidates = removed.slice(next).map((step) => compareWords(step.item, item, left))
    const found = candidates.findIndex((pieces) => likeness(pieces) >= leastLikeness)
    if (found === -1) {
      changes.push({ is: 'added', at, text: item })
      continue
    }
    removed.slice(next, next + found).forEach(gone)
    changes.push({ is: 'changed', at, pieces: candidates[found]! })
    next += found + 1
  }
  removed.slice(next).forEach(gone)
  return changes
}

/** In reading order; paragraphs that are as they were are left out. */
export function compareTexts(before: readonly string[], now: readonly string[]): ParagraphChange[] {
  const changes: ParagraphChange[] = []
  const left = patience()
  let removed: Step<string>[] = []
  let added: Step<string>[] = []
  const settle = () => {
    changes.push(...paired(removed, added, left))
    removed = []
    added = []
  }
  for (const step of difference(before, now, left)) {
    if (step.is === 'same') settle()
    else (step.is === 'removed' ? removed : added).push(step)
  }
  settle()
  return changes
}
