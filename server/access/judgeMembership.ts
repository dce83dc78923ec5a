/** Whether a membership still holds, and what it allows now: the one place that says so, for HTTP and for open sockets alike. */
import type { StoredMember, StoredMembership } from '../store/AccessStore'

export type Access =
  | { readonly is: 'open'; readonly member: StoredMember }
  /** Never joined. */
  | { readonly is: 'stranger' }
  /** Taken off the board by a facilitator. */
  | { readonly is: 'removed' }
  | { readonly is: 'link-closed' }
  | { readonly is: 'link-expired' }

/** While a board is frozen, whoever is not a facilitator reads. */
function memberNow({ member, expires, isFrozen }: StoredMembership): StoredMember {
  const until = expires === null ? {} : { until: expires }
  const isHeldBack = isFrozen && member.role === 'editor'
  return { ...member, ...until, ...(isHeldBack && { role: 'viewer', standing: member.role }) }
}

/** `now`: ISO 8601. */
export function judgeMembership(membership: StoredMembership | null, now: string): Access {
  if (membership === null) return { is: 'stranger' }
  if (membership.isRemoved) return { is: 'removed' }
  if (membership.isLinkDead) return { is: 'link-closed' }
  if (membership.expires !== null && membership.expires <= now) return { is: 'link-expired' }
  return { is: 'open', member: memberNow(membership) }
}
