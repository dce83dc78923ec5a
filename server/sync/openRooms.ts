/** The rooms that are open now: one per board that somebody is looking at. */
import type { Duplex } from 'node:stream'
import type * as Y from 'yjs'
import type { WebSocket } from 'ws'
import { closeReasons, type CloseReason } from '../../shared/protocol/closeReasons'
import type { MayEdit, MayRead } from '../access/authorise'
import { factsOf } from '../log'
import { amendBoard } from './amendBoard'
import type { StoredVersion } from '../store/VersionStore'
import type { NewVersion } from './Chronicle'
import { CannotSave, openRoom, type Room, type RoomOptions } from './Room'

export interface Rooms {
  enter(right: MayRead, socket: WebSocket, wire: Duplex): void
  /** Reads a board, opening its room for the moment when nobody is in it. Throws `CannotSave` or `BoardDamaged`. */
  read<T>(right: MayRead, read: (doc: Y.Doc) => T): T
  /** See `Room`. */
  change(right: MayEdit, act: (doc: Y.Doc) => void): Promise<void>
  take(right: MayEdit, act: (doc: Y.Doc) => void, isCarriedOver?: boolean): Promise<void>
  saveVersion(right: MayEdit, version: NewVersion): Promise<StoredVersion>
  changedAt(right: MayRead): string
  /** Something was decided, or somebody joined anew: seats follow, or are sent away, and are told the stage. `participant`: only this one's seats. */
  review(boardId: string, participant?: string): void
  /** Sends one person away from a board, if it is open. */
  sendAway(boardId: string, participant: string, reason: CloseReason): void
  /** Sends everybody away from a board, if it is open, and forgets it. */
  closeBoard(boardId: string, reason: CloseReason): void
  isOpen(boardId: string): boolean
  /** Folds the log of a board that is open. Throws when the disk says no. */
  fold(boardId: string): void
  /** The operator's own change of a board, open or not; it and all before it are folded. Throws when the disk says no. */
  amend(boardId: string, act: (doc: Y.Doc) => void): void
  /** Whether some board cannot be saved at the moment. */
  isFailing(): boolean
  socketCount(): number
  roomCount(): number
  /** Saves and closes everything. False when something could not be saved. */
  close(): boolean
}

/** What is on disk cannot be read as a board. The other boards are served all the same. */
export class BoardDamaged extends Error {
  override readonly name = 'BoardDamaged'
}

export function openRooms(options: Omit<RoomOptions, 'boardId' | 'onClosed'>): Rooms {
  const rooms = new Map<string, Room>()

  const open = (boardId: string): Room => {
    try {
      const room = openRoom({ ...options, boardId, onClosed: () => rooms.delete(boardId) })
      rooms.set(boardId, room)
      return room
    } catch (error) {
      options.log.error('board-damaged', { board: boardId, ...factsOf(error) })
      throw new BoardDamaged()
    }
  }
  const roomOf = ({ member }: MayRead): Room => rooms.get(member.board) ?? open(member.board)
  const isFailing = () => [...rooms.values()].some((room) => room.isFailing())

  return {
    enter(right, socket, wire) {
      if (isFailing()) return socket.close(closeReasons.cannotSave.code, closeReasons.cannotSave.name)
      try {
        roomOf(right).enter(right, socket, wire)
      } catch (error) {
        if (!(error instanceof BoardDamaged)) throw error
        socket.close(closeReasons.cannotSave.code, closeReasons.cannotSave.name)
      }
    },
    read: (right, read) => roomOf(right).read(right, read),
    change: (right, act) => roomOf(right).change(right, act),
    take: (right, act, isCarriedOver) => roomOf(right).take(right, act, isCarriedOver),
    saveVersion: (right, version) => roomOf(right).saveVersion(right, version),
    changedAt: (right) => roomOf(right).changedAt(),
    review: (boardId, participant) => rooms.get(boardId)?.review(participant),
    sendAway: (boardId, participant, reason) => rooms.get(boardId)?.sendAway(participant, reason),
    closeBoard: (boardId, reason) => void rooms.get(boardId)?.close(reason),
    isOpen: (boardId) => rooms.has(boardId),
    fold: (boardId) => rooms.get(boardId)?.fold(),
    amend(boardId, act) {
      const room = rooms.get(boardId)
      if (room !== undefined) room.amend(act)
      else amendBoard(options.store, boardId, act)
    },
    isFailing,
    socketCount: () => [...rooms.values()].reduce((sum, room) => sum + room.seatCount(), 0),
    roomCount: () => rooms.size,
    close: () => [...rooms.values()].map((room) => room.close(closeReasons.shuttingDown)).every((isSaved) => isSaved),
  }
}

export { CannotSave }
