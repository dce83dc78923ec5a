import { useEffect, useState } from 'react'
import type { SaveState } from '../sync/openConnection'
import { useLiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'
import { shellWords } from '../words/shell'
import { useWords } from '../words/defineWords'

/** Saving is only spoken of when it takes longer than this. */
const quietSavingMs = 1_000

/** The state to show: a save that is quick stays unmentioned. */
function useCalmState(state: SaveState): SaveState {
  const [isLong, setLong] = useState(false)
  const isSaving = state.is === 'saving'
  useEffect(() => {
    setLong(false)
    if (!isSaving) return
    const timer = setTimeout(() => setLong(true), quietSavingMs)
    return () => clearTimeout(timer)
  }, [isSaving])
  return isSaving && !isLong ? { is: 'saved' } : state
}

function sentenceOf(state: SaveState, words: (typeof shellWords)['da']): string {
  switch (state.is) {
    case 'saved':
      return words.saved
    case 'saving':
      return words.saving
    case 'connecting':
      return state.changes > 0 ? words.offline(state.changes) : words.connecting
    case 'offline':
      return words.offline(state.changes)
    case 'cannot-save':
      return words.cannotSave
    case 'closed':
      if (state.reason.advice === 'reload') return words.closedReload
      return state.reason.name === 'bad-frame' ? words.closedBad : words.closed(state.changes)
  }
}

const signs: Record<SaveState['is'], string> = { saved: '✓', saving: '…', connecting: '…', offline: '⚠', 'cannot-save': '⚠', closed: '✕' }

/** Tells the truth about what is saved, always as a sign and words. */
export function SaveBadge() {
  const live = useLiveBoard()
  const words = useWords(shellWords)
  const state = useCalmState(useStore(live.connection.saveState))
  return (
    <p className="save-badge" data-state={state.is} role="status">
      <span aria-hidden="true">{signs[state.is]}</span> <span>{sentenceOf(state, words)}</span>
    </p>
  )
}
