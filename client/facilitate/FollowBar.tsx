import { useCallback, useEffect, useRef } from 'react'
import type { PresenceState, PresenceUser } from '../../shared/protocol/presence'
import { useLiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'
import { useOthers } from '../board/useOthers'
import { useAsk } from '../commands/useCommands'
import { personColor } from '../ui/colors'
import { facilitateWords } from '../words/facilitate'
import { useWords } from '../words/defineWords'

const isSameUser = (a: PresenceUser | null, b: PresenceUser | null): boolean => a?.participantId === b?.participantId && a?.name === b?.name

/** Says whom one follows, and ends it; also when that person leaves. */
export function FollowBar() {
  const { desk, connection } = useLiveBoard()
  const words = useWords(facilitateWords)
  const ask = useAsk()
  const following = useStore(desk, (state) => state.following)
  const lastName = useRef('')
  const pick = useCallback((others: ReadonlyMap<number, PresenceState>) => others.get(following ?? -1)?.user ?? null, [following])
  const followed = useOthers(pick, isSameUser)
  const name = followed?.name || words.nameless

  useEffect(() => {
    if (followed) lastName.current = name
    // The window asked for may not have been looked up yet.
    if (following === null || followed || connection.presence.others().has(following)) return
    desk.put({ following: null })
    ask.say(words.followedLeft(lastName.current))
  }, [ask, connection, desk, followed, following, name, words])

  return (
    <div role="status" className="follow-place">
      {followed && (
        <p className="follow-bar" style={{ borderColor: personColor(followed.color) }}>
          <span>{words.following(name)}</span>
          <button type="button" className="button" onClick={() => desk.put({ following: null })}>
            {words.stop}
          </button>
        </p>
      )}
    </div>
  )
}
