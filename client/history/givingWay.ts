import type { DeskState } from '../board/desk'

/** Up to this width the panel lies over the board (see the shell's style). */
const sheetQuery = '(max-width: 900px)'

/** Closes the panel where it would hide what is to be shown. */
export function givingWay(): Partial<DeskState> {
  return window.matchMedia(sheetQuery).matches ? { history: null, gaps: false } : {}
}
