import { useEffect, useRef, useState } from 'react'
import type { PresenceState } from '../../shared/protocol/presence'
import { useLiveBoard } from './liveBoard'

type Others = ReadonlyMap<number, PresenceState>

/**
 * What `pick` makes of everybody else's presence, looked at no more than every `everyMs`:
 * cursors move many times a second, and few parts of the page care. Give functions that stay the same.
 */
export function useOthers<Picked>(pick: (others: Others) => Picked, isSame: (a: Picked, b: Picked) => boolean, everyMs = 250): Picked {
  const { presence } = useLiveBoard().connection
  const [picked, setPicked] = useState(() => pick(presence.others()))
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(() => {
    const look = () => {
      timer.current = null
      setPicked((before) => {
        const now = pick(presence.others())
        return isSame(before, now) ? before : now
      })
    }
    look()
    const stop = presence.subscribe(() => {
      timer.current ??= setTimeout(look, everyMs)
    })
    return () => {
      stop()
      if (timer.current !== null) clearTimeout(timer.current)
      timer.current = null
    }
  }, [presence, pick, isSame, everyMs])
  return picked
}
