/** Which records an update, already applied, is about: its letters and fields are followed up to the record they stand in. */
import * as Y from 'yjs'
import type { RecordRef } from './changedRecords'
import { rootNames } from './roots'

function recordOf(doc: Y.Doc, item: Y.Item): RecordRef | null {
  let id = item.parentSub
  let type: unknown = item.parent
  while (type instanceof Y.AbstractType && type._item !== null) {
    id = type._item.parentSub
    type = type._item.parent
  }
  const root = rootNames.find((name) => doc.share.get(name) === type)
  return root === undefined || id === null ? null : { root, id }
}

/** The items of one writer from `clock` on, `length` letters or fields of them. */
function* itemsFrom(doc: Y.Doc, client: number, clock: number, length: number): Generator<Y.Item> {
  const structs = doc.store.clients.get(client)
  if (structs === undefined || clock + length > Y.getState(doc.store, client)) return
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
    const struct = structs[index]
    if (struct === undefined || struct.id.clock >= clock + length) return
    if (struct instanceof Y.Item) yield struct
  }
}

/** Each once. What has been swept away with its record since is not found any more; its record is. */
export function recordsIn(doc: Y.Doc, update: Uint8Array): RecordRef[] {
  const { structs, ds } = Y.decodeUpdate(update)
  const found = new Map<string, RecordRef>()
  const add = (client: number, clock: number, length: number) => {
    for (const item of itemsFrom(doc, client, clock, length)) {
      const record = recordOf(doc, item)
      if (record !== null) found.set(`${record.root}/${record.id}`, record)
    }
  }
  for (const struct of structs) if (!(struct instanceof Y.Skip)) add(struct.id.client, struct.id.clock, struct.length)
  for (const [client, ranges] of ds.clients) for (const { clock, len } of ranges) add(client, clock, len)
  return [...found.values()]
}
