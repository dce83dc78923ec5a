import type { Board } from '../../shared/domain/board'
import { meetingBefore, sessionsInOrder } from '../../shared/domain/boardQueries'
import type { StoredVersion } from '../store/VersionStore'
import { VersionGone } from './openHistory'

export interface LookingBack {
  /** Of the document. */
  readonly part: string
  /** Null: the board's latest. */
  readonly sessionId: string | null
  /** Id of a version; null: the one that the document looks back to by itself. */
  readonly since: string | null
}

const partsThatLookBack = ['common', 'agenda', 'minutes']

/**
 * The version whose changes a document tells; null when it tells of none. By itself the common agenda looks back to the latest that somebody named,
 * a meeting to the last one kept on the day of the meeting before, or before that. `all`: in the order they were made. Throws `VersionGone`.
 */
export function previousVersion(all: readonly StoredVersion[], { part, sessionId, since }: LookingBack, boardNow: () => Board): StoredVersion | null {
  if (!partsThatLookBack.includes(part)) return null
  if (since !== null) {
    const asked = all.find(({ id }) => id === since)
    if (asked === undefined) throw new VersionGone()
    return asked
  }
  if (part === 'common') return all.filter(({ name }) => name !== '').at(-1) ?? null
  const board = boardNow()
  const before = meetingBefore(board, sessionId ?? sessionsInOrder(board).at(-1)?.id ?? null)
  return before === null || before.date === '' ? null : (all.filter(({ made }) => made.slice(0, 10) <= before.date).at(-1) ?? null)
}
