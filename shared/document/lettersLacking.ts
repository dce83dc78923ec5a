/** What of a text of mine another text lacks, letter by letter. */

export interface LettersOfMine {
  readonly words: string
  /** For each letter whether I wrote it. */
  readonly isMine: readonly boolean[]
}

export interface Lacking {
  /** Where in the other text, before any of these is put in. */
  readonly index: number
  readonly words: string
}

/** More comparisons than this would be felt; then letters of mine that are the same on both sides at either end are taken to be the same letters. */
const maxComparisons = 4_000_000

interface Stretch {
  readonly from: number
  readonly hasTo: number
  readonly hadTo: number
}

/** Leaves out what is the same at both ends. A letter of mine may be new though its neighbour is equal to it, so it is kept in where there is time for that. */
function differing(has: string, { words, isMine }: LettersOfMine, takesMine: boolean): Stretch {
  let from = 0
  let [hasTo, hadTo] = [has.length, words.length]
  const isSame = (at: number, other: number) => has[at] === words[other] && (takesMine || isMine[other] !== true)
  while (from < hasTo && from < hadTo && isSame(from, from)) from += 1
  while (hasTo > from && hadTo > from && isSame(hasTo - 1, hadTo - 1)) [hasTo, hadTo] = [hasTo - 1, hadTo - 1]
  return { from, hasTo, hadTo }
}

/** The most that two stretches have in common from each pair of places on; a letter of somebody else counts more, since that one is there for certain. */
function commonFrom(has: string, { words, isMine }: LettersOfMine, { from, hasTo, hadTo }: Stretch): (had: number, at: number) => number {
  const width = hasTo - from + 1
  const best = new Uint32Array((hadTo - from + 1) * width)
  const at = (had: number, index: number) => (had - from) * width + (index - from)
  for (let had = hadTo - 1; had >= from; had--) {
    for (let index = hasTo - 1; index >= from; index--) {
      const skip = Math.max(best[at(had + 1, index)]!, best[at(had, index + 1)]!)
      best[at(had, index)] = words[had] === has[index] ? Math.max(skip, best[at(had + 1, index + 1)]! + (isMine[had] === true ? 2 : 3)) : skip
    }
  }
  return (had, index) => best[at(had, index)]!
}

/** The letters of mine in `had` that `has` lacks, each with its place; in order. */
export function lettersLacking(has: string, had: LettersOfMine): Lacking[] {
  const near = differing(has, had, false)
  const stretch = (near.hasTo - near.from) * (near.hadTo - near.from) > maxComparisons ? differing(has, had, true) : near
  const isTooLong = (stretch.hasTo - stretch.from) * (stretch.hadTo - stretch.from) > maxComparisons
  const common = isTooLong ? () => 0 : commonFrom(has, had, stretch)
  const found: { index: number; words: string }[] = []
  let index = stretch.from
  for (let at = stretch.from; at < stretch.hadTo; ) {
    const letter = had.words[at]!
    const isMatch = !isTooLong && index < stretch.hasTo && letter === has[index] && common(at, index) === common(at + 1, index + 1) + (had.isMine[at] === true ? 2 : 3)
    if (!isMatch && index < stretch.hasTo && !isTooLong && common(at, index) === common(at, index + 1)) {
      index += 1
      continue
    }
    if (!isMatch && had.isMine[at] === true) {
      const last = found.at(-1)
      if (last?.index === index) last.words += letter
      else found.push({ index, words: letter })
    }
    if (isMatch) index += 1
    at += 1
  }
  return found
}
