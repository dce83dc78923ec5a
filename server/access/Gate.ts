/** The door to boards: makes them with their links, exchanges a key for a membership, and knows who a session is. */
import { randomBytes } from 'node:crypto'
import type { Role } from '../../shared/domain/roles'
import type { CreateBoardAnswer } from '../../shared/protocol/answers'
import type { JoinRequest } from '../../shared/protocol/http'
import type { AccessStore, StoredLink, StoredMember } from '../store/AccessStore'
import type { MayFacilitate, MayRead } from './authorise'
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

export interface Gate {
  /** Stores a new board and returns its id. */
  createBoard(snapshot: Uint8Array): string
  /** The three links of a board just made. `publicUrl` without a slash at the end. */
  linksOfNew(boardId: string, publicUrl: string): CreateBoardAnswer['links']
  linksOf(right: MayFacilitate, publicUrl: string): CreateBoardAnswer['links']
  /** Null when the board is unknown or no open link has this key. `token`: the session's, when the browser has one. */
  join(boardId: string, request: JoinRequest, token: string | null): Joined | null
  isSession(token: string): boolean
  findMember(token: string, boardId: string): StoredMember | null
  participants(right: MayRead): readonly StoredMember[]
}

export function openGate(store: AccessStore, masterKey: Buffer, now: () => Date): Gate {
  const linksOf = (boardId: string, publicUrl: string): CreateBoardAnswer['links'] => {
    const links = store.openLinks(boardId)
    const addressFor = (role: Role) => {
      const link = links.find((candidate) => candidate.role === role)
      return link === undefined ? '' : linkAddress(publicUrl, boardId, deriveKey(masterKey, link))
    }
    return { facilitator: addressFor('facilitator'), editor: addressFor('editor'), viewer: addressFor('viewer') }
  }

  const memberFor = (link: StoredLink, request: JoinRequest, earlier: StoredMember | null): StoredMember => ({
    board: link.board,
    participant: earlier?.participant ?? randomId(12),
    link: link.id,
    name: request.name,
    organisation: request.organisation ?? '',
    voice: request.voice ?? '',
    role: link.role,
    color: earlier?.color ?? store.members(link.board).length % colorCount,
    joined: earlier?.joined ?? now().toISOString(),
  })

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
      const link = findLinkByKey(masterKey, store.openLinks(boardId), request.key)
      if (link === null) return null
      const kept = token !== null && store.hasSession(hashToken(token)) ? token : newToken()
      const earlier = store.earlierMember(hashToken(kept), boardId)
      const member = memberFor(link, request, earlier)
      store.putMember(hashToken(kept), member, now().toISOString())
      return { token: kept, member }
    },
    isSession: (token) => store.hasSession(hashToken(token)),
    findMember: (token, boardId) => store.findMember(hashToken(token), boardId),
    participants: (right) => store.members(right.member.board),
  }
}
