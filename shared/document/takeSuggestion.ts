/** Puts suggested words in the place of those they are for: what is alike stays, with its form, and so do the letters around. */
import * as Y from 'yjs'
import { changedPart, commentLimits, findQuote, readCommentWords, type CommentAct, type CommentWords, type Suggestion } from '../text/comments'
import { agendaText } from './boardRecords'
import { commentKey } from './comments'
import { findEntry } from './roots'

/** gone: the words no longer stand there. settled: somebody has taken or left it. */
export type Taking = 'taken' | 'gone' | 'settled'

type Attributes = Readonly<Record<string, unknown>>
type Delta = readonly { readonly insert: unknown; readonly attributes?: Attributes }[]

const isItem = (node: unknown): node is Y.XmlElement => node instanceof Y.XmlElement && node.nodeName === 'agendaItem'
const idOf = (item: Y.XmlElement): unknown => item.getAttribute('id')

/** The nodes of an item; for '' all that stands outside items. */
function partsOf(agenda: Y.XmlFragment, item: string): unknown[] {
  const nodes = agenda.toArray() as unknown[]
  return nodes.filter((node) => (item === '' ? !isItem(node) : isItem(node) && idOf(node) === item))
}

function textsBelow(nodes: readonly unknown[]): Y.XmlText[] {
  const texts: Y.XmlText[] = []
  const open = [...nodes].reverse()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next instanceof Y.XmlText) texts.push(next)
    else if (next instanceof Y.XmlElement) open.push(...(next.toArray() as unknown[]).reverse())
  }
  return texts
}

const deltaOf = (text: Y.XmlText): Delta => text.toDelta() as Delta
/** What is embedded takes one place. */
const lettersOf = (text: Y.XmlText): string => deltaOf(text).map(({ insert }) => (typeof insert === 'string' ? insert : '\ufffc')).join('')

function formAt(text: Y.XmlText, index: number): Attributes {
  let at = 0
  for (const { insert, attributes } of deltaOf(text)) {
    at += typeof insert === 'string' ? insert.length : 1
    if (index < at) return attributes ?? {}
  }
  return {}
}

function findWords(agenda: Y.XmlFragment, { item, before }: CommentWords, { from }: Suggestion): { readonly text: Y.XmlText; readonly index: number } | null {
  const found = textsBelow(partsOf(agenda, item)).flatMap((text) => {
    const place = findQuote(lettersOf(text), from, before)
    return place === null ? [] : [{ text, ...place }]
  })
  return found.reduce<(typeof found)[number] | null>((best, one) => (best === null || one.likeness > best.likeness ? one : best), null)
}

/** Whether the words a suggestion is for still stand in its item. */
export function standsThere(doc: Y.Doc, sessionId: string, comment: CommentWords): boolean {
  const agenda = agendaText(doc, sessionId)
  return agenda !== null && comment.suggestion !== null && findWords(agenda, comment, comment.suggestion) !== null
}

function replaceIn(text: Y.XmlText, index: number, suggestion: Suggestion): void {
  const { start, removed, added } = changedPart(suggestion)
  const at = index + start
  const form = formAt(text, removed > 0 ? at : Math.max(index, at - 1))
  text.delete(at, removed)
  if (added !== '') text.insert(at, added, form)
}

/** The words as a paragraph at the end of the item, of the whole text when that is gone. */
function appendTo(agenda: Y.XmlFragment, item: string, words: string): void {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  const last = item === '' ? undefined : partsOf(agenda, item).at(-1)
  const sections = last instanceof Y.XmlElement ? last.toArray().filter((node) => node instanceof Y.XmlElement && node.nodeName === 'itemSection') : []
  const section = sections.at(-1)
  if (section instanceof Y.XmlElement) return section.insert(section.length, [paragraph])
  if (!(last instanceof Y.XmlElement)) return agenda.insert(agenda.length, [paragraph])
  const made = new Y.XmlElement('itemSection')
  made.setAttribute('section', 'summary')
  made.insert(0, [paragraph])
  last.insert(last.length, [made])
}

interface Standing {
  readonly agenda: Y.XmlFragment
  readonly words: CommentWords & { readonly suggestion: Suggestion }
}

function settle(doc: Y.Doc, sessionId: string, id: string, act: CommentAct, write: (standing: Standing) => boolean): Taking {
  const entry = findEntry(doc, 'sessions', sessionId)
  const words = readCommentWords(entry?.get(commentKey(id)))
  const agenda = agendaText(doc, sessionId)
  if (entry === null || agenda === null || words === null || words.suggestion === null) return 'gone'
  const { suggestion } = words
  if (entry.has(commentKey(id, 'taken'))) return 'settled'
  return doc.transact(() => {
    const clock = Y.getState(doc.store, doc.clientID)
    if (!write({ agenda, words: { ...words, suggestion } })) return 'gone'
    const length = Y.getState(doc.store, doc.clientID) - clock
    entry.set(commentKey(id, 'taken'), { as: 'taken', ...act, wrote: length > 0 ? [clock, length] : null })
    if (!entry.has(commentKey(id, 'resolved'))) entry.set(commentKey(id, 'resolved'), act)
    return 'taken'
  })
}

/** In one transaction; changes nothing unless the words still stand there. */
export function takeSuggestion(doc: Y.Doc, sessionId: string, id: string, act: CommentAct): Taking {
  return settle(doc, sessionId, id, act, ({ agenda, words }) => {
    const place = findWords(agenda, words, words.suggestion)
    if (place !== null) replaceIn(place.text, place.index, words.suggestion)
    return place !== null
  })
}

/** For words that are gone: what was suggested stands as a paragraph of its own at the end of the item. */
export function insertSuggestion(doc: Y.Doc, sessionId: string, id: string, act: CommentAct): Taking {
  return settle(doc, sessionId, id, act, ({ agenda, words }) => {
    appendTo(agenda, words.item, words.suggestion.to)
    return true
  })
}

const isWithin = (id: Y.ID, client: number, from: number, until: number): boolean => id.client === client && id.clock >= from && id.clock < until

function removeLetters(text: Y.XmlText, client: number, from: number, until: number): void {
  const runs: { readonly index: number; readonly length: number }[] = []
  let index = 0
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue
    const start = Math.max(from, item.id.clock)
    const end = Math.min(until, item.id.clock + item.length)
    if (item.id.client === client && start < end) runs.push({ index: index + start - item.id.clock, length: end - start })
    index += item.length
  }
  for (const run of runs.reverse()) text.delete(run.index, run.length)
}

/** Takes away what taking a suggestion wrote, where another had been taken before it came. Nothing else goes. */
export function removeWritten(doc: Y.Doc, sessionId: string, client: number, [clock, length]: readonly [number, number]): void {
  const agenda = agendaText(doc, sessionId)
  if (agenda === null || length > 2 * commentLimits.maxSuggestionCharacters) return
  const until = clock + length
  const open: Y.XmlFragment[] = [agenda]
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    const children = parent.toArray() as unknown[]
    children.forEach((child, index) => {
      if (child instanceof Y.XmlText) removeLetters(child, client, clock, until)
      else if (child instanceof Y.XmlElement && child._item !== null && !isWithin(child._item.id, client, clock, until)) open.push(child)
      else if (child instanceof Y.XmlElement) parent.delete(parent.toArray().indexOf(children[index] as Y.XmlElement), 1)
    })
  }
}
