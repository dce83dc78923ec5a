/** `POST /api/join`: the code on the screen for a session, while the door is open. Few wrong tries. */
import { ownPath } from '../../access/ownPath'
import type { JoinByCodeAnswer } from '../../../shared/protocol/answers'
import { joinByCodeSchema, type JoinByCodeRequest } from '../../../shared/protocol/http'
import type { CodeTries } from '../../access/codeTries'
import type { Gate } from '../../access/Gate'
import { clientAddress, isReachedByHttps } from '../../access/origin'
import { writeToken } from '../../access/sessionCookie'
import type { Config } from '../../config'
import type { Rooms } from '../../sync/openRooms'
import { Refusal } from '../errorWords'
import type { Recipe } from '../recipe'

export function joinByCode(gate: Gate, rooms: Rooms, tries: CodeTries, config: Config, now: () => Date): Recipe<'anyone', JoinByCodeRequest> {
  return {
    method: 'post',
    path: '/api/join',
    needs: 'anyone',
    body: joinByCodeSchema,
    act({ body, token, request, response }) {
      const session = token !== null && gate.isSession(token) ? token : null
      const address = clientAddress(config, request.headers, request.socket.remoteAddress)
      if (!tries.mayTry(session, address, now().getTime())) throw new Refusal('too-many-tries')
      const joined = gate.joinByCode(body, session)
      if (joined === 'wrong') tries.noteWrong(session, address, now().getTime())
      if (joined === 'wrong') throw new Refusal('wrong-code')
      if (joined === 'removed') throw new Refusal('removed')
      const { board, participant, role, standing } = joined.member
      rooms.review(board, participant)
      response.set('Set-Cookie', writeToken(joined.token, isReachedByHttps(config, request.headers), ownPath(config) || '/'))
      const answer: JoinByCodeAnswer = { boardId: board, participantId: participant, role: standing ?? role }
      return { json: answer }
    },
  }
}
