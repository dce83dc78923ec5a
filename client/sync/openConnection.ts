/** The line to the server and the copy on this device: opens at once, edits without a line, merges on return. */
import type * as Y from 'yjs'
import type { Awareness } from 'y-protocols/awareness'
import type { PresenceActivity, PresenceState } from '../../shared/protocol/presence'
import type { CloseReason } from '../../shared/protocol/closeReasons'

/** What the badge says, as facts; `client/shell` puts them into words. */
export type SaveState =
  | { readonly is: 'saved' }
  | { readonly is: 'saving' }
  | { readonly is: 'connecting' }
  /** `changes`: how many things on this device the server does not have yet. */
  | { readonly is: 'offline'; readonly changes: number }
  | { readonly is: 'cannot-save'; readonly changes: number }
  | { readonly is: 'closed'; readonly reason: CloseReason; readonly changes: number }

export interface Presence {
  /** Everybody else, by presence client id. The same object until somebody moved. */
  others(): ReadonlyMap<number, PresenceState>
  /** Changes part of what others see of me; sent at most 20 times a second. */
  put(change: PresenceActivity): void
  subscribe(listener: () => void): () => void
  /** For caret plugins that need Yjs's own object. */
  readonly awareness: Awareness
}

export interface BoardConnection {
  readonly boardId: string
  readonly doc: Y.Doc
  readonly presence: Presence
  readonly saveState: { read(): SaveState; subscribe(listener: () => void): () => void }
  /** Resolves when there is something to show: from this device or from the server. */
  readonly ready: Promise<void>
  close(): void
}
