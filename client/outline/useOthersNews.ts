/** Reads out what others did, gathered: at most one summary every ten seconds. */
import { useEffect, useRef } from 'react'
import { zoneWords } from '../../shared/templates/zoneWords'
import { useLiveBoard, type LiveBoard } from '../board/liveBoard'
import { announce } from '../ui/announce'
import { readLanguage } from '../words/language'
import { outlineWords } from '../words/outline'
import { noChanges, tallyWords, withChanges, type ChangeTally } from './changeTally'

const gatherMs = 2_500
const leastBetweenMs = 10_000

function wordsFor(live: LiveBoard, tally: ChangeTally): string {
  const language = readLanguage()
  const board = live.view.read()
  const people = [...live.participants.read(), ...[...live.connection.presence.others().values()].map(({ user }) => user)]
  return tallyWords(
    tally,
    {
      zone: (zoneId) => {
        const zone = board.zones.get(zoneId ?? '')
        return zone ? zoneWords(zone, board).fullTitle[language] : ''
      },
      author: (participantId) => {
        const person = people.find((candidate) => candidate.participantId === participantId)
        return person?.organisation || person?.name || outlineWords[language].nameless
      },
    },
    language,
  )
}

export function useOthersNews(): void {
  const live = useLiveBoard()
  const lastToldAt = useRef(-leastBetweenMs)
  useEffect(() => {
    let before = live.view.read()
    let tally = noChanges
    let timer: ReturnType<typeof setTimeout> | null = null
    const tell = () => {
      timer = null
      lastToldAt.current = performance.now()
      const sentence = wordsFor(live, tally)
      tally = noChanges
      if (sentence !== '') announce(sentence)
    }
    const stop = live.view.subscribe((changed, transaction) => {
      const after = live.view.read()
      if (!transaction.local) tally = withChanges(tally, before, after, changed)
      before = after
      if (tally.cards.size + tally.links.size > 0) timer ??= setTimeout(tell, Math.max(gatherMs, lastToldAt.current + leastBetweenMs - performance.now()))
    })
    return () => {
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [live])
}
