import type { Board } from '../../shared/domain/board'
import type { Language } from '../../shared/domain/language'
import type { PresenceActivity } from '../../shared/protocol/presence'
import { cardName } from '../board/cardName'
import { pageTitle } from '../../shared/templates/pageTitle'
import { facilitateWords } from '../words/facilitate'

/** The card a person is at: the one they write in, else the first they have selected; null when none. */
export function cardAtHand(board: Board, { editing, selection = [] }: PresenceActivity): string | null {
  return [editing ?? '', ...selection].find((id) => board.cards.has(id)) ?? null
}

/** What somebody is doing, as part of a sentence; '' when that is not known. */
export function activityWords(board: Board, activity: PresenceActivity, language: Language): string {
  const words = facilitateWords[language]
  const { editing, pageId, view } = activity
  if (editing && board.cards.has(editing)) return words.writesIn(cardName(board, editing, language))
  if (editing && board.sessions.has(editing)) return words.writesAgenda
  const page = board.pages.get(pageId ?? '')
  if (!page) return ''
  if (view === 'plan') return words.looksAtPlan
  return view === 'list' ? words.looksAtList(pageTitle(page, language)) : words.looksAt(pageTitle(page, language))
}
