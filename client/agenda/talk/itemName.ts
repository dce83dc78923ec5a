import * as Y from 'yjs'
import { agendaText } from '../../../shared/document/boardRecords'
import { textBelow } from '../../../shared/document/readRichText'
import type { Language } from '../../../shared/domain/language'
import { talkWords } from '../../words/talk'

const idOf = (item: Y.XmlElement): string => String(item.getAttribute('id') ?? '')

function itemsOf(doc: Y.Doc, sessionId: string): readonly Y.XmlElement[] {
  const nodes = (agendaText(doc, sessionId)?.toArray() ?? []) as unknown[]
  return nodes.filter((node): node is Y.XmlElement => node instanceof Y.XmlElement && node.nodeName === 'agendaItem')
}

/** Ids of the items, as they stand in the text. */
export const itemIds = (doc: Y.Doc, sessionId: string): readonly string[] => itemsOf(doc, sessionId).map(idOf)

/** What stands as an item's title; null when the item is not there. */
export function itemTitle(doc: Y.Doc, sessionId: string, item: string): string | null {
  const found = itemsOf(doc, sessionId).find((one) => idOf(one) === item)
  if (found === undefined) return null
  const title = found.toArray().find((child): child is Y.XmlElement => child instanceof Y.XmlElement && child.nodeName === 'itemTitle')
  return title === undefined ? '' : textBelow(title).trim()
}

/** An item in the middle of a sentence. */
export function itemName(doc: Y.Doc, sessionId: string, item: string, language: Language): string {
  const words = talkWords[language]
  const title = item === '' ? null : itemTitle(doc, sessionId, item)
  return title === null ? words.outside : title === '' ? words.untitledItem : words.item(title)
}
