/** The versions of documents that are signed off, as they lie on disk: which one is to leave the board, and what it is made from. */
import { readBoard } from '../../shared/document/readBoard'
import type { Board } from '../../shared/domain/board'
import { isLocked, type SignedDocument, type VersionFacts } from '../../shared/domain/signoff'
import type { ArchivedSignoff } from '../../shared/protocol/archive'
import type { SignoffStore, StoredSignoff } from '../store/SignoffStore'
import { drawCaptured, drawContent, unpackContent, type FrozenContent } from './frozenDocument'

/** Thrown for a version of a document that there is not, or that nothing is kept of. */
export class NothingSigned extends Error {
  override readonly name = 'NothingSigned'
}

/** A board as it was, and the ISO day of it. */
export interface Then {
  readonly board: Board
  readonly date: string
}

/** Which version is to leave the board, and what it is made from. */
export interface ChosenVersion {
  readonly facts: VersionFacts
  /** Null: the board as it is. */
  readonly frozen: FrozenContent | null
}

export interface WantedVersion {
  readonly document: SignedDocument
  /** '' for the common agenda. */
  readonly session: string
  /** Null: the newest approved one, unless a newer draft is open. */
  readonly version: number | null
}

export interface SignedVersions {
  /** What an approved version is made from. Throws `NothingSigned`. */
  open(boardId: string, signoffId: string): Promise<FrozenContent>
  /** Null: nobody has done anything with the common agenda. Throws `NothingSigned` for a version there is not. */
  choose(boardId: string, wanted: WantedVersion): Promise<ChosenVersion | null>
  /** The common agenda as it was adopted last, before that version; null: never. */
  adoptedBefore(boardId: string, version: number): Promise<Then | null>
  /** Ids of the versions that the history keeps because something was approved. */
  historyVersions(boardId: string): ReadonlySet<string>
  /** Comment periods that have a last day. */
  commentDays(boardId: string): readonly VersionFacts[]
  /** All of it, for the archive of the board: persons by name alone. */
  archived(boardId: string): Promise<readonly ArchivedSignoff[]>
}

const factsOf = (signoff: StoredSignoff): VersionFacts => ({
  ...{ document: signoff.document, session: signoff.session, version: signoff.version, state: signoff.state, commentsUntil: signoff.commentsUntil },
  ...{ decidedOn: signoff.decidedOn, body: signoff.body, rule: signoff.rule, present: signoff.present, organisation: signoff.approvedOrganisation },
})

const unsigned = (document: SignedDocument, session: string): VersionFacts => ({ document, session, version: 1, state: 'draft', commentsUntil: null, decidedOn: '', body: '', rule: null, present: [], organisation: '' })

/** What a frozen document looks back to, as it was then. */
export function previousIn({ previous }: FrozenContent): Then | null {
  if (!previous) return null
  const doc = drawCaptured(previous.document)
  const board = readBoard(doc)
  doc.destroy()
  return { board, date: previous.date }
}

function boardIn(content: FrozenContent): Board {
  const doc = drawContent(content)
  const board = readBoard(doc)
  doc.destroy()
  return board
}

export function openSignedVersions(signoffs: SignoffStore): SignedVersions {
  const open = async (boardId: string, signoffId: string): Promise<FrozenContent> => {
    const bytes = signoffs.frozen(boardId, signoffId)
    if (bytes === null) throw new NothingSigned()
    return unpackContent(bytes)
  }
  return {
    open,
    async choose(boardId, { document, session, version }) {
      const versions = signoffs.versions(boardId, document, session)
      const chosen = version === null ? versions.at(-1) : versions.find((one) => one.version === version)
      if (chosen !== undefined) return { facts: factsOf(chosen), frozen: isLocked(chosen.state) ? await open(boardId, chosen.id) : null }
      if (version !== null && (version !== 1 || versions.length > 0)) throw new NothingSigned()
      return document === 'common' ? null : { facts: unsigned(document, session), frozen: null }
    },
    async adoptedBefore(boardId, version) {
      const last = signoffs.versions(boardId, 'common', '').filter((one) => one.version < version && isLocked(one.state)).at(-1)
      return last === undefined ? null : { board: boardIn(await open(boardId, last.id)), date: last.decidedOn }
    },
    historyVersions: (boardId) => new Set(signoffs.list(boardId).flatMap(({ historyVersion }) => historyVersion ?? [])),
    commentDays: (boardId) => signoffs.list(boardId).filter(({ state, commentsUntil }) => state === 'sent' && commentsUntil !== null).map(factsOf),
    async archived(boardId) {
      const all: ArchivedSignoff[] = []
      for (const { id, sentBy: _sentBy, approvedBy: _approvedBy, historyVersion: _historyVersion, present, ...signoff } of signoffs.list(boardId)) {
        all.push({ ...signoff, present: [...present], content: isLocked(signoff.state) ? ((await open(boardId, id)) as ArchivedSignoff['content']) : null })
      }
      return all
    },
  }
}
