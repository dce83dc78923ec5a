/** A board's history on disk: its versions, who changed what, and who was here when. A state is bytes here. */
import type { Database } from 'better-sqlite3'
import type { VersionKind } from '../../shared/domain/thinVersions'

export interface StoredVersion {
  readonly id: string
  /** ISO 8601. */
  readonly made: string
  readonly kind: VersionKind
  readonly name: string
  /** Who asked for it; null for those made by themselves. */
  readonly participant: string | null
  /** Most people on the board at once, in the session up to then. */
  readonly people: number
  /** Bytes its state takes, packed; shared by all versions of the same state. */
  readonly size: number
}

export interface StoredState {
  readonly id: number
  readonly digest: string
}

export interface StoredChange {
  readonly root: string
  readonly record: string
  /** ISO 8601. */
  readonly at: string
  /** Ids, divided by a space; empty when nobody is to be known. */
  readonly participants: string
  readonly what: 'made' | 'changed' | 'gone'
  /** JSON of what differed, see `FieldChange`. */
  readonly fields: string
}

export interface StoredVisit {
  readonly seen: string
  /** When the visit before this one ended; null: there was none. */
  readonly previous: string | null
}

export interface VersionStore {
  /** In the order they were made. */
  list(boardId: string): readonly StoredVersion[]
  find(boardId: string, versionId: string): StoredVersion | null
  latest(boardId: string): (StoredVersion & { readonly digest: string }) | null
  /** Null when the version is gone. */
  readState(boardId: string, versionId: string): Uint8Array | null
  findState(boardId: string, digest: string): StoredState | null
  addState(boardId: string, digest: string, bytes: Uint8Array): number
  add(boardId: string, version: Omit<StoredVersion, 'size'>, state: number): void
  setKind(boardId: string, versionId: string, kind: VersionKind): void
  /** Removes versions, and the states that no other version is of. */
  remove(boardId: string, versionIds: readonly string[]): void
  addChanges(boardId: string, changes: readonly StoredChange[]): void
  changesOf(boardId: string, root: string, record: string): readonly StoredChange[]
  visit(boardId: string, participant: string): StoredVisit | null
  putVisit(boardId: string, participant: string, visit: StoredVisit): void
  /** When anybody was last here; null: nobody ever was. */
  lastSeen(boardId: string): string | null
}

const columns = 'v.id, v.made, v.kind, v.name, v.participant, v.people, length(s.bytes) as size'
const from = 'from versions v join version_states s on s.id = v.state where v.board = ?'

export function openVersionStore(database: Database): VersionStore {
  const list = database.prepare<[string], StoredVersion>(`select ${columns} ${from} order by v.made, v.kind`)
  const find = database.prepare<[string, string], StoredVersion>(`select ${columns} ${from} and v.id = ?`)
  const latest = database.prepare<[string], StoredVersion & { digest: string }>(`select ${columns}, s.digest ${from} order by v.made desc, s.id desc limit 1`)
  const readState = database.prepare<[string, string], { bytes: Uint8Array }>(`select s.bytes ${from} and v.id = ?`)
  const findState = database.prepare<[string, string], StoredState>('select id, digest from version_states where board = ? and digest = ?')
  const addState = database.prepare<[string, string, Uint8Array]>('insert into version_states (board, digest, bytes) values (?, ?, ?)')
  const add = database.prepare<[string, string, string, string, string, string | null, number, number]>(
    'insert into versions (id, board, made, kind, name, participant, people, state) values (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const setKind = database.prepare<[string, string, string]>('update versions set kind = ? where board = ? and id = ?')
  const removeOne = database.prepare<[string, string]>('delete from versions where board = ? and id = ?')
  const removeStates = database.prepare<[string]>('delete from version_states where board = ? and id not in (select state from versions)')
  const addChange = database.prepare<[string, string, string, string, string, string, string]>(
    'insert into changes (board, root, record, at, participants, what, fields) values (?, ?, ?, ?, ?, ?, ?)',
  )
  const changesOf = database.prepare<[string, string, string], StoredChange>(
    'select root, record, at, participants, what, fields from changes where board = ? and root = ? and record = ? order by id',
  )
  const visit = database.prepare<[string, string], StoredVisit>('select seen, previous from visits where board = ? and participant = ?')
  const putVisit = database.prepare<[string, string, string, string | null]>(
    'insert into visits (board, participant, seen, previous) values (?, ?, ?, ?) on conflict (board, participant) do update set seen = excluded.seen, previous = excluded.previous',
  )
  const lastSeen = database.prepare<[string], { seen: string | null }>('select max(seen) as seen from visits where board = ?')

  return {
    list: (boardId) => list.all(boardId),
    find: (boardId, versionId) => find.get(boardId, versionId) ?? null,
    latest: (boardId) => latest.get(boardId) ?? null,
    readState: (boardId, versionId) => readState.get(boardId, versionId)?.bytes ?? null,
    findState: (boardId, digest) => findState.get(boardId, digest) ?? null,
    addState: (boardId, digest, bytes) => Number(addState.run(boardId, digest, bytes).lastInsertRowid),
    add: (boardId, { id, made, kind, name, participant, people }, state) => void add.run(id, boardId, made, kind, name, participant, people, state),
    setKind: (boardId, versionId, kind) => void setKind.run(kind, boardId, versionId),
    remove: database.transaction((boardId: string, versionIds: readonly string[]) => {
      for (const id of versionIds) removeOne.run(boardId, id)
      removeStates.run(boardId)
    }),
    addChanges: database.transaction((boardId: string, changes: readonly StoredChange[]) => {
      for (const { root, record, at, participants, what, fields } of changes) addChange.run(boardId, root, record, at, participants, what, fields)
    }),
    changesOf: (boardId, root, record) => changesOf.all(boardId, root, record),
    visit: (boardId, participant) => visit.get(boardId, participant) ?? null,
    putVisit: (boardId, participant, { seen, previous }) => void putVisit.run(boardId, participant, seen, previous),
    lastSeen: (boardId) => lastSeen.get(boardId)?.seen ?? null,
  }
}
