import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { AnsweredFinding } from '../../shared/analysis/answered'
import { severities, type AnalysisContext } from '../../shared/analysis/finding'
import { useLiveBoard } from '../board/liveBoard'
import { getJson } from '../door/askServer'
import { openGapWatch, type GapWatch } from './openGapWatch'

/** What the server alone knows, since it has the earlier board: what has changed since the last meeting. Empty without a line. */
function useSinceLast(boardId: string): readonly AnsweredFinding[] {
  const [found, setFound] = useState<readonly AnsweredFinding[]>([])
  useEffect(() => {
    let isWanted = true
    getJson<readonly AnsweredFinding[]>(`/api/boards/${boardId}/findings`).then(
      (all) => isWanted && setFound(all.filter(({ rule }) => rule === 'T05')),
      () => isWanted && setFound([]),
    )
    return () => {
      isWanted = false
    }
  }, [boardId])
  return found
}

/** What the board asks now, and as it changes; null until it has been read once. `isLivedVoiceHere`: somebody with lived experience has joined. */
export function useFindings(isLivedVoiceHere: boolean): readonly AnsweredFinding[] | null {
  const { boardId, view, me } = useLiveBoard()
  const sinceLast = useSinceLast(boardId)
  const isFacilitator = me.role === 'facilitator'
  const context = useRef<() => AnalysisContext>(() => ({ today: '', isFacilitator: false }))
  context.current = () => ({ today: new Date().toISOString().slice(0, 10), isFacilitator, voicesHere: isLivedVoiceHere ? ['lived'] : [] })
  const [watch, setWatch] = useState<GapWatch | null>(null)
  useEffect(() => {
    const opened = openGapWatch(view, () => context.current())
    setWatch(opened)
    return () => opened.close()
  }, [view, isFacilitator, isLivedVoiceHere])
  const found = useSyncExternalStore(
    (listener) => watch?.subscribe(listener) ?? (() => undefined),
    () => watch?.read() ?? null,
  )
  if (found === null) return null
  const weight = ({ severity }: AnsweredFinding) => severities.indexOf(severity)
  return [...found, ...sinceLast].sort((a, b) => weight(a) - weight(b))
}
