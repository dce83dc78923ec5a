/** Begins a comment where one stands in the text, if one may comment now. */
import type { EditorView } from '@tiptap/pm/view'
import { commentsOf } from '../../../shared/document/comments'
import type { Language } from '../../../shared/domain/language'
import { formatDate } from '../../../shared/reports/dates'
import { commentLimits } from '../../../shared/text/comments'
import type { LiveBoard } from '../../board/liveBoard'
import { todayHere } from '../../board/todayHere'
import type { Ask } from '../../commands/command'
import { readLanguage } from '../../words/language'
import { talkWords } from '../../words/talk'
import { draftAt } from './quotes'
import { putTalk, readTalk, talkOf } from './talkState'

export const isOver = (until: string | null): boolean => until !== null && until < todayHere()

/** What speaks against a new comment, in words; null when nothing does. */
export function commentFault(live: Pick<LiveBoard, 'doc' | 'desk' | 'me'>, sessionId: string, language: Language = readLanguage()): string | null {
  const words = talkWords[language]
  const { until } = readTalk(talkOf(live), sessionId)
  if (until !== null && isOver(until) && live.me.role !== 'facilitator') return words.overSaid(formatDate(until, language))
  return commentsOf(live.doc, sessionId).length >= commentLimits.maxComments ? words.tooMany : null
}

export function beginComment(live: LiveBoard, sessionId: string, ask: Ask, { state }: EditorView, isSuggestion: boolean): void {
  const fault = commentFault(live, sessionId)
  const draft = draftAt(state, isSuggestion)
  if (fault !== null) ask.say(fault)
  else if (draft === null) ask.say(talkWords[readLanguage()].suggestWhere)
  else putTalk(talkOf(live), sessionId, { draft, active: null, sheetOf: draft.item, isListOpen: false })
}
