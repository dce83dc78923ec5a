/** What the administrator's commands work with: the same whether the server runs them or the command opened the folder itself. */
import { openAccessStore, type AccessStore } from '../store/AccessStore'
import { openAdminStore, type AdminStore } from '../store/AdminStore'
import { openBoardStore, type BoardStore } from '../store/BoardStore'
import type { Database } from '../store/openDatabase'
import type { Rooms } from '../sync/openRooms'

/** What the commands ask of boards that people have open. */
export type OpenBoards = Pick<Rooms, 'closeBoard' | 'sendAway' | 'fold' | 'isFailing'>

export interface AdminParts {
  readonly dataDir: string
  readonly database: Database
  readonly masterKey: Buffer
  readonly boards: BoardStore
  readonly access: AccessStore
  readonly shelf: AdminStore
  readonly rooms: OpenBoards
  /** Where people reach the server, without a slash at the end. */
  readonly address: () => string
  /** The setting PUBLIC_URL. */
  readonly publicUrl: string | null
  readonly now: () => Date
  /** A word that opens `/checkup` for an hour; null when no server runs. */
  readonly admitToCheckup: (() => string) | null
  /** Waits until what was begun before has ended: a backup must not meet a purge. */
  inTurn<T>(work: () => T | Promise<T>): Promise<T>
}

type Given = Omit<AdminParts, 'boards' | 'access' | 'shelf' | 'inTurn'>

function openTurns(): AdminParts['inTurn'] {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
}

export function openParts(given: Given): AdminParts {
  const { database } = given
  return { ...given, boards: openBoardStore(database), access: openAccessStore(database), shelf: openAdminStore(database), inTurn: openTurns() }
}
