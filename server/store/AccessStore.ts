/** Links, sessions and memberships on disk. Keys and tokens are not here: only what they are derived from, and hashes. */
import type { Database } from 'better-sqlite3'
import type { Role } from '../../shared/domain/roles'

export interface StoredLink {
  readonly id: string
  readonly board: string
  readonly role: Role
  readonly name: string
  readonly generation: number
}

export interface StoredMember {
  readonly board: string
  readonly participant: string
  readonly link: string
  readonly name: string
  readonly organisation: string
  readonly voice: string
  readonly role: Role
  /** 0 to 11. */
  readonly color: number
  /** ISO 8601. */
  readonly joined: string
}

export interface AccessStore {
  /** A board, its links and its first snapshot, all or nothing. */
  createBoard(boardId: string, snapshot: Uint8Array, links: readonly StoredLink[], now: string): void
  /** Links that have not been closed. */
  openLinks(boardId: string): readonly StoredLink[]
  /** Adds the session when it is new, and the membership or what changed in it. */
  putMember(tokenHash: string, member: StoredMember, now: string): void
  hasSession(tokenHash: string): boolean
  /** Null when the session is not a member, or the link it came by has been closed. */
  findMember(tokenHash: string, boardId: string): StoredMember | null
  /** The same, whether its link is still open or not: who this session has been on the board. */
  earlierMember(tokenHash: string, boardId: string): StoredMember | null
  /** Everybody who has joined, in that order. */
  members(boardId: string): readonly StoredMember[]
  readSetting(name: string): string | null
  writeSetting(name: string, value: string): void
}

const memberColumns = 'm.board, m.participant, m.link, m.name, m.organisation, m.voice, m.role, m.color, m.joined'

export function openAccessStore(database: Database): AccessStore {
  const addBoard = database.prepare<[string, string, string]>('insert into boards (id, created, changed) values (?, ?, ?)')
  const addSnapshot = database.prepare<[string, Uint8Array]>('insert into snapshots (board, seq, bytes) values (?, 0, ?)')
  const addLink = database.prepare<[string, string, string, string, number, string]>(
    'insert into links (id, board, role, name, generation, created) values (?, ?, ?, ?, ?, ?)',
  )
  const openLinks = database.prepare<[string], StoredLink>('select id, board, role, name, generation from links where board = ? and closed_at is null order by id')
  const useLink = database.prepare<[string, string]>('update links set last_used = ? where id = ?')
  const putSession = database.prepare<[string, string, string]>(
    'insert into sessions (token_hash, created, last_seen) values (?, ?, ?) on conflict (token_hash) do update set last_seen = excluded.last_seen',
  )
  const hasSession = database.prepare<[string], { found: number }>('select 1 as found from sessions where token_hash = ?')
  const putMember = database.prepare<[string, string, string, string, string, string, string, string, number, string]>(
    `insert into members (session, board, participant, link, name, organisation, voice, role, color, joined) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (session, board) do update set
       link = excluded.link, name = excluded.name, organisation = excluded.organisation, voice = excluded.voice, role = excluded.role`,
  )
  const findMember = database.prepare<[string, string], StoredMember>(
    `select ${memberColumns} from members m join links l on l.id = m.link where m.session = ? and m.board = ? and l.closed_at is null`,
  )
  const earlierMember = database.prepare<[string, string], StoredMember>(`select ${memberColumns} from members m where m.session = ? and m.board = ?`)
  const members = database.prepare<[string], StoredMember>(`select ${memberColumns} from members m where m.board = ? order by m.joined, m.participant`)
  const readSetting = database.prepare<[string], { value: string }>('select value from settings where name = ?')
  const writeSetting = database.prepare<[string, string]>(
    'insert into settings (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
  )

  return {
    createBoard: database.transaction((boardId: string, snapshot: Uint8Array, links: readonly StoredLink[], now: string) => {
      addBoard.run(boardId, now, now)
      addSnapshot.run(boardId, snapshot)
      for (const link of links) addLink.run(link.id, boardId, link.role, link.name, link.generation, now)
    }),
    openLinks: (boardId) => openLinks.all(boardId),
    putMember: database.transaction((tokenHash: string, member: StoredMember, now: string) => {
      putSession.run(tokenHash, now, now)
      const { board, participant, link, name, organisation, voice, role, color, joined } = member
      putMember.run(tokenHash, board, participant, link, name, organisation, voice, role, color, joined)
      useLink.run(now, link)
    }),
    hasSession: (tokenHash) => hasSession.get(tokenHash) !== undefined,
    findMember: (tokenHash, boardId) => findMember.get(tokenHash, boardId) ?? null,
    earlierMember: (tokenHash, boardId) => earlierMember.get(tokenHash, boardId) ?? null,
    members: (boardId) => members.all(boardId),
    readSetting: (name) => readSetting.get(name)?.value ?? null,
    writeSetting: (name, value) => void writeSetting.run(name, value),
  }
}
