/** May this seat write, and is this an update at all? Only what comes out of here can be applied. */
import * as Y from 'yjs'
import { limits } from '../../shared/protocol/limits'
import { authorise, type MayEdit, type MayRead } from '../access/authorise'
import { countParts, splitUpdate } from '../../shared/document/splitUpdate'
import { scanUpdate, type ScannedDelete, type ScannedUpdate } from '../../shared/document/scanUpdate'

export interface AdmittedUpdate {
  readonly right: MayEdit
  readonly bytes: Uint8Array
  readonly scanned: ScannedUpdate
  /** False when it only deletes. */
  readonly addsContent: boolean
}

export type Admission =
  | { readonly is: 'admitted'; readonly update: AdmittedUpdate }
  /** A viewer's; `changes` tells whether it would have changed anything. */
  | { readonly is: 'not-allowed'; readonly changes: boolean }
  | { readonly is: 'too-large' }
  | { readonly is: 'broken' }

/** Null for bytes that no honest client sends. A copy is walked when the bytes are a window into a larger buffer: lengths are checked against the buffer. */
function scan(bytes: Uint8Array): ScannedUpdate | null {
  const reachesEnd = bytes.byteOffset + bytes.byteLength === bytes.buffer.byteLength
  try {
    return scanUpdate(reachesEnd ? bytes : bytes.slice())
  } catch {
    return null
  }
}

function isDeletedAlready(doc: Y.Doc, { client, clock, length }: ScannedDelete): boolean {
  const structs = doc.store.clients.get(client)
  if (structs === undefined || clock + length > Y.getState(doc.store, client)) return false
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
    const struct = structs[index]
    if (struct === undefined || struct.id.clock >= clock + length) break
    if (!struct.deleted) return false
  }
  return true
}

/** Parts after which a large update is taken in piece by piece, so that nobody waits for the whole. Measured: some ten milliseconds of work. */
const pieceParts = 500

/** One after the other, the pieces of an update too large for one turn; null when it is not. */
export function admitPieces({ right, bytes, scanned }: AdmittedUpdate): Iterator<AdmittedUpdate> | null {
  if (countParts(scanned) <= 2 * pieceParts) return null
  return (function* () {
    for (const piece of splitUpdate(bytes, scanned, { parts: pieceParts, bytes: Infinity })) {
      const scannedPiece = scanUpdate(piece)
      yield { right, bytes: piece, scanned: scannedPiece, addsContent: scannedPiece.runs.length > 0 }
    }
  })()
}

/** A stock client answers sync step 1 with all deletions it knows of, so an honest viewer's answer is not empty. */
function changesAnything(doc: Y.Doc, { runs, deletes }: ScannedUpdate): boolean {
  if (runs.some((run) => run.structs.some((struct) => struct.is !== 'skip'))) return true
  return !deletes.every((range) => isDeletedAlready(doc, range))
}

/** `maxBytes`: 512 kB for an update; a sync step 2 may fill its frame, since it is everything that was written without a line. */
export function admitUpdate(right: MayRead, bytes: Uint8Array, doc: Y.Doc, maxBytes: number = limits.maxUpdateBytes): Admission {
  if (bytes.byteLength > maxBytes) return { is: 'too-large' }
  const scanned = scan(bytes)
  if (scanned === null) return { is: 'broken' }
  const mayEdit = authorise(right.member, 'edit')
  if (mayEdit === null) return { is: 'not-allowed', changes: changesAnything(doc, scanned) }
  return { is: 'admitted', update: { right: mayEdit, bytes, scanned, addsContent: scanned.runs.length > 0 } }
}
