/** `GET /api/boards/:id`: what a member's app needs before it opens the board. */
import { pagesInOrder } from '../../../shared/domain/boardQueries'
import { readBoard } from '../../../shared/document/readBoard'
import type { BoardAnswer, ParticipantAnswer } from '../../../shared/protocol/answers'
import { authorise, type MayRead } from '../../access/authorise'
import type { Gate } from '../../access/Gate'
import type { StoredMember } from '../../store/AccessStore'
import type { Rooms } from '../../sync/openRooms'
import type { Recipe } from '../recipe'

export function participantAnswer({ participant, name, organisation, role, color }: StoredMember): ParticipantAnswer {
  return { participantId: participant, name, organisation, role, color }
}

function answerFor(right: MayRead, gate: Gate, rooms: Rooms, ownAddress: string): BoardAnswer {
  const { member } = right
  const board = rooms.read(right, readBoard)
  const mayFacilitate = authorise(member, 'facilitate')
  const templates = pagesInOrder(board).flatMap((page) => page.templateId ?? [])
  return {
    boardId: member.board,
    title: board.meta.title,
    language: board.meta.language,
    createdAt: board.meta.createdAt,
    changedAt: rooms.changedAt(right),
    templates: [...new Set(templates)],
    role: member.role,
    participantId: member.participant,
    participants: gate.participants(right).map(participantAnswer),
    ...(mayFacilitate !== null && { links: gate.linksOf(mayFacilitate, ownAddress) }),
  }
}

export function aboutBoard(gate: Gate, rooms: Rooms): Recipe<'read', undefined> {
  return {
    method: 'get',
    path: '/api/boards/:id',
    needs: 'read',
    act: ({ right, ownAddress }) => ({ json: answerFor(right, gate, rooms, ownAddress) }),
  }
}
