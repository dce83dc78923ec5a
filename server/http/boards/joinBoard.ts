/** `POST /api/boards/:id/join`: a link's key for a session. */
import type { JoinAnswer } from '../../../shared/protocol/answers'
import { joinSchema, type JoinRequest } from '../../../shared/protocol/http'
import { authorise } from '../../access/authorise'
import type { Gate } from '../../access/Gate'
import { isReachedByHttps } from '../../access/origin'
import { writeToken } from '../../access/sessionCookie'
import type { Config } from '../../config'
import type { Rooms } from '../../sync/openRooms'
import { Refusal } from '../errorWords'
import type { Recipe } from '../recipe'

export function joinBoard(gate: Gate, rooms: Rooms, config: Config): Recipe<'anyone', JoinRequest> {
  return {
    method: 'post',
    path: '/api/boards/:id/join',
    needs: 'anyone',
    body: joinSchema,
    act({ params, body, token, request, response }) {
      const joined = gate.join(params.id ?? '', body, token)
      if (joined === null) throw new Refusal('wrong-link')
      const right = authorise(joined.member, 'read')
      if (right !== null) rooms.refreshMember(right)
      response.set('Set-Cookie', writeToken(joined.token, isReachedByHttps(config, request.headers)))
      const answer: JoinAnswer = { participantId: joined.member.participant, role: joined.member.role }
      return { json: answer }
    },
  }
}
