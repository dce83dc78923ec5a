import { useCallback } from 'react'
import type { PresenceState } from '../../../shared/protocol/presence'
import { useLiveBoard } from '../../board/liveBoard'
import { useStore } from '../../board/store'
import { useOthers } from '../../board/useOthers'
import { personColor } from '../../ui/colors'

interface Cursor {
  readonly clientId: number
  readonly name: string
  readonly color: string
  readonly x: number
  readonly y: number
}

type Others = ReadonlyMap<number, PresenceState>
const lookEveryMs = 40

function isSame(a: readonly Cursor[], b: readonly Cursor[]): boolean {
  return a.length === b.length && a.every((one, index) => one.clientId === b[index]!.clientId && one.x === b[index]!.x && one.y === b[index]!.y && one.name === b[index]!.name)
}

/** Other people's pointers with their names; drawn in page pixels, always equally large. */
export function Cursors() {
  const live = useLiveBoard()
  const pageId = useStore(live.desk, (state) => state.pageId)
  const pick = useCallback(
    (others: Others): readonly Cursor[] =>
      [...others].flatMap(([clientId, { cursor, user, pageId: theirs }]) =>
        cursor && theirs === pageId ? [{ clientId, name: user.name, color: personColor(user.color), x: cursor.x, y: cursor.y }] : [],
      ),
    [pageId],
  )
  const cursors = useOthers(pick, isSame, lookEveryMs)
  return (
    <div className="cursors" aria-hidden="true">
      {cursors.map(({ clientId, name, color, x, y }) => (
        <div key={clientId} className="cursor" style={{ transform: `translate(${x}px, ${y}px)`, color }}>
          <div className="cursor-sized">
            <svg width={18} height={20} viewBox="0 0 18 20">
              <path d="M2 1.5 15.5 11 9 12.2 5.8 18z" fill="currentColor" stroke="#fff" strokeWidth={1.4} strokeLinejoin="round" />
            </svg>
            <span className="cursor-name">{name}</span>
          </div>
        </div>
      ))}
    </div>
  )
}
