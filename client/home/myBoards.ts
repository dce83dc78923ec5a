/** The boards this device has opened, newest first; kept on the device and nowhere else. */
import type { Role } from '../../shared/domain/roles'
import type { CreateBoardAnswer } from '../../shared/protocol/answers'

export interface MyBoard {
  readonly boardId: string
  readonly title: string
  readonly role: Role
  /** ISO 8601. */
  readonly lastOpened: string
  /** Only between making a board and opening it for the first time, so that a closed window does not lose it. */
  readonly links?: CreateBoardAnswer['links']
}

const storageKey = 'faellestavle.boards'
const mostBoards = 60

function isMyBoard(value: unknown): value is MyBoard {
  if (typeof value !== 'object' || value === null) return false
  const { boardId, title, role, lastOpened } = value as Record<string, unknown>
  return [boardId, title, role, lastOpened].every((part) => typeof part === 'string') && /^[\w-]{1,64}$/.test(String(boardId))
}

export function readMyBoards(): readonly MyBoard[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isMyBoard) : []
  } catch {
    return []
  }
}

function write(boards: readonly MyBoard[]): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(boards.slice(0, mostBoards)))
  } catch {
    // A device that keeps nothing still opens boards by their links.
  }
}

/** Puts the board first. Links are kept only when given: once opened, the session carries the access. */
export function rememberBoard(board: Omit<MyBoard, 'lastOpened'>, now = new Date()): void {
  const others = readMyBoards().filter(({ boardId }) => boardId !== board.boardId)
  write([{ ...board, lastOpened: now.toISOString() }, ...others])
}

export function forgetBoard(boardId: string): void {
  write(readMyBoards().filter((board) => board.boardId !== boardId))
}
