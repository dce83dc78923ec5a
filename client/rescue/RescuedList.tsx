import { CopyButton } from '../ui/CopyButton'
import { Icon } from '../ui/Icon'
import { useWords } from '../words/defineWords'
import { rescueWords } from '../words/rescue'
import { hasForm, trayText, type RescuedCard } from './tray'
import './rescue.css'

interface RescuedListProps {
  readonly cards: readonly RescuedCard[]
  /** Absent while there is no access. */
  readonly onPutBack?: ((card: RescuedCard) => void) | undefined
}

function download(cards: readonly RescuedCard[], name: string): void {
  const address = URL.createObjectURL(new Blob([trayText(cards)], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Plain cards: to read, copy, fetch as a file, and put back. */
export function RescuedList({ cards, onPutBack }: RescuedListProps) {
  const words = useWords(rescueWords)
  const nameOf = ({ title, what, kindName }: RescuedCard) => title || (what === 'card' ? words.untitled : kindName)
  return (
    <div className="rescued">
      <ul>
        {cards.map((card) => (
          <li key={card.id} className="rescued-card">
            <p className="hint">{[card.zoneName, card.kindName].filter((word) => word !== '').join(' · ')}</p>
            <p className="rescued-title">{nameOf(card)}</p>
            {card.note !== '' && <p className="rescued-note">{card.note}</p>}
            <div className="row">
              <CopyButton text={trayText([card])} label={words.copy} about={nameOf(card)} className="button quiet" />
              {onPutBack !== undefined && hasForm(card) && (
                <button type="button" className="button" aria-label={`${words.putBack}: ${nameOf(card)}`} onClick={() => onPutBack(card)}>
                  {words.putBack}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <div className="row">
        <CopyButton text={trayText(cards)} label={words.copyAll} />
        <button type="button" className="button" onClick={() => download(cards, words.fileName)}>
          <Icon name="download" /> {words.download}
        </button>
      </div>
    </div>
  )
}
