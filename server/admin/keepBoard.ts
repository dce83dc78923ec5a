/** `keep`: how long a board lives after its last change. */
import { mostRetentionDays } from '../../shared/domain/keeping'
import { AdminFault } from './adminWords'
import type { FolderCommand } from './Command'
import { findBoard } from './findBoard'

export const keepBoard: FolderCommand = {
  usage: 'keep <id> <days|always>',
  about: 'about-keep',
  needs: 2,
  run(parts, [boardId, given = ''], { say }) {
    const board = findBoard(parts, boardId)
    if (given === 'always') {
      parts.shelf.setRetention(board.id, null)
      return say('kept-always')
    }
    const days = Number(given)
    if (!/^\d{1,4}$/.test(given) || days < 1 || days > mostRetentionDays) throw new AdminFault('keep-wrong', { given, most: mostRetentionDays })
    parts.shelf.setRetention(board.id, days)
    say('kept-days', { days })
  },
}
