/** `POST /api/boards/:id/commands`: what only the server may decide; everybody on the board is told at once. */
import { commandSchema, isDocumentCommand, isSignoffCommand, type Command, type CommandAnswer, type DocumentCommand } from '../../../shared/protocol/commands'
import { findTemplate, templateIds } from '../../../shared/templates/findTemplate'
import type { Authority } from '../../access/Authority'
import { authorise, type MayRead } from '../../access/authorise'
import { CommandRefusal } from '../../access/commands/Deciding'
import { addPageTo, layTracksOf } from '../../sync/changeBoard'
import type { Rooms } from '../../sync/openRooms'
import type { Signing } from '../../sync/openSigning'
import { Refusal } from '../errorWords'
import type { Recipe } from '../recipe'

function refusalFor(error: unknown): unknown {
  return error instanceof CommandRefusal ? new Refusal(error.code, error.facts) : error
}

function granted<Right>(right: Right | null): Right {
  if (right === null) throw new CommandRefusal('not-allowed')
  return right
}

/** Editors add pages; only a facilitator lays the tracks anew. */
async function change(authority: Authority, rooms: Rooms, { member }: MayRead, command: DocumentCommand, now: Date): Promise<CommandAnswer> {
  const mayEdit = granted(authorise(member, 'edit'))
  if (command.type === 'page.add') {
    const { templateId } = command.args
    if (findTemplate(templateId) === null) throw new Refusal('unknown-template', { name: templateId, known: templateIds.join(', ') })
    return authority.runOnce(mayEdit, command, () => addPageTo(rooms, mayEdit, command, now))
  }
  const mayFacilitate = granted(authorise(member, 'facilitate'))
  return authority.runOnce(mayFacilitate, command, () => layTracksOf(rooms, mayFacilitate, command.args))
}

export function runCommand(authority: Authority, rooms: Rooms, signing: Signing, now: () => Date): Recipe<'read', Command> {
  return {
    method: 'post',
    path: '/api/boards/:id/commands',
    needs: 'read',
    body: commandSchema,
    async act({ right, body }) {
      try {
        if (isDocumentCommand(body)) return { json: await change(authority, rooms, right, body, now()) }
        const json = isSignoffCommand(body) ? await signing.run(granted(authorise(right.member, 'facilitate')), body) : authority.run(right, body)
        rooms.review(right.member.board)
        return { json }
      } catch (error) {
        throw refusalFor(error)
      }
    },
  }
}
