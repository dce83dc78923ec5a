/** `GET /api/boards/:id`: what a member's app needs before it opens the board. */
import { pagesInOrder } from '../../../shared/domain/boardQueries'
import { readBoard } from '../../../shared/document/readBoard'
import type { BoardAnswer, ParticipantAnswer } from '../../../shared/protocol/answers'
import type { Authority } from '../../access/Authority'
import { authorise, type MayFacilitate, type MayRead } from '../../access/authorise'
import type { Gate } from '../../access/Gate'
import type { StoredMember } from '../../store/AccessStore'
import type { Rooms } from '../../sync/openRooms'
import type { Recipe } from '../recipe'

export function participantAnswer({ participant, name, organisation, role, color }: StoredMember): ParticipantAnswer {
  return { participantId: participant, name, organisation, role, color }
}

interface Sources {
  readonly gate: Gate
  readonly rooms: Rooms
  readonly authority: Authority
}

/** What only facilitators see: how others get in, and who has. */
function forFacilitator(right: MayFacilitate, { gate, authority }: Sources, ownAddress: string): Pick<BoardAnswer, 'links' | 'allLinks' | 'members' | 'retentionDays'> {
  return { links: gate.linksOf(right, ownAddress), allLinks: authority.linksOf(right, ownAddress), members: authority.membersOf(right), retentionDays: authority.retentionOf(right) }
}

function answerFor(right: MayRead, sources: Sources, ownAddress: string): BoardAnswer {
  const { gate, rooms, authority } = sources
  const { member } = right
  gate.noteUse(right)
  const board = rooms.read(right, readBoard)
  const mayFacilitate = authorise(member, 'facilitate')
  const people = gate.participants(right)
  const templates = pagesInOrder(board).flatMap((page) => page.templateId ?? [])
  return {
    boardId: member.board,
    title: board.meta.title,
    language: board.meta.language,
    createdAt: board.meta.createdAt,
    changedAt: rooms.changedAt(right),
    templates: [...new Set(templates)],
    role: member.standing ?? member.role,
    participantId: member.participant,
    participants: people.map(participantAnswer),
    isLivedVoiceHere: people.some(({ voice }) => voice === 'lived'),
    isFrozen: authority.stageOf(member.board)(right).isFrozen,
    ...(mayFacilitate !== null && forFacilitator(mayFacilitate, sources, ownAddress)),
  }
}

export function aboutBoard(sources: Sources): Recipe<'read', undefined> {
  return {
    method: 'get',
    path: '/api/boards/:id',
    needs: 'read',
    act: ({ right, ownAddress }) => ({ json: answerFor(right, sources, ownAddress) }),
  }
}
