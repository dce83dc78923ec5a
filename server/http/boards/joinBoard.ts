/** `POST /api/boards/:id/join`: a link's key for a session. */
import { ownPath } from '../../access/ownPath'
import type { JoinAnswer } from '../../../shared/protocol/answers'
import { joinSchema, type JoinRequest } from '../../../shared/protocol/http'
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
      if (joined === 'wrong') throw new Refusal('wrong-link')
      if (joined === 'removed') throw new Refusal('removed')
      rooms.review(joined.member.board, joined.member.participant)
      response.set('Set-Cookie', writeToken(joined.token, isReachedByHttps(config, request.headers), ownPath(config) || '/'))
      const answer: JoinAnswer = { participantId: joined.member.participant, role: joined.member.standing ?? joined.member.role }
      return { json: answer }
    },
  }
}
