/**
 * What one can do on a board, each thing defined once: menus, shortcuts and the list are made from this registry.
 * A shortcut is matched by the character, so that it works on a Danish keyboard; `Mod` is Ctrl, or Cmd on a Mac.
 */
import type { Language, Words } from '../../shared/domain/language'
import type { Role } from '../../shared/domain/roles'
import type { LiveBoard } from '../board/liveBoard'

export interface Choice {
  readonly id: string
  readonly label: string
  readonly hint?: string
}

/** Questions a command may put to the person; each resolves to null when they change their mind. */
export interface Ask {
  choose(question: string, choices: readonly Choice[]): Promise<string | null>
  text(question: string, first: string, options?: { readonly required?: boolean; readonly lines?: boolean }): Promise<string | null>
  confirm(question: string, yes: string): Promise<boolean>
  /** Says something in passing, also to screen readers. */
  say(sentence: string): void
}

export interface CommandContext {
  readonly live: LiveBoard
  readonly language: Language
  readonly ask: Ask
}

export type CommandGroup = 'card' | 'link' | 'edit' | 'page' | 'view' | 'tool' | 'agenda' | 'export' | 'board' | 'history'

export interface Command {
  readonly id: string
  readonly words: Words
  readonly group: CommandGroup
  /** The least role that may use it. */
  readonly role: Role
  /** Such as `Mod+Z`, `N` or `Shift+1`; several are alternatives. */
  readonly shortcuts?: readonly string[]
  /** Absent: always. */
  readonly isAvailable?: (context: CommandContext) => boolean
  readonly run: (context: CommandContext) => void | Promise<void>
}
