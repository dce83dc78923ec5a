import type { ReactNode } from 'react'
import { nameOfCard } from '../../../shared/reports/boardNames'
import { cardFace } from '../../../shared/reports/cardFace'
import { findCardKind } from '../../../shared/templates/findCardKind'
import { useBoard, useLiveBoard } from '../../board/liveBoard'
import { Icon } from '../../ui/Icon'
import { useWords } from '../../words/defineWords'
import { agendaWords } from '../../words/agenda'
import { itemWords } from '../../words/items'
import { useLanguage } from '../../words/language'

/** A card of the board as one line of the text: what it is, its words, and who and when. */
export function ShownCard({ cardId, children }: { readonly cardId: string | null; readonly children?: ReactNode }) {
  const live = useLiveBoard()
  const words = useWords(itemWords)
  const language = useLanguage()
  const board = useBoard()
  const gone = useWords(agendaWords).deletedTarget
  const card = cardId === null ? undefined : board.cards.get(cardId)
  const kind = card === undefined ? '' : (findCardKind(card.kind)?.name[language] ?? '')
  const name = card === undefined ? gone : nameOfCard(card, language)
  return (
    <section className="shown-card" aria-label={kind === '' ? name : `${kind}: ${name}`}>
      <div className="shown-words">
        {kind !== '' && <span className="shown-kind">{kind}</span>}
        <span className="shown-name">{name}</span>
        {card !== undefined && <span className="shown-facts">{cardFace(board, card, language).join(' · ')}</span>}
      </div>
      <div className="shown-tools">
        {card !== undefined && (
          <button type="button" className="living-button" aria-label={words.openCard} title={words.openCard} onClick={() => live.desk.put({ openCard: card.id, history: null })}>
            <Icon name="edit" size={18} />
          </button>
        )}
        {children}
      </div>
    </section>
  )
}
