/** Gaps that the group accepts with a reason: one key in `meta` for each rule and object, so that two people accepting two gaps both are heard. */
import type * as Y from 'yjs'
import type { AcceptedGap } from '../domain/board'
import { metaOf } from './roots'

const prefix = 'gap:'

/** `ref`: the object's id; `*` for a question about the board as a whole. */
export function gapKey(rule: string, ref: string): string {
  return `${prefix}${rule}:${ref}`
}

export const isGapKey = (key: string): boolean => key.startsWith(prefix)

/** The rule and the object a key of `meta` is about; null for other keys. */
export function parseGapKey(key: string): { readonly rule: string; readonly ref: string } | null {
  const found = /^gap:([A-Z]\d{2}):(.{1,100})$/s.exec(key)
  return found === null ? null : { rule: found[1]!, ref: found[2]! }
}

export function acceptGap(doc: Y.Doc, { rule, ref, ...said }: AcceptedGap): void {
  metaOf(doc).set(gapKey(rule, ref), said)
}

/** The board asks again. */
export function withdrawGap(doc: Y.Doc, rule: string, ref: string): void {
  metaOf(doc).delete(gapKey(rule, ref))
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Null for what is no acceptance: without a reason there is none. */
export function readAcceptedGap(key: string, value: unknown): AcceptedGap | null {
  const about = parseGapKey(key)
  if (about === null || typeof value !== 'object' || value === null) return null
  const { reason, organisation, author, createdAt } = value as Readonly<Record<string, unknown>>
  if (text(reason).trim() === '') return null
  return { ...about, reason: text(reason), organisation: text(organisation), author: text(author) || null, createdAt: text(createdAt) }
}

/** Sorted by rule and object. */
export function readAcceptedGaps(meta: Y.Map<unknown>): AcceptedGap[] {
  const keys = [...meta.keys()].filter(isGapKey).sort()
  return keys.flatMap((key) => readAcceptedGap(key, meta.get(key)) ?? [])
}
