/** A comment says who wrote it as truly as a card does: only its author changes its words, and a suggestion is taken once. */
import * as Y from 'yjs'
import { commentLimits, readCommentAct, readCommentWords, readTaken, type CommentWords } from '../text/comments'
import { commentKey, isCommentKey, parseCommentKey } from './comments'
import { earlierFields, earlierValue, isNewIn } from './earlier'
import type { Healing, Maker } from './Healing'
import { put } from './healFields'
import { keepStamp } from './healStamp'
import type { Entry } from './roots'
import { removeWritten } from './takeSuggestion'
import type { Touched } from './touched'

interface Write {
  readonly value: unknown
  readonly client: number
  readonly maker: Maker | null
  /** Whether it came after what stood there, as the document counts. */
  readonly isLater: boolean
}

/** What this transaction wrote under a key, in the document's order, what lost against others too. */
function writesOf(healing: Healing, entry: Entry, key: string): Write[] {
  const writes: Write[] = []
  let isLater = true
  for (let item = entry._map.get(key) ?? null; item !== null; item = item.left) {
    if (!isNewIn(healing.transaction, item)) isLater = false
    else if (!(item.content instanceof Y.ContentDeleted)) {
      writes.unshift({ value: item.content.getContent().at(-1), client: item.id.client, maker: healing.makerOf(item.id.client), isLater })
    }
  }
  return writes
}

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** Only what differs is written: what the server writes, its author can no longer undo. */
function settle(healing: Healing, entry: Entry, key: string, sound: unknown): void {
  if (!isSame(entry.get(key) ?? null, sound ?? null) || (sound === null && entry.has(key))) put(healing, entry, key, sound)
}

const rememberedAs = (sessionId: string, id: string): string => `sessions/${sessionId}/${commentKey(id)}`

/** Whoever brings it back by undoing brings back its author too. */
function remember(healing: Healing, sessionId: string, id: string, words: CommentWords): void {
  const { author, organisation, at } = words
  keepStamp(healing, rememberedAs(sessionId, id), { author, organisation, createdAt: at, guarded: JSON.stringify(words) })
}

/** A meeting that goes takes its comments with it; they are known again should it come back. */
export function rememberComments(healing: Healing, sessionId: string, before: Y.Map<unknown>): void {
  for (const [key, value] of earlierFields(healing.transaction, before)) {
    const found = parseCommentKey(key)
    const words = found?.part === 'words' ? readCommentWords(value) : null
    if (found !== null && words !== null) remember(healing, sessionId, found.id, words)
  }
}

function newWords(healing: Healing, sessionId: string, id: string, given: CommentWords, maker: Maker | null): CommentWords {
  if (healing.removedStamps.get(rememberedAs(sessionId, id))?.guarded === JSON.stringify(given)) return given
  const isTheirs = healing.isCarriedOver === true || given.organisation === (maker?.organisation ?? '')
  return { ...given, author: given.author === null ? null : (maker?.participant ?? null), organisation: isTheirs ? given.organisation : '' }
}

/** What may be changed of a comment that stands: where it belongs and whose it is stay. */
function changedWords(standing: CommentWords, { text, mentions, suggestion }: CommentWords): CommentWords {
  return { ...standing, text, mentions, suggestion: standing.suggestion === null ? null : (suggestion ?? standing.suggestion) }
}

interface Place {
  readonly sessionId: string
  readonly id: string
  readonly entry: Entry
  /** What stood under the key. */
  readonly earlier: unknown
}

function healWords(healing: Healing, { sessionId, id, entry, earlier }: Place): void {
  const key = commentKey(id)
  let standing = readCommentWords(earlier)
  const isRemoved = !entry.has(key) && standing !== null
  const mayRemove = healing.mayShape || (healing.makers.length > 0 && healing.makers.every(({ participant }) => participant === standing?.author))
  const removed = standing
  if (isRemoved && mayRemove) standing = null
  for (const { value, maker, isLater } of isRemoved ? [] : writesOf(healing, entry, key)) {
    const given = readCommentWords(value, healing.now)
    if (!isLater) continue
    if (standing === null) standing = given === null ? null : newWords(healing, sessionId, id, given, maker)
    else if (standing.author !== null && standing.author === maker?.participant) standing = given === null ? null : changedWords(standing, given)
    else if (given === null && healing.mayShape) standing = null
  }
  if (standing === null && removed !== null) remember(healing, sessionId, id, removed)
  settle(healing, entry, key, standing)
}

/** Anybody who writes here settles a comment or opens it again, each in their own name. */
function healResolved(healing: Healing, { id, entry }: Place): void {
  const key = commentKey(id, 'resolved')
  const write = writesOf(healing, entry, key).at(-1)
  if (write === undefined || !write.isLater || !entry.has(key)) return
  const act = readCommentAct(entry.get(key), healing.now)
  settle(healing, entry, key, act === null ? null : { ...act, by: act.by === null ? null : (write.maker?.participant ?? null) })
}

/** The first to come stands; what a second one wrote into the text goes again. */
function healTaken(healing: Healing, { sessionId, id, entry, earlier }: Place): void {
  const key = commentKey(id, 'taken')
  let standing = readTaken(earlier)
  if (!entry.has(key) && healing.mayShape) standing = null
  for (const { value, client, maker, isLater } of writesOf(healing, entry, key)) {
    const given = readTaken(value, healing.now)
    if (given === null && healing.mayShape && isLater) standing = null
    else if (given === null) continue
    else if (healing.mayShape && standing === null && isLater) standing = { ...given, by: given.by === null ? null : (maker?.participant ?? null) }
    else if (given.wrote !== null && given.as === 'taken') takeBack(healing, sessionId, client, given.wrote)
  }
  settle(healing, entry, key, standing)
}

function takeBack(healing: Healing, sessionId: string, client: number, wrote: readonly [number, number]): void {
  removeWritten(healing.transaction.doc, sessionId, client, wrote)
  healing.noteWrite()
}

const healPart = { words: healWords, resolved: healResolved, taken: healTaken } as const

function countWords(entry: Entry): number {
  let count = 0
  for (const key of entry.keys()) if (parseCommentKey(key)?.part === 'words') count += 1
  return count
}

/** Comments written with their meeting's entry, `before`: as it stood, null for a new one. */
export function healComments(healing: Healing, sessionId: string, entry: Entry, before: Y.Map<unknown> | null, { isWhole, fields }: Touched): void {
  const written = isWhole ? [...entry.keys(), ...(before === null ? [] : earlierFields(healing.transaction, before).keys())] : [...fields]
  const keys = [...new Set(written)].filter(isCommentKey)
  if (keys.length === 0) return
  const places = keys.flatMap((key) => {
    const found = parseCommentKey(key)
    if (found === null) put(healing, entry, key, null)
    return found === null ? [] : [{ ...found, earlier: before === null ? undefined : earlierValue(healing.transaction, before, key) }]
  })
  for (const part of ['words', 'resolved', 'taken'] as const) {
    for (const { id, earlier } of places.filter((place) => place.part === part)) healPart[part](healing, { sessionId, id, entry, earlier })
  }
  dropSurplus(healing, entry, places.flatMap(({ id, part, earlier }) => (part === 'words' && earlier === undefined ? [id] : [])))
  for (const id of new Set(places.map((place) => place.id))) dropLoose(healing, entry, id)
}

function dropSurplus(healing: Healing, entry: Entry, newIds: readonly string[]): void {
  const surplus = newIds.length === 0 ? 0 : countWords(entry) - commentLimits.maxComments
  for (const id of newIds.slice(0, Math.max(0, surplus))) put(healing, entry, commentKey(id), null)
}

/** What was made of a comment goes with it. */
function dropLoose(healing: Healing, entry: Entry, id: string): void {
  if (entry.has(commentKey(id))) return
  for (const part of ['resolved', 'taken'] as const) put(healing, entry, commentKey(id, part), null)
}
