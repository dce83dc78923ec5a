/** The keys in links: derived, so that they can be shown again, and stored nowhere. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { StoredLink } from '../store/AccessStore'

const keyCharacters = 22

/** 22 base64url characters, 132 bits. */
export function deriveKey(masterKey: Buffer, link: Pick<StoredLink, 'id' | 'generation'>): string {
  return createHmac('sha256', masterKey).update(`${link.id}:${link.generation}`).digest('base64url').slice(0, keyCharacters)
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()

function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(hashOf(given), hashOf(expected))
}

const noLink: StoredLink = { id: 'none', board: '', role: 'viewer', name: '', generation: 0 }

/** The link that this key opens; null when none does. Looks at all of them, and at one when there are none, so that the time tells nothing. */
export function findLinkByKey(masterKey: Buffer, links: readonly StoredLink[], key: string): StoredLink | null {
  let found: StoredLink | null = null
  for (const link of links.length > 0 ? links : [noLink]) {
    if (isSame(key, deriveKey(masterKey, link)) && link !== noLink) found = link
  }
  return found
}

/** `publicUrl` without a slash at the end. */
export function linkAddress(publicUrl: string, boardId: string, key: string): string {
  return `${publicUrl}/b/${boardId}#k=${key}`
}
