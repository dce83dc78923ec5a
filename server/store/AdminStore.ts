/** What the administrator's commands and the nightly clean-up read and change on disk: the trash, retention, and people. */
import type { Database } from 'better-sqlite3'
import type { StoredMember } from './AccessStore'

export interface ListedBoard {
  readonly id: string
  /** ISO 8601, as the other times. */
  readonly created: string
  readonly changed: string
  /** In the trash since then. */
  readonly deletedAt: string | null
  /** Days after the last change; null: kept for good. */
  readonly retentionDays: number | null
  /** People who have joined. */
  readonly members: number
}

export interface AdminStore {
  /** The newest first. */
  list(): readonly ListedBoard[]
  find(boardId: string): ListedBoard | null
  /** Bytes of document and pictures. Throws when the file is damaged there. */
  sizeOf(boardId: string): number
  /** Closes every open link and marks the board. */
  putInTrash(boardId: string, at: string): void
  /** Opens the links again that were open when the board was deleted. */
  takeFromTrash(boardId: string): void
  setRetention(boardId: string, days: number | null): void
  /** Takes some of what is large out of a board that is closed for good; false when nothing large is left. */
  purgeSome(boardId: string): boolean
  /** Takes a board and all that belongs to it out of every table. */
  purge(boardId: string): void
  /** Boards with a log to fold. */
  boardsWithLog(): readonly string[]
  /** Every membership on the server. */
  memberships(): readonly StoredMember[]
  /** All that the same browser session has joined, by one of its participants. */
  membershipsOfSession(participant: string): readonly StoredMember[]
  /** Makes the cookie of this participant's browser worth nothing. `tokenHash`: put in its place; nothing may hash to it. */
  endSession(participant: string, tokenHash: string): void
}

const boardColumns = `b.id, b.created, b.changed, b.deleted_at as deletedAt, b.retention_days as retentionDays,
  (select count(*) from members m where m.board = b.id) as members`
const memberColumns = 'board, participant, link, name, organisation, voice, role, color, joined'

/** Also the tables that later versions add: each has a column of this name. */
function tablesWithBoard(database: Database): readonly string[] {
  const rows = database
    .prepare<[], { name: string }>("select t.name as name from sqlite_master t where t.type = 'table' and exists (select 1 from pragma_table_info(t.name) c where c.name = 'board')")
    .all()
  return rows.map((row) => row.name)
}

function openTrash(database: Database): Pick<AdminStore, 'putInTrash' | 'takeFromTrash' | 'purgeSome' | 'purge'> {
  const mark = database.prepare<[string, string]>('update boards set deleted_at = ? where id = ?')
  const unmark = database.prepare<[string]>('update boards set deleted_at = null where id = ?')
  const closeLinks = database.prepare<[string, string]>('update links set closed_at = ? where board = ? and closed_at is null')
  const openLinks = database.prepare<[string]>(
    'update links set closed_at = null where board = ? and closed_at = (select b.deleted_at from boards b where b.id = links.board)',
  )
  const dropBoard = database.prepare<[string]>('delete from boards where id = ?')
  const dropSessions = database.prepare('delete from sessions where token_hash not in (select session from members)')

  const someOfLarge = [
    'delete from versions where board = ?',
    'delete from version_states where id in (select id from version_states where board = ? limit 4)',
    'delete from updates where (board, seq) in (select board, seq from updates where board = ? order by seq limit 50)',
    'delete from changes where id in (select id from changes where board = ? limit 500)',
    'delete from snapshots where board = ?',
  ].map((sql) => database.prepare<[string]>(sql))

  return {
    purgeSome: (boardId) => someOfLarge.some((drop) => drop.run(boardId).changes > 0),
    putInTrash: database.transaction((boardId: string, at: string) => {
      mark.run(at, boardId)
      closeLinks.run(at, boardId)
    }),
    takeFromTrash: database.transaction((boardId: string) => {
      openLinks.run(boardId)
      unmark.run(boardId)
    }),
    purge: database.transaction((boardId: string) => {
      database.pragma('defer_foreign_keys = ON')
      // The board first: some of what belongs to it may only go when it is gone.
      dropBoard.run(boardId)
      for (const table of tablesWithBoard(database)) database.prepare(`delete from "${table}" where board = ?`).run(boardId)
      dropSessions.run()
    }),
  }
}

function openPeople(database: Database): Pick<AdminStore, 'memberships' | 'membershipsOfSession' | 'endSession'> {
  const all = database.prepare<[], StoredMember>(`select ${memberColumns} from members order by joined, participant`)
  const ofSession = database.prepare<[string], StoredMember>(
    `select ${memberColumns} from members where session in (select session from members where participant = ?) order by joined, participant`,
  )
  const sessionsOf = database.prepare<[string], { session: string }>('select session from members where participant = ?')
  const moveSession = database.prepare<[string, string]>('update sessions set token_hash = ? where token_hash = ?')
  const moveMembers = database.prepare<[string, string]>('update members set session = ? where session = ?')

  return {
    memberships: () => all.all(),
    membershipsOfSession: (participant) => ofSession.all(participant),
    endSession: database.transaction((participant: string, tokenHash: string) => {
      database.pragma('defer_foreign_keys = ON')
      for (const { session } of sessionsOf.all(participant)) {
        moveSession.run(tokenHash, session)
        moveMembers.run(tokenHash, session)
      }
    }),
  }
}

export function openAdminStore(database: Database): AdminStore {
  const list = database.prepare<[], ListedBoard>(`select ${boardColumns} from boards b order by b.changed desc, b.id`)
  const find = database.prepare<[string], ListedBoard>(`select ${boardColumns} from boards b where b.id = ?`)
  const size = database.prepare<[string], { bytes: number }>(
    `select coalesce((select sum(length(s.bytes)) from snapshots s where s.board = b.id), 0) + coalesce((select sum(length(u.bytes)) from updates u where u.board = b.id), 0)
       + coalesce((select sum(i.size) from images i where i.board = b.id), 0) as bytes from boards b where b.id = ?`,
  )
  const setRetention = database.prepare<[number | null, string]>('update boards set retention_days = ? where id = ?')
  const boardsWithLog = database.prepare<[], { id: string }>('select b.id from boards b where exists (select 1 from updates u where u.board = b.id)')

  return {
    list: () => list.all(),
    find: (boardId) => find.get(boardId) ?? null,
    sizeOf: (boardId) => size.get(boardId)?.bytes ?? 0,
    setRetention: (boardId, days) => void setRetention.run(days, boardId),
    boardsWithLog: () => boardsWithLog.all().map((row) => row.id),
    ...openTrash(database),
    ...openPeople(database),
  }
}
