import type { Board } from '../../shared/domain/board'
import type { Language } from '../../shared/domain/language'
import { findCardKind } from '../../shared/templates/findCardKind'

/** What a card is called in a sentence: the first line of its title, else its kind. Partners are named too. */
export function cardName(board: Board, id: string, language: Language): string {
  const card = board.cards.get(id)
  if (!card) return board.partners.get(id)?.title ?? (language === 'da' ? 'et slettet kort' : 'a deleted card')
  const line = card.title.split('\n')[0]?.trim() ?? ''
  if (line !== '') return line.length > 80 ? `${line.slice(0, 79)}…` : line
  const kind = findCardKind(card.kind)?.name[language]
  return language === 'da' ? `tomt kort (${kind ?? card.kind})` : `empty card (${kind ?? card.kind})`
}
