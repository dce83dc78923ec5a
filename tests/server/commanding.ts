/** What tests of commands share: sending one, and reading what a facilitator sees of links and people. */
import * as decoding from 'lib0/decoding'
import type { BoardAnswer, JoinByCodeAnswer, LinkAnswer, MemberAnswer } from '../../shared/protocol/answers'
import type { ArgsBodyOf, CommandAnswer, CommandType } from '../../shared/protocol/commands'
import { decodeJson, frameTypes } from '../../shared/protocol/frames'
import type { Stage } from '../../shared/protocol/stage'
import { ask, keyOf, type Member, type RawSocket, type TestBoard } from './harness'
import { noteIssued } from './issuedKeys'

let count = 0
export const newCommandId = () => `prøve-${Date.now()}-${++count}`.replace('ø', 'oe')

/** The answer as it comes. */
export function send<Type extends CommandType>(board: TestBoard, { cookie }: Member, type: Type, args: ArgsBodyOf<Type>, commandId = newCommandId()): Promise<Response> {
  return ask(board.address, 'POST', `/api/boards/${board.boardId}/commands`, { commandId, type, args }, { Cookie: cookie })
}

/** The answer of a command that must be done. */
export async function run<Type extends CommandType>(board: TestBoard, member: Member, type: Type, args: ArgsBodyOf<Type>): Promise<CommandAnswer> {
  const answer = await send(board, member, type, args)
  if (answer.status !== 200) throw new Error(`${type} answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as CommandAnswer
}

export async function about(board: TestBoard, { cookie }: Member): Promise<BoardAnswer> {
  return (await (await ask(board.address, 'GET', `/api/boards/${board.boardId}`, undefined, { Cookie: cookie })).json()) as BoardAnswer
}

export async function linksOf(board: TestBoard, facilitator: Member): Promise<readonly LinkAnswer[]> {
  const links = (await about(board, facilitator)).allLinks ?? []
  noteIssued(...links.map(({ url }) => keyOf(url ?? '')))
  return links
}

export async function linkOf(board: TestBoard, facilitator: Member, linkId: string | undefined): Promise<LinkAnswer> {
  const link = (await linksOf(board, facilitator)).find((candidate) => candidate.linkId === linkId)
  if (link === undefined) throw new Error(`no link ${linkId}`)
  return link
}

export async function membersOf(board: TestBoard, facilitator: Member): Promise<readonly MemberAnswer[]> {
  return (await about(board, facilitator)).members ?? []
}

/** Joins with a key; the status, and who came in. */
export async function joinWith(board: TestBoard, url: string | null, cookie?: string): Promise<{ readonly status: number; readonly member: Member }> {
  const answer = await ask(board.address, 'POST', `/api/boards/${board.boardId}/join`, { key: keyOf(url ?? ''), name: 'Gæst' }, cookie === undefined ? {} : { Cookie: cookie })
  const member = { ...((await answer.json()) as Member), cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
  return { status: answer.status, member }
}

export async function joinByCode(board: TestBoard, code: string, cookie?: string): Promise<{ readonly status: number; readonly member: Member & JoinByCodeAnswer }> {
  const answer = await ask(board.address, 'POST', '/api/join', { code, name: 'Fra salen' }, cookie === undefined ? {} : { Cookie: cookie })
  const member = { ...((await answer.json()) as Member & JoinByCodeAnswer), cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
  return { status: answer.status, member }
}

/** All stages a socket has been told, in order. */
export function stagesOf({ frames }: Pick<RawSocket, 'frames'>): Stage[] {
  return frames.flatMap((frame) => {
    const decoder = decoding.createDecoder(frame)
    return decoding.readVarUint(decoder) === frameTypes.stage ? [decodeJson(decoder) as Stage] : []
  })
}
