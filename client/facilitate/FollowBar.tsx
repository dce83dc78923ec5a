import { useEffect, useRef } from 'react'
import { useLiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'
import { useAsk } from '../commands/useCommands'
import { personColor } from '../ui/colors'
import { facilitateWords } from '../words/facilitate'
import { useWords } from '../words/defineWords'
import type { PersonHere } from './whoIsHere'

/** Says whom one follows, and ends it; also when that person leaves. */
export function FollowBar({ people }: { readonly people: readonly PersonHere[] }) {
  const { desk } = useLiveBoard()
  const words = useWords(facilitateWords)
  const ask = useAsk()
  const following = useStore(desk, (state) => state.following)
  const lastName = useRef('')
  const followed = people.find(({ clientId }) => clientId === following)
  const name = followed?.user.name || words.nameless

  useEffect(() => {
    if (following === null) return
    if (followed) {
      lastName.current = name
      return
    }
    desk.put({ following: null })
    ask.say(words.followedLeft(lastName.current))
  }, [ask, desk, followed, following, name, words])

  return (
    <div role="status" className="follow-place">
      {followed && (
        <p className="follow-bar" style={{ borderColor: personColor(followed.user.color) }}>
          <span>{words.following(name)}</span>
          <button type="button" className="button" onClick={() => desk.put({ following: null })}>
            {words.stop}
          </button>
        </p>
      )}
    </div>
  )
}
