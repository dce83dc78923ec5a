/** Links: named, ended, given a new key, closed. */
import { limits } from '../../../shared/protocol/limits'
import type { LinkEntry } from '../../store/AuthorityStore'
import { CommandRefusal, type Decide, type Deciding } from './Deciding'

function findLink({ store, right }: Deciding, linkId: string): LinkEntry {
  const link = store.links(right.member.board).find((candidate) => candidate.id === linkId)
  if (link === undefined) throw new CommandRefusal('no-such-link')
  if (link.closedAt !== null) throw new CommandRefusal('link-is-closed')
  return link
}

/** In the one form that sorts by time. */
function checkedExpiry({ now }: Deciding, expiresAt: string | null): string | null {
  if (expiresAt === null) return null
  const expires = new Date(expiresAt)
  if (expires <= now) throw new CommandRefusal('expiry-past')
  return expires.toISOString()
}

export const createLink: Decide<'link.create'> = (deciding, { name, role, expiresAt }) => {
  const { store, right, now } = deciding
  const board = right.member.board
  if (store.links(board).length >= limits.maxLinks) throw new CommandRefusal('too-many-links', { max: String(limits.maxLinks) })
  const expires = checkedExpiry(deciding, expiresAt)
  const linkId = deciding.newId()
  store.addLink({ id: linkId, board, role, name, generation: 1, kind: 'key', created: now.toISOString(), expires, doorUntil: null, closedAt: null, lastUsed: null })
  return { linkId }
}

export const renameLink: Decide<'link.rename'> = (deciding, { linkId, name }) => {
  deciding.store.renameLink(findLink(deciding, linkId).id, name)
  return { linkId }
}

export const setLinkExpiry: Decide<'link.setExpiry'> = (deciding, { linkId, expiresAt }) => {
  deciding.store.setExpiry(findLink(deciding, linkId).id, checkedExpiry(deciding, expiresAt))
  return { linkId }
}

/** Whoever does it comes along to the new key; everybody else needs it. */
export const rotateLink: Decide<'link.rotate'> = (deciding, { linkId }) => {
  if (findLink(deciding, linkId).kind === 'door') throw new CommandRefusal('link-is-door')
  deciding.store.rotateLink(linkId, deciding.right.member.participant)
  return { linkId }
}

export const closeLink: Decide<'link.close'> = (deciding, { linkId }) => {
  const link = findLink(deciding, linkId)
  if (link.id === deciding.right.member.link) throw new CommandRefusal('own-link')
  deciding.store.closeLink(linkId, deciding.now.toISOString())
  return { linkId }
}
