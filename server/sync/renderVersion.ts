/** A document in the version that is asked for: from what was kept when it was approved, else from the board as it is. The same for the server's door and the administrator's command. */
import type * as Y from 'yjs'
import { readBoard, readMeta } from '../../shared/document/readBoard'
import type { Board } from '../../shared/domain/board'
import { sessionsInOrder } from '../../shared/domain/boardQueries'
import type { Language } from '../../shared/domain/language'
import { isSignedDocument } from '../../shared/domain/signoff'
import type { StoredVersion } from '../store/VersionStore'
import { drawContent } from './frozenDocument'
import { previousVersion } from './previousVersion'
import { previousIn, type ChosenVersion, type SignedVersions, type Then } from './signedVersions'
import type { Drawers, PicturesOfBoard } from '../export/exportPicture'
import { isExportPair, renderExport, type ExportFile, type ExportRequest, type ReportWriter } from '../export/renderExport'

export interface VersionSource {
  readonly boardId: string
  readonly signed: SignedVersions
  /** The board as it is, for the length of the call. */
  now<T>(read: (doc: Y.Doc) => T): T
  /** In the order they were made. */
  readonly history: readonly StoredVersion[]
  /** Null: it is gone. */
  then(version: StoredVersion): Promise<Board | null>
  readonly participants: ExportRequest['participants']
}

export interface WantedDocument extends Pick<ExportRequest, 'part' | 'format' | 'date'>, PicturesOfBoard {
  /** Null: for the partners. */
  readonly edition: string | null
  /** Counted from 1; null: all. */
  readonly table: number | null
  /** Null: the board's latest. */
  readonly sessionId: string | null
  readonly itemId: string | null
  /** Of a document that is signed off, from 1; null: the newest approved one, unless a newer draft is open. */
  readonly version: number | null
  /** Id of a version of the history; null: the one that the document looks back to by itself. */
  readonly since: string | null
  /** Null: the board's own. */
  readonly language: Language | null
}

/** Null: a document that is not signed off, or nobody has begun. */
async function choose({ boardId, signed, now }: VersionSource, { part, format, sessionId, version }: WantedDocument): Promise<ChosenVersion | null> {
  if (!isSignedDocument(part) || format === 'ics' || !isExportPair(`${part}.${format}`)) return null
  const session = part === 'common' ? '' : (sessionId ?? now((doc) => sessionsInOrder(readBoard(doc)).at(-1)?.id ?? ''))
  return signed.choose(boardId, { document: part, session, version })
}

/** What the document looks back to. What was approved looks back to the same for ever. */
async function readPrevious({ boardId, signed, now, history, then }: VersionSource, { part, sessionId, since }: WantedDocument, chosen: ChosenVersion | null): Promise<Then | null> {
  if (since === null && part === 'common') {
    const adopted = await signed.adoptedBefore(boardId, chosen?.facts.version ?? Infinity)
    if (adopted !== null) return adopted
  }
  if (since === null && chosen?.frozen) return previousIn(chosen.frozen)
  const keptByItself = signed.historyVersions(boardId)
  const offered = part === 'common' && since === null ? history.filter(({ id }) => !keptByItself.has(id)) : history
  const version = previousVersion(offered, { part, sessionId, since }, () => now(readBoard))
  const board = version === null ? null : await then(version)
  return version === null || board === null ? null : { board, date: version.made.slice(0, 10) }
}

/** Throws `ExportFault`, `NothingSigned` and `VersionGone` for what there is not. */
export async function renderVersion(source: VersionSource, wanted: WantedDocument, write?: ReportWriter, draw?: Drawers): Promise<ExportFile> {
  const { boardId, signed, now, participants } = source
  const chosen = await choose(source, wanted)
  const previous = await readPrevious(source, wanted, chosen)
  const { facts = null, frozen = null } = chosen ?? {}
  const request = { ...wanted, sessionId: facts?.session || wanted.sessionId, previous, boardId, signoff: facts }
  const languageOf = (doc: Y.Doc) => wanted.language ?? readMeta(doc).language
  // The document is read before the first wait: what follows works on plain values.
  if (frozen === null) return now((doc) => renderExport({ ...request, doc, participants, commentDays: signed.commentDays(boardId), language: languageOf(doc) }, write, draw))
  const doc = drawContent(frozen)
  try {
    return await renderExport({ ...request, doc, participants: frozen.organisations.map((organisation) => ({ organisation })), date: frozen.date, language: languageOf(doc) }, write)
  } finally {
    doc.destroy()
  }
}
