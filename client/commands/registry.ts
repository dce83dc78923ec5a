/** Every command there is. Menus, shortcuts, toolbar and list are made from this list and nothing else. */
import { roleAllows } from '../../shared/domain/roles'
import { agendaCommands } from './agendaCommands'
import { boardCommands } from './boardCommands'
import { cardCommands } from './cardCommands'
import type { Command, CommandContext } from './command'
import { editCommands } from './editCommands'
import { exportCommands } from './exportCommands'
import { historyCommands } from './historyCommands'
import { imageCommands } from './imageCommands'
import { linkCommands } from './linkCommands'
import { glossaryCommands } from './glossaryCommands'
import { pageCommands } from './pageCommands'
import { trackCommands } from './trackCommands'
import { viewCommands } from './viewCommands'
import { zoneCommands } from './zoneCommands'

export const commands: readonly Command[] = [...cardCommands, ...agendaCommands, ...zoneCommands, ...trackCommands, ...linkCommands, ...editCommands, ...pageCommands, ...viewCommands, ...exportCommands, ...boardCommands, ...historyCommands, ...imageCommands, ...glossaryCommands]

export function findCommand(id: string): Command {
  const command = commands.find((candidate) => candidate.id === id)
  if (!command) throw new Error(`No command ${id}`)
  return command
}

/** Whether this person may use the command now (on a frozen board a participant only reads), and it has something to work on. */
export function canRun(command: Command, context: CommandContext): boolean {
  const { me, canEdit } = context.live
  const mayUse = roleAllows(me.role, command.role) && (canEdit || command.role === 'viewer')
  return mayUse && (command.isAvailable?.(context) ?? true)
}

/** The commands this person can use right now. */
export function commandsFor(context: CommandContext): Command[] {
  return commands.filter((command) => canRun(command, context))
}

/** Runs a command if it may run; says whether it did. */
export function runCommand(command: Command, context: CommandContext): boolean {
  if (!canRun(command, context)) return false
  void command.run(context)
  return true
}
