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
  /** What they may do now. */
  readonly role: Role
  /** What they may do again when the board is thawed; absent unless a frozen board holds it back. */
  readonly standing?: Role
  /** ISO 8601: when their link ends by itself; absent when it does not. */
  readonly until?: string
  /** 0 to 11. */
  readonly color: number
  /** ISO 8601. */
  readonly joined: string
}

/** A membership with all that says whether it still holds. */
export interface StoredMembership {
  readonly member: StoredMember
  readonly isRemoved: boolean
  /** The link was closed, or got another key. */
  readonly isLinkDead: boolean
  readonly expires: string | null
  readonly isFrozen: boolean
}

export interface AccessStore {
  /** A board, its links and its first snapshot, all or nothing. */
  createBoard(boardId: string, snapshot: Uint8Array, links: readonly StoredLink[], now: string): void
  /** Links with a key that have not been closed, nor ended by `now`; the oldest first. */
  openLinks(boardId: string, now: string): readonly StoredLink[]
  /** Doors of all boards that are open at `now`. */
  openDoors(now: string): readonly StoredLink[]
  /** The link is in use: noted now and then. `before`: not when it was noted after this. */
  noteUse(linkId: string, now: string, before: string): void
  /** Adds the session when it is new, and the membership or what changed in it. */
  putMember(tokenHash: string, member: StoredMember, generation: number, now: string): void
  hasSession(tokenHash: string): boolean
  /** Who this session is, or has been, on the board; null when it never joined. */
  findMembership(tokenHash: string, boardId: string): StoredMembership | null
  /** The same, by who they are. */
  membershipOf(boardId: string, participant: string): StoredMembership | null
  /** Everybody who has joined, in that order. */
  members(boardId: string): readonly StoredMember[]
  readSetting(name: string): string | null
  writeSetting(name: string, value: string): void
}

const memberColumns = 'm.board, m.participant, m.link, m.name, m.organisation, m.voice, coalesce(m.given_role, m.role) as role, m.color, m.joined'
const membershipQuery = `
  select ${memberColumns}, m.removed_at is not null as isRemoved, l.closed_at is not null or (l.kind = 'key' and l.generation <> m.generation) as isLinkDead,
    l.expires, b.frozen_at is not null as isFrozen
  from members m join links l on l.id = m.link join boards b on b.id = m.board`

interface MembershipRow extends StoredMember {
  readonly isRemoved: number
  readonly isLinkDead: number
  readonly expires: string | null
  readonly isFrozen: number
}

function membershipFrom(row: MembershipRow | undefined): StoredMembership | null {
  if (row === undefined) return null
  const { isRemoved, isLinkDead, expires, isFrozen, ...member } = row
  return { member, isRemoved: isRemoved === 1, isLinkDead: isLinkDead === 1, expires, isFrozen: isFrozen === 1 }
}

export function openAccessStore(database: Database): AccessStore {
  const addBoard = database.prepare<[string, string, string]>('insert into boards (id, created, changed) values (?, ?, ?)')
  const addSnapshot = database.prepare<[string, Uint8Array]>('insert into snapshots (board, seq, bytes) values (?, 0, ?)')
  const addLink = database.prepare<[string, string, string, string, number, string]>(
    'insert into links (id, board, role, name, generation, created) values (?, ?, ?, ?, ?, ?)',
  )
  const openLinks = database.prepare<[string, string], StoredLink>(
    `select id, board, role, name, generation from links
     where board = ? and kind = 'key' and closed_at is null and (expires is null or expires > ?) order by created, role, id`,
  )
  const openDoors = database.prepare<[string], StoredLink>(
    "select id, board, role, name, generation from links where kind = 'door' and closed_at is null and door_until > ? order by id",
  )
  const useLink = database.prepare<[string, string, string]>("update links set last_used = ? where id = ? and coalesce(last_used, '') < ?")
  const putSession = database.prepare<[string, string, string]>(
    'insert into sessions (token_hash, created, last_seen) values (?, ?, ?) on conflict (token_hash) do update set last_seen = excluded.last_seen',
  )
  const hasSession = database.prepare<[string], { found: number }>('select 1 as found from sessions where token_hash = ?')
  // A role given by a facilitator stays as long as one comes by the same link.
  const putMember = database.prepare<[string, string, string, string, number, string, string, string, string, number, string]>(
    `insert into members (session, board, participant, link, generation, name, organisation, voice, role, color, joined) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (session, board) do update set
       given_role = case when link = excluded.link then given_role end, removed_at = null, link = excluded.link, generation = excluded.generation,
       name = excluded.name, organisation = excluded.organisation, voice = excluded.voice, role = excluded.role`,
  )
  const findMembership = database.prepare<[string, string], MembershipRow>(`${membershipQuery} where m.session = ? and m.board = ?`)
  const membershipOf = database.prepare<[string, string], MembershipRow>(`${membershipQuery} where m.board = ? and m.participant = ?`)
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
    openLinks: (boardId, now) => openLinks.all(boardId, now),
    openDoors: (now) => openDoors.all(now),
    noteUse: (linkId, now, before) => void useLink.run(now, linkId, before),
    putMember: database.transaction((tokenHash: string, member: StoredMember, generation: number, now: string) => {
      putSession.run(tokenHash, now, now)
      const { board, participant, link, name, organisation, voice, role, color, joined } = member
      putMember.run(tokenHash, board, participant, link, generation, name, organisation, voice, role, color, joined)
      useLink.run(now, link, now)
    }),
    hasSession: (tokenHash) => hasSession.get(tokenHash) !== undefined,
    findMembership: (tokenHash, boardId) => membershipFrom(findMembership.get(tokenHash, boardId)),
    membershipOf: (boardId, participant) => membershipFrom(membershipOf.get(boardId, participant)),
    members: (boardId) => members.all(boardId),
    readSetting: (name) => readSetting.get(name)?.value ?? null,
    writeSetting: (name, value) => void writeSetting.run(name, value),
  }
}
