/** Links between cards. Whether two kinds may be linked, and what a link needs, is said by the templates. */
import * as Y from 'yjs'
import type { FieldValue } from '../domain/board'
import { entriesOf, findEntry, type Entry } from './roots'

export interface LinkDraft {
  readonly id: string
  /** Relation id, such as `causes`. */
  readonly kind: string
  readonly from: string
  readonly to: string
  readonly why?: string
  readonly author: string | null
  readonly createdAt: string
  readonly fields?: Readonly<Record<string, FieldValue>>
}

export function addLink(doc: Y.Doc, draft: LinkDraft): void {
  doc.transact(() => {
    const entry: Entry = new Y.Map<unknown>()
    entry.set('kind', draft.kind)
    entry.set('from', draft.from)
    entry.set('to', draft.to)
    if (draft.why) entry.set('why', draft.why)
    if (draft.author !== null) entry.set('author', draft.author)
    entry.set('createdAt', draft.createdAt)
    for (const [name, value] of Object.entries(draft.fields ?? {})) entry.set(name, value)
    entriesOf(doc, 'links').set(draft.id, entry)
  })
}

export function removeLink(doc: Y.Doc, linkId: string): void {
  entriesOf(doc, 'links').delete(linkId)
}

/** The *because* of a link, in the author's words. */
export function setLinkWhy(doc: Y.Doc, linkId: string, why: string): void {
  findEntry(doc, 'links', linkId)?.set('why', why)
}
