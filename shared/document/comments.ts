/**
 * Comments of a meeting: fields of its entry, so that two people write two of them at once and both stay.
 * What the author wrote stands by itself, and what others make of it beside it: who settles a comment never writes over its words.
 */
import type * as Y from 'yjs'
import { readCommentAct, readCommentWords, readTaken, type Comment, type CommentAct, type CommentWords } from '../text/comments'
import { findEntry, type Entry } from './roots'

const prefix = 'comment:'

export type CommentPart = 'words' | 'resolved' | 'taken'

/** An id has no colon. */
export function commentKey(id: string, part: CommentPart = 'words'): string {
  return part === 'words' ? `${prefix}${id}` : `${prefix}${id}:${part}`
}

export const isCommentKey = (key: string): boolean => key.startsWith(prefix)

/** Null for other keys, and for a part there is not. */
export function parseCommentKey(key: string): { readonly id: string; readonly part: CommentPart } | null {
  const found = /^comment:([^:]{1,100})(?::(resolved|taken))?$/.exec(key)
  return found === null ? null : { id: found[1]!, part: (found[2] as CommentPart | undefined) ?? 'words' }
}

function readComment(entry: Entry, id: string): Comment | null {
  const words = readCommentWords(entry.get(commentKey(id)))
  if (words === null) return null
  return { id, ...words, resolved: readCommentAct(entry.get(commentKey(id, 'resolved'))), taken: readTaken(entry.get(commentKey(id, 'taken'))) }
}

/** In no order; see `threadsOf`. */
export function commentsOf(doc: Y.Doc, sessionId: string): Comment[] {
  const entry = findEntry(doc, 'sessions', sessionId)
  if (entry === null) return []
  return [...entry.keys()].flatMap((key) => {
    const found = parseCommentKey(key)
    return found?.part === 'words' ? (readComment(entry, found.id) ?? []) : []
  })
}

/** Writes a comment, or its author's new words for it. Nothing happens when the meeting is gone. */
export function writeComment(doc: Y.Doc, sessionId: string, id: string, words: CommentWords): void {
  findEntry(doc, 'sessions', sessionId)?.set(commentKey(id), words)
}

/** Says under its writer's own name that it goes, where a mere deletion names nobody; the server then takes the field away. */
export function withdrawComment(doc: Y.Doc, sessionId: string, id: string): void {
  findEntry(doc, 'sessions', sessionId)?.set(commentKey(id), null)
}

export function resolveComment(doc: Y.Doc, sessionId: string, id: string, act: CommentAct): void {
  findEntry(doc, 'sessions', sessionId)?.set(commentKey(id, 'resolved'), act)
}

export function reopenComment(doc: Y.Doc, sessionId: string, id: string): void {
  findEntry(doc, 'sessions', sessionId)?.delete(commentKey(id, 'resolved'))
}

/** A suggestion that is not followed. */
export function leaveSuggestion(doc: Y.Doc, sessionId: string, id: string, act: CommentAct): void {
  doc.transact(() => {
    const entry = findEntry(doc, 'sessions', sessionId)
    if (entry === null || entry.has(commentKey(id, 'taken'))) return
    entry.set(commentKey(id, 'taken'), { as: 'left', ...act, wrote: null })
    if (!entry.has(commentKey(id, 'resolved'))) entry.set(commentKey(id, 'resolved'), act)
  })
}

/** As it goes to another installation, where people's ids mean nothing: partners stay named. */
export function commentWithoutPeople(value: unknown, isPartner: (id: string) => boolean): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const { author: _author, by: _by, mentions, ...kept } = value as Record<string, unknown>
  if (mentions === undefined) return kept
  return { ...kept, mentions: Array.isArray(mentions) ? mentions.filter((id) => typeof id === 'string' && isPartner(id)) : [] }
}
