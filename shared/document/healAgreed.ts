/** Agreed only through a decision, which a facilitator notes; and what nobody knows the source of is not shared. */
import type * as Y from 'yjs'
import { agreedFields, isReturned } from './guardedFields'
import type { Healing } from './Healing'
import { keep, put } from './healFields'
import type { Entry } from './roots'
import type { Touched } from './touched'

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

/** `before`: the entry as it stood; null for a new card. */
export function healAgreed(healing: Healing, entry: Entry, before: Y.Map<unknown> | null, { id, isWhole, fields }: Touched): void {
  if (!isWhole && fields.size === 0) return
  const isGuarded = !healing.mayShape && !(before === null && isReturned(healing, 'cards', id, (key) => entry.get(key)))
  for (const key of agreedFields) {
    if (isGuarded && entry.get(key) === 'agreed') keep(healing, entry, before ?? entry, key)
  }
  const isShared = entry.get('status') === 'shared' || entry.get('status') === 'agreed'
  if (entry.get('kind') === 'evidence' && isShared && !isText(entry.get('source'))) put(healing, entry, 'status', 'draft')
}
