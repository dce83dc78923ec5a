/** Where an image of a board is kept: known by the hash of its bytes. */
export function imageAddress(boardId: string, hash: string): string {
  return `/api/boards/${boardId}/images/${hash}`
}
