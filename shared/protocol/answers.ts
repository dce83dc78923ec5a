/** Answers of the HTTP calls, as types only: the client reads them without a parser, since they come from its own server. */
import type { Language } from '../domain/language'
import type { Role } from '../domain/roles'

export interface CreateBoardAnswer {
  readonly boardId: string
  /** Absolute links with the key in the fragment. */
  readonly links: { readonly facilitator: string; readonly editor: string; readonly viewer: string }
}

export interface JoinAnswer {
  readonly participantId: string
  readonly role: Role
}

export interface ParticipantAnswer {
  readonly participantId: string
  readonly name: string
  readonly organisation: string
  readonly role: Role
  /** 0 to 11, see `PresenceUser.color`. */
  readonly color: number
}

export interface BoardAnswer {
  readonly boardId: string
  readonly title: string
  readonly language: Language
  /** ISO 8601. */
  readonly createdAt: string
  readonly changedAt: string
  /** Template ids of the board's pages. */
  readonly templates: readonly string[]
  /** Mine. */
  readonly role: Role
  readonly participantId: string
  /** Everybody who has joined, for names beside cards. */
  readonly participants: readonly ParticipantAnswer[]
  /** Only for facilitators: the three links, so that they can be shared again. */
  readonly links?: CreateBoardAnswer['links']
}

export interface ErrorAnswer {
  readonly error: { readonly code: string; readonly message: string }
}
