/** What one does with comments: each in one step that can be undone, and said aloud. */
import { useMemo } from 'react'
import { leaveSuggestion, reopenComment, resolveComment, withdrawComment, writeComment } from '../../../shared/document/comments'
import { insertSuggestion, takeSuggestion, type Taking } from '../../../shared/document/takeSuggestion'
import type { Comment, CommentAct, CommentWords, Suggestion } from '../../../shared/text/comments'
import type { LiveBoard } from '../../board/liveBoard'
import { newId } from '../../board/newId'
import { useMayWrite, type MayWrite } from '../../board/personalGuard'
import { useCommandContext } from '../../commands/useCommands'
import type { Ask } from '../../commands/command'
import { announce } from '../../ui/announce'
import { readLanguage } from '../../words/language'
import { talkWords } from '../../words/talk'
import { commentFault } from './beginComment'

/** What is said, before it has a place. */
export interface Said {
  readonly text: string
  readonly mentions: readonly string[]
  readonly suggestion: Suggestion | null
}

export interface TalkActs {
  /** The new comment's id; null when it was not written. */
  send(place: Pick<CommentWords, 'item' | 'quote' | 'before' | 'answers'>, said: Said): Promise<string | null>
  change(comment: Comment, said: Said): Promise<boolean>
  remove(comment: Comment): Promise<void>
  resolve(comment: Comment): void
  reopen(comment: Comment): void
  take(comment: Comment): void
  insert(comment: Comment): void
  leave(comment: Comment): void
}

const wordsOf = ({ id: _id, resolved: _resolved, taken: _taken, ...words }: Comment): CommentWords => words

function say(pick: (words: (typeof talkWords)['da']) => string): void {
  announce(pick(talkWords[readLanguage()]))
}

function actsOn(live: LiveBoard, ask: Ask, mayWrite: MayWrite, sessionId: string): TalkActs {
  const act = (): CommentAct => ({ by: live.me.participantId, at: new Date().toISOString() })
  const settle = (taking: (at: CommentAct) => Taking) => {
    let outcome = 'settled' as Taking
    live.edit(() => void (outcome = taking(act())))
    if (outcome === 'taken') say((words) => words.takenSaid)
    else ask.say(talkWords[readLanguage()][outcome === 'gone' ? 'wordsGone' : 'alreadySettled'])
  }
  const spoken = ({ text, suggestion }: Said): string => `${text}\n${suggestion?.to ?? ''}`
  return {
    async send(place, said) {
      const fault = commentFault(live, sessionId)
      if (fault !== null) ask.say(fault)
      if (fault !== null || !live.canEdit || !(await mayWrite('', spoken(said)))) return null
      const id = newId()
      const { author, organisation, createdAt } = live.stamp()
      const { item, quote, before, answers } = place
      const { text, mentions, suggestion } = said
      live.edit((doc) => writeComment(doc, sessionId, id, { item, quote, before, text, answers, author, organisation, at: createdAt, mentions, suggestion }))
      say((words) => words.sent)
      return id
    },
    async change(comment, said) {
      if (!(await mayWrite(spoken(comment), spoken(said)))) return false
      live.edit((doc) => writeComment(doc, sessionId, comment.id, { ...wordsOf(comment), ...said }))
      say((words) => words.edited)
      return true
    },
    async remove(comment) {
      const words = talkWords[readLanguage()]
      if (!(await ask.confirm(words.removeQuestion, words.removeYes))) return
      live.edit((doc) => withdrawComment(doc, sessionId, comment.id))
      say((told) => told.removedSaid)
    },
    resolve(comment) {
      live.edit((doc) => resolveComment(doc, sessionId, comment.id, act()))
      say((words) => words.resolvedSaid)
    },
    reopen(comment) {
      live.edit((doc) => reopenComment(doc, sessionId, comment.id))
      say((words) => words.reopenedSaid)
    },
    take: ({ id }) => settle((at) => takeSuggestion(live.doc, sessionId, id, at)),
    insert: ({ id }) => settle((at) => insertSuggestion(live.doc, sessionId, id, at)),
    leave({ id }) {
      live.edit((doc) => leaveSuggestion(doc, sessionId, id, act()))
      say((words) => words.leftSaid)
    },
  }
}

export function useTalkActs(sessionId: string): TalkActs {
  const { live, ask } = useCommandContext()
  const mayWrite = useMayWrite()
  return useMemo(() => actsOn(live, ask, mayWrite, sessionId), [live, ask, mayWrite, sessionId])
}
