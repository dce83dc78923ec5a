/** What is said about an agenda while it is written: comments, answers and suggestions of other words. Plain values, as they stand in a meeting's fields. */

/** Other words for some that stand there. */
export interface Suggestion {
  readonly from: string
  readonly to: string
}

/** What its author wrote; nobody else changes it. */
export interface CommentWords {
  /** The item it belongs to; '' for the text outside items. */
  readonly item: string
  /** The words it is about; '' is the whole item. */
  readonly quote: string
  /** The letters just before the quote, to tell it from the same words elsewhere in the item. */
  readonly before: string
  readonly text: string
  /** The comment it answers; '' when it begins a thread. */
  readonly answers: string
  /** Participant id; null when nobody is to be known. */
  readonly author: string | null
  /** Name of the author's organisation; '' when none. */
  readonly organisation: string
  /** ISO 8601. */
  readonly at: string
  /** Ids of participants and partners. */
  readonly mentions: readonly string[]
  readonly suggestion: Suggestion | null
}

/** Who did something with it, and when. */
export interface CommentAct {
  /** Participant id; null when nobody is to be known. */
  readonly by: string | null
  /** ISO 8601. */
  readonly at: string
}

export interface TakenOrLeft extends CommentAct {
  readonly as: 'taken' | 'left'
  /** What taking it wrote, as the writer counts: where it begins, and how many. None where only letters went. */
  readonly wrote: readonly [number, number] | null
}

export interface Comment extends CommentWords {
  readonly id: string
  readonly resolved: CommentAct | null
  readonly taken: TakenOrLeft | null
}

export const commentLimits = {
  maxCharacters: 4_000,
  maxQuoteCharacters: 500,
  maxBeforeCharacters: 40,
  maxSuggestionCharacters: 2_000,
  maxMentions: 50,
  /** Of one meeting, answers too. */
  maxComments: 1_000,
} as const

const maxIdCharacters = 200
const maxOrganisationCharacters = 200

type Loose = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown, most: number): string => (typeof value === 'string' ? value.slice(0, most) : '')
const idOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' && value.length <= maxIdCharacters ? value : null)
const isTime = (value: unknown): value is string => typeof value === 'string' && value.length <= 40 && !Number.isNaN(Date.parse(value))
const timeOr = (value: unknown, otherwise: string): string => (isTime(value) ? value : otherwise)

function readSuggestion(value: unknown): Suggestion | null {
  if (!isObject(value)) return null
  const [from, to] = [value.from, value.to].map((part) => text(part, commentLimits.maxSuggestionCharacters)) as [string, string]
  return from === '' || from === to ? null : { from, to }
}

function readMentions(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return []
  return [...new Set(value.flatMap((id) => idOrNull(id) ?? []))].slice(0, commentLimits.maxMentions)
}

/** As near to it as can be, names in one order; null for what says nothing. `now`: for what does not say when. */
export function readCommentWords(value: unknown, now = ''): CommentWords | null {
  if (!isObject(value)) return null
  const words = text(value.text, commentLimits.maxCharacters)
  const suggestion = readSuggestion(value.suggestion)
  if (words.trim() === '' && suggestion === null) return null
  return {
    item: text(value.item, maxIdCharacters),
    quote: text(value.quote, commentLimits.maxQuoteCharacters),
    before: text(value.before, commentLimits.maxBeforeCharacters),
    text: words,
    answers: text(value.answers, maxIdCharacters),
    author: idOrNull(value.author),
    organisation: text(value.organisation, maxOrganisationCharacters),
    at: timeOr(value.at, now),
    mentions: readMentions(value.mentions),
    suggestion,
  }
}

export function readCommentAct(value: unknown, now = ''): CommentAct | null {
  return isObject(value) ? { by: idOrNull(value.by), at: timeOr(value.at, now) } : null
}

const isClock = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

function readWrote(value: unknown): TakenOrLeft['wrote'] {
  if (!Array.isArray(value)) return null
  const [clock, length] = value as unknown[]
  return isClock(clock) && isClock(length) && length > 0 && length <= 2 * commentLimits.maxSuggestionCharacters ? [clock, length] : null
}

export function readTaken(value: unknown, now = ''): TakenOrLeft | null {
  const act = readCommentAct(value, now)
  const { as, wrote } = (value ?? {}) as Loose
  return act === null || (as !== 'taken' && as !== 'left') ? null : { as, ...act, wrote: readWrote(wrote) }
}

export interface Thread {
  /** Of the comment that began it. */
  readonly id: string
  readonly item: string
  /** Null when it was taken away and answers are left. */
  readonly first: Comment | null
  readonly answers: readonly Comment[]
}

const inTime = (a: Comment, b: Comment): number => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1)

/** Oldest first, answers below what they answer. */
export function threadsOf(comments: readonly Comment[]): Thread[] {
  const threads = new Map<string, { first: Comment | null; answers: Comment[] }>()
  for (const comment of [...comments].sort(inTime)) {
    const id = comment.answers === '' ? comment.id : comment.answers
    const thread = threads.get(id) ?? { first: null, answers: [] }
    if (comment.answers === '') thread.first = comment
    else thread.answers.push(comment)
    threads.set(id, thread)
  }
  return [...threads].map(([id, { first, answers }]) => ({ id, item: (first ?? answers[0]!).item, first, answers }))
}

export const isOpen = ({ first }: Thread): boolean => first === null || first.resolved === null

export const commentsIn = ({ first, answers }: Thread): readonly Comment[] => (first === null ? answers : [first, ...answers])

/** Whether somebody, or an organisation they sit for, is mentioned by others. `refs`: their participant id and their partners' ids. */
export function isMentioned(comment: Comment, me: string, refs: ReadonlySet<string>): boolean {
  return comment.author !== me && comment.mentions.some((id) => refs.has(id))
}

function sharedEnd(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1
  return count
}

export interface QuotePlace {
  readonly index: number
  /** How many letters before it are the same too. */
  readonly likeness: number
}

/** Where the words stand: of several places the one that has the same letters before it, the first of equals. Null when they are gone. */
export function findQuote(within: string, quote: string, before: string): QuotePlace | null {
  if (quote === '') return null
  let best: QuotePlace | null = null
  for (let index = within.indexOf(quote); index >= 0; index = within.indexOf(quote, index + 1)) {
    const likeness = sharedEnd(within.slice(Math.max(0, index - before.length), index), before)
    if (best === null || likeness > best.likeness) best = { index, likeness }
  }
  return best
}

const isHighSurrogate = (letter: string) => /[\ud800-\udbff]/.test(letter)

/** What of a suggestion differs: letters alike at both ends stay where they are, never half a character. */
export function changedPart({ from, to }: Suggestion): { readonly start: number; readonly removed: number; readonly added: string } {
  const shortest = Math.min(from.length, to.length)
  let start = 0
  while (start < shortest && from[start] === to[start]) start += 1
  if (start > 0 && isHighSurrogate(from[start - 1]!)) start -= 1
  let end = Math.min(sharedEnd(from, to), shortest - start)
  if (end > 0 && isHighSurrogate(from[from.length - end - 1] ?? '')) end -= 1
  return { start, removed: from.length - start - end, added: to.slice(start, to.length - end) }
}
