import { roles, type Role } from '../../shared/domain/roles'
import type { LinkAnswer, MemberAnswer } from '../../shared/protocol/answers'
import { useLiveBoard } from '../board/liveBoard'
import { useAsk } from '../commands/useCommands'
import { Dialog } from '../ui/Dialog'
import { useWords } from '../words/defineWords'
import { facilitateWords } from '../words/facilitate'
import { useLanguage } from '../words/language'
import { AccessFault } from './AccessFault'
import { Avatar } from './Avatar'
import { linkTitle } from './linkWords'
import { useBoardAccess, type BoardAccess } from './useBoardAccess'

/** Everybody who has joined: facilitation is shared here, and a guest taken off the board. */
export function MembersDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(facilitateWords)
  const access = useBoardAccess()
  const members = access.board?.members ?? []
  return (
    <Dialog title={words.membersTitle} onClose={onClose} width="wide">
      <p className="hint">{words.membersWhat}</p>
      <AccessFault access={access} />
      <ul className="member-lines">
        {members.map((member) => (
          <MemberLine key={member.participantId} member={member} links={access.board?.allLinks ?? []} access={access} />
        ))}
      </ul>
    </Dialog>
  )
}

interface MemberLineProps {
  readonly member: MemberAnswer
  readonly links: readonly LinkAnswer[]
  readonly access: BoardAccess
}

function MemberLine({ member, links, access }: MemberLineProps) {
  const { me } = useLiveBoard()
  const words = useWords(facilitateWords)
  const language = useLanguage()
  const ask = useAsk()
  const isMe = member.participantId === me.participantId
  const name = member.name || words.nameless
  const link = links.find(({ linkId }) => linkId === member.linkId)
  const facts = [member.organisation, link === undefined ? '' : words.cameByLink(linkTitle(link, language))].filter((fact) => fact !== '')
  const setRole = async (role: Role) => {
    if (isMe && role !== 'facilitator' && !(await ask.confirm(words.handOverQuestion, words.handOver))) return
    await access.decide('member.setRole', { participantId: member.participantId, role })
  }
  const remove = async () => {
    if (!(await ask.confirm(words.removeQuestion(name), words.removeShort))) return
    if (await access.decide('member.remove', { participantId: member.participantId })) ask.say(words.removed(name))
  }
  return (
    <li>
      <Avatar name={member.name} color={member.color} />
      <span className="person">
        <span className="person-name">
          {name}
          {isMe && ` (${words.me})`}
        </span>
        <span className="hint">{facts.join(' · ')}</span>
      </span>
      {member.hasAccess ? (
        <>
          <select aria-label={words.roleOf(name)} value={member.role} onChange={(event) => void setRole(event.target.value as Role)}>
            {roles.map((role) => (
              <option key={role} value={role}>
                {words.linkRole(role)}
              </option>
            ))}
          </select>
          {!isMe && (
            <button type="button" className="button quiet" aria-label={words.remove(name)} onClick={() => void remove()}>
              {words.removeShort}
            </button>
          )}
        </>
      ) : (
        <span className="hint">{words.noAccess}</span>
      )}
    </li>
  )
}
