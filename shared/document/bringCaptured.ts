/** A captured document onto a board: an empty board becomes it; one with content of its own gets the other's beside it. */
import * as Y from 'yjs'
import { drawDocument, isCapturedText, type CapturedDocument, type CapturedEntry } from './captureDocument'
import { mergeCaptured, type KnownIds, type Merged } from './mergeCaptured'
import { restoreBoard } from './restoreBoard'
import { entriesOf, findEntry, recordRoots } from './roots'
import { readPlainText } from './text'

export interface Brought {
  /** Whether the board was empty, and has become the other. */
  readonly isWhole: boolean
  /** Ids that have become others on this board. */
  readonly ids: ReadonlyMap<string, string>
  readonly counts: Readonly<Record<'pages' | 'cards' | 'links' | 'partners' | 'sessions', number>>
}

/** Nothing anybody wrote: neither card nor drawing. */
export function isEmptyBoard(doc: Y.Doc): boolean {
  return entriesOf(doc, 'cards').size === 0 && entriesOf(doc, 'drawings').size === 0
}

export function titleOf(entry: CapturedEntry): string {
  const { title } = entry
  if (!isCapturedText(title)) return typeof title === 'string' ? title : ''
  return title.$text.map((block) => (block.type === 'paragraph' ? block.text.map((part) => (part.type === 'text' ? part.text : '\n')).join('') : '')).join('\n')
}

function knownOf(doc: Y.Doc): KnownIds {
  const ids = Object.fromEntries(recordRoots.map((root) => [root, new Set(entriesOf(doc, root).keys())])) as unknown as Omit<KnownIds, 'partnerLike'>
  const nameOf = (id: string) => readPlainText(findEntry(doc, 'partners', id)?.get('title'))
  const known = new Map([...entriesOf(doc, 'partners').keys()].map((id) => [nameOf(id), id]))
  const partnerLike = (id: string, entry: CapturedEntry) => (nameOf(id) === titleOf(entry) && ids.partners.has(id) ? id : (known.get(titleOf(entry)) ?? null))
  return { ...ids, partnerLike }
}

export const countsOf = ({ records }: CapturedDocument): Brought['counts'] => {
  const count = (root: keyof Brought['counts']) => Object.keys(records[root]).length
  return { pages: count('pages'), cards: count('cards'), links: count('links'), partners: count('partners'), sessions: count('sessions') }
}

/** What of it is new here, with ids of its own. */
export const mergedFor = (doc: Y.Doc, captured: CapturedDocument, newId: () => string): Merged => mergeCaptured(captured, knownOf(doc), newId)

/** In one transaction. */
export function bringCaptured(doc: Y.Doc, captured: CapturedDocument, newId: () => string): Brought {
  if (isEmptyBoard(doc)) {
    restoreBoard(doc, drawDocument(captured, new Y.Doc()))
    return { isWhole: true, ids: new Map(), counts: countsOf(captured) }
  }
  const { document: merged, ids } = mergedFor(doc, captured, newId)
  drawDocument(merged, doc)
  return { isWhole: false, ids, counts: countsOf(merged) }
}
