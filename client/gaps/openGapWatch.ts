/** Reads the board through while nobody waits for it: a moment after the last change, when the browser has nothing else to do. */
import { analyse } from '../../shared/analysis/analyse'
import { withAnswers, type AnsweredFinding } from '../../shared/analysis/answered'
import type { AnalysisContext } from '../../shared/analysis/finding'
import type { BoardView } from '../../shared/document/openBoardView'
import { createStore, type Store } from '../board/store'

/** People pause this long between two thoughts. */
const calmMs = 400
/** While somebody writes on and on the list is renewed all the same. */
const longestWaitMs = 3_000

export interface GapWatch extends Pick<Store<readonly AnsweredFinding[] | null>, 'read' | 'subscribe'> {
  close(): void
}

function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(act, 0)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(act, { timeout: longestWaitMs })
  return () => cancelIdleCallback(handle)
}

/** `contextNow`: asked anew each time, since days pass and roles change. Null until the board has been read once. */
export function openGapWatch(view: BoardView, contextNow: () => AnalysisContext): GapWatch {
  const found = createStore<readonly AnsweredFinding[] | null>(null)
  let cancelIdle: (() => void) | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let waitsSince: number | null = null

  const look = () => {
    cancelIdle = null
    waitsSince = null
    const board = view.read()
    found.set(withAnswers(analyse(board, contextNow()), board.meta.acceptedGaps))
  }
  const lookWhenIdle = () => {
    timer = null
    cancelIdle ??= whenIdle(look)
  }
  const onChange = () => {
    waitsSince ??= performance.now()
    if (timer !== null) clearTimeout(timer)
    const left = longestWaitMs - (performance.now() - waitsSince)
    timer = setTimeout(lookWhenIdle, Math.max(0, Math.min(calmMs, left)))
  }
  const stop = view.subscribe(onChange)
  lookWhenIdle()
  return {
    read: found.read,
    subscribe: found.subscribe,
    close() {
      stop()
      if (timer !== null) clearTimeout(timer)
      cancelIdle?.()
    },
  }
}
