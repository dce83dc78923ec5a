/** Fields that not everybody may write: what a decision agreed, and what a receiver confirmed. */
import type { Healing } from './Healing'
import type { RecordRoot } from './roots'

export const agreedFields = ['status', 'agreed'] as const
export const confirmationFields = ['confirmedBy', 'confirmation'] as const

const guarded: Partial<Record<RecordRoot, readonly string[]>> = { cards: agreedFields, links: confirmationFields }

/** What a record says in them, to be known again; null when nothing. */
export function guardedKey(root: RecordRoot, read: (key: string) => unknown): string | null {
  const values = (guarded[root] ?? []).map((key) => read(key) ?? null)
  return values.every((value) => value === null) ? null : JSON.stringify(values)
}

/** Whether a record that is new says what it said when it was removed: somebody brought it back by undoing. */
export function isReturned(healing: Healing, root: RecordRoot, id: string, read: (key: string) => unknown): boolean {
  const known = healing.removedStamps.get(`${root}/${id}`)?.guarded ?? null
  return known !== null && known === guardedKey(root, read)
}
