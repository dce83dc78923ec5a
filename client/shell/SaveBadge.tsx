import { useEffect, useState } from 'react'
import type { SaveState } from '../sync/openConnection'
import { useLiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'
import { shellWords } from '../words/shell'
import { useWords } from '../words/defineWords'

/** Saving is only spoken of when it takes longer than this. */
const quietSavingMs = 1_000
/** *Saved* is said again when nothing was unsaved for this long, so that the badge does not flicker while one types. */
const settledMs = 300

/** `busy`: a save is under way that nobody need hear of. */
type ShownState = SaveState | { readonly is: 'busy' }

/** What to say: never *saved* while something is not, and nothing of a save that is quick. */
function useShownState(state: SaveState): ShownState {
  const [shown, setShown] = useState<ShownState>(state)
  const isQuick = state.is === 'saving' || state.is === 'saved'
  useEffect(() => {
    if (!isQuick) return setShown(state)
    if (state.is === 'saving') setShown((before) => (before.is === 'saving' ? before : { is: 'busy' }))
    const timer = setTimeout(() => setShown(state), state.is === 'saving' ? quietSavingMs : settledMs)
    return () => clearTimeout(timer)
  }, [state, isQuick])
  return shown
}

function sentenceOf(state: ShownState, words: (typeof shellWords)['da']): string {
  switch (state.is) {
    case 'saved':
      return words.saved
    case 'busy':
      return ''
    case 'saving':
      return words.saving
    case 'connecting':
      return state.changes > 0 ? words.offline(state.changes) : words.connecting
    case 'offline':
      return words.offline(state.changes)
    case 'cannot-save':
      return words.cannotSave
    case 'board-full':
      return words.boardFull(state.changes)
    case 'text-cut':
      return words.textCut
    case 'frozen':
      return words.frozenUnsent(state.changes)
    case 'closed':
      if (state.reason.advice === 'reload') return words.closedReload
      return state.reason.name === 'bad-frame' ? words.closedBad : words.closed(state.changes)
  }
}

const signs: Record<ShownState['is'], string> = { saved: '✓', busy: '…', saving: '…', connecting: '…', offline: '⚠', 'cannot-save': '⚠', 'board-full': '⚠', 'text-cut': '⚠', frozen: '⚠', closed: '✕' }

/** Tells the truth about what is saved, always as a sign and words. */
export function SaveBadge() {
  const live = useLiveBoard()
  const words = useWords(shellWords)
  const state = useShownState(useStore(live.connection.saveState))
  return (
    <p className="save-badge" data-state={state.is} role="status">
      <span aria-hidden="true">{signs[state.is]}</span> <span>{sentenceOf(state, words)}</span>
    </p>
  )
}
