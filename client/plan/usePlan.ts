/** What every view of the plan shares: today, the width of the window, and the language's composing, done again only when the board changed. */
import { useMemo, useSyncExternalStore } from 'react'
import type { Board } from '../../shared/domain/board'
import type { Language } from '../../shared/domain/language'
import { useBoard, useLiveBoard } from '../board/liveBoard'
import { useLanguage } from '../words/language'

/** What a composer makes of the board as it is now. Give a function that stays the same. */
export function useComposed<Made>(compose: (board: Board, language: Language) => Made): Made {
  const board = useBoard()
  const language = useLanguage()
  return useMemo(() => compose(board, language), [compose, board, language])
}

/** Opens a card in the sheet at the side. */
export function useOpenCard(): (cardId: string) => void {
  const { desk } = useLiveBoard()
  return useMemo(() => (cardId) => desk.put({ openCard: cardId }), [desk])
}

const narrow = window.matchMedia('(max-width: 700px)')

function follow(listener: () => void): () => void {
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}

export const useIsNarrow = (): boolean => useSyncExternalStore(follow, () => narrow.matches)
