/** Remembers the card being written in, so that its words are not lost when somebody else deletes it. */
import type { Card } from '../../shared/domain/board'
import { addCardAt } from '../board/newCard'
import type { LiveBoard } from '../board/liveBoard'

export interface LastWords {
  of(cardId: string): { readonly text: string; readonly putBack: () => void } | null
  close(): void
}

export function keepLastWords(live: LiveBoard): LastWords {
  let last: Card | null = null
  const look = () => {
    const { writing } = live.desk.read()
    const card = writing === null ? undefined : live.view.read().cards.get(writing)
    if (card) last = card
  }
  const stops = [live.view.subscribe(look), live.desk.subscribe(look)]
  return {
    of(cardId) {
      const card = last?.id === cardId ? last : null
      return card && { text: card.title, putBack: () => void addCardAt(live, card.placement, card.title, card) }
    },
    close() {
      for (const stop of stops) stop()
    },
  }
}
