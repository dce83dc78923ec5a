/** How this device is known again when somebody without an organisation changes a mark: a random key for each board, sent nowhere but with the mark. */
import { guestKey } from '../../shared/document/positions'
import { newId } from '../board/newId'

export function guestMarkKey(boardId: string): string {
  const name = `guest-mark:${boardId}`
  try {
    const kept = localStorage.getItem(name)
    const key = kept !== null && /^[\w-]{8,20}$/.test(kept) ? kept : newId()
    localStorage.setItem(name, key)
    return guestKey(key)
  } catch {
    // Where the browser keeps nothing, each mark is somebody's.
    return guestKey(newId())
  }
}
