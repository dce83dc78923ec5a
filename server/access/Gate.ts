/** The door to boards: makes them with their links, exchanges a key for a membership, and knows who a session is. */
import { randomBytes } from 'node:crypto'
import { roleAllows, type Role } from '../../shared/domain/roles'
import type { CreateBoardAnswer } from '../../shared/protocol/answers'
import { readDoorCode } from '../../shared/protocol/doorCode'
import type { JoinByCodeRequest, JoinRequest } from '../../shared/protocol/http'
import type { AccessStore, StoredLink, StoredMember } from '../store/AccessStore'
import type { MayFacilitate, MayRead } from './authorise'
import { findDoorByCode } from './doorCodes'
import { judgeMembership, type Access } from './judgeMembership'
import { deriveKey, findLinkByKey, linkAddress } from './linkKeys'
import { hashToken, newToken } from './sessionCookie'

/** Colours of people, see `PresenceUser.color`. */
const colorCount = 12
const linkRoles: readonly Role[] = ['facilitator', 'editor', 'viewer']

/** A short random name: letters and digits only, so that it can be said aloud and never looks like an option. */
export function randomId(characters: number): string {
  const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'
  return Array.from(randomBytes(characters), (byte) => alphabet[byte % alphabet.length]).join('')
}

export interface Joined {
  readonly token: string
  readonly member: StoredMember
}

/** `wrong`: nothing opens by this. `removed`: by the same link a facilitator took this session off the board. */
export type JoinResult = Joined | 'wrong' | 'removed'

export interface Gate {
  /** Stores a new board and returns its id. */
  createBoard(snapshot: Uint8Array): string
  /** The three links of a board just made. `publicUrl` without a slash at the end. */
  linksOfNew(boardId: string, publicUrl: string): CreateBoardAnswer['links']
  linksOf(right: MayFacilitate, publicUrl: string): CreateBoardAnswer['links']
  /** `token`: the session's, when the browser has one. */
  join(boardId: string, request: JoinRequest, token: string | null): JoinResult
  /** In at a door that is open. Who has a better role on the board keeps it. */
  joinByCode(request: JoinByCodeRequest, token: string | null): JoinResult
  isSession(token: string): boolean
  access(token: string, boardId: string): Access
  /** Null when the access is not open. */
  findMember(token: string, boardId: string): StoredMember | null
  /** The same person as things stand now: for whoever has a socket open. */
  accessNow(member: StoredMember): Access
  /** The member opened the board: their link is in use. */
  noteUse(right: MayRead): void
  participants(right: MayRead): readonly StoredMember[]
}

/** How often the use of a link is noted. */
const noteUseEveryMs = 60 * 60 * 1000

export function openGate(store: AccessStore, masterKey: Buffer, now: () => Date): Gate {
  const nowText = () => now().toISOString()
  const linksOf = (boardId: string, publicUrl: string): CreateBoardAnswer['links'] => {
    const links = store.openLinks(boardId, nowText())
    const addressFor = (role: Role) => {
      const link = links.find((candidate) => candidate.role === role)
      return link === undefined ? '' : linkAddress(publicUrl, boardId, deriveKey(masterKey, link))
    }
    return { facilitator: addressFor('facilitator'), editor: addressFor('editor'), viewer: addressFor('viewer') }
  }

  const memberFor = (link: StoredLink, request: Omit<JoinRequest, 'key'>, earlier: StoredMember | null): StoredMember => ({
    board: link.board,
    participant: earlier?.participant ?? randomId(12),
    link: link.id,
    name: request.name,
    organisation: request.organisation ?? '',
    voice: request.voice ?? '',
    role: link.role,
    color: earlier?.color ?? store.members(link.board).length % colorCount,
    joined: earlier?.joined ?? nowText(),
  })
  const enter = (link: StoredLink, request: Omit<JoinRequest, 'key'>, token: string | null): JoinResult => {
    const kept = token !== null && store.hasSession(hashToken(token)) ? token : newToken()
    const earlier = store.findMembership(hashToken(kept), link.board)
    if (earlier !== null && earlier.isRemoved && !earlier.isLinkDead && earlier.member.link === link.id) return 'removed'
    store.putMember(hashToken(kept), memberFor(link, request, earlier?.member ?? null), link.generation, nowText())
    const access = judgeMembership(store.findMembership(hashToken(kept), link.board), nowText())
    return access.is === 'open' ? { token: kept, member: access.member } : 'wrong'
  }
  const access = (token: string, boardId: string) => judgeMembership(store.findMembership(hashToken(token), boardId), nowText())
  const findMember = (token: string, boardId: string) => {
    const found = access(token, boardId)
    return found.is === 'open' ? found.member : null
  }

  return {
    createBoard(snapshot) {
      const boardId = randomId(12)
      const links = linkRoles.map((role) => ({ id: randomId(12), board: boardId, role, name: '', generation: 1 }))
      store.createBoard(boardId, snapshot, links, now().toISOString())
      return boardId
    },
    linksOfNew: linksOf,
    linksOf: (right, publicUrl) => linksOf(right.member.board, publicUrl),
    join(boardId, request, token) {
      const link = findLinkByKey(masterKey, store.openLinks(boardId, nowText()), request.key)
      return link === null ? 'wrong' : enter(link, request, token)
    },
    joinByCode(request, token) {
      const code = readDoorCode(request.code)
      const door = code === null ? null : findDoorByCode(masterKey, store.openDoors(nowText()), code)
      if (door === null) return 'wrong'
      const already = token === null ? null : findMember(token, door.board)
      if (token !== null && already !== null && roleAllows(already.standing ?? already.role, door.role)) return { token, member: already }
      return enter(door, request, token)
    },
    isSession: (token) => store.hasSession(hashToken(token)),
    access,
    findMember,
    accessNow: (member) => judgeMembership(store.membershipOf(member.board, member.participant), nowText()),
    noteUse({ member }) {
      try {
        store.noteUse(member.link, nowText(), new Date(now().getTime() - noteUseEveryMs).toISOString())
      } catch {
        // A disk that says no keeps nobody from reading.
      }
    },
    participants: (right) => store.members(right.member.board),
  }
}
