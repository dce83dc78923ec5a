import { createContext, useContext, useEffect, useMemo } from 'react'
import type { PresenceState } from '../../shared/protocol/presence'
import { createStore, useStore, type Store } from '../board/store'
import { useOthers } from '../board/useOthers'
import { useLanguage } from '../words/language'
import { outlineWords } from '../words/outline'

type Writers = ReadonlyMap<string, readonly string[]>

export const WritersContext = createContext<Store<Writers> | null>(null)

function writersOf(others: ReadonlyMap<number, PresenceState>): Writers {
  const writers = new Map<string, string[]>()
  for (const { editing, user } of others.values()) {
    if (!editing) continue
    const names = writers.get(editing) ?? []
    if (!names.includes(user.name)) writers.set(editing, [...names, user.name].sort())
  }
  return writers
}

function isSameWriters(a: Writers, b: Writers): boolean {
  return a.size === b.size && [...a].every(([cardId, names]) => names.join() === b.get(cardId)?.join())
}

/** Who has which card open for writing. */
export function useWriters(): Store<Writers> {
  const writers = useOthers(writersOf, isSameWriters)
  const store = useMemo(() => createStore<Writers>(new Map()), [])
  useEffect(() => store.set(writers), [store, writers])
  return store
}

/** "Anna og Bo skriver i kortet", or ''. */
export function useWritersIn(cardId: string): string {
  const words = outlineWords[useLanguage()]
  const store = useContext(WritersContext)
  if (store === null) throw new Error('useWritersIn outside the list')
  const names = useStore(store, (writers) => writers.get(cardId))
  return names === undefined ? '' : words.someoneWrites(names.map((name) => name || words.nameless))
}
