import type { Card } from '../../shared/domain/board'
import { selectedCards } from './cardCommands'
import type { Choice, CommandContext } from './command'

/** The card the sheet is open on, or the only one chosen. */
export function cardAtHand(context: CommandContext, isIt: (card: Card) => boolean): Card | null {
  const { live } = context
  const chosen = selectedCards(context)
  const open = live.view.read().cards.get(live.desk.read().openCard ?? '')
  const card = chosen.length === 1 ? chosen[0] : chosen.length === 0 ? open : undefined
  return card !== undefined && isIt(card) ? card : null
}

/** Asks again and again until enough have been chosen; null when the person changes their mind. `noMore`: the words for being done. */
export async function chooseSome({ ask }: CommandContext, question: string, choices: readonly Choice[], noMore: string): Promise<ReadonlySet<string> | null> {
  const chosen = new Set<string>()
  const done = { id: '', label: noMore }
  while (chosen.size < choices.length) {
    const answer = await ask.choose(question, [done, ...choices.filter(({ id }) => !chosen.has(id))])
    if (answer === null) return null
    if (answer === '') break
    chosen.add(answer)
  }
  return chosen
}
