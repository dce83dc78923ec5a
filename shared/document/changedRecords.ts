/** Which records a transaction touched: the ground for re-reading, for counting unsaved changes and for checking what came in. */
import * as Y from 'yjs'
import { rootNames, type RootName } from './roots'

export interface RecordRef {
  readonly root: RootName
  /** Record id; for `meta` the field's name. */
  readonly id: string
}

type AnyType = Y.AbstractType<Y.YEvent<never>>

function rootNameOf(doc: Y.Doc, type: unknown): RootName | null {
  return rootNames.find((name) => doc.share.get(name) === type) ?? null
}

/** Touched records, each once. Deleted records are named too. */
export function changedRecords(transaction: Y.Transaction): RecordRef[] {
  const found = new Map<string, RecordRef>()
  const add = (root: RootName, id: string) => found.set(`${root}/${id}`, { root, id })
  for (const [changedType, keys] of transaction.changed) {
    let type = changedType as unknown as AnyType
    let below: string | null = null
    while (type._item !== null) {
      below = type._item.parentSub
      type = type._item.parent as AnyType
    }
    const root = rootNameOf(transaction.doc, type)
    if (root === null) continue
    if (below !== null) add(root, below)
    else for (const key of keys) if (key !== null) add(root, key)
  }
  return [...found.values()]
}
