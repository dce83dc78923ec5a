/** Where one is mentioned on the whole board, and what others have said since. */
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { entriesOf } from '../../../shared/document/roots'
import { isMentioned, type Comment } from '../../../shared/text/comments'
import { useBoard, useLiveBoard, type LiveBoard } from '../../board/liveBoard'
import { announce } from '../../ui/announce'
import { readLanguage } from '../../words/language'
import { talkWords } from '../../words/talk'
import { itemName } from './itemName'
import { nameOf, refsOf } from './people'
import { useSeen } from './seen'
import { openCommentReader, type CommentReader } from './useComments'

export interface PlacedComment {
  readonly sessionId: string
  readonly comment: Comment
}

/** All comments of the board; the same list until one changes. */
function openAll(doc: Y.Doc): () => readonly PlacedComment[] {
  const readers = new Map<string, CommentReader>()
  let last: readonly (readonly Comment[])[] = []
  let all: readonly PlacedComment[] = []
  return () => {
    const ids = [...entriesOf(doc, 'sessions').keys()]
    const now = ids.map((id) => {
      const reader = readers.get(id) ?? openCommentReader(doc, id)
      readers.set(id, reader)
      return reader.read()
    })
    if (now.length !== last.length || now.some((comments, index) => comments !== last[index])) {
      last = now
      all = now.flatMap((comments, index) => comments.map((comment) => ({ sessionId: ids[index]!, comment })))
    }
    return all
  }
}

export function useAllComments(): readonly PlacedComment[] {
  const { doc, view } = useLiveBoard()
  const read = useMemo(() => openAll(doc), [doc])
  return useSyncExternalStore((listener) => view.subscribe((changed) => void (changed.some(({ root }) => root === 'sessions') && listener())), read)
}

/** Mentions of me, or of who I sit for, that are open and that I have not seen. */
export function useUnseenMentions(): readonly PlacedComment[] {
  const live = useLiveBoard()
  const partners = useBoard((board) => board.partners)
  const all = useAllComments()
  const seen = useSeen(live.boardId)
  return useMemo(() => {
    const refs = refsOf(live.view.read(), live)
    return all.filter(({ comment }) => comment.resolved === null && !seen.has(comment.id) && isMentioned(comment, live.me.participantId, refs))
    // A partner's new name may make it mine.
  }, [live, partners, all, seen])
}

const gatherMs = 1_500
const leastBetweenMs = 10_000

function newsWords(live: LiveBoard, news: readonly PlacedComment[]): string {
  const language = readLanguage()
  const words = talkWords[language]
  const refs = refsOf(live.view.read(), live)
  const told = ({ sessionId, comment }: PlacedComment): readonly [string, string] => [nameOf(live, comment.author, comment.organisation, language), itemName(live.doc, sessionId, comment.item, language)]
  const mentions = news.filter(({ comment }) => isMentioned(comment, live.me.participantId, refs))
  const others = news.filter((one) => !mentions.includes(one))
  const sentences = mentions.slice(0, 3).map((one) => words.newsMention(...told(one)))
  if (others.length === 1) sentences.push(words.newsOne(...told(others[0]!)))
  else if (others.length > 1) sentences.push(words.newsMany(others.length))
  return sentences.join('. ')
}

/** Tells politely what others say in the agenda that is open, and where they mention me: gathered, at most every ten seconds. */
export function useTalkNews(): void {
  const live = useLiveBoard()
  const all = useAllComments()
  const known = useRef<Set<string> | null>(null)
  const waiting = useRef<PlacedComment[]>([])
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const lastToldAt = useRef(-leastBetweenMs)
  useEffect(() => {
    const { me } = live
    const before = known.current
    known.current = new Set(all.map(({ comment }) => comment.id))
    if (before === null) return
    const refs = refsOf(live.view.read(), live)
    const isWorth = ({ sessionId, comment }: PlacedComment) => sessionId === live.desk.read().agendaOf || isMentioned(comment, me.participantId, refs)
    waiting.current.push(...all.filter((one) => !before.has(one.comment.id) && one.comment.author !== me.participantId && isWorth(one)))
    if (waiting.current.length === 0) return
    timer.current ??= setTimeout(() => {
      timer.current = null
      lastToldAt.current = performance.now()
      announce(newsWords(live, waiting.current.splice(0)))
    }, Math.max(gatherMs, lastToldAt.current + leastBetweenMs - performance.now()))
  }, [live, all])
  useEffect(() => () => {
    if (timer.current !== null) clearTimeout(timer.current)
  }, [])
}
