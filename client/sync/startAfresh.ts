/** Lets go of this device's copy of a board, when the server takes nothing more from it. What was not sent must be in the tray by then. */
import { clearDocument } from 'y-indexeddb'
import { localName, unsavedKey } from './localNames'
import type { BoardConnection } from './openConnection'

/** Resolves when the copy is gone; the page must then be loaded anew. */
export async function startAfresh(connection: BoardConnection): Promise<void> {
  await connection.close()
  // Where nothing is kept there is nothing to let go of.
  if (typeof indexedDB !== 'undefined') await clearDocument(localName(connection.boardId))
  localStorage.removeItem(unsavedKey(connection.boardId))
}
