/** The people on the board right now, one line per person however many windows they have open. */
import type { PresenceActivity, PresenceState, PresenceUser } from '../../shared/protocol/presence'

export interface PersonHere {
  /** The window of theirs to follow: the one in which they do most. */
  readonly clientId: number
  readonly user: PresenceUser
  readonly activity: PresenceActivity
}

const roleOrder = { facilitator: 0, editor: 1, viewer: 2 } as const

function busyness({ editing, cursor, selection }: PresenceActivity): number {
  return (editing ? 4 : 0) + (selection && selection.length > 0 ? 2 : 0) + (cursor ? 1 : 0)
}

/** Others than me, facilitators first, then by name as Danish sorts. */
export function whoIsHere(others: ReadonlyMap<number, PresenceState>, myParticipantId: string): PersonHere[] {
  const people = new Map<string, PersonHere>()
  for (const [clientId, { user, ...activity }] of others) {
    if (user.participantId === myParticipantId) continue
    const known = people.get(user.participantId)
    if (!known || busyness(activity) > busyness(known.activity)) people.set(user.participantId, { clientId, user, activity })
  }
  const byName = new Intl.Collator('da')
  return [...people.values()].sort(
    (a, b) => roleOrder[a.user.role] - roleOrder[b.user.role] || byName.compare(a.user.name, b.user.name) || (a.user.participantId < b.user.participantId ? -1 : 1),
  )
}

/** One or two letters: "Åse Lind" is ÅL. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter((word) => word !== '')
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '')
  return letters.join('').toLocaleUpperCase('da') || '?'
}
