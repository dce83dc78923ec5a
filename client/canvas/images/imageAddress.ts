/** Where an image of a board is kept: known by the hash of its bytes. */
import { appPath } from '../../door/appPath'
export function imageAddress(boardId: string, hash: string): string {
  return appPath(`/api/boards/${boardId}/images/${hash}`)
}
