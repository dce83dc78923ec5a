/** Runs one command and says what came of it. */
import type { Language } from '../../shared/domain/language'
import { StartRefusal } from '../StartRefusal'
import { AdminFault, adminSentence } from './adminWords'
import type { Command, Listener, Voice } from './Command'
import { findCommand } from './commands'
import type { AdminParts } from './openParts'

export function voiceFor(language: Language, { write }: Listener): Voice {
  return {
    write,
    say: (name, facts) => write(adminSentence(language, name, facts)),
    words: (name, facts) => adminSentence(language, name, facts),
    language,
  }
}

/** What a thrown thing means, in words. */
export function complaintOf(error: unknown, language: Language): string {
  if (error instanceof AdminFault) return adminSentence(language, error.sentence, error.facts)
  if (error instanceof StartRefusal) return error.message
  return adminSentence(language, 'fault', { reason: error instanceof Error ? error.message : String(error) })
}

/** Throws `AdminFault` when there is no such command, or words are missing after it. */
export function checkCommand(name: string, args: readonly string[]): Command {
  const command = findCommand(name)
  if (command === null) throw new AdminFault('unknown-command', { name })
  if (args.length < command.needs) throw new AdminFault('usage', { usage: command.usage })
  return command
}

/** For commands that work on the folder. True when all went well. */
export async function answerCommand(parts: AdminParts, name: string, args: readonly string[], language: Language, listener: Listener): Promise<boolean> {
  try {
    const command = checkCommand(name, args)
    if (!('run' in command)) throw new AdminFault('unknown-command', { name })
    return (await parts.inTurn(() => command.run(parts, args, voiceFor(language, listener)))) !== false
  } catch (error) {
    listener.complain(complaintOf(error, language))
    return false
  }
}
