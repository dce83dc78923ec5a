/**
 * Moving an item copies it and takes the old one out. What somebody writes in the old one before they hear of that would go with it:
 * their own device finds those letters and puts them into the copy, in the same place.
 */
import * as Y from 'yjs'
import { itemSections, type ItemSectionName } from '../text/schema'
import { findItem, isItemElement, sectionOf } from './agendaItems'
import { lettersLacking, type LettersOfMine } from './lettersLacking'
import { entriesOf } from './roots'
import { insertBlocks, insertSection } from './writeRichText'

/** A text of an item: which part it stands in, and the how manieth of that part it is. `part` null: the title. */
interface TextPlace {
  readonly part: ItemSectionName | null
  readonly index: number
}

type Letters = TextPlace & LettersOfMine

interface LostItem {
  readonly fragment: Y.XmlFragment
  readonly itemId: string
  readonly letters: readonly Letters[]
}

/** What stood there just before the transaction, though it is taken out now. */
type WasThere = (item: Y.Item) => boolean

function wasThereBefore({ beforeState, deleteSet }: Y.Transaction): WasThere {
  return ({ id, deleted }) => id.clock < (beforeState.get(id.client) ?? 0) && (!deleted || Y.isDeleted(deleteSet, id))
}

/** What lies in a type, one after the other. */
type Row = Pick<Y.AbstractType<unknown>, '_start'>

function contentBefore(type: Row, wasThere: WasThere): Y.Item[] {
  const items: Y.Item[] = []
  for (let item = type._start; item !== null; item = item.right) if (wasThere(item)) items.push(item)
  return items
}

function textsBefore(type: Row, wasThere: WasThere): Y.XmlText[] {
  return contentBefore(type, wasThere).flatMap(({ content }) => {
    const inner = content instanceof Y.ContentType ? (content.type as unknown) : null
    if (inner instanceof Y.XmlText) return [inner]
    return inner instanceof Y.XmlElement ? textsBefore(inner, wasThere) : []
  })
}

function lettersBefore(text: Y.XmlText, wasThere: WasThere, ownClient: number): LettersOfMine {
  const isMine: boolean[] = []
  const words = contentBefore(text, wasThere).map(({ content, id }) => {
    if (!(content instanceof Y.ContentString)) return ''
    isMine.push(...Array.from({ length: content.str.length }, () => id.client === ownClient))
    return content.str
  })
  return { words: words.join(''), isMine }
}

/** An attribute's last value, also of what is taken out. */
function attributeBefore(element: Y.XmlElement, name: string): unknown {
  const content = element._map.get(name)?.content
  return content instanceof Y.ContentAny ? content.arr.at(-1) : undefined
}

function partOf(child: Y.XmlElement): ItemSectionName | null {
  if (child.nodeName === 'itemTitle') return null
  return itemSections.find((name) => name === attributeBefore(child, 'section')) ?? 'summary'
}

function lettersOfItem(item: Y.XmlElement, wasThere: WasThere, ownClient: number): Letters[] {
  const counts = new Map<ItemSectionName | null, number>()
  return contentBefore(item, wasThere).flatMap(({ content }) => {
    const child = content instanceof Y.ContentType ? (content.type as unknown) : null
    if (!(child instanceof Y.XmlElement)) return []
    const part = partOf(child)
    return textsBefore(child, wasThere).map((text) => {
      const index = counts.get(part) ?? 0
      counts.set(part, index + 1)
      return { part, index, ...lettersBefore(text, wasThere, ownClient) }
    })
  })
}

/** Items that the transaction took out of an agenda though I had written in them. */
function lostItems(transaction: Y.Transaction, doc: Y.Doc): LostItem[] {
  const found: LostItem[] = []
  const wasThere = wasThereBefore(transaction)
  const sessions: unknown = entriesOf(doc, 'sessions')
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentType) || !wasThere(struct)) return
    const item: unknown = struct.content.type
    const fragment: unknown = struct.parent
    if (!isItemElement(item) || !(fragment instanceof Y.XmlFragment) || fragment._item?.deleted !== false) return
    const entry: unknown = fragment.parent
    const itemId = attributeBefore(item, 'id')
    if (!(entry instanceof Y.Map) || entry.parent !== sessions || typeof itemId !== 'string' || itemId === '') return
    const letters = lettersOfItem(item, wasThere, doc.clientID)
    if (letters.some(({ isMine }) => isMine.includes(true))) found.push({ fragment, itemId, letters })
  })
  return found
}

function textsIn(element: Y.XmlElement): Y.XmlText[] {
  return element.toArray().flatMap((child) => (child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? textsIn(child) : []))
}

const lettersIn = (text: Y.XmlText): string => (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')

const mineOf = ({ words, isMine }: LettersOfMine): string => words.split('').filter((_, at) => isMine[at] === true).join('')

function partsNamed(copy: Y.XmlElement, part: ItemSectionName | null): Y.XmlElement[] {
  return (copy.toArray() as unknown[]).filter(
    (child): child is Y.XmlElement => child instanceof Y.XmlElement && (part === null ? child.nodeName === 'itemTitle' : child.nodeName === 'itemSection' && (child.getAttribute('section') ?? 'summary') === part),
  )
}

/** Words with no place of their own any more stand as a paragraph at the end of their part. */
function putAsParagraph(copy: Y.XmlElement, part: ItemSectionName, words: string): void {
  const block = { type: 'paragraph' as const, text: [{ type: 'text' as const, text: words, marks: {} }] }
  const section = sectionOf(copy, part)
  if (section === null) insertSection(copy, copy.length, { section: part, blocks: [block] })
  else insertBlocks(section, section.length, [block])
}

function putBack(copy: Y.XmlElement, letters: readonly Letters[], part: ItemSectionName | null): void {
  const texts = partsNamed(copy, part).flatMap(textsIn)
  const has = texts.map(lettersIn)
  // Whole texts that the copy holds somewhere are no loss, whatever was put in before them.
  const missing = letters.filter(({ words, isMine }) => isMine.includes(true) && !has.includes(words))
  for (const one of missing) {
    const text = texts[one.index]
    const isSame = text !== undefined && !letters.some(({ words, index }) => index !== one.index && words !== '' && words === has[one.index])
    if (isSame || part === null) {
      const target = text ?? texts[0]
      // From the end, so that earlier places stay what they are.
      for (const { index, words } of target === undefined ? [] : lettersLacking(lettersIn(target), one).reverse()) target?.insert(index, words)
    } else putAsParagraph(copy, part, mineOf(one))
  }
}

function bringBack({ fragment, itemId, letters }: LostItem): void {
  const copy = findItem(fragment, itemId)
  // Gone for good: somebody took the item out.
  if (copy === null) return
  for (const part of new Set(letters.map((one) => one.part))) putBack(copy, letters.filter((one) => one.part === part), part)
}

/** Watches a document for items that others move while I write in them. `origin`: of what is put back. Returns what ends it. */
export function keepMovedWords(doc: Y.Doc, origin: unknown): () => void {
  const onTransaction = (transaction: Y.Transaction) => {
    if (transaction.local) return
    const lost = lostItems(transaction, doc)
    if (lost.length > 0) doc.transact(() => lost.forEach(bringBack), origin)
  }
  doc.on('afterTransaction', onTransaction)
  return () => doc.off('afterTransaction', onTransaction)
}
