/**
 * A live board: owns one document and the seats around it. The order is the promise:
 * apply, commit, acknowledge, broadcast. Nothing leaves the room before it is on disk.
 */
import { performance } from 'node:perf_hooks'
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { closeReasons, type CloseReason } from '../../shared/protocol/closeReasons'
import { limits } from '../../shared/protocol/limits'
import { refusals } from '../../shared/protocol/refusals'
import type { Stage } from '../../shared/protocol/stage'
import { authorise, type MayEdit, type MayRead } from '../access/authorise'
import type { Access } from '../access/judgeMembership'
import { openWriters } from '../admission/Writers'
import { factsOf, type Log } from '../log'
import type { Metrics } from '../metrics'
import type { StoredMember } from '../store/AccessStore'
import type { BoardStore } from '../store/BoardStore'
import type { StoredVersion, VersionStore } from '../store/VersionStore'
import { openAcknowledgements } from './Acknowledgements'
import { openAnswers } from './Answers'
import { openChronicle, type HistoryTimes, type NewVersion } from './Chronicle'
import { refusedFrame, stageFrame, updateFrame } from './encodeFrames'
import { openIntake, type Incoming } from './Intake'
import { openJournal } from './Journal'
import { openLiveDocument, type Applied, type Outcome } from './LiveDocument'
import { keepSeats, pingSeats } from './keepSeats'
import { openPresence } from './Presence'
import { receiveFrame, turnAway } from './receiveFrame'
import { createSeat, sendTo, type Seat } from './Seat'
import { settle } from './settle'

const housekeepingEveryMs = 1_000
/** Also what keeps proxies and stock clients from taking a quiet line for dead. */
const renewEveryMs = 15_000
const quietAfterMs = 3_000
/** Kept in memory while the disk says no; writers beyond it are sent away with their changes on their own devices. */
const maxWaitingBytes = 64 * 1024 * 1024

export interface RoomOptions {
  readonly boardId: string
  readonly store: BoardStore
  /** Whether somebody who came in earlier may still be here, and as what. */
  readonly accessNow: (member: StoredMember) => Access
  readonly stageOf: (boardId: string) => (right: MayRead) => Stage
  readonly versions: VersionStore
  readonly historyTimes: HistoryTimes
  readonly metrics: Metrics
  readonly log: Log
  /** For how long something takes: never set forward or back. Begins near the time since 1970. */
  readonly now: () => number
  /** Which edition is told to those who come in. */
  readonly protocol: number
  /** What time it is, for what is written down and for what ends at a moment: somebody may set it. */
  readonly clock: () => number
  /** How long the room stays open after the last seat is empty. */
  readonly lingerMs: number
  /** Gives freed space back to the disk. */
  readonly tidy: () => void
  readonly onClosed: () => void
}

export interface Room {
  seatCount(): number
  /** Takes a socket in, or closes it with the reason why not. */
  enter(right: MayRead, socket: WebSocket, wire: Duplex): void
  /** The document as it is on disk. Throws `CannotSave` while it is not. */
  read<T>(right: MayRead, read: (doc: Y.Doc) => T): T
  /** The server's own change, made for somebody who may: on disk and told to everybody when it resolves. Throws `CannotSave`. */
  change(right: MayEdit, act: (doc: Y.Doc) => void): Promise<void>
  /** What somebody brought from outside, put right as their own changes are: on disk and told to everybody when it resolves. Throws `CannotSave`. */
  take(right: MayEdit, act: (doc: Y.Doc) => void, isCarriedOver?: boolean): Promise<void>
  /** Keeps the board as it is now. */
  saveVersion(right: MayEdit, version: NewVersion): Promise<StoredVersion>
  /** ISO 8601. */
  changedAt(): string
  isFailing(): boolean
  /** Asks of everybody, or of one, anew whether they may be here and as what, and tells them the stage. */
  review(participant?: string): void
  /** Sends one person away, from all their tabs; what they did is put down in the notes before it returns. */
  sendAway(participant: string, reason: CloseReason): void
  /** The operator's own change, without a note of who did it. The log is folded. Throws when the disk says no. */
  amend(act: (doc: Y.Doc) => void): void
  /** Folds the log. Throws when the disk says no. */
  fold(): void
  /** Saves, sends everybody away with the reason, folds the log. False when something could not be saved. */
  close(reason: CloseReason): boolean
}

/** The disk says no at the moment. */
export class CannotSave extends Error {
  override readonly name = 'CannotSave'
}

/** Reads the board from disk. Throws when that cannot be done. */
export function openRoom({ boardId, store, versions, historyTimes, accessNow, stageOf, metrics, log, now, clock, protocol, lingerMs, tidy, onClosed }: RoomOptions): Room {
  const seats = new Set<Seat>()
  let emptySinceMs: number | null = now()
  let lastSavedMs = 0
  let lastRenewedMs = now()
  let stageEndsMs = Infinity
  /** Everybody was told that the board will soon go to the trash. */
  let isEnding = false

  const toAll = (frame: Buffer, except: Seat | null = null) => {
    for (const seat of seats) if (seat !== except) sendTo(seat, frame)
  }

  const seatsOf = (participant: string): number => {
    let count = 0
    for (const seat of seats) if (seat.right.member.participant === participant) count += 1
    return count
  }

  const journal = openJournal(store, boardId, clock, {
    onFailing(error) {
      log.error('cannot-save', { board: boardId, ...factsOf(error) })
      metrics.countRefusal(refusals.cannotSave.reason)
      toAll(refusedFrame(refusals.cannotSave))
    },
    onRecovered() {
      log.info('saves-again', { board: boardId })
      for (const seat of seats) acknowledgements.owe(seat)
      setImmediate(recover)
    },
  })
  const presence = openPresence(seats, now)
  const document = openLiveDocument(journal.load, openWriters(store.writers(boardId), presence.holderOf), clock)
  document.noteSize(journal.sizeBytes())
  const chronicle = openChronicle({ boardId, versions, doc: () => document.doc, times: historyTimes, now: clock, log })
  const isOnDisk = () => !journal.isFailing()
  const answers = openAnswers(document, isOnDisk)
  const acknowledgements = openAcknowledgements(isOnDisk, () => Y.encodeStateVector(document.doc), now)

  const onTried = ({ seat, isStep2 }: Incoming, outcome: Outcome) => {
    const settlement = settle(seat, outcome, isStep2, now())
    if (settlement === 'close') turnAway(seat, closeReasons.badFrame, metrics)
    else if (settlement === 'ask') answers.ask(seat)
    acknowledgements.owe(seat)
  }

  const onSaved = (group: readonly Incoming[], applied: Applied) => {
    const nowMs = performance.now()
    for (const incoming of group) metrics.noteSaved(nowMs - incoming.arrivedMs, 1)
    metrics.countUpdates(group.length)
    if (applied.update !== null) {
      lastSavedMs = now()
      answers.noteChange()
      document.noteSize(journal.sizeBytes())
      const only = group[0]?.seat ?? null
      const isFromOne = !applied.hasServerPart && group.every((incoming) => incoming.seat === only)
      toAll(updateFrame(applied.update), isFromOne ? only : null)
      chronicle.noteSaved(group, applied.update)
      if (isEnding) review()
    }
    acknowledgements.pay()
  }

  const intake = openIntake(document, journal, { onTried, onSaved, onFault: (error) => abandon(error) })

  const recover = () => {
    intake.flush()
    if (journal.isFailing()) return
    answers.answerWaiting()
    acknowledgements.pay()
  }

  const door = {
    doc: () => document.doc,
    presence,
    metrics,
    now,
    put(incoming: Incoming) {
      intake.put(incoming)
      if (intake.waitingBytes() > maxWaitingBytes) turnAway(incoming.seat, closeReasons.cannotSave, metrics)
    },
    answerStep1: answers.answer,
    acknowledge(seat: Seat) {
      seat.acceptedUpdates += 1
      acknowledgements.owe(seat)
      acknowledgements.pay()
    },
  }

  const leave = (seat: Seat) => {
    if (!seats.delete(seat)) return
    seat.isClosed = true
    answers.forget(seat)
    presence.leave(seat)
    chronicle.leave(seat.right.member.participant)
    if (seats.size === 0) emptySinceMs = now()
  }

  /** Something of ours went wrong with the document in memory: what is on disk is right, so everybody begins from there. */
  const abandon = (error: unknown) => {
    log.error('room-fault', { board: boardId, ...factsOf(error) })
    finish(closeReasons.documentReplaced)
  }

  const finish = (reason: CloseReason) => {
    clearInterval(housekeeping)
    for (const seat of [...seats]) turnAway(seat, reason, metrics)
    seats.clear()
    chronicle.close(reason !== closeReasons.documentReplaced)
    for (const part of [intake, acknowledgements, presence, journal]) part.close()
    onClosed()
  }

  const compact = (isQuiet: boolean) => {
    try {
      const encode = () => Y.encodeStateAsUpdate(document.doc)
      const isDone = seats.size === 0 ? journal.compact(encode) : journal.compactIfDue(isQuiet, encode)
      document.noteSize(journal.sizeBytes())
      if (isDone && isQuiet) tidy()
    } catch (error) {
      log.warn('compaction-failed', { board: boardId, ...factsOf(error) })
    }
  }

  const renew = (nowMs: number) => {
    lastRenewedMs = nowMs
    presence.renew()
    pingSeats(seats, nowMs)
  }

  const tellStage = (seat: Seat, stage: Stage) => {
    isEnding = stage.endsAt !== undefined
    stageEndsMs = stage.door.closesAt === undefined ? Infinity : Date.parse(stage.door.closesAt)
    sendTo(seat, stageFrame({ ...stage, protocol }))
  }

  const reviewSeat = (seat: Seat, stageFor: (right: MayRead) => Stage) => {
    const access = accessNow(seat.right.member)
    const right = access.is === 'open' ? authorise(access.member, 'read') : null
    if (right === null) return turnAway(seat, closeReasons.notAllowed, metrics)
    const isSame = JSON.stringify(right.member) === JSON.stringify(seat.right.member)
    seat.right = right
    if (!isSame) presence.refresh(seat)
    tellStage(seat, stageFor(right))
    // What a frozen board held back finds its way now.
    if (seat.heldBecause === 'frozen' && right.member.standing === undefined && !seat.isAsked) answers.ask(seat)
  }

  const review = (participant?: string) => {
    const stageFor = stageOf(boardId)
    for (const seat of [...seats]) if (participant === undefined || seat.right.member.participant === participant) reviewSeat(seat, stageFor)
  }

  /** The door closed by itself. */
  const reviewWhenStageEnds = (nowMs: number) => {
    if (nowMs < stageEndsMs) return
    stageEndsMs = Infinity
    review()
  }

  const housekeep = () => {
    const nowMs = now()
    reviewWhenStageEnds(clock())
    keepSeats(seats, { nowMs, clockMs: clock() }, document.hasRoom, answers.ask, metrics)
    if (nowMs - lastRenewedMs >= renewEveryMs) renew(nowMs)
    chronicle.housekeep(clock())
    if (emptySinceMs !== null && nowMs - emptySinceMs >= lingerMs && !journal.isFailing()) close(closeReasons.shuttingDown)
    else if (emptySinceMs === null) compact(nowMs - lastSavedMs > quietAfterMs)
  }
  const housekeeping = setInterval(housekeep, Math.min(housekeepingEveryMs, lingerMs))

  const onOwnSaved = (participant: string | null, update: Uint8Array) => {
    lastSavedMs = now()
    answers.noteChange()
    document.noteSize(journal.sizeBytes())
    toAll(updateFrame(update))
    if (participant !== null) chronicle.noteOwn(participant, update)
  }
  const change = (participant: string | null, act: () => Uint8Array | null): Promise<void> => {
    intake.flush()
    if (journal.isFailing()) throw new CannotSave()
    let update: Uint8Array | null
    try {
      update = act()
    } catch (error) {
      abandon(error)
      throw error
    }
    const made = update
    if (made === null) return Promise.resolve()
    return new Promise((resolve) => journal.save(made, [], () => (onOwnSaved(participant, made), resolve())))
  }

  const fold = () => void journal.compact(() => Y.encodeStateAsUpdate(document.doc))

  const close = (reason: CloseReason): boolean => {
    intake.drain()
    const isSaved = journal.saveNow()
    if (isSaved) intake.drain()
    acknowledgements.pay()
    finish(reason)
    if (isSaved) compact(true)
    document.doc.destroy()
    return isSaved
  }

  return {
    seatCount: () => seats.size,
    enter(right, socket, wire) {
      const seat = createSeat(socket, wire, right, now())
      if (journal.isFailing()) return turnAway(seat, closeReasons.cannotSave, metrics)
      if (seats.size >= limits.maxSocketsPerBoard || seatsOf(right.member.participant) >= limits.maxSocketsPerPerson) return turnAway(seat, closeReasons.tooFast, metrics)
      seats.add(seat)
      chronicle.enter(right.member.participant)
      emptySinceMs = null
      socket.on('message', (data, isBinary) => receiveFrame(door, seat, data as Buffer, isBinary))
      socket.on('pong', () => (seat.lastHeardAtMs = now()))
      socket.on('close', () => leave(seat))
      tellStage(seat, stageOf(boardId)(right))
      answers.ask(seat)
      presence.sendAll(seat)
    },
    read(_right, read) {
      if (journal.isFailing()) throw new CannotSave()
      return read(document.doc)
    },
    change: (right, act) => change(right.member.participant, () => document.change(act)),
    take: (right, act, isCarriedOver = false) => change(right.member.participant, () => document.take(right.member, act, isCarriedOver)),
    saveVersion: (_right, version) => chronicle.save(version),
    changedAt: () => journal.changedAt(),
    isFailing: () => journal.isFailing(),
    review,
    sendAway(participant, reason) {
      for (const seat of [...seats]) {
        if (seat.right.member.participant !== participant) continue
        turnAway(seat, reason, metrics)
        leave(seat)
      }
      chronicle.noteAll()
    },
    amend(act) {
      void change(null, () => document.change(act))
      fold()
    },
    fold,
    close,
  }
}
