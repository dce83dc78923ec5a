/** The rooms that are open now: one per board that somebody is looking at. */
import type { Duplex } from 'node:stream'
import type * as Y from 'yjs'
import type { WebSocket } from 'ws'
import { closeReasons } from '../../shared/protocol/closeReasons'
import type { MayEdit, MayFacilitate, MayRead } from '../access/authorise'
import { factsOf } from '../log'
import type { StoredVersion } from '../store/VersionStore'
import type { NewVersion } from './Chronicle'
import { CannotSave, openRoom, type Room, type RoomOptions } from './Room'

export interface Rooms {
  enter(right: MayRead, socket: WebSocket, wire: Duplex): void
  /** Reads a board, opening its room for the moment when nobody is in it. Throws `CannotSave` or `BoardDamaged`. */
  read<T>(right: MayRead, read: (doc: Y.Doc) => T): T
  /** See `Room`. */
  change(right: MayFacilitate, act: (doc: Y.Doc) => void): Promise<void>
  saveVersion(right: MayEdit, version: NewVersion): Promise<StoredVersion>
  changedAt(right: MayRead): string
  refreshMember(right: MayRead): void
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
    saveVersion: (right, version) => roomOf(right).saveVersion(right, version),
    changedAt: (right) => roomOf(right).changedAt(),
    refreshMember: (right) => rooms.get(right.member.board)?.refreshMember(right),
    isFailing,
    socketCount: () => [...rooms.values()].reduce((sum, room) => sum + room.seatCount(), 0),
    roomCount: () => rooms.size,
    close: () => [...rooms.values()].map((room) => room.close(closeReasons.shuttingDown)).every((isSaved) => isSaved),
  }
}

export { CannotSave }
