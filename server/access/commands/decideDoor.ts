/** The door: while it is open, the code on the screen lets people in as participants. Those inside stay when it closes. */
import type { LinkEntry } from '../../store/AuthorityStore'
import type { Decide, Deciding } from './Deciding'

const minuteMs = 60_000

function findDoor({ store, right }: Deciding): LinkEntry | undefined {
  return store.links(right.member.board).find((link) => link.kind === 'door' && link.closedAt === null)
}

function makeDoor({ store, right, now, newId }: Deciding): string {
  const id = newId()
  store.addLink({
    ...{ id, board: right.member.board, role: 'editor', name: '', generation: 0, kind: 'door', created: now.toISOString() },
    ...{ expires: null, doorUntil: null, closedAt: null, lastUsed: null },
  })
  return id
}

/** A new code each time; open already, it gets a new one too. */
export const openDoor: Decide<'door.open'> = (deciding, { minutes }) => {
  const linkId = findDoor(deciding)?.id ?? makeDoor(deciding)
  deciding.store.setDoor(linkId, new Date(deciding.now.getTime() + minutes * minuteMs).toISOString())
  return { linkId }
}

export const closeDoor: Decide<'door.close'> = (deciding) => {
  const door = findDoor(deciding)
  if (door === undefined) return {}
  deciding.store.setDoor(door.id, null)
  return { linkId: door.id }
}
