import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react'
import { changeMarks } from '../../shared/reports/changeMarks'
import type { SinceLast } from '../../shared/reports/sinceLast'
import { noMarks } from '../board/desk'
import { useLiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'
import { useAsk } from '../commands/useCommands'
import { useWords } from '../words/defineWords'
import { historyWords } from '../words/history'
import { useLanguage } from '../words/language'
import { ShownVersionContext } from './shownVersion'
import { useAsked, type AskedFor } from './useAsked'

const SinceLastContext = createContext<AskedFor<SinceLast> | null>(null)

/** What is compared now: the same for the panel and for the marks on the board. */
export function useSinceLast(): AskedFor<SinceLast> {
  const source = useContext(SinceLastContext)
  if (source === null) throw new Error('useSinceLast outside its source')
  return source
}

/** Puts marks on the board while they are asked for. Of a version that is looked at, only a comparison up to it says anything. */
function useMarks({ asked }: AskedFor<SinceLast>): void {
  const { desk } = useLiveBoard()
  const ask = useAsk()
  const words = useWords(historyWords)
  const shownId = useContext(ShownVersionContext)
  const isMarked = useStore(desk, (state) => state.isMarked)
  const to = useStore(desk, (state) => state.compared.to)
  const isSaid = useRef(false)
  useEffect(() => {
    const isAbout = shownId === null || to === shownId
    const marks = isMarked && isAbout && asked.is === 'answered' ? changeMarks(asked.answer) : noMarks
    desk.put({ marks })
    if (!isMarked) isSaid.current = false
    else if (isAbout && asked.is !== 'loading' && !isSaid.current) {
      isSaid.current = true
      ask.say(asked.is === 'answered' ? words.marked(marks.size) : asked.message || words.offline)
      if (asked.is === 'failed') desk.put({ isMarked: false })
    }
  }, [ask, asked, desk, isMarked, shownId, to, words])
}

/** Asks the server what has changed, while the panel or the marks want to know. */
export function SinceLastSource({ children }: { readonly children: ReactNode }) {
  const { boardId, desk } = useLiveBoard()
  const language = useLanguage()
  const { from, to } = useStore(desk, (state) => state.compared)
  const isWanted = useStore(desk, (state) => state.isMarked || state.history?.is === 'since-last')
  const source = useAsked<SinceLast>(isWanted ? `/api/boards/${boardId}/versions/compare?${new URLSearchParams({ from, to, language })}` : null)
  useMarks(source)
  return <SinceLastContext value={source}>{children}</SinceLastContext>
}
