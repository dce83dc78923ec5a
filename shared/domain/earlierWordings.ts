/** Wordings that are kept: what a track, a goal or the core problem was called before, and until when. */
import type { FieldValue } from './board'

const keeping = new Set(['track', 'challenge', 'core-problem', 'vision', 'goal', 'shared-goal', 'target-statement', 'mission'])

export const keepsWordings = (kind: string): boolean => keeping.has(kind)

export interface EarlierWording {
  readonly words: string
  /** ISO day; '' when it is not known. */
  readonly until: string
}

type Fields = Readonly<Record<string, FieldValue>>

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()

const daysOf = (value: FieldValue | undefined): Readonly<Record<string, FieldValue>> => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, FieldValue>>) : {})

/** Oldest first. */
export function earlierWordings(fields: Fields): EarlierWording[] {
  const { formerly } = fields
  const days = daysOf(fields.formerlyUntil)
  const all = Array.isArray(formerly) ? (formerly as readonly FieldValue[]) : [formerly]
  return all.flatMap((words) => (typeof words === 'string' && words.trim() !== '' ? [{ words, until: typeof days[words] === 'string' ? days[words] : '' }] : []))
}

/** Nothing was said yet: an empty title, the question mark of an example, or the name an empty map gives its tracks. */
const isPlaceholder = (words: string): boolean => words === '' || /^[?.…]+$/.test(words) || /^(spor|track) \d$/i.test(words)

/** What `formerly` and `formerlyUntil` become when a wording gives way on a day; null when there is nothing to keep. */
export function withEarlierWording(fields: Fields, before: string, now: string, day: string): { readonly formerly: readonly string[]; readonly formerlyUntil: Fields } | null {
  const words = oneLine(before)
  if (isPlaceholder(words) || words === oneLine(now)) return null
  const known = earlierWordings(fields).map((one) => one.words)
  return { formerly: [...known.filter((one) => one !== words), words], formerlyUntil: { ...daysOf(fields.formerlyUntil), [words]: day } }
}
