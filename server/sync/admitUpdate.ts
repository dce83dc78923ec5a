/** May this seat write, and is this an update at all? Only what comes out of here can be applied. */
import * as Y from 'yjs'
import { limits } from '../../shared/protocol/limits'
import { authorise, type MayEdit, type MayRead } from '../access/authorise'

export interface AdmittedUpdate {
  readonly right: MayEdit
  readonly bytes: Uint8Array
  /** Ids of cards it makes. */
  readonly newCards: readonly string[]
  /** False when it only deletes. */
  readonly addsContent: boolean
}

export type Admission =
  | { readonly is: 'admitted'; readonly update: AdmittedUpdate }
  /** A viewer's; `changes` tells whether it would have changed anything. */
  | { readonly is: 'not-allowed'; readonly changes: boolean }
  | { readonly is: 'too-large' }
  | { readonly is: 'broken' }

type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>

/** Decodes without applying: a torn update throws here and never reaches the document. */
function decode(bytes: Uint8Array): DecodedUpdate | null {
  try {
    return Y.decodeUpdate(bytes)
  } catch {
    return null
  }
}

function newCardsOf(decoded: DecodedUpdate): string[] {
  const ids: string[] = []
  for (const struct of decoded.structs) {
    if (!(struct instanceof Y.Item) || struct.parentSub === null) continue
    // Before it is applied, an item under a root names the root.
    const parent: unknown = struct.parent
    if (parent === 'cards' && struct.content instanceof Y.ContentType) ids.push(struct.parentSub)
  }
  return ids
}

function isDeletedAlready(doc: Y.Doc, client: number, clock: number, length: number): boolean {
  const structs = doc.store.clients.get(client)
  if (structs === undefined || clock + length > Y.getState(doc.store, client)) return false
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
    const struct = structs[index]
    if (struct === undefined || struct.id.clock >= clock + length) break
    if (!struct.deleted) return false
  }
  return true
}

/** A stock client answers sync step 1 with all deletions it knows of, so an honest viewer's answer is not empty. */
function changesAnything(doc: Y.Doc, decoded: DecodedUpdate): boolean {
  if (decoded.structs.some((struct) => !(struct instanceof Y.Skip))) return true
  for (const [client, deletes] of decoded.ds.clients) {
    if (!deletes.every((range) => isDeletedAlready(doc, client, range.clock, range.len))) return true
  }
  return false
}

/** `maxBytes`: 512 kB for an update; a sync step 2 may fill its frame, since it is everything that was written without a line. */
export function admitUpdate(right: MayRead, bytes: Uint8Array, doc: Y.Doc, maxBytes: number = limits.maxUpdateBytes): Admission {
  if (bytes.byteLength > maxBytes) return { is: 'too-large' }
  const decoded = decode(bytes)
  if (decoded === null) return { is: 'broken' }
  const mayEdit = authorise(right.member, 'edit')
  if (mayEdit === null) return { is: 'not-allowed', changes: changesAnything(doc, decoded) }
  return { is: 'admitted', update: { right: mayEdit, bytes, newCards: newCardsOf(decoded), addsContent: decoded.structs.length > 0 } }
}
