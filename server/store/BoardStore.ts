/** Boards on disk: a snapshot and what has come in since. An update is bytes here. */
import type { Database } from 'better-sqlite3'

export interface StoredBoard {
  readonly id: string
  /** ISO 8601. */
  readonly created: string
  readonly changed: string
}

export interface StoredDocument {
  readonly snapshot: Uint8Array | null
  readonly updates: readonly Uint8Array[]
  /** Number of the last update. */
  readonly seq: number
}

export interface StoredWriter {
  /** A client id of the document. */
  readonly client: number
  readonly participant: string
}

export interface BoardStore {
  find(boardId: string): StoredBoard | null
  count(): number
  load(boardId: string): StoredDocument
  /** One row, on disk when it returns, with those who wrote under a client id for the first time. Throws when the disk says no; nothing is written then. */
  append(boardId: string, seq: number, update: Uint8Array, newWriters?: readonly StoredWriter[]): void
  /** Whose the client ids of the document are. */
  writers(boardId: string): readonly StoredWriter[]
  /** Puts a snapshot in place of everything up to and including `seq`. */
  compact(boardId: string, seq: number, snapshot: Uint8Array, changed: string): void
  markChanged(boardId: string, changed: string): void
}

interface BytesRow {
  readonly seq: number
  readonly bytes: Uint8Array
}

export function openBoardStore(database: Database): BoardStore {
  const find = database.prepare<[string], StoredBoard>('select id, created, changed from boards where id = ?')
  const count = database.prepare<[], { boards: number }>('select count(*) as boards from boards')
  const snapshotOf = database.prepare<[string], BytesRow>('select seq, bytes from snapshots where board = ?')
  const updatesOf = database.prepare<[string, number], BytesRow>('select seq, bytes from updates where board = ? and seq > ? order by seq')
  const append = database.prepare<[string, number, Uint8Array]>('insert into updates (board, seq, bytes) values (?, ?, ?)')
  const addWriter = database.prepare<[string, number, string]>('insert into writers (board, client, participant) values (?, ?, ?) on conflict do nothing')
  const writersOf = database.prepare<[string], StoredWriter>('select client, participant from writers where board = ?')
  const putSnapshot = database.prepare<[string, number, Uint8Array]>(
    'insert into snapshots (board, seq, bytes) values (?, ?, ?) on conflict (board) do update set seq = excluded.seq, bytes = excluded.bytes',
  )
  const dropUpdates = database.prepare<[string, number]>('delete from updates where board = ? and seq <= ?')
  const markChanged = database.prepare<[string, string]>('update boards set changed = ? where id = ?')
  const appendWithWriters = database.transaction((boardId: string, seq: number, update: Uint8Array, newWriters: readonly StoredWriter[]) => {
    for (const { client, participant } of newWriters) addWriter.run(boardId, client, participant)
    append.run(boardId, seq, update)
  })

  return {
    find: (boardId) => find.get(boardId) ?? null,
    count: () => count.get()?.boards ?? 0,
    load(boardId) {
      const snapshot = snapshotOf.get(boardId)
      const updates = updatesOf.all(boardId, snapshot?.seq ?? 0)
      return { snapshot: snapshot?.bytes ?? null, updates: updates.map((row) => row.bytes), seq: updates.at(-1)?.seq ?? snapshot?.seq ?? 0 }
    },
    append(boardId, seq, update, newWriters = []) {
      if (newWriters.length === 0) append.run(boardId, seq, update)
      else appendWithWriters(boardId, seq, update, newWriters)
    },
    writers: (boardId) => writersOf.all(boardId),
    compact: database.transaction((boardId: string, seq: number, snapshot: Uint8Array, changed: string) => {
      putSnapshot.run(boardId, seq, snapshot)
      dropUpdates.run(boardId, seq)
      markChanged.run(changed, boardId)
    }),
    markChanged: (boardId, changed) => void markChanged.run(changed, boardId),
  }
}
