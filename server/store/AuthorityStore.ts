/** What facilitators decide, on disk: links, the door, frozen boards, given roles; the commands that were done, and who did them. */
import type { Database } from 'better-sqlite3'
import type { Role } from '../../shared/domain/roles'
import type { StoredLink } from './AccessStore'

export interface LinkEntry extends StoredLink {
  readonly kind: 'key' | 'door'
  /** ISO 8601, as all times here. */
  readonly created: string
  readonly expires: string | null
  /** Until when the door is open. */
  readonly doorUntil: string | null
  readonly closedAt: string | null
  readonly lastUsed: string | null
}

export interface MemberEntry {
  readonly participant: string
  readonly name: string
  readonly organisation: string
  readonly role: Role
  readonly color: number
  readonly link: string
  readonly joined: string
  /** Removed, or by a key that is no longer the link's. The link itself may be closed besides. */
  readonly isOut: boolean
}

export interface AuditEntry {
  readonly seq: number
  readonly at: string
  readonly participant: string
  readonly type: string
  /** JSON: names of ids and ids. */
  readonly ids: string
  readonly hash: string
}

export interface DoneCommand {
  readonly requestHash: string
  /** JSON. */
  readonly answer: string
}

export interface AuthorityStore {
  /** All or nothing. */
  together<T>(act: () => T): T
  findCommand(boardId: string, commandId: string): DoneCommand | null
  putCommand(boardId: string, commandId: string, done: DoneCommand, now: string): void
  lastAudit(boardId: string): AuditEntry | null
  addAudit(boardId: string, entry: AuditEntry): void
  audit(boardId: string): readonly AuditEntry[]
  /** Every link, the oldest first, closed ones too. */
  links(boardId: string): readonly LinkEntry[]
  addLink(link: LinkEntry): void
  renameLink(linkId: string, name: string): void
  setExpiry(linkId: string, expires: string | null): void
  /** `keeping`: the member who comes along to the new key. */
  rotateLink(linkId: string, keeping: string): void
  closeLink(linkId: string, now: string): void
  /** A new code, good until then; null closes. */
  setDoor(linkId: string, until: string | null): void
  isFrozen(boardId: string): boolean
  /** When the board was changed last, and how many days it is kept after that; null: for good. */
  keeping(boardId: string): { readonly changed: string; readonly retentionDays: number | null }
  setRetention(boardId: string, days: number | null): void
  setFrozen(boardId: string, since: string | null): void
  members(boardId: string): readonly MemberEntry[]
  setRole(boardId: string, participant: string, role: Role): void
  removeMember(boardId: string, participant: string, now: string): void
}

/** Nobody sends a command again after this long. */
const keepAnswersMs = 30 * 24 * 60 * 60 * 1000

const linkColumns = 'id, board, role, name, generation, kind, created, expires, door_until as doorUntil, closed_at as closedAt, last_used as lastUsed'

function prepareLinks(database: Database) {
  return {
    all: database.prepare<[string], LinkEntry>(`select ${linkColumns} from links where board = ? order by created, role, id`),
    add: database.prepare<[string, string, Role, string, number, string, string, string | null]>(
      'insert into links (id, board, role, name, generation, kind, created, expires) values (?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    rename: database.prepare<[string, string]>('update links set name = ? where id = ?'),
    setExpiry: database.prepare<[string | null, string]>('update links set expires = ? where id = ?'),
    rotate: database.prepare<[string]>('update links set generation = generation + 1 where id = ?'),
    bringAlong: database.prepare<[string, string]>('update members set generation = generation + 1 where link = ? and participant = ?'),
    close: database.prepare<[string, string]>('update links set closed_at = ?, door_until = null where id = ?'),
    openDoor: database.prepare<[string, string]>('update links set generation = generation + 1, door_until = ? where id = ?'),
    closeDoor: database.prepare<[string]>('update links set door_until = null where id = ?'),
  }
}

function prepareMembers(database: Database) {
  return {
    all: database.prepare<[string], Omit<MemberEntry, 'isOut'> & { readonly isOut: number }>(
      `select m.participant, m.name, m.organisation, coalesce(m.given_role, m.role) as role, m.color, m.link, m.joined,
         m.removed_at is not null or (l.kind = 'key' and l.generation <> m.generation) as isOut
       from members m join links l on l.id = m.link where m.board = ? order by m.joined, m.participant`,
    ),
    setRole: database.prepare<[Role, string, string]>('update members set given_role = ? where board = ? and participant = ?'),
    remove: database.prepare<[string, string, string]>('update members set removed_at = ? where board = ? and participant = ?'),
  }
}

function prepareRecords(database: Database) {
  const auditColumns = 'seq, at, participant, type, ids, hash'
  return {
    findCommand: database.prepare<[string, string], DoneCommand>('select request_hash as requestHash, answer from commands where board = ? and id = ?'),
    putCommand: database.prepare<[string, string, string, string, string]>('insert into commands (board, id, request_hash, answer, done) values (?, ?, ?, ?, ?)'),
    dropCommands: database.prepare<[string, string]>('delete from commands where board = ? and done < ?'),
    lastAudit: database.prepare<[string], AuditEntry>(`select ${auditColumns} from audit where board = ? order by seq desc limit 1`),
    audit: database.prepare<[string], AuditEntry>(`select ${auditColumns} from audit where board = ? order by seq`),
    addAudit: database.prepare<[string, number, string, string, string, string, string]>(
      'insert into audit (board, seq, at, participant, type, ids, hash) values (?, ?, ?, ?, ?, ?, ?)',
    ),
    isFrozen: database.prepare<[string], { found: number }>('select 1 as found from boards where id = ? and frozen_at is not null'),
    setFrozen: database.prepare<[string | null, string]>('update boards set frozen_at = ? where id = ?'),
    keeping: database.prepare<[string], { changed: string; retentionDays: number | null }>('select changed, retention_days as retentionDays from boards where id = ?'),
    setRetention: database.prepare<[number | null, string]>('update boards set retention_days = ? where id = ?'),
  }
}

/** A board's audit, from a database of any version: empty where there was none yet. */
export function listAudit(database: Database, boardId: string): readonly AuditEntry[] {
  const hasAudit = database.prepare("select 1 from sqlite_master where type = 'table' and name = 'audit'").get() !== undefined
  return hasAudit ? database.prepare<[string], AuditEntry>('select seq, at, participant, type, ids, hash from audit where board = ? order by seq').all(boardId) : []
}

export function openAuthorityStore(database: Database): AuthorityStore {
  const links = prepareLinks(database)
  const members = prepareMembers(database)
  const records = prepareRecords(database)
  return {
    together: (act) => database.transaction(act).immediate(),
    findCommand: (boardId, commandId) => records.findCommand.get(boardId, commandId) ?? null,
    putCommand(boardId, commandId, { requestHash, answer }, now) {
      records.dropCommands.run(boardId, new Date(Date.parse(now) - keepAnswersMs).toISOString())
      records.putCommand.run(boardId, commandId, requestHash, answer, now)
    },
    lastAudit: (boardId) => records.lastAudit.get(boardId) ?? null,
    addAudit: (boardId, { seq, at, participant, type, ids, hash }) => void records.addAudit.run(boardId, seq, at, participant, type, ids, hash),
    audit: (boardId) => records.audit.all(boardId),
    links: (boardId) => links.all.all(boardId),
    addLink: ({ id, board, role, name, generation, kind, created, expires }) => void links.add.run(id, board, role, name, generation, kind, created, expires),
    renameLink: (linkId, name) => void links.rename.run(name, linkId),
    setExpiry: (linkId, expires) => void links.setExpiry.run(expires, linkId),
    rotateLink(linkId, keeping) {
      links.bringAlong.run(linkId, keeping)
      links.rotate.run(linkId)
    },
    closeLink: (linkId, now) => void links.close.run(now, linkId),
    setDoor: (linkId, until) => void (until === null ? links.closeDoor.run(linkId) : links.openDoor.run(until, linkId)),
    isFrozen: (boardId) => records.isFrozen.get(boardId) !== undefined,
    keeping: (boardId) => records.keeping.get(boardId) ?? { changed: '', retentionDays: null },
    setRetention: (boardId, days) => void records.setRetention.run(days, boardId),
    setFrozen: (boardId, since) => void records.setFrozen.run(since, boardId),
    members: (boardId) => members.all.all(boardId).map((row) => ({ ...row, isOut: row.isOut === 1 })),
    setRole: (boardId, participant, role) => void members.setRole.run(role, boardId, participant),
    removeMember: (boardId, participant, now) => void members.remove.run(now, boardId, participant),
  }
}
