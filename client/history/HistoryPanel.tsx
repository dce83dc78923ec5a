/** The board's history beside it: since last, versions, or one card's story. Loaded when it is first asked for. */
import type { Role } from '../../shared/domain/roles'
import { useLiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'
import { Icon } from '../ui/Icon'
import { useWords } from '../words/defineWords'
import { historyWords } from '../words/history'
import { CardHistory } from './CardHistory'
import { SinceLast } from './SinceLast'
import { Versions } from './Versions'
import './history.css'

/** `role`: one's own, on the board of today. */
export default function HistoryPanel({ role }: { readonly role: Role }) {
  const { desk } = useLiveBoard()
  const words = useWords(historyWords)
  const open = useStore(desk, (state) => state.history)
  if (open === null) return null
  return (
    <section className="history" aria-label={words.history}>
      <header className="history-head">
        <button type="button" className="button quiet" aria-pressed={open.is === 'since-last'} onClick={() => desk.put({ history: { is: 'since-last' } })}>
          {words.sinceLast}
        </button>
        <button type="button" className="button quiet" aria-pressed={open.is === 'versions'} onClick={() => desk.put({ history: { is: 'versions' } })}>
          {words.versions}
        </button>
        <span className="bar-space" />
        <button type="button" className="button quiet" aria-label={words.close} title={words.close} onClick={() => desk.put({ history: null })}>
          <Icon name="close" />
        </button>
      </header>
      <h2 className="visually-hidden">{open.is === 'card' ? words.cardHistory : open.is === 'versions' ? words.versions : words.sinceLast}</h2>
      {open.is === 'since-last' && <SinceLast />}
      {open.is === 'versions' && <Versions role={role} />}
      {open.is === 'card' && <CardHistory key={open.cardId} cardId={open.cardId} />}
    </section>
  )
}
