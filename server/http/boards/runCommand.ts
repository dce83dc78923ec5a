/** `POST /api/boards/:id/commands`: what only the server may decide; everybody on the board is told at once. */
import { commandSchema, type Command } from '../../../shared/protocol/commands'
import type { Authority } from '../../access/Authority'
import { CommandRefusal } from '../../access/commands/Deciding'
import type { Rooms } from '../../sync/openRooms'
import { Refusal } from '../errorWords'
import type { Recipe } from '../recipe'

function refusalFor(error: unknown): unknown {
  return error instanceof CommandRefusal ? new Refusal(error.code, error.facts) : error
}

export function runCommand(authority: Authority, rooms: Rooms): Recipe<'read', Command> {
  return {
    method: 'post',
    path: '/api/boards/:id/commands',
    needs: 'read',
    body: commandSchema,
    act({ right, body }) {
      try {
        const json = authority.run(right, body)
        rooms.review(right.member.board)
        return { json }
      } catch (error) {
        throw refusalFor(error)
      }
    },
  }
}
