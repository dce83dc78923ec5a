/** What a transaction has touched, record by record: whether the record itself, which fields, and which nodes of its texts. */
import * as Y from 'yjs'
import { rootNames, type RootName } from './roots'

export type AnyType = Y.AbstractType<Y.YEvent<never>>

export interface Touched {
  readonly root: RootName
  /** Record id; empty for `meta`. */
  readonly id: string
  /** The record was put, replaced or removed as a whole. */
  isWhole: boolean
  readonly fields: Set<string>
  /** Nodes changed inside texts that were there before, by the text's field. */
  readonly nodes: Map<string, Set<AnyType>>
}

/** The keys from a root down to a type; null for what hangs on no root of ours. */
function pathTo(doc: Y.Doc, changed: AnyType): { readonly root: RootName; readonly keys: readonly string[] } | null {
  const keys: string[] = []
  let type = changed
  while (type._item !== null) {
    if (type._item.parentSub !== null) keys.unshift(type._item.parentSub)
    type = type._item.parent as AnyType
  }
  const root = rootNames.find((name) => doc.share.get(name) === (type as unknown))
  return root === undefined ? null : { root, keys }
}

/** Each record once. Call before writing anything in the same transaction. */
export function touchedRecords(transaction: Y.Transaction): Touched[] {
  const found = new Map<string, Touched>()
  const touch = (root: RootName, id: string): Touched => {
    const known = found.get(`${root}/${id}`) ?? { root, id, isWhole: false, fields: new Set(), nodes: new Map() }
    found.set(`${root}/${id}`, known)
    return known
  }
  for (const [changed, changedKeys] of transaction.changed) {
    const type = changed as unknown as AnyType
    const path = pathTo(transaction.doc, type)
    if (path === null) continue
    const keys = [...changedKeys].filter((key) => key !== null)
    const [id, field] = path.keys
    if (id === undefined && path.root === 'meta') for (const key of keys) touch('meta', '').fields.add(key)
    else if (id === undefined) for (const key of keys) touch(path.root, key).isWhole = true
    else if (field === undefined) for (const key of keys) touch(path.root, id).fields.add(key)
    else {
      const { nodes } = touch(path.root, id)
      nodes.set(field, (nodes.get(field) ?? new Set<AnyType>()).add(type))
    }
  }
  return [...found.values()]
}
