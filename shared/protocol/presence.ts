/**
 * Presence: who is here and what they are doing right now. Never stored.
 * A client sends `PresenceActivity`; the server adds `user` from the session, so nobody can pose as another.
 */
import type { Role } from '../domain/roles'

export interface PresenceUser {
  readonly participantId: string
  readonly name: string
  readonly organisation: string
  readonly role: Role
  /** 0 to 11: a place in the palette of people's colours. */
  readonly color: number
}

/** Where things being dragged are at this moment, in page pixels: `[id, x, y]` or, while resizing, `[id, x, y, w, h]`. */
export type LiveMove = readonly [string, number, number] | readonly [string, number, number, number, number]

export interface PresenceActivity {
  readonly pageId?: string | null
  /** Page pixels. */
  readonly cursor?: { readonly x: number; readonly y: number } | null
  /** Page pixels: the part of the page the person sees. */
  readonly viewport?: { readonly x: number; readonly y: number; readonly w: number; readonly h: number } | null
  readonly selection?: readonly string[]
  /** Id of the card or session whose text the person has open. */
  readonly editing?: string | null
  readonly moving?: readonly LiveMove[]
  /** Relative positions (JSON of Yjs) of the caret in the text being edited. */
  readonly caret?: { readonly anchor: unknown; readonly head: unknown } | null
  readonly view?: 'canvas' | 'list' | 'plan'
}

/** The keys of an activity; the server passes on nothing else. */
export const presenceActivityKeys = ['pageId', 'cursor', 'viewport', 'selection', 'editing', 'moving', 'caret', 'view'] as const

export interface PresenceState extends PresenceActivity {
  readonly user: PresenceUser
}
