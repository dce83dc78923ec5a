/** `links`: the owner's way back in, when the links were lost. */
import { deriveKey, linkAddress } from '../access/linkKeys'
import { AdminFault } from './adminWords'
import type { FolderCommand } from './Command'
import { findBoard } from './findBoard'

export const showLinks: FolderCommand = {
  usage: 'links <id>',
  about: 'about-links',
  needs: 1,
  run(parts, [boardId], { say, words }) {
    const board = findBoard(parts, boardId)
    if (board.deletedAt !== null) throw new AdminFault('links-in-trash', { board: board.id })
    const links = parts.access.openLinks(board.id)
    if (links.length === 0) throw new AdminFault('links-none')
    for (const role of ['facilitator', 'editor', 'viewer'] as const) {
      for (const link of links.filter((candidate) => candidate.role === role)) {
        const address = linkAddress(parts.address(), board.id, deriveKey(parts.masterKey, link))
        say('link-line', { role: words(`role-${role}`), name: link.name === '' ? '' : ` (${link.name})`, address })
      }
    }
    say('links-secret')
  },
}
