/** A link somebody pasted: which board, and its key. */
export interface BoardLink {
  readonly boardId: string
  readonly key: string
}

/** `ownAddress`: without a slash at the end. Reads `…/b/<boardId>#k=<key>` out of a text (mail programs put things around it). 'elsewhere' when it belongs to another server, null when it is no such link. */
export function readBoardLink(text: string, ownAddress: string): BoardLink | 'elsewhere' | null {
  const found = /(https?:\/\/[^\s/<>"]+(?:\/[^\s/<>"#?]+)*?)?\/b\/([A-Za-z0-9_-]{1,64})\/?(?:\?[^#\s]*)?#k=([A-Za-z0-9_-]{10,100})/.exec(text)
  if (found === null) return null
  const [, address, boardId = '', key = ''] = found
  if (address !== undefined && address.toLowerCase() !== ownAddress.toLowerCase()) return 'elsewhere'
  return { boardId, key }
}
