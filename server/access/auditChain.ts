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

/** The same audit with another id in the place of a person's who is erased. Only what was whole is sealed anew: a broken chain stays broken where it broke. */
export function resealWithout(boardId: string, entries: readonly AuditEntry[], from: string, to: string): AuditEntry[] {
  const brokenAt = findBrokenEntry(boardId, entries)
  const sealed: AuditEntry[] = []
  for (const entry of entries) {
    const renamed = { ...entry, participant: entry.participant === from ? to : entry.participant, ids: entry.ids.replaceAll(from, to) }
    const isWhole = brokenAt === null || entry.seq < brokenAt
    sealed.push(isWhole ? sealEntry(boardId, sealed.at(-1) ?? null, renamed) : renamed)
  }
  return sealed
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
