/** People on the board: facilitation shared and handed over, a guest taken off. And the whole board held still. */
import type { MemberEntry } from '../../store/AuthorityStore'
import { CommandRefusal, type Decide, type Deciding } from './Deciding'

function findMember({ store, right }: Deciding, participantId: string): MemberEntry {
  const member = store.members(right.member.board).find(({ participant }) => participant === participantId)
  if (member === undefined) throw new CommandRefusal('no-such-member')
  return member
}

function hasOtherFacilitator({ store, right, now }: Deciding): boolean {
  const { board, participant } = right.member
  const isOpen = new Set(store.links(board).flatMap(({ id, closedAt, expires }) => (closedAt === null && (expires === null || expires > now.toISOString()) ? [id] : [])))
  return store.members(board).some((member) => member.role === 'facilitator' && member.participant !== participant && !member.isOut && isOpen.has(member.link))
}

/** Nobody can leave a board without a facilitator by giving the role away to nobody. */
export const setMemberRole: Decide<'member.setRole'> = (deciding, { participantId, role }) => {
  const { right, store } = deciding
  findMember(deciding, participantId)
  if (participantId === right.member.participant && role !== 'facilitator' && !hasOtherFacilitator(deciding)) throw new CommandRefusal('last-facilitator')
  store.setRole(right.member.board, participantId, role)
  return { participantId }
}

export const removeMember: Decide<'member.remove'> = (deciding, { participantId }) => {
  const { right, store, now } = deciding
  findMember(deciding, participantId)
  if (participantId === right.member.participant) throw new CommandRefusal('own-membership')
  store.removeMember(right.member.board, participantId, now.toISOString())
  return { participantId }
}

export const freezeBoard: Decide<'board.freeze'> = ({ right, store, now }) => {
  const { board } = right.member
  if (!store.isFrozen(board)) store.setFrozen(board, now.toISOString())
  return {}
}

export const thawBoard: Decide<'board.thaw'> = ({ right, store }) => {
  store.setFrozen(right.member.board, null)
  return {}
}
