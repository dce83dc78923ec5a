/** A board's history for those who ask: versions, what changed between two of them, and a card's own story. */
import type * as Y from 'yjs'
import type { Board } from '../../shared/domain/board'
import type { Span } from '../../shared/domain/compareBoards'
import { readBoard } from '../../shared/document/readBoard'
import type { AgendaPair } from '../../shared/reports/agendaChanges'
import { restoreBoard } from '../../shared/document/restoreBoard'
import type { MayEdit, MayFacilitate, MayRead } from '../access/authorise'
import type { StoredChange, StoredVersion, VersionStore } from '../store/VersionStore'
import type { HistoryTimes } from './Chronicle'
import type { Rooms } from './openRooms'
import { readAgendas, type SessionAgenda } from './readAgendas'
import { openState, unpackState } from './versionBytes'

/** Thrown for a version that is not, or no longer, there. */
export class VersionGone extends Error {
  override readonly name = 'VersionGone'
}

/** Thrown when somebody asks what happened since their last visit, and this is the first. */
export class FirstVisit extends Error {
  override readonly name = 'FirstVisit'
}

export interface BoardThen {
  readonly board: Board
  readonly agendas: readonly SessionAgenda[]
}

export interface Compared {
  readonly before: Board
  readonly now: Board
  readonly span: Span
  /** Agenda texts of the meetings that are in both. */
  readonly agendas: readonly AgendaPair[]
}

export interface History {
  list(right: MayRead): readonly StoredVersion[]
  /** Keeps the board as it is now under a name. */
  keep(right: MayEdit, name: string): Promise<StoredVersion>
  read(right: MayRead, versionId: string): Promise<BoardThen>
  /** The document as it was, as one Yjs update (v1). */
  document(right: MayRead, versionId: string): Promise<Uint8Array>
  /** Brings a version back as a new head. Answers that head, and the board as it was before: restoring that undoes it. */
  restore(right: MayFacilitate, versionId: string): Promise<{ readonly before: StoredVersion; readonly restored: StoredVersion }>
  /** `from`, `to`: a version's id, `now`, `last-session` (its end), `session-start` or `my-last-visit`. */
  compare(right: MayRead, from: string, to: string): Promise<Compared>
  /** Oldest first. */
  changesOfCard(right: MayRead, cardId: string): readonly StoredChange[]
}

interface Moment {
  /** Null: now. */
  readonly versionId: string | null
  /** ISO day. */
  readonly day: string
}

function readBoth(doc: Y.Doc): BoardThen {
  const board = readBoard(doc)
  return { board, agendas: readAgendas(doc, board) }
}

function pairsOf(before: BoardThen, now: BoardThen): AgendaPair[] {
  const earlier = new Map(before.agendas.map(({ id, blocks }) => [id, blocks]))
  return now.agendas.flatMap(({ id, blocks }) => {
    const then = earlier.get(id)
    return then === undefined ? [] : [{ sessionId: id, before: then, now: blocks }]
  })
}

export function openHistory(rooms: Rooms, versions: VersionStore, times: HistoryTimes, now: () => Date): History {
  const open = async (right: MayRead, versionId: string): Promise<Y.Doc> => {
    const bytes = versions.readState(right.member.board, versionId)
    if (bytes === null) throw new VersionGone()
    return openState(bytes)
  }
  const readThen = async (right: MayRead, versionId: string): Promise<BoardThen> => {
    const doc = await open(right, versionId)
    try {
      return readBoth(doc)
    } finally {
      doc.destroy()
    }
  }

  const momentOf = (version: StoredVersion | undefined, at = version?.made): Moment => {
    if (version === undefined || at === undefined) throw new VersionGone()
    return { versionId: version.id, day: at.slice(0, 10) }
  }
  /** A meeting has more than one person in it; a lone visit counts only where there was no meeting. */
  const lastSession = (all: readonly StoredVersion[]): Moment => {
    const ends = all.filter(({ kind }) => kind === 'end')
    return momentOf(ends.filter(({ people }) => people > 1).at(-1) ?? ends.at(-1) ?? all[0])
  }
  const lastVisit = ({ member }: MayRead, all: readonly StoredVersion[]): Moment => {
    const visit = versions.visit(member.board, member.participant)
    const isHere = visit !== null && now().getTime() - Date.parse(visit.seen) <= times.quietMs
    const left = isHere ? visit.previous : (visit?.seen ?? null)
    if (left === null) throw new FirstVisit()
    const seenUntil = new Date(Date.parse(left) + times.sameMomentMs).toISOString()
    return momentOf(all.filter(({ made }) => made <= seenUntil).at(-1) ?? all[0], left)
  }
  const findMoment = (right: MayRead, name: string): Moment => {
    const all = versions.list(right.member.board)
    switch (name) {
      case 'now':
        return { versionId: null, day: now().toISOString().slice(0, 10) }
      case 'last-session':
        return lastSession(all)
      case 'session-start':
        return momentOf(all.filter(({ kind }) => kind === 'start').at(-1))
      case 'my-last-visit':
        return lastVisit(right, all)
      default:
        return momentOf(all.find(({ id }) => id === name))
    }
  }
  const boardAt = async (right: MayRead, { versionId }: Moment): Promise<BoardThen> =>
    versionId === null ? rooms.read(right, readBoth) : readThen(right, versionId)

  return {
    list: (right) => versions.list(right.member.board),
    keep: (right, name) => rooms.saveVersion(right, { kind: 'named', name, participant: right.member.participant }),
    read: readThen,
    async document(right, versionId) {
      const bytes = versions.readState(right.member.board, versionId)
      if (bytes === null) throw new VersionGone()
      return unpackState(bytes)
    },
    async restore(right, versionId) {
      const then = await open(right, versionId)
      const name = versions.find(right.member.board, versionId)?.made ?? ''
      const { participant } = right.member
      try {
        const before = await rooms.saveVersion(right, { kind: 'before', name, participant })
        await rooms.change(right, (doc) => restoreBoard(doc, then))
        return { before, restored: await rooms.saveVersion(right, { kind: 'restored', name, participant }) }
      } finally {
        then.destroy()
      }
    },
    async compare(right, from, to) {
      const [earlier, later] = [findMoment(right, from), findMoment(right, to)]
      const [before, after] = await Promise.all([boardAt(right, earlier), boardAt(right, later)])
      return { before: before.board, now: after.board, span: { from: earlier.day, to: later.day }, agendas: pairsOf(before, after) }
    },
    changesOfCard: (right, cardId) => versions.changesOf(right.member.board, 'cards', cardId),
  }
}
