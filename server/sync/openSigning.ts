/** Documents that are signed off: what is done with them, and how far each is. */
import type * as Y from 'yjs'
import { readBoard, readMeta } from '../../shared/document/readBoard'
import type { Board } from '../../shared/domain/board'
import { isLocked, toldState } from '../../shared/domain/signoff'
import type { SignoffAnswer, SignoffVersionAnswer } from '../../shared/protocol/answers'
import type { ArchivedSignoff } from '../../shared/protocol/archive'
import type { CommandAnswer, SignoffCommand } from '../../shared/protocol/commands'
import { documentNames } from '../../shared/reports/signoffWords'
import type { Authority } from '../access/Authority'
import type { MayEdit, MayFacilitate, MayRead } from '../access/authorise'
import { CommandRefusal } from '../access/commands/Deciding'
import { randomId, type Gate } from '../access/Gate'
import type { FrozenSignoff, SignoffStore, StoredSignoff } from '../store/SignoffStore'
import { captureUpdate, contentNow, looksBack, packContent, picturesIn, textHashOf, withoutTraces, type FrozenContent } from './frozenDocument'
import type { History } from './openHistory'
import type { Rooms } from './openRooms'
import { previousVersion } from './previousVersion'
import { openSignedVersions, type SignedVersions } from './signedVersions'
import { digestOf } from './versionBytes'

/** What became of the board that an archive brought. */
export interface BroughtTo {
  /** The board was empty and has become the other: its common agenda too. */
  readonly isWhole: boolean
  /** Ids that have become others. */
  readonly ids: ReadonlyMap<string, string>
}

export interface Signing {
  readonly signed: SignedVersions
  run(right: MayFacilitate, command: SignoffCommand): Promise<CommandAnswer>
  /** Documents with which something was done. */
  list(right: MayRead): readonly SignoffAnswer[]
  /** From another board's archive, for documents with which nothing was done here. Says whether anything was brought. */
  bring(right: MayEdit, brought: readonly ArchivedSignoff[], where: BroughtTo): Promise<boolean>
}

export interface SigningParts {
  readonly rooms: Rooms
  readonly gate: Gate
  readonly authority: Authority
  readonly history: History
  readonly signoffs: SignoffStore
  readonly now: () => Date
}

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

const picturesOf = ({ document, previous }: FrozenContent): string[] => picturesIn(JSON.stringify([document.records, previous?.document.records ?? null]))

export function openSigning({ rooms, gate, authority, history, signoffs, now }: SigningParts): Signing {
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

  /** What a meeting's text looks back to, where it does. */
  const previousOf = async (right: MayFacilitate, content: FrozenContent, part: string, sessionId: string): Promise<FrozenContent['previous']> => {
    if (!looksBack(content, sessionId)) return null
    const version = previousVersion(history.list(right), { part, sessionId, since: null }, () => rooms.read(right, readBoard))
    if (version === null) return null
    return { date: dayOf(version.made), document: withoutTraces(captureUpdate(await history.document(right, version.id)), gate.participants(right)) }
  }

  const freeze = async (right: MayFacilitate, { document, sessionId }: SignoffCommand['args']): Promise<FrozenSignoff> => {
    const date = dayOf(now().toISOString())
    const session = document === 'common' ? '' : (sessionId ?? '')
    const { content, ...told } = rooms.read(right, (doc) => ({
      content: contentNow(doc, date, gate.participants(right)),
      title: document === 'common' ? readMeta(doc).title : (readBoard(doc).sessions.get(session)?.title ?? ''),
      textHash: textHashOf(doc, document, session, date),
    }))
    const whole: FrozenContent = document === 'common' ? content : { ...content, previous: await previousOf(right, content, document, session) }
    return { ...told, pictures: picturesOf(whole), bytes: await packContent(whole) }
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

  return {
    signed: openSignedVersions(signoffs),
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
    async bring(right, brought, { isWhole, ids }) {
      const { board } = right.member
      const isNew = ({ document, session }: ArchivedSignoff) => (isWhole || document !== 'common') && signoffs.versions(board, document, ids.get(session) ?? session).length === 0
      const packed: { readonly signoff: StoredSignoff; readonly frozen: Uint8Array | null; readonly pictures: readonly string[] }[] = []
      for (const { content, ...told } of brought.filter(isNew)) {
        const session = ids.get(told.session) ?? told.session
        const kept = content === null ? null : renamedContent(content as FrozenContent, told.session, session)
        const signoff = { ...told, session, id: randomId(12), sentBy: null, approvedBy: null, historyVersion: null }
        packed.push({ signoff, frozen: kept === null ? null : await packContent(kept), pictures: kept === null ? [] : picturesOf(kept) })
      }
      signoffs.bring(board, packed)
      return packed.length > 0
    },
  }
}
