/**
 * A room's history while it is open: a version at the start and end of a session and every ten minutes of work,
 * who changed what, and who was here. A session lasts from the first who comes after quiet to the last who leaves.
 * Nothing here may hold up the board: what cannot be put down is logged, and tried again with the next.
 */
import * as Y from 'yjs'
import { recordsIn } from '../../shared/document/recordsIn'
import { thinVersions, type VersionKind } from '../../shared/domain/thinVersions'
import { randomId } from '../access/Gate'
import { factsOf, type Log } from '../log'
import type { StoredVersion, VersionStore } from '../store/VersionStore'
import { openChangeNotes, type ChangeNotes } from './ChangeNotes'
import type { Incoming } from './Intake'
import { digestOf, packState, packStateNow } from './versionBytes'

export interface HistoryTimes {
  /** Between versions while people work. */
  readonly versionEveryMs: number
  /** Nobody here for this long ends a session, or a visit. */
  readonly quietMs: number
  /** Between looks at what has come to rest. */
  readonly noteEveryMs: number
  /** Who leaves this long before a version was made has seen it. */
  readonly sameMomentMs: number
}

export const historyTimes: HistoryTimes = { versionEveryMs: 10 * 60_000, quietMs: 30 * 60_000, noteEveryMs: 5_000, sameMomentMs: 5_000 }
const longestUnseenMs = 60_000
/** Least time between versions made because somebody left. */
const partingEveryMs = 60_000

export interface NewVersion {
  readonly kind: VersionKind
  readonly name: string
  readonly participant: string | null
}

export interface Chronicle {
  enter(participant: string): void
  leave(participant: string): void
  /** A group is on disk; `update`: what it changed. */
  noteSaved(group: readonly Incoming[], update: Uint8Array): void
  /** A change the server made for somebody is on disk. */
  noteOwn(participant: string, update: Uint8Array): void
  /** On disk when it resolves. */
  save(version: NewVersion): Promise<StoredVersion>
  housekeep(nowMs: number): void
  /** Puts down now what was changed so far, at rest or not, and the versions that are being made. */
  noteAll(): void
  /** `isSound`: the document in memory is to be trusted. */
  close(isSound: boolean): void
}

export interface ChronicleOptions {
  readonly boardId: string
  readonly versions: VersionStore
  /** The room may read its document anew from disk. */
  readonly doc: () => Y.Doc
  readonly times: HistoryTimes
  readonly now: () => number
  readonly log: Log
}

interface Waiting {
  readonly version: Omit<StoredVersion, 'size'>
  readonly digest: string
  readonly update: Uint8Array
}

const iso = (ms: number): string => new Date(ms).toISOString()

export function openChronicle({ boardId, versions, doc, times, now, log }: ChronicleOptions): Chronicle {
  const here = new Map<string, number>()
  const waiting = new Set<Waiting>()
  let notes: { readonly of: Y.Doc; readonly notes: ChangeNotes } | null = null
  let people = 0
  /** Since when something is in no version; null: all is. */
  let changedSinceMs: number | null = null
  let versionMs = now()
  let notedMs = now()
  let seenMs = now()
  let hasWorked = false
  let startId: string | null = null
  let isClosed = false

  const guarded = (act: () => void) => {
    try {
      act()
    } catch (error) {
      log.warn('history-failed', { board: boardId, ...factsOf(error) })
    }
  }
  const thin = () => {
    const gone = thinVersions(versions.list(boardId), now())
    if (gone.length > 0) versions.remove(boardId, gone)
  }
  const put = ({ version, digest }: Waiting, bytes: Uint8Array) => {
    versions.add(boardId, version, versions.findState(boardId, digest)?.id ?? versions.addState(boardId, digest, bytes))
    thin()
  }
  const found = (id: string): StoredVersion => {
    const version = versions.find(boardId, id)
    if (version === null) throw new Error(`version ${id} is not on disk`)
    return version
  }

  const save = async ({ kind, name, participant }: NewVersion, madeMs = now()): Promise<StoredVersion> => {
    const version = { id: randomId(12), made: iso(madeMs), kind, name, participant, people }
    const digest = digestOf(doc())
    changedSinceMs = null
    versionMs = now()
    const known = versions.findState(boardId, digest)
    if (known !== null) {
      versions.add(boardId, version, known.id)
      return found(version.id)
    }
    const draft: Waiting = { version, digest, update: Y.encodeStateAsUpdate(doc()) }
    waiting.add(draft)
    const bytes = await packState(draft.update)
    // The room may have closed meanwhile, and put it down itself.
    if (waiting.delete(draft)) put(draft, bytes)
    return found(version.id)
  }
  /** Versions under way are put down now. */
  const putWaiting = () => {
    for (const draft of [...waiting]) {
      waiting.delete(draft)
      put(draft, packStateNow(draft.update))
    }
  }
  /** For the end, when there is no time to wait. */
  const putNow = (kind: VersionKind) => {
    const version = { id: randomId(12), made: iso(now()), kind, name: '', participant: null, people }
    const digest = digestOf(doc())
    const known = versions.findState(boardId, digest)
    const update = Y.encodeStateAsUpdate(doc())
    versions.add(boardId, version, known?.id ?? versions.addState(boardId, digest, packStateNow(update)))
  }
  const saveQuietly = (kind: VersionKind, madeMs?: number) => {
    save({ kind, name: '', participant: null }, madeMs).catch((error: unknown) => {
      changedSinceMs ??= now()
      log.warn('version-failed', { board: boardId, ...factsOf(error) })
    })
  }

  const see = (participant: string) => {
    const at = now()
    const before = versions.visit(boardId, participant)
    const isNew = before !== null && at - Date.parse(before.seen) > times.quietMs
    versions.putVisit(boardId, participant, { seen: iso(at), previous: isNew ? before.seen : (before?.previous ?? null) })
  }
  const lastSeenMs = (): number | null => {
    const seen = versions.lastSeen(boardId)
    return seen === null ? null : Date.parse(seen)
  }

  const startSession = (lastMs: number | null) => {
    people = 0
    hasWorked = false
    const latest = versions.latest(boardId)
    // The server fell before the last session had its end.
    if (latest !== null && lastMs !== null && latest.digest !== digestOf(doc())) saveQuietly('end', Math.max(lastMs, Date.parse(latest.made) + 1))
    save({ kind: 'start', name: '', participant: null }).then(
      (version) => (startId = version.id),
      (error: unknown) => log.warn('version-failed', { board: boardId, ...factsOf(error) }),
    )
  }
  /** Somebody came back within the quiet: it was no end after all. */
  const resumeSession = () => {
    const latest = versions.latest(boardId)
    if (latest?.kind !== 'end') return
    versions.setKind(boardId, latest.id, 'auto')
    people = Math.max(people, latest.people)
    hasWorked = true
  }
  const endSession = () => {
    // One who only looked leaves no trace.
    if (!hasWorked && people < 2) {
      if (startId !== null && versions.list(boardId).length > 1) versions.remove(boardId, [startId])
    } else saveQuietly('end')
    startId = null
  }

  const notesOf = (): ChangeNotes => {
    if (notes?.of !== doc()) notes = { of: doc(), notes: openChangeNotes(doc()) }
    return notes.notes
  }
  const noteRecords = (participant: string | null, update: Uint8Array) => notesOf().note(participant, recordsIn(doc(), update), now())
  const takeNotes = (all: boolean) => {
    const lines = notes?.notes.take(now(), all) ?? []
    if (lines.length > 0) versions.addChanges(boardId, lines)
  }

  const noteGroup = (group: readonly Incoming[], update: Uint8Array) => {
    const participants = new Set(group.map(({ seat }) => seat.right.member.participant))
    if (participants.size === 1) return noteRecords([...participants][0] ?? null, update)
    const changed = new Set(recordsIn(doc(), update).map(({ root, id }) => `${root}/${id}`))
    for (const { seat, update: own } of group) {
      const records = recordsIn(doc(), own.bytes).filter(({ root, id }) => changed.has(`${root}/${id}`))
      notesOf().note(seat.right.member.participant, records, now())
    }
  }
  const noteChange = () => {
    changedSinceMs ??= now()
    hasWorked = true
  }

  return {
    enter(participant) {
      guarded(() => {
        const lastMs = lastSeenMs()
        notesOf()
        if (here.size === 0 && (lastMs === null || now() - lastMs > times.quietMs)) startSession(lastMs)
        else if (here.size === 0) resumeSession()
        here.set(participant, (here.get(participant) ?? 0) + 1)
        people = Math.max(people, here.size)
        see(participant)
      })
    },
    leave(participant) {
      if (isClosed) return
      guarded(() => {
        const seats = (here.get(participant) ?? 1) - 1
        if (seats > 0) return void here.set(participant, seats)
        here.delete(participant)
        see(participant)
        // As they last saw it, for their next visit.
        if (here.size > 0) return void (changedSinceMs !== null && now() - versionMs >= partingEveryMs && saveQuietly('auto'))
        takeNotes(true)
        endSession()
      })
    },
    noteSaved(group, update) {
      noteChange()
      guarded(() => noteGroup(group, update))
    },
    noteOwn(participant, update) {
      noteChange()
      guarded(() => noteRecords(participant, update))
    },
    save: (version) => save(version),
    housekeep(nowMs) {
      guarded(() => {
        if (nowMs - notedMs >= times.noteEveryMs) {
          notedMs = nowMs
          takeNotes(false)
        }
        if (changedSinceMs !== null && nowMs - changedSinceMs >= times.versionEveryMs) saveQuietly('auto')
        if (nowMs - seenMs < Math.min(longestUnseenMs, times.quietMs / 4)) return
        seenMs = nowMs
        for (const participant of here.keys()) see(participant)
      })
    },
    noteAll: () =>
      guarded(() => {
        takeNotes(true)
        putWaiting()
      }),
    close(isSound) {
      isClosed = true
      guarded(() => {
        if (isSound) takeNotes(true)
        for (const participant of here.keys()) see(participant)
        putWaiting()
        if (isSound && here.size > 0 && (hasWorked || people > 1)) putNow('end')
      })
    },
  }
}
