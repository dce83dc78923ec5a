/** Documents that are signed off: what is done with them, how far each is, and what an approved one is made from. */
import type * as Y from 'yjs'
import { readBoard, readMeta } from '../../shared/document/readBoard'
import { sessionsInOrder } from '../../shared/domain/boardQueries'
import type { Board } from '../../shared/domain/board'
import { isLocked, toldState, type SignedDocument, type VersionFacts } from '../../shared/domain/signoff'
import type { SignoffAnswer, SignoffVersionAnswer } from '../../shared/protocol/answers'
import type { ArchivedSignoff } from '../../shared/protocol/archive'
import type { CommandAnswer, SignoffCommand } from '../../shared/protocol/commands'
import { documentNames } from '../../shared/reports/signoffWords'
import type { Authority } from '../access/Authority'
import type { MayEdit, MayFacilitate, MayRead } from '../access/authorise'
import { CommandRefusal } from '../access/commands/Deciding'
import { randomId, type Gate } from '../access/Gate'
import type { FrozenSignoff, SignoffStore, StoredSignoff } from '../store/SignoffStore'
import { contentNow, drawContent, packContent, picturesIn, textHashOf, unpackContent, type FrozenContent } from './frozenDocument'
import type { Rooms } from './openRooms'
import { digestOf } from './versionBytes'

/** Thrown for a version of a document that there is not, or that nothing is kept of. */
export class NothingSigned extends Error {
  override readonly name = 'NothingSigned'
}

/** Which version is to leave the board, and what it is made from. */
export interface ChosenVersion {
  readonly facts: VersionFacts
  /** Null: the board as it is. */
  readonly frozen: FrozenContent | null
}

export interface Wanted {
  readonly document: SignedDocument
  /** Null: the latest meeting. */
  readonly sessionId: string | null
  /** Null: the newest approved one, unless a newer draft is open. */
  readonly version: number | null
}

/** What became of the board that an archive brought. */
export interface BroughtTo {
  /** The board was empty and has become the other: its common agenda too. */
  readonly isWhole: boolean
  /** Ids that have become others. */
  readonly ids: ReadonlyMap<string, string>
}

export interface Signing {
  run(right: MayFacilitate, command: SignoffCommand): Promise<CommandAnswer>
  /** Documents with which something was done. */
  list(right: MayRead): readonly SignoffAnswer[]
  /** What an approved version is made from. Throws `NothingSigned`. */
  open(right: MayRead, signoffId: string): Promise<FrozenContent>
  /** Null: nobody has done anything with the common agenda. Throws `NothingSigned` for a version there is not. */
  choose(right: MayRead, wanted: Wanted): Promise<ChosenVersion | null>
  /** The common agenda as it was adopted last, before that version; null: never. */
  adoptedBefore(right: MayRead, version: number): Promise<{ readonly board: Board; readonly date: string } | null>
  /** Ids of the versions that the history keeps because something was approved. */
  historyVersions(right: MayRead): ReadonlySet<string>
  /** All of it, for the archive of the board: persons by name alone. */
  archived(right: MayFacilitate): Promise<readonly ArchivedSignoff[]>
  /** From another board's archive, for documents with which nothing was done here. Says whether anything was brought. */
  bring(right: MayEdit, brought: readonly ArchivedSignoff[], where: BroughtTo): Promise<boolean>
  /** Comment periods that have a last day. */
  commentDays(right: MayRead): readonly VersionFacts[]
}

export interface SigningParts {
  readonly rooms: Rooms
  readonly gate: Gate
  readonly authority: Authority
  readonly signoffs: SignoffStore
  readonly now: () => Date
}

export const factsOf = (signoff: StoredSignoff): VersionFacts => ({
  ...{ document: signoff.document, session: signoff.session, version: signoff.version, state: signoff.state, commentsUntil: signoff.commentsUntil },
  ...{ decidedOn: signoff.decidedOn, body: signoff.body, rule: signoff.rule, present: signoff.present, organisation: signoff.approvedOrganisation },
})

const unsigned = (document: SignedDocument, session: string): VersionFacts => ({ document, session, version: 1, state: 'draft', commentsUntil: null, decidedOn: '', body: '', rule: null, present: [], organisation: '' })

function versionAnswer(signoff: StoredSignoff): SignoffVersionAnswer {
  const { id, document, version, state, sentAt, sentName, sentOrganisation, commentsUntil, approvedAt, approvedName, approvedOrganisation, body, rule, decidedOn, present, textHash } = signoff
  return {
    ...{ id, version, state: toldState(document, state) },
    sent: sentAt === null ? null : { at: sentAt, name: sentName, organisation: sentOrganisation, commentsUntil },
    approved: approvedAt === null ? null : { at: approvedAt, name: approvedName, organisation: approvedOrganisation, body, rule, on: decidedOn, present, hash: textHash },
  }
}

/** Versions of one document after another. */
function byDocument(all: readonly StoredSignoff[]): StoredSignoff[][] {
  const groups = new Map<string, StoredSignoff[]>()
  for (const one of all) {
    const key = `${one.document} ${one.session}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}

const dayOf = (at: string | null): string => (at ?? '').slice(0, 10)

/** A meeting that got another id is known by it in what is frozen, too. */
const renamedContent = (content: FrozenContent, from: string, to: string): FrozenContent =>
  from === to ? content : (JSON.parse(JSON.stringify(content).replaceAll(JSON.stringify(from), JSON.stringify(to))) as FrozenContent)

export function openSigning({ rooms, gate, authority, signoffs, now }: SigningParts): Signing {
  /** By sign-off: what its text was compared with last, and whether it differed. */
  const compared = new Map<string, { readonly digest: string; readonly isChanged: boolean }>()

  const isChanged = (doc: Y.Doc, { id, document, session, textHash, approvedAt }: StoredSignoff): boolean => {
    const digest = digestOf(doc)
    const known = compared.get(id)
    if (known?.digest === digest) return known.isChanged
    const answer = textHashOf(doc, document, session, dayOf(approvedAt)) !== textHash
    compared.set(id, { digest, isChanged: answer })
    return answer
  }

  const answerOf = (doc: Y.Doc, board: Board, versions: readonly StoredSignoff[]): SignoffAnswer => {
    const last = versions.at(-1)!
    const isGone = last.document !== 'common' && !board.sessions.has(last.session)
    const title = last.document === 'common' ? board.meta.title : (board.sessions.get(last.session)?.title ?? last.title)
    return {
      ...{ document: last.document, sessionId: last.document === 'common' ? null : last.session, title },
      state: toldState(last.document, last.state),
      version: last.version,
      changedSince: isLocked(last.state) && !isGone && isChanged(doc, last),
      versions: versions.map(versionAnswer),
    }
  }

  const freeze = async (right: MayFacilitate, { document, sessionId }: SignoffCommand['args']): Promise<FrozenSignoff> => {
    const date = dayOf(now().toISOString())
    const people = gate.participants(right)
    const { content, ...told } = rooms.read(right, (doc) => {
      const content = contentNow(doc, date, people)
      const title = document === 'common' ? readMeta(doc).title : (readBoard(doc).sessions.get(sessionId ?? '')?.title ?? '')
      return { content, title, pictures: picturesIn(JSON.stringify(content.document.records)), textHash: textHashOf(doc, document, sessionId ?? '', date) }
    })
    return { ...told, bytes: await packContent(content) }
  }

  /** The history keeps the board as it was approved, too, to be looked at. */
  const keepInHistory = async (right: MayFacilitate, signoffId: string): Promise<void> => {
    const { board, participant } = right.member
    const signoff = signoffs.list(board).find(({ id }) => id === signoffId)
    if (signoff === undefined || signoff.historyVersion !== null) return
    const language = rooms.read(right, readMeta).language
    const name = [`${documentNames[signoff.document][language]}, version ${signoff.version}`, signoff.document === 'common' ? '' : signoff.title.trim()].filter((text) => text !== '').join(': ')
    signoffs.noteHistory(board, signoffId, (await rooms.saveVersion(right, { kind: 'named', name, participant })).id)
  }

  const unpack = async (boardId: string, signoffId: string): Promise<FrozenContent> => {
    const bytes = signoffs.frozen(boardId, signoffId)
    if (bytes === null) throw new NothingSigned()
    return unpackContent(bytes)
  }

  return {
    async run(right, command) {
      const { document, sessionId } = command.args
      if (document !== 'common' && !rooms.read(right, readBoard).sessions.has(sessionId ?? '')) throw new CommandRefusal('no-such-session')
      const answer = authority.run(right, command, command.type === 'signoff.approve' ? await freeze(right, command.args) : null)
      if (command.type === 'signoff.approve' && answer.signoffId !== undefined) await keepInHistory(right, answer.signoffId)
      return answer
    },
    list: (right) =>
      rooms.read(right, (doc) => {
        const all = byDocument(signoffs.list(right.member.board))
        const board = readBoard(doc)
        return all.map((versions) => answerOf(doc, board, versions))
      }),
    open: (right, signoffId) => unpack(right.member.board, signoffId),
    async choose(right, { document, sessionId, version }) {
      const { board } = right.member
      const session = document === 'common' ? '' : (sessionId ?? rooms.read(right, (doc) => sessionsInOrder(readBoard(doc)).at(-1)?.id ?? ''))
      const versions = signoffs.versions(board, document, session)
      const chosen = version === null ? versions.at(-1) : versions.find((one) => one.version === version)
      if (chosen !== undefined) return { facts: factsOf(chosen), frozen: isLocked(chosen.state) ? await unpack(board, chosen.id) : null }
      if (version !== null && (version !== 1 || versions.length > 0)) throw new NothingSigned()
      return document === 'common' ? null : { facts: unsigned(document, session), frozen: null }
    },
    async adoptedBefore(right, version) {
      const { board } = right.member
      const last = signoffs.versions(board, 'common', '').filter((one) => one.version < version && isLocked(one.state)).at(-1)
      if (last === undefined) return null
      const content = await unpack(board, last.id)
      const doc = drawContent(content)
      try {
        return { board: readBoard(doc), date: last.decidedOn }
      } finally {
        doc.destroy()
      }
    },
    historyVersions: (right) => new Set(signoffs.list(right.member.board).flatMap(({ historyVersion }) => historyVersion ?? [])),
    async archived(right) {
      const { board } = right.member
      const all: ArchivedSignoff[] = []
      for (const { id, sentBy: _sentBy, approvedBy: _approvedBy, historyVersion: _historyVersion, present, ...signoff } of signoffs.list(board)) {
        all.push({ ...signoff, present: [...present], content: isLocked(signoff.state) ? ((await unpack(board, id)) as ArchivedSignoff['content']) : null })
      }
      return all
    },
    async bring(right, brought, { isWhole, ids }) {
      const { board } = right.member
      const isNew = ({ document, session }: ArchivedSignoff) => (isWhole || document !== 'common') && signoffs.versions(board, document, ids.get(session) ?? session).length === 0
      const packed: { readonly signoff: StoredSignoff; readonly frozen: Uint8Array | null; readonly pictures: readonly string[] }[] = []
      for (const { content, ...told } of brought.filter(isNew)) {
        const session = ids.get(told.session) ?? told.session
        const kept = content === null ? null : renamedContent(content as FrozenContent, told.session, session)
        const signoff = { ...told, session, id: randomId(12), sentBy: null, approvedBy: null, historyVersion: null }
        packed.push({ signoff, frozen: kept === null ? null : await packContent(kept), pictures: kept === null ? [] : picturesIn(JSON.stringify(kept.document.records)) })
      }
      signoffs.bring(board, packed)
      return packed.length > 0
    },
    commentDays: (right) => signoffs.list(right.member.board).filter(({ state, commentsUntil }) => state === 'sent' && commentsUntil !== null).map(factsOf),
  }
}
