/** A document's state as it is kept in a version: one update, packed. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, brotliDecompress, constants } from 'node:zlib'
import * as Y from 'yjs'
import { entriesOf, openRoots, rootNames } from '../../shared/document/roots'
import type { RecordRef } from '../../shared/document/changedRecords'

/** Measured on 1,000 cards: 391 kB become 66 kB in 5 ms; a step higher takes five times as long for 3 % less. */
const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 22 } }

const compress = promisify<Uint8Array, typeof options, Buffer>(brotliCompress)
const decompress = promisify<Uint8Array, Buffer>(brotliDecompress)

export const packState = (update: Uint8Array): Promise<Uint8Array> => compress(update, options)
/** For the end, when there is no time to wait. */
export const packStateNow = (update: Uint8Array): Uint8Array => brotliCompressSync(update, options)
export const unpackState = (bytes: Uint8Array): Promise<Uint8Array> => decompress(bytes)

/** The same for two documents exactly when nothing was written or deleted between them. */
export function digestOf(doc: Y.Doc): string {
  return createHash('sha256').update(Y.encodeSnapshot(Y.snapshot(doc))).digest('base64url')
}

/** The document as it was; destroy it after use. */
export async function openState(bytes: Uint8Array): Promise<Y.Doc> {
  const doc = openRoots(new Y.Doc())
  Y.applyUpdate(doc, await unpackState(bytes))
  return doc
}

/** The state without these records and without what they said; null when none of them is in it. */
export async function withoutRecords(bytes: Uint8Array, records: readonly RecordRef[]): Promise<{ readonly digest: string; readonly bytes: Uint8Array } | null> {
  const doc = await openState(bytes)
  try {
    const there = records.filter(({ root, id }) => root !== 'meta' && rootNames.includes(root) && entriesOf(doc, root).has(id))
    if (there.length === 0) return null
    doc.transact(() => {
      for (const { root, id } of there) if (root !== 'meta') entriesOf(doc, root).delete(id)
    })
    return { digest: digestOf(doc), bytes: await packState(Y.encodeStateAsUpdate(doc)) }
  } finally {
    doc.destroy()
  }
}
