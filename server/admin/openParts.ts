/** What the administrator's commands work with: the same whether the server runs them or the command opened the folder itself. */
import { openAccessStore, type AccessStore } from '../store/AccessStore'
import { openAdminStore, type AdminStore } from '../store/AdminStore'
import { openAuthorityStore, type AuthorityStore } from '../store/AuthorityStore'
import { openBoardStore, type BoardStore } from '../store/BoardStore'
import { openErasureStore, type ErasureStore } from '../store/ErasureStore'
import type { Database } from '../store/openDatabase'
import { openSweepStore, type SweepStore } from '../store/SweepStore'
import type { Rooms } from '../sync/openRooms'

/** What the commands ask of boards that people have open. */
export type OpenBoards = Pick<Rooms, 'closeBoard' | 'sendAway' | 'isOpen' | 'fold' | 'amend' | 'isFailing' | 'socketCount'>

export interface AdminParts {
  readonly dataDir: string
  readonly database: Database
  readonly masterKey: Buffer
  readonly boards: BoardStore
  readonly access: AccessStore
  readonly shelf: AdminStore
  readonly authority: AuthorityStore
  readonly sweeps: SweepStore
  readonly erasures: ErasureStore
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

type Given = Omit<AdminParts, 'boards' | 'access' | 'shelf' | 'authority' | 'sweeps' | 'erasures' | 'inTurn'>

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
  const open = { boards: openBoardStore(database), access: openAccessStore(database), shelf: openAdminStore(database), authority: openAuthorityStore(database) }
  return { ...given, ...open, sweeps: openSweepStore(database), erasures: openErasureStore(database), inTurn: openTurns() }
}
