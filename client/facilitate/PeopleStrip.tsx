import { useId } from 'react'
import { useLiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'
import { Icon } from '../ui/Icon'
import { facilitateWords } from '../words/facilitate'
import { useWords } from '../words/defineWords'
import { Avatar } from './Avatar'
import { FollowBar } from './FollowBar'
import { PeopleList } from './PeopleList'
import { usePeopleHere } from './usePeopleHere'
import type { PersonHere } from './whoIsHere'
import './facilitate.css'

const shownAvatars = 4

/** Who is here: a few faces to follow at a press, and everybody in a list. */
export function PeopleStrip() {
  const words = useWords(facilitateWords)
  const panelId = useId()
  const people = usePeopleHere()
  const count = people.length + 1
  return (
    <div className="people-strip">
      <div className="people-faces">
        {people.slice(0, shownAvatars).map((person) => (
          <Face key={person.user.participantId} person={person} />
        ))}
      </div>
      <button type="button" className="button quiet people-count" popoverTarget={panelId} title={words.hereLong}>
        <Icon name="people" />
        <span aria-hidden="true">{count}</span>
        <span className="visually-hidden">{words.here(count)}</span>
      </button>
      <PeopleList id={panelId} people={people} />
      <FollowBar />
    </div>
  )
}

function Face({ person: { clientId, user } }: { readonly person: PersonHere }) {
  const { desk } = useLiveBoard()
  const words = useWords(facilitateWords)
  const isFollowed = useStore(desk, (state) => state.following === clientId)
  const name = user.name || words.nameless
  const label = isFollowed ? words.stopFollowing(name) : words.follow(name)
  return (
    <button type="button" className="face" aria-pressed={isFollowed} aria-label={words.follow(name)} title={label} onClick={() => desk.put({ following: isFollowed ? null : clientId })}>
      <Avatar name={user.name} color={user.color} />
    </button>
  )
}
