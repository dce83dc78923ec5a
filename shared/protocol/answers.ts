/** Answers of the HTTP calls, as types only: the client reads them without a parser, since they come from its own server. */
import type { FieldChange } from '../domain/differencesOf'
import type { Language } from '../domain/language'
import type { Role } from '../domain/roles'
import type { SignedDocument, SignoffRule, ToldState } from '../domain/signoff'
import type { VersionKind } from '../domain/thinVersions'

export interface CreateBoardAnswer {
  readonly boardId: string
  /** Absolute links with the key in the fragment. */
  readonly links: { readonly facilitator: string; readonly editor: string; readonly viewer: string }
}

export interface JoinAnswer {
  readonly participantId: string
  readonly role: Role
}

export interface JoinByCodeAnswer extends JoinAnswer {
  readonly boardId: string
}

/** What became of one line that was brought. `line` counts from 1 in what was sent; `faults`: why it was refused, or what of it was left out. */
export interface ImportedLine {
  readonly line: number
  readonly title: string
  /** Of the card or partner it made; null when it made none. */
  readonly id: string | null
  readonly faults: readonly string[]
}

export interface ImportAnswer {
  /** The card kind, `archive` or `initiative`. */
  readonly kind: string
  readonly made: readonly ImportedLine[]
  readonly refused: readonly ImportedLine[]
  /** How many records of each sort were made. */
  readonly counts: Readonly<Record<string, number>>
}

/** A link as a facilitator sees it. */
export interface LinkAnswer {
  readonly linkId: string
  /** Whom it was given to; empty for the three a board begins with. */
  readonly name: string
  readonly role: Role
  /** `door`: those who came by the code on the screen. */
  readonly kind: 'key' | 'door'
  readonly state: 'open' | 'expired' | 'closed'
  /** With its key; null when it opens nothing. */
  readonly url: string | null
  /** ISO 8601. */
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly lastUsedAt: string | null
  /** How many are on the board by it. */
  readonly memberCount: number
}

/** Somebody who has joined, as a facilitator sees them. */
export interface MemberAnswer extends ParticipantAnswer {
  readonly linkId: string
  /** ISO 8601. */
  readonly joinedAt: string
  /** Whether they may still come in. */
  readonly hasAccess: boolean
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
  /** Whether somebody who has joined speaks from lived experience: that there is nobody may be said, how few there are may not. */
  readonly isLivedVoiceHere: boolean
  /** Only for facilitators: the three links, so that they can be shared again. */
  readonly links?: CreateBoardAnswer['links']
  /** Only facilitators may change anything for now. */
  readonly isFrozen: boolean
  /** Only for facilitators: every link, the oldest first, and everybody who has joined. */
  readonly allLinks?: readonly LinkAnswer[]
  readonly members?: readonly MemberAnswer[]
  /** Only for facilitators: days the board is kept after its last change; null: until somebody deletes it. */
  readonly retentionDays?: number | null
}

/** One decision about a board: never what stands on it. */
export interface AuditLine {
  readonly number: number
  /** ISO 8601. */
  readonly at: string
  /** Name of whoever decided; '' for whoever runs the server. */
  readonly by: string
  /** Type of the command, see `commandSchema`; `person.erase` when the operator erased somebody. */
  readonly type: string
  /** Name of the person or the link it is about; '' when there is none. */
  readonly about: string
  readonly days?: number | null
}

export interface AuditAnswer {
  /** The first line that is not what was written, or is missing; null when all is whole. */
  readonly brokenAt: number | null
  /** Newest first. */
  readonly lines: readonly AuditLine[]
}

/** A board as it once was. */
export interface VersionAnswer {
  readonly id: string
  /** ISO 8601. */
  readonly made: string
  readonly kind: VersionKind
  /** Given by somebody; for `before` and `restored` the time of the version that was brought back. */
  readonly name: string
  /** Name of the person who asked for it; '' for those made by themselves. */
  readonly by: string
  /** Most people on the board at once, in the session up to then. */
  readonly people: number
  /** What it takes on the server's disk. */
  readonly bytes: number
}

export interface VersionsAnswer {
  /** Newest first. */
  readonly versions: readonly VersionAnswer[]
}

/** One change of a card: when, by whom, from what, to what. */
export interface CardChangeAnswer {
  /** ISO 8601. */
  readonly at: string
  readonly what: 'made' | 'changed' | 'gone'
  /** Nobody, where the card is anonymous. */
  readonly by: readonly { readonly name: string; readonly organisation: string }[]
  readonly fields: readonly (FieldChange & { readonly words: string })[]
}

export interface CardHistoryAnswer {
  /** Newest first. */
  readonly changes: readonly CardChangeAnswer[]
}

export interface ErrorAnswer {
  readonly error: { readonly code: string; readonly message: string }
}

/** One version of a document that is signed off. Names are as the board knew them then; '' when they were erased. */
export interface SignoffVersionAnswer {
  readonly id: string
  readonly version: number
  readonly state: ToldState
  /** `at`: ISO 8601; `commentsUntil`: ISO day. */
  readonly sent: { readonly at: string; readonly name: string; readonly organisation: string; readonly commentsUntil: string | null } | null
  /** `on`: the day the body took it; `hash`: of its text. */
  readonly approved: {
    readonly at: string
    readonly name: string
    readonly organisation: string
    readonly body: string
    readonly rule: SignoffRule | null
    readonly on: string
    readonly present: readonly string[]
    readonly hash: string
  } | null
}

/** How far a document is. One that nobody has done anything with is a draft, and is not told. */
export interface SignoffAnswer {
  readonly document: SignedDocument
  /** Null: the common agenda. */
  readonly sessionId: string | null
  readonly title: string
  /** Of the newest version. */
  readonly state: ToldState
  readonly version: number
  /** It is approved, no new version is open, and its text is no longer what was approved. */
  readonly changedSince: boolean
  /** Oldest first. */
  readonly versions: readonly SignoffVersionAnswer[]
}

export interface SignoffsAnswer {
  readonly signoffs: readonly SignoffAnswer[]
}

/** How far a file has come that somebody waits for; `unknown`: it is not begun, or done. */
export interface ExportProgressAnswer {
  readonly state: 'queued' | 'working' | 'unknown'
  /** How many come before it in the queue. */
  readonly ahead: number
}
