/** All commands of the administrator, in the order that help shows them. */
import { backup } from './backup'
import { checkUp } from './checkUpCommand'
import { cleanUpNow } from './cleanUpNow'
import type { Command } from './Command'
import { exportFromBoard } from './exportFromBoard'
import { keepBoard } from './keepBoard'
import { makeCopy } from './makeCopy'
import { listBoards } from './listBoards'
import { erasePerson, exportPerson } from './people'
import { restore } from './restore'
import { showLinks } from './showLinks'
import { deleteBoard, purgeBoard, undeleteBoard } from './trash'
import { verify } from './verify'

const help: Command = {
  usage: 'help',
  about: 'about-help',
  needs: 0,
  runAlone(dataDir, _args, { say, write, words }) {
    say('help-title')
    const all = Object.values(commands)
    const width = Math.max(...all.map((command) => command.usage.length))
    for (const { usage, about } of all) write(`  ${usage.padEnd(width)}  ${words(about)}`)
    say('help-folder', { folder: dataDir })
  },
}

const commands: Readonly<Record<string, Command>> = {
  help,
  list: listBoards,
  links: showLinks,
  export: exportFromBoard,
  backup,
  verify,
  restore,
  'export-person': exportPerson,
  'erase-person': erasePerson,
  delete: deleteBoard,
  undelete: undeleteBoard,
  purge: purgeBoard,
  keep: keepBoard,
  'clean-up': cleanUpNow,
  checkup: checkUp,
}

export function findCommand(name: string): Command | null {
  if (name === 'copy') return makeCopy
  return Object.hasOwn(commands, name) ? (commands[name] ?? null) : null
}
