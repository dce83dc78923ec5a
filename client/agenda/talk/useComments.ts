/** Comments made visible to React: read again only when one of them changed, since every letter of the agenda touches their meeting. */
import { useCallback, useRef, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { commentsOf, isCommentKey } from '../../../shared/document/comments'
import { findEntry } from '../../../shared/document/roots'
import type { Comment } from '../../../shared/text/comments'
import { useLiveBoard } from '../../board/liveBoard'

/** The fields as they stand: a field that was written anew is another object. */
function fieldsOf(doc: Y.Doc, sessionId: string): readonly unknown[] {
  const entry = findEntry(doc, 'sessions', sessionId)
  return entry === null ? [] : [...entry.entries()].flatMap(([key, value]) => (isCommentKey(key) ? [key, value] : []))
}

export interface CommentReader {
  read(): readonly Comment[]
}

/** Gives the same list until a comment changes. */
export function openCommentReader(doc: Y.Doc, sessionId: string): CommentReader {
  let fields: readonly unknown[] | null = null
  let comments: readonly Comment[] = []
  return {
    read() {
      const now = fieldsOf(doc, sessionId)
      if (fields === null || now.length !== fields.length || now.some((value, index) => value !== fields?.[index])) {
        fields = now
        comments = commentsOf(doc, sessionId)
      }
      return comments
    },
  }
}

export function useComments(sessionId: string): readonly Comment[] {
  const { doc, view } = useLiveBoard()
  const reader = useRef<{ readonly sessionId: string; readonly comments: CommentReader } | null>(null)
  if (reader.current?.sessionId !== sessionId) reader.current = { sessionId, comments: openCommentReader(doc, sessionId) }
  const { comments } = reader.current
  const subscribe = useCallback(
    (listener: () => void) => view.subscribe((changed) => void (changed.some(({ root, id }) => root === 'sessions' && id === sessionId) && listener())),
    [view, sessionId],
  )
  return useSyncExternalStore(subscribe, comments.read)
}
