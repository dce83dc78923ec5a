/** Whether this browser may open a board, asked of the server and remembered for when there is no line. */
import { appPath } from '../door/appPath'
import type { BoardAnswer, ErrorAnswer } from '../../shared/protocol/answers'
import { joinReasons, type JoinReason } from '../join/joinReason'

const storageKey = (boardId: string) => `faellestavle.member.${boardId}`

export type Membership =
  | { readonly is: 'member'; readonly board: BoardAnswer }
  /** The server knows no membership: the link is needed. */
  | { readonly is: 'stranger'; readonly because: JoinReason }
  | { readonly is: 'unreachable' }

function readRemembered(boardId: string): BoardAnswer | null {
  try {
    const remembered = JSON.parse(localStorage.getItem(storageKey(boardId)) ?? 'null') as BoardAnswer | null
    return remembered?.boardId === boardId ? remembered : null
  } catch {
    return null
  }
}

/** Remembers who I am on a board; the links stay out, so that nothing on this device opens it for others. */
function remember(board: BoardAnswer): void {
  const { links: _links, allLinks: _allLinks, members: _members, ...kept } = board
  localStorage.setItem(storageKey(board.boardId), JSON.stringify(kept))
}

export function forgetMembership(boardId: string): void {
  localStorage.removeItem(storageKey(boardId))
}

async function readReason(answer: Response): Promise<JoinReason> {
  const { error } = (await answer.json().catch(() => ({ error: { code: '' } }))) as ErrorAnswer
  return joinReasons.find((reason) => reason === error.code) ?? null
}

/** Asks the server; without a line, what is remembered from last time. */
export async function findMembership(boardId: string): Promise<Membership> {
  try {
    const answer = await fetch(appPath(`/api/boards/${boardId}`), { cache: 'no-store' })
    if (answer.ok) {
      const board = (await answer.json()) as BoardAnswer
      remember(board)
      return { is: 'member', board }
    }
    if (answer.status < 500) return { is: 'stranger', because: await readReason(answer) }
  } catch {
    // No line: go on with what is remembered.
  }
  const remembered = readRemembered(boardId)
  return remembered === null ? { is: 'unreachable' } : { is: 'member', board: remembered }
}
