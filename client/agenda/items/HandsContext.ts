import { createContext, useContext } from 'react'
import type { ItemHands } from './itemHands'

export const HandsContext = createContext<ItemHands | null>(null)

export function useItemHands(): ItemHands {
  const hands = useContext(HandsContext)
  if (hands === null) throw new Error('useItemHands outside an agenda')
  return hands
}
