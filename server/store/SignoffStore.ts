/** Sign-offs on disk: each version of a document that is signed off, who did what with it, and what an approved one is made of. */
import type { Database } from 'better-sqlite3'
import type { SignedDocument, SignoffRule, SignoffState } from '../../shared/domain/signoff'

export interface StoredSignoff {
  readonly id: string
  readonly document: SignedDocument
  /** Id of the meeting; '' for the common agenda. */
  readonly session: string
  /** From 1. */
  readonly version: number
  readonly state: SignoffState
  /** ISO 8601; null: not yet. The name is as the board knew it then. */
  readonly sentAt: string | null
  readonly sentBy: string | null
  readonly sentName: string
  readonly sentOrganisation: string
  /** ISO day. */
  readonly commentsUntil: string | null
  readonly approvedAt: string | null
  readonly approvedBy: string | null
  readonly approvedName: string
  readonly approvedOrganisation: string
  readonly body: string
  readonly rule: SignoffRule | null
  /** ISO day; '' until then. */
  readonly decidedOn: string
  readonly present: readonly string[]
  /** Of the text as it was approved; '' until then. */
  readonly textHash: string
  /** What the meeting was called when it was approved. */
  readonly title: string
  /** The version of the board's history that was kept with it. */
  readonly historyVersion: string | null
}

/** What an approved version is made from. */
export interface FrozenSignoff {
  /** Packed. */
  readonly bytes: Uint8Array
  /** Hashes of all pictures in it. */
  readonly pictures: readonly string[]
  readonly textHash: string
  /** The meeting's title, or the board's. */
  readonly title: string
}

export interface SignoffStore {
  /** In the order of documents, meetings and versions. */
  list(boardId: string): readonly StoredSignoff[]
  /** The versions of one document, oldest first. */
  versions(boardId: string, document: SignedDocument, session: string): readonly StoredSignoff[]
  /** Adds the version, or puts what changed in its place. */
  put(boardId: string, signoff: StoredSignoff): void
  /** Keeps what an approved version is made of, packed, and the hashes of its pictures. */
  freeze(boardId: string, id: string, bytes: Uint8Array, pictures: readonly string[]): void
  /** Null: nothing is kept. */
  frozen(boardId: string, id: string): Uint8Array | null
  /** Versions of documents with which nothing was done here, all or nothing. */
  bring(boardId: string, brought: readonly { readonly signoff: StoredSignoff; readonly frozen: Uint8Array | null; readonly pictures: readonly string[] }[]): void
  noteHistory(boardId: string, id: string, historyVersion: string): void
  /** Grows with every step on the board. */
  revision(boardId: string): number
}

interface Row extends Omit<StoredSignoff, 'present'> {
  readonly present: string
}

const columns = `id, document, session, version, state, sent_at as sentAt, sent_by as sentBy, sent_name as sentName, sent_organisation as sentOrganisation,
  comments_until as commentsUntil, approved_at as approvedAt, approved_by as approvedBy, approved_name as approvedName, approved_organisation as approvedOrganisation,
  body, rule, decided_on as decidedOn, present, text_hash as textHash, title, history_version as historyVersion`

const read = (row: Row): StoredSignoff => ({ ...row, present: JSON.parse(row.present) as readonly string[] })

function preparePut(database: Database) {
  return database.prepare<[Row & { readonly board: string }]>(
    `insert into signoffs (board, id, document, session, version, state, sent_at, sent_by, sent_name, sent_organisation, comments_until,
       approved_at, approved_by, approved_name, approved_organisation, body, rule, decided_on, present, text_hash, title, history_version, steps)
     values (@board, @id, @document, @session, @version, @state, @sentAt, @sentBy, @sentName, @sentOrganisation, @commentsUntil,
       @approvedAt, @approvedBy, @approvedName, @approvedOrganisation, @body, @rule, @decidedOn, @present, @textHash, @title, @historyVersion, 1)
     on conflict (board, id) do update set state = excluded.state, sent_at = excluded.sent_at, sent_by = excluded.sent_by, sent_name = excluded.sent_name,
       sent_organisation = excluded.sent_organisation, comments_until = excluded.comments_until, approved_at = excluded.approved_at, approved_by = excluded.approved_by,
       approved_name = excluded.approved_name, approved_organisation = excluded.approved_organisation, body = excluded.body, rule = excluded.rule,
       decided_on = excluded.decided_on, present = excluded.present, text_hash = excluded.text_hash, title = excluded.title, steps = steps + 1`,
  )
}

export function openSignoffStore(database: Database): SignoffStore {
  const list = database.prepare<[string], Row>(`select ${columns} from signoffs where board = ? order by document, session, version`)
  const versions = database.prepare<[string, string, string], Row>(`select ${columns} from signoffs where board = ? and document = ? and session = ? order by version`)
  const put = preparePut(database)
  const freeze = database.prepare<[Uint8Array, string, string, string]>('update signoffs set frozen = ?, pictures = ? where board = ? and id = ?')
  const frozen = database.prepare<[string, string], { frozen: Uint8Array | null }>('select frozen from signoffs where board = ? and id = ?')
  const noteHistory = database.prepare<[string, string, string]>('update signoffs set history_version = ? where board = ? and id = ?')
  const revision = database.prepare<[string], { steps: number | null }>('select sum(steps) as steps from signoffs where board = ?')
  const putOne: SignoffStore['put'] = (boardId, signoff) => void put.run({ ...signoff, board: boardId, present: JSON.stringify(signoff.present) })
  return {
    list: (boardId) => list.all(boardId).map(read),
    versions: (boardId, document, session) => versions.all(boardId, document, session).map(read),
    put: putOne,
    freeze: (boardId, id, bytes, pictures) => void freeze.run(bytes, pictures.join(' '), boardId, id),
    frozen: (boardId, id) => frozen.get(boardId, id)?.frozen ?? null,
    bring: database.transaction((boardId: string, brought: Parameters<SignoffStore['bring']>[1]) => {
      for (const { signoff, frozen: bytes, pictures } of brought) {
        putOne(boardId, signoff)
        if (bytes !== null) freeze.run(bytes, pictures.join(' '), boardId, signoff.id)
      }
    }),
    noteHistory: (boardId, id, historyVersion) => void noteHistory.run(historyVersion, boardId, id),
    revision: (boardId) => revision.get(boardId)?.steps ?? 0,
  }
}
