/** One thing the administrator can ask for. */
import type { Language } from '../../shared/domain/language'
import type { Database } from '../store/openDatabase'
import type { AdminParts } from './openParts'
import type { AdminFacts, AdminSentence } from './adminWords'

/** Where lines go: the terminal, or the socket that leads there. */
export interface Listener {
  write(line: string): void
  complain(line: string): void
}

/** Where a command speaks: sentences in the administrator's language, or a line as it is. */
export interface Voice {
  say(name: AdminSentence, facts?: AdminFacts): void
  write(line: string): void
  /** A sentence as text, to put into a line. */
  words(name: AdminSentence, facts?: AdminFacts): string
  readonly language: Language
}

interface Described {
  /** As it is typed, with what it needs in <angle brackets> and what it may be given in [square ones]. */
  readonly usage: string
  readonly about: AdminSentence
  /** How many words must follow its name. */
  readonly needs: number
  /** Whether the words are folders: they count from where they were typed, also when the server does the work. */
  readonly takesFolder?: true
}

/** Works on the data folder: in the server while that runs. */
export interface FolderCommand extends Described {
  /** False: what was asked was done, and the answer is bad news (exit code 1). */
  run(parts: AdminParts, args: readonly string[], voice: Voice): void | boolean | Promise<void | boolean>
}

/** Works without the data folder's database, and never in the server. */
export interface LoneCommand extends Described {
  runAlone(dataDir: string, args: readonly string[], voice: Voice): void | boolean | Promise<void | boolean>
}

/** Only reads, and long: works in the process that asks, on a copy which the server makes while it serves; on the folder itself when no server runs. */
export interface CopyCommand extends Described {
  runOnCopy(dataDir: string, database: Database, voice: Voice, args: readonly string[]): boolean | Promise<boolean>
}

/** One that is also lone works alone when it is given something to work on. */
export type Command = FolderCommand | LoneCommand | CopyCommand | (CopyCommand & LoneCommand)
