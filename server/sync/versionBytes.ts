/** A document's state as it is kept in a version: one update, packed. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, brotliDecompress, constants } from 'node:zlib'
import * as Y from 'yjs'
import { openRoots } from '../../shared/document/roots'

/** Measured on 1,000 cards: 391 kB become 66 kB in 5 ms; a step higher takes five times as long for 3 % less. */
export const packing = { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 22 } }

const compress = promisify<Uint8Array, typeof packing, Buffer>(brotliCompress)
const decompress = promisify<Uint8Array, Buffer>(brotliDecompress)

export const packState = (update: Uint8Array): Promise<Uint8Array> => compress(update, packing)
/** For the end, when there is no time to wait. */
export const packStateNow = (update: Uint8Array): Uint8Array => brotliCompressSync(update, packing)
export const unpackState = (bytes: Uint8Array): Promise<Uint8Array> => decompress(bytes)

/** The same for two documents exactly when nothing was written or deleted between them. */
export function digestOf(doc: Y.Doc): string {
  return digestOfSnapshot(Y.encodeSnapshot(Y.snapshot(doc)))
}

/** The same digest, from a Yjs snapshot of the document. */
export function digestOfSnapshot(snapshot: Uint8Array): string {
  return createHash('sha256').update(snapshot).digest('base64url')
}

/** The document as it was; destroy it after use. */
export async function openState(bytes: Uint8Array): Promise<Y.Doc> {
  const doc = openRoots(new Y.Doc())
  Y.applyUpdate(doc, await unpackState(bytes))
  return doc
}
