/** What the tables of a board keep of a person besides their name, and its end: the id that all they did is known by. */
import type { Database } from 'better-sqlite3'
import type { AuditEntry } from './AuthorityStore'

export interface Erasure {
  readonly board: string
  /** Participant ids: theirs, and one that says nothing, which takes its place. */
  readonly from: string
  readonly to: string
  /** What they were called, and are called from now on. */
  readonly name: string
  readonly erasedName: string
  /** The board's audit with the other id in it, sealed anew. */
  readonly audit: readonly AuditEntry[]
}

/** Times are ISO 8601. */
export interface Traces {
  readonly visits: readonly { readonly seen: string; readonly previous: string | null }[]
  readonly versions: readonly { readonly made: string; readonly kind: string; readonly name: string }[]
  readonly changes: readonly { readonly at: string; readonly root: string; readonly record: string; readonly what: string }[]
  readonly decisions: readonly { readonly at: string; readonly type: string }[]
}

export interface ErasureStore {
  /** What a person did, as the board's tables tell it. */
  tracesOf(boardId: string, participant: string): Traces
  /** All or nothing. What stands inside documents and versions is not touched. */
  erase(erasure: Erasure): void
}

function prepare(database: Database) {
  return {
    member: database.prepare<[string, string, string, string]>("update members set participant = ?, name = ?, organisation = '', voice = '' where board = ? and participant = ?"),
    writers: database.prepare<[string, string, string]>('update writers set participant = ? where board = ? and participant = ?'),
    visits: database.prepare<[string, string]>('delete from visits where board = ? and participant = ?'),
    versions: database.prepare<[string, string]>('update versions set participant = null where board = ? and participant = ?'),
    // A line of several names those who are left.
    changes: database.prepare<[string, string, string]>("update changes set participants = trim(replace(' ' || participants || ' ', ' ' || ? || ' ', ' ')) where board = ? and instr(participants, ?) > 0"),
    fields: database.prepare<[string, string, string, string]>('update changes set fields = replace(fields, ?, ?) where board = ? and instr(fields, ?) > 0'),
    commands: database.prepare<[string, string, string, string]>('update commands set answer = replace(answer, ?, ?) where board = ? and instr(answer, ?) > 0'),
    // What an archive brought knows people by name alone.
    sent: database.prepare<[string, string, string, string]>("update signoffs set sent_by = null, sent_name = ? where board = ? and (sent_by = ? or (sent_by is null and sent_name <> '' and sent_name = ?))"),
    approved: database.prepare<[string, string, string, string]>("update signoffs set approved_by = null, approved_name = ? where board = ? and (approved_by = ? or (approved_by is null and approved_name <> '' and approved_name = ?))"),
    // A link that was made for them alone.
    links: database.prepare<[string, string]>("update links set name = '' where board = ? and name = ?"),
    startSealing: database.prepare<[string]>('insert into resealing (board) values (?)'),
    endSealing: database.prepare<[string]>('delete from resealing where board = ?'),
    seal: database.prepare<[string, string, string, string, number]>('update audit set participant = ?, ids = ?, hash = ? where board = ? and seq = ?'),
  }
}

function prepareTraces(database: Database) {
  return {
    visits: database.prepare<[string, string], Traces['visits'][number]>('select seen, previous from visits where board = ? and participant = ?'),
    versions: database.prepare<[string, string], Traces['versions'][number]>('select made, kind, name from versions where board = ? and participant = ? order by made'),
    changes: database.prepare<[string, string], Traces['changes'][number]>(
      "select at, root, record, what from changes where board = ? and instr(' ' || participants || ' ', ' ' || ? || ' ') > 0 order by id",
    ),
    decisions: database.prepare<[string, string], Traces['decisions'][number]>('select at, type from audit where board = ? and participant = ? order by seq'),
  }
}

export function openErasureStore(database: Database): ErasureStore {
  const rows = prepare(database)
  const traces = prepareTraces(database)
  return {
    tracesOf: (boardId, participant) => ({
      visits: traces.visits.all(boardId, participant),
      versions: traces.versions.all(boardId, participant),
      changes: traces.changes.all(boardId, participant),
      decisions: traces.decisions.all(boardId, participant),
    }),
    erase: database.transaction(({ board, from, to, name, erasedName, audit }: Erasure) => {
      rows.member.run(to, erasedName, board, from)
      rows.writers.run(to, board, from)
      rows.visits.run(board, from)
      rows.versions.run(board, from)
      rows.changes.run(from, board, from)
      rows.fields.run(from, to, board, from)
      rows.commands.run(from, to, board, from)
      rows.links.run(board, name)
      rows.sent.run(erasedName, board, from, name)
      rows.approved.run(erasedName, board, from, name)
      rows.startSealing.run(board)
      for (const { participant, ids, hash, seq } of audit) rows.seal.run(participant, ids, hash, board, seq)
      rows.endSealing.run(board)
    }),
  }
}
