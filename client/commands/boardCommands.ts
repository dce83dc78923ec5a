/** The board as a whole: who gets in, who is on it, and holding it still. */
import type { ArgsBodyOf, CommandType } from '../../shared/protocol/commands'
import { ServerRefusal } from '../door/askServer'
import { sendCommand } from '../door/sendCommand'
import type { Command, CommandContext } from './command'

/** Does it, and says how it went. */
async function decide<Type extends CommandType>({ live, ask, language }: CommandContext, type: Type, args: ArgsBodyOf<Type>, done: string): Promise<void> {
  try {
    await sendCommand(live.boardId, type, args)
    ask.say(done)
  } catch (error) {
    if (!(error instanceof ServerRefusal)) throw error
    const noLine = language === 'da' ? 'Serveren svarer ikke. Prøv igen, når der er forbindelse.' : 'The server does not answer. Try again when there is a connection.'
    ask.say(error.status === 0 ? noLine : error.message)
  }
}

const isFrozen = ({ live }: CommandContext) => live.connection.stage.read()?.isFrozen ?? false

async function freeze(context: CommandContext): Promise<void> {
  const isDanish = context.language === 'da'
  const question = isDanish ? 'Frys tavlen? Alle andre end facilitatorer kan så kun læse.' : 'Freeze the board? Everybody but facilitators can then only read.'
  if (!(await context.ask.confirm(question, isDanish ? 'Frys tavlen' : 'Freeze the board'))) return
  await decide(context, 'board.freeze', {}, isDanish ? 'Tavlen er frosset.' : 'The board is frozen.')
}

function thaw(context: CommandContext): Promise<void> {
  return decide(context, 'board.thaw', {}, context.language === 'da' ? 'Tavlen er åben for alle igen.' : 'The board is open to everybody again.')
}

function sheet(name: 'share' | 'door' | 'members', da: string, en: string): Command {
  return { id: `board.${name}`, words: { da, en }, group: 'board', role: 'facilitator', run: ({ live }) => live.desk.put({ sheet: name }) }
}

export const boardCommands: readonly Command[] = [
  { id: 'board.import', words: { da: 'Hent ind: liste, tabel, arkiv …', en: 'Import a list, table or archive …' }, group: 'board', role: 'editor', run: ({ live }) => live.desk.put({ intake: '' }) },
  { id: 'board.gaps', words: { da: 'Huller', en: 'Gaps' }, group: 'board', role: 'viewer', run: ({ live }) => live.desk.put({ gaps: !live.desk.read().gaps, history: null }) },
  { id: 'board.commonVersions', words: { da: 'Fælles agenda: versioner …', en: 'Common agenda: versions …' }, group: 'board', role: 'viewer', run: ({ live }) => live.desk.put({ sheet: 'common' }) },
  sheet('share', 'Del tavlen', 'Share the board'),
  sheet('door', 'Døren til salen', 'The door to the hall'),
  sheet('members', 'Deltagere og roller', 'People and roles'),
  { id: 'board.freeze', words: { da: 'Frys tavlen', en: 'Freeze the board' }, group: 'board', role: 'facilitator', isAvailable: (context) => !isFrozen(context), run: freeze },
  { id: 'board.thaw', words: { da: 'Tø tavlen op', en: 'Thaw the board' }, group: 'board', role: 'facilitator', isAvailable: isFrozen, run: thaw },
]
