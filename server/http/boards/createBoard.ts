/** `POST /api/boards`: a new board, seeded once, with its three links. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { CreateBoardAnswer } from '../../../shared/protocol/answers'
import { createBoardSchema, type CreateBoardRequest } from '../../../shared/protocol/http'
import { exampleIds } from '../../../shared/templates/findExample'
import { templateIds } from '../../../shared/templates/findTemplate'
import type { Gate } from '../../access/Gate'
import { draftBoard } from '../../sync/draftBoard'
import { Refusal } from '../errorWords'
import type { Recipe } from '../recipe'

const hashOf = (text: string) => createHash('sha256').update(text).digest()

function checkPassword(expected: string, given: string | undefined): void {
  if (expected !== '' && !timingSafeEqual(hashOf(expected), hashOf(given ?? ''))) throw new Refusal('create-password')
}

function checkNames(request: CreateBoardRequest): void {
  const unknown = request.templates?.find((id) => !templateIds.includes(id))
  if (unknown !== undefined) throw new Refusal('unknown-template', { name: unknown, known: templateIds.join(', ') })
  if (request.example !== undefined && !exampleIds.includes(request.example)) {
    throw new Refusal('unknown-example', { name: request.example, known: exampleIds.join(', ') })
  }
}

export function createBoard(gate: Gate, createPassword: string, now: () => Date): Recipe<'anyone', CreateBoardRequest> {
  return {
    method: 'post',
    path: '/api/boards',
    needs: 'anyone',
    body: createBoardSchema,
    act({ body, ownAddress }) {
      checkPassword(createPassword, body.password)
      checkNames(body)
      const boardId = gate.createBoard(draftBoard(body, now().toISOString()))
      const answer: CreateBoardAnswer = { boardId, links: gate.linksOfNew(boardId, ownAddress) }
      return { status: 201, json: answer }
    },
  }
}
