import { Fragment, useEffect, useState, type ReactNode } from 'react'
import { pagesInOrder } from '../../shared/domain/boardQueries'
import { LiveBoardContext, useLiveBoard, type LiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'
import { useAsk } from '../commands/useCommands'
import { useWords } from '../words/defineWords'
import { historyWords } from '../words/history'
import { ShownVersionContext } from './shownVersion'
import { openStillBoard } from './stillBoard'

function standOnPage({ desk, view }: LiveBoard): void {
  const board = view.read()
  const { pageId } = desk.read()
  const isThere = pageId !== null && board.pages.has(pageId)
  desk.put({ selection: [], writing: null, ...(isThere ? {} : { pageId: pagesInOrder(board)[0]?.id ?? null }) })
}

/** While a version is looked at, everything inside sees the board as it was then, and can change nothing. */
export function LookBack({ children }: { readonly children: ReactNode }) {
  const live = useLiveBoard()
  const ask = useAsk()
  const words = useWords(historyWords)
  const versionId = useStore(live.desk, (state) => state.version?.id ?? null)
  const [then, setThen] = useState<{ readonly versionId: string; readonly board: LiveBoard } | null>(null)
  useEffect(() => {
    if (versionId === null) return
    let isWanted = true
    let opened: LiveBoard | null = null
    openStillBoard(live, versionId).then(
      (board) => {
        if (!isWanted) return board.close()
        opened = board
        standOnPage(board)
        setThen({ versionId, board })
      },
      () => {
        if (!isWanted) return
        live.desk.put({ version: null })
        ask.say(words.offline)
      },
    )
    return () => {
      isWanted = false
      setThen(null)
      standOnPage(live)
      // The views of it are taken down first.
      const board = opened
      setTimeout(() => board?.close())
    }
  }, [live, versionId])
  const shown = then !== null && then.versionId === versionId ? then : null
  return (
    <LiveBoardContext value={shown?.board ?? live}>
      <ShownVersionContext value={shown?.versionId ?? null}>
        <Fragment key={shown?.versionId ?? 'now'}>{children}</Fragment>
      </ShownVersionContext>
    </LiveBoardContext>
  )
}
