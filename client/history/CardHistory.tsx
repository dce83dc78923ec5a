import type { CardChangeAnswer, CardHistoryAnswer } from '../../shared/protocol/answers'
import { cardName } from '../board/cardName'
import { useBoard, useLiveBoard } from '../board/liveBoard'
import { useWords } from '../words/defineWords'
import { historyWords } from '../words/history'
import { useLanguage } from '../words/language'
import { Fetched } from './Fetched'
import { useAsked } from './useAsked'
import { momentWords } from './versionWords'

function ChangeLine({ change }: { readonly change: CardChangeAnswer }) {
  const words = useWords(historyWords)
  const language = useLanguage()
  const by = change.by.map(({ name, organisation }) => (organisation === '' ? name : `${name}, ${organisation}`)).join(' · ')
  return (
    <li>
      <p className="hint">
        {momentWords(change.at, language)} · {by || words.somebody}
      </p>
      {change.what !== 'changed' && <p>{change.what === 'made' ? words.made : words.gone}</p>}
      {change.fields.map((field) => (
        <p key={field.name}>{field.words}</p>
      ))}
    </li>
  )
}

/** Who changed what in one card, with its earlier wordings. */
export function CardHistory({ cardId }: { readonly cardId: string }) {
  const { boardId } = useLiveBoard()
  const words = useWords(historyWords)
  const language = useLanguage()
  const name = useBoard((board) => cardName(board, cardId, language))
  const { asked, again } = useAsked<CardHistoryAnswer>(`/api/boards/${boardId}/cards/${encodeURIComponent(cardId)}/history?language=${language}`)
  return (
    <div className="history-body">
      <div className="history-row">
        <p className="history-title">{name}</p>
        <span className="bar-space" />
        <button type="button" className="button quiet" onClick={again}>
          {words.refresh}
        </button>
      </div>
      <Fetched asked={asked} again={again}>
        {({ changes }) =>
          changes.length === 0 ? (
            <p className="hint">{words.noChanges}</p>
          ) : (
            <ol className="card-changes" aria-label={words.cardHistory}>
              {changes.map((change) => (
                <ChangeLine key={`${change.at} ${change.what}`} change={change} />
              ))}
            </ol>
          )
        }
      </Fetched>
    </div>
  )
}
