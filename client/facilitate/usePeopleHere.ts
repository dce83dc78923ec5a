import { useCallback } from 'react'
import type { PresenceState } from '../../shared/protocol/presence'
import { useLiveBoard } from '../board/liveBoard'
import { useOthers } from '../board/useOthers'
import { whoIsHere, type PersonHere } from './whoIsHere'

const signOf = ({ clientId, user, activity }: PersonHere) =>
  [clientId, user.participantId, user.name, user.organisation, user.role, user.color, activity.editing, activity.pageId, activity.view, activity.selection?.[0]].join('\u0001')

/** Whether a list of people would read the same. */
export function isSamePeople(a: readonly PersonHere[], b: readonly PersonHere[]): boolean {
  return a.length === b.length && a.every((person, index) => signOf(person) === signOf(b[index]!))
}

/** The others on the board. Cursor movements do not count as news. */
export function usePeopleHere(): readonly PersonHere[] {
  const { me } = useLiveBoard()
  const pick = useCallback((others: ReadonlyMap<number, PresenceState>): readonly PersonHere[] => whoIsHere(others, me.participantId), [me.participantId])
  return useOthers(pick, isSamePeople)
}
