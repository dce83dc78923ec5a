/** Asks the receiver, or a facilitator for it, whether a reinforcement helps: the same from a menu, a link and a table. */
import type { Link } from '../../shared/domain/board'
import { confirmAnswers, mayConfirm } from '../../shared/domain/confirmation'
import type { Language } from '../../shared/domain/language'
import type { Ask } from '../commands/command'
import { confirmWords } from '../words/confirm'
import { answerLink } from './answerLink'
import { cardName } from './cardName'
import type { LiveBoard } from './liveBoard'

/** The question, such as *Hjælper A B?* */
export function confirmQuestion(live: LiveBoard, link: Link, language: Language): string {
  const board = live.view.read()
  return confirmWords[language].doesHelp(cardName(board, link.from, language), cardName(board, link.to, language))
}

export function mayAnswer(live: LiveBoard, link: Link): boolean {
  return live.canEdit && mayConfirm(live.view.read(), link, { organisation: live.me.organisation, isFacilitator: live.me.role === 'facilitator' })
}

export async function confirmLink(live: LiveBoard, ask: Ask, language: Language, link: Link): Promise<void> {
  const words = confirmWords[language]
  const chosen = await ask.choose(confirmQuestion(live, link, language), [
    { id: 'yes', label: words.yes, hint: words.yesHint },
    { id: 'not-yet', label: words.notYet, hint: words.notYetHint },
    { id: 'no', label: words.no, hint: words.noHint },
  ])
  const answer = confirmAnswers.find((one) => one === chosen)
  if (answer !== undefined) answerLink(live, link.id, answer)
}
