/** How long the board is kept when nobody changes it any more. */
import type { Decide } from './Deciding'

export const setRetention: Decide<'board.setRetention'> = ({ right, store }, { days }) => {
  store.setRetention(right.member.board, days)
  return { days }
}
