/** What a command works with, and how it says no. */
import type { ArgsOf, CommandAnswer, CommandType } from '../../../shared/protocol/commands'
import type { AuthorityStore } from '../../store/AuthorityStore'
import type { FrozenSignoff, SignoffStore } from '../../store/SignoffStore'
import type { MayFacilitate } from '../authorise'

export type CommandFault =
  | 'no-such-link'
  | 'link-is-closed'
  | 'link-is-door'
  | 'own-link'
  | 'too-many-links'
  | 'expiry-past'
  | 'no-such-member'
  | 'own-membership'
  | 'last-facilitator'
  | 'command-reused'
  | 'not-allowed'
  | 'no-such-session'
  | 'signoff-is-draft'
  | 'signoff-has-draft'
  | 'signoff-is-sent'
  | 'signoff-is-approved'
  | 'comments-past'
  | 'too-many-versions'

/** A command that is not done; `facts` fill in the sentence. */
export class CommandRefusal extends Error {
  override readonly name = 'CommandRefusal'
  constructor(
    readonly code: CommandFault,
    readonly facts: Readonly<Record<string, string>> = {},
  ) {
    super(code)
  }
}

export interface Deciding {
  readonly right: MayFacilitate
  readonly store: AuthorityStore
  readonly signoffs: SignoffStore
  /** What is approved, as it is at this moment; null for all other commands. */
  readonly frozen: FrozenSignoff | null
  readonly now: Date
  newId(): string
}

/** Does the command, or throws `CommandRefusal` and has changed nothing. */
export type Decide<Type extends CommandType> = (deciding: Deciding, args: ArgsOf<Type>) => CommandAnswer
