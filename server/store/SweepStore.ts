/** What the nightly sweep of a board's history reads and changes on disk: what has left the board must leave its history too, after a while. */
import type { Database } from 'better-sqlite3'

export interface SweptBoard {
  readonly id: string
  /** ISO 8601, as the other times. */
  readonly changed: string
  /** When its history was last looked through; null: never. */
  readonly sweptAt: string | null
}

/** Something that is no longer on a board: a record of one of its roots, or a picture (`root` is then `images`). */
export interface GoneRecord {
  readonly root: string
  readonly record: string
  readonly since: string
}

export interface SweepStore {
  /** Boards that are not in the trash. */
  boards(): readonly SweptBoard[]
  /** Each version with the state it is of, in the order they were made. */
  timeline(boardId: string): readonly { readonly made: string; readonly state: number }[]
  /** Packed; null when it is gone meanwhile. */
  state(state: number): Uint8Array | null
  rewriteState(state: number, digest: string, bytes: Uint8Array): void
  /** What the notes of who changed what say was removed last, and not made again. */
  notedGone(boardId: string): readonly GoneRecord[]
  pictures(boardId: string): readonly { readonly sha256: string; readonly created: string }[]
  /** Hashes of pictures in documents that are approved: those stay as long as the board. */
  signedPictures(boardId: string): readonly string[]
  gone(boardId: string): readonly GoneRecord[]
  /** Puts down what is gone and what is to be forgotten, in place of what stood there. All or nothing. */
  settle(boardId: string, waiting: readonly GoneRecord[], forgotten: readonly GoneRecord[], at: string): void
  /** False when it was put on the board again since `createdBefore`. */
  removePicture(boardId: string, sha256: string, createdBefore: string): boolean
}

const prepareReads = (database: Database) => ({
  boards: database.prepare<[], SweptBoard>('select id, changed, swept_at as sweptAt from boards where deleted_at is null order by id'),
  timeline: database.prepare<[string], { made: string; state: number }>('select made, state from versions where board = ? order by made'),
  state: database.prepare<[number], { bytes: Uint8Array }>('select bytes from version_states where id = ?'),
  notedGone: database.prepare<[string], GoneRecord>(
    `select c.root, c.record, c.at as since from changes c where c.board = ? and c.what = 'gone'
     and not exists (select 1 from changes later where later.board = c.board and later.root = c.root and later.record = c.record and later.id > c.id)`,
  ),
  pictures: database.prepare<[string], { sha256: string; created: string }>('select sha256, created from images where board = ?'),
  signedPictures: database.prepare<[string], { pictures: string }>("select pictures from signoffs where board = ? and pictures <> ''"),
  gone: database.prepare<[string], GoneRecord>('select root, record, since from gone where board = ?'),
})

const prepareWrites = (database: Database) => ({
  rewrite: database.prepare<[string, Uint8Array, number]>('update version_states set digest = ?, bytes = ? where id = ?'),
  clear: database.prepare<[string]>('delete from gone where board = ?'),
  note: database.prepare<[string, string, string, string]>('insert into gone (board, root, record, since) values (?, ?, ?, ?)'),
  forget: database.prepare<[string, string, string]>('delete from changes where board = ? and root = ? and record = ?'),
  markSwept: database.prepare<[string, string]>('update boards set swept_at = ? where id = ?'),
  removePicture: database.prepare<[string, string, string]>('delete from images where board = ? and sha256 = ? and created <= ?'),
})

export function openSweepStore(database: Database): SweepStore {
  const reads = prepareReads(database)
  const writes = prepareWrites(database)
  return {
    boards: () => reads.boards.all(),
    timeline: (boardId) => reads.timeline.all(boardId),
    state: (state) => reads.state.get(state)?.bytes ?? null,
    rewriteState: (state, digest, bytes) => void writes.rewrite.run(digest, bytes, state),
    notedGone: (boardId) => reads.notedGone.all(boardId),
    pictures: (boardId) => reads.pictures.all(boardId),
    signedPictures: (boardId) => reads.signedPictures.all(boardId).flatMap(({ pictures }) => pictures.split(' ')),
    gone: (boardId) => reads.gone.all(boardId),
    settle: database.transaction((boardId: string, waiting: readonly GoneRecord[], forgotten: readonly GoneRecord[], at: string) => {
      for (const { root, record } of forgotten) writes.forget.run(boardId, root, record)
      writes.clear.run(boardId)
      for (const { root, record, since } of waiting) writes.note.run(boardId, root, record, since)
      writes.markSwept.run(at, boardId)
    }),
    removePicture: (boardId, sha256, createdBefore) => writes.removePicture.run(boardId, sha256, createdBefore).changes > 0,
  }
}
