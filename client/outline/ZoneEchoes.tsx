import { memo, useCallback } from 'react'
import type { Board } from '../../shared/domain/board'
import { areSameEchoes, echoesOf, type Echo } from '../../shared/templates/echoes'
import { pageTitle } from '../../shared/templates/pageTitle'
import { echoFact } from '../../shared/templates/echoFact'
import { useBoard, useLiveBoard } from '../board/liveBoard'
import { takeEcho } from '../board/takeEcho'
import { useAsk } from '../commands/useCommands'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { pagesWords } from '../words/pages'

const none: readonly Echo[] = []

/** What other pages say that belongs in this zone, closed until it is asked for; each leads to its card. */
export const ZoneEchoes = memo(function ZoneEchoes({ zoneId }: { readonly zoneId: string }) {
  const live = useLiveBoard()
  const ask = useAsk()
  const words = useWords(pagesWords)
  const language = useLanguage()
  const select = useCallback((board: Board) => {
    const zone = board.zones.get(zoneId)
    return zone === undefined ? none : echoesOf(board, zone)
  }, [zoneId])
  const echoes = useBoard(select, areSameEchoes)
  if (echoes.length === 0) return null
  const takeHere = (echo: Echo) => {
    const zone = live.view.read().zones.get(zoneId)
    if (zone && takeEcho(live, zone, echo)) ask.say(words.usedHere)
  }
  return (
    <details className="outline-echoes">
      <summary>{words.countFromOthers(echoes.length)}</summary>
      <ul>
        {echoes.map((echo) => {
          const { card, page, use } = echo
          const title = card.title.replace(/\n/g, ' ')
          const from = pageTitle(page, language)
          const fact = echoFact(card, language)
          return (
            <li key={card.id} data-echo={card.id}>
              <button type="button" className="echo-link" onClick={() => live.desk.eye.read()?.showCard(card.id)}>
                {title}
              </button>{' '}
              <span className="hint">{[fact, words.from(from)].filter((part) => part !== '').join(' · ')}</span>
              {use !== null && live.canEdit && (
                <button type="button" className="button quiet" aria-label={words.useHereOf(title)} onClick={() => takeHere(echo)}>
                  {words.useHere}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
})
