/** The audit: who decided what and when, without content. Each entry's hash covers the one before, so that nothing can be taken out or changed unseen. */
import { createHash } from 'node:crypto'
import type { AuditEntry } from '../store/AuthorityStore'

type Unsealed = Omit<AuditEntry, 'seq' | 'hash'>

function hashOf(before: string, boardId: string, { seq, at, participant, type, ids }: Omit<AuditEntry, 'hash'>): string {
  return createHash('sha256').update(JSON.stringify([before, boardId, seq, at, participant, type, ids])).digest('base64url')
}

/** The entry that follows `last`. */
export function sealEntry(boardId: string, last: AuditEntry | null, unsealed: Unsealed): AuditEntry {
  const entry = { ...unsealed, seq: (last?.seq ?? 0) + 1 }
  return { ...entry, hash: hashOf(last?.hash ?? '', boardId, entry) }
}

/** The number of the first entry that is not what was written, or where one is missing; null when all is well. */
export function findBrokenEntry(boardId: string, entries: readonly AuditEntry[]): number | null {
  let before = ''
  for (const [index, entry] of entries.entries()) {
    if (entry.seq !== index + 1 || entry.hash !== hashOf(before, boardId, entry)) return index + 1
    before = entry.hash
  }
  return null
}
