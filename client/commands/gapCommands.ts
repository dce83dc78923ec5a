/** A knowledge gap comes back in every meeting until somebody says what is known now. */
import type { Card } from '../../shared/domain/board'
import { isGapClosed } from '../../shared/domain/dueForReview'
import { setCardField } from '../../shared/document/cards'
import { cardName } from '../board/cardName'
import { dueWords } from '../words/due'
import { cardAtHand } from './cardAtHand'
import type { Command, CommandContext } from './command'

const isOpenGap = (card: Card): boolean => card.kind === 'data-gap' && !isGapClosed(card)
const isAnsweredGap = (card: Card): boolean => card.kind === 'data-gap' && card.fields.fate === 'answered'

async function close(context: CommandContext): Promise<void> {
  const { live, ask, language } = context
  const words = dueWords[language]
  const gap = cardAtHand(context, isOpenGap)
  const known = gap?.fields.fateNote
  const answer = gap === null ? null : await ask.text(words.whatNow, typeof known === 'string' ? known : '', { required: true, lines: true })
  if (gap === null || answer === null) return
  live.edit((doc) => {
    setCardField(doc, gap.id, 'fate', 'answered')
    setCardField(doc, gap.id, 'fateNote', answer)
  })
  ask.say(words.closed(cardName(live.view.read(), gap.id, language)))
}

function reopen(context: CommandContext): void {
  const { live, ask, language } = context
  const gap = cardAtHand(context, isAnsweredGap)
  if (gap === null) return
  live.edit((doc) => setCardField(doc, gap.id, 'fate', 'open'))
  ask.say(dueWords[language].reopened(cardName(live.view.read(), gap.id, language)))
}

export const gapCommands: readonly Command[] = [
  { id: 'gap.close', words: { da: dueWords.da.close, en: dueWords.en.close }, group: 'card', role: 'editor', isAvailable: (context) => cardAtHand(context, isOpenGap) !== null, run: close },
  { id: 'gap.reopen', words: { da: dueWords.da.reopen, en: dueWords.en.reopen }, group: 'card', role: 'editor', isAvailable: (context) => cardAtHand(context, isAnsweredGap) !== null, run: reopen },
]
