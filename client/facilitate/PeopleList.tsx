import { useId, useRef, useState, type ReactNode } from 'react'
import type { PresenceUser } from '../../shared/protocol/presence'
import { useBoard, useLiveBoard, type LiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'
import { facilitateWords } from '../words/facilitate'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { roleWords } from '../words/roles'
import { activityWords, cardAtHand } from './activityWords'
import { Avatar } from './Avatar'
import type { PersonHere } from './whoIsHere'

/** Everybody, me first: name, organisation, role, what they are doing; follow them, or go to where they work. */
export function PeopleList({ id, people }: { readonly id: string; readonly people: readonly PersonHere[] }) {
  const { me } = useLiveBoard()
  const words = useWords(facilitateWords)
  const titleId = useId()
  const panel = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const close = () => panel.current?.hidePopover()
  return (
    <div ref={panel} id={id} popover="auto" className="people-panel" role="group" aria-labelledby={titleId} onToggle={(event) => setOpen(event.newState === 'open')}>
      <h2 id={titleId}>{words.here(people.length + 1)}</h2>
      {isOpen && (
        <ul>
          <PersonLine user={me} isMe doing="" />
          {people.map((person) => (
            <OtherLine key={person.user.participantId} person={person} onDone={close} />
          ))}
        </ul>
      )}
    </div>
  )
}

function goTo(live: LiveBoard, { activity }: PersonHere): void {
  const cardId = cardAtHand(live.view.read(), activity)
  if (cardId !== null) live.desk.eye.read()?.showCard(cardId)
  else if (activity.pageId) live.desk.put({ pageId: activity.pageId, selection: [] })
}

function OtherLine({ person, onDone }: { readonly person: PersonHere; readonly onDone: () => void }) {
  const live = useLiveBoard()
  const words = useWords(facilitateWords)
  const language = useLanguage()
  const isFollowed = useStore(live.desk, (state) => state.following === person.clientId)
  const isList = useStore(live.desk, (state) => state.view === 'list')
  const doing = useBoard((board) => activityWords(board, person.activity, language))
  const name = person.user.name || words.nameless
  return (
    <PersonLine user={person.user} doing={doing}>
      {isList && doing !== '' && (
        <button
          type="button"
          className="button quiet"
          aria-label={words.goTo(name)}
          onClick={() => {
            onDone()
            goTo(live, person)
          }}
        >
          {words.goToShort}
        </button>
      )}
      <button
        type="button"
        className="button quiet"
        aria-pressed={isFollowed}
        aria-label={words.follow(name)}
        onClick={() => {
          live.desk.put({ following: isFollowed ? null : person.clientId })
          if (!isFollowed) onDone()
        }}
      >
        {words.followShort}
      </button>
    </PersonLine>
  )
}

interface PersonLineProps {
  readonly user: PresenceUser
  readonly doing: string
  readonly isMe?: boolean
  readonly children?: ReactNode
}

function PersonLine({ user, doing, isMe = false, children }: PersonLineProps) {
  const words = useWords(facilitateWords)
  const language = useLanguage()
  return (
    <li>
      <Avatar name={user.name} color={user.color} />
      <span className="person">
        <span className="person-name">
          {user.name || words.nameless}
          {isMe && ` (${words.me})`}
        </span>
        <span className="hint">{words.role(roleWords[language][user.role], user.organisation)}</span>
        {doing !== '' && <span className="hint">{doing}</span>}
      </span>
      {children}
    </li>
  )
}
