/** `links`: the owner's way back in, when the links were lost. */
import { deriveKey, linkAddress } from '../access/linkKeys'
import type { LinkEntry } from '../store/AuthorityStore'
import { AdminFault } from './adminWords'
import type { FolderCommand, Voice } from './Command'
import { dayOf } from './days'
import { findBoard } from './findBoard'
import type { AdminParts } from './openParts'

function sayLink({ masterKey, address, now }: AdminParts, link: LinkEntry, { say, words }: Voice): void {
  const called = { role: words(`role-${link.role}`), name: link.name === '' ? '' : ` (${link.name})` }
  if (link.expires !== null && link.expires <= now().toISOString()) say('link-expired', { ...called, date: dayOf(link.expires) })
  else say('link-line', { ...called, address: linkAddress(address(), link.board, deriveKey(masterKey, link)) })
}

export const showLinks: FolderCommand = {
  usage: 'links <id>',
  about: 'about-links',
  needs: 1,
  run(parts, [boardId], voice) {
    const board = findBoard(parts, boardId)
    if (board.deletedAt !== null) throw new AdminFault('links-in-trash', { board: board.id })
    const links = parts.authority.links(board.id).filter(({ kind, closedAt }) => kind === 'key' && closedAt === null)
    if (links.length === 0) throw new AdminFault('links-none')
    for (const role of ['facilitator', 'editor', 'viewer'] as const) {
      for (const link of links) if (link.role === role) sayLink(parts, link, voice)
    }
    voice.say('links-secret')
  },
}
