/** An action or a decision of an item is a card on the board; the item shows it as it stands there. */
import type * as Y from 'yjs'
import { appendToSection, findItem, sectionOf } from '../../../shared/document/agendaItems'
import { addCard, placementInZone, placementOnPage, sizeForText } from '../../../shared/document/cards'
import { readChildren } from '../../../shared/document/readRichText'
import type { Board, FieldValue, Placement } from '../../../shared/domain/board'
import { cardsOfPage, pagesInOrder, zonesOfPage } from '../../../shared/domain/boardQueries'
import { cardGap } from '../../../shared/domain/geometry'
import { zoneForKind } from '../../../shared/imports/zoneForKind'
import { pageTitle } from '../../../shared/templates/pageTitle'
import { zoneWords } from '../../../shared/templates/zoneWords'
import { livingBlock } from '../../../shared/text/build'
import { plainText, type RichBlock } from '../../../shared/text/richText'
import { newId } from '../../board/newId'
import type { CommandContext } from '../../commands/command'
import { itemWords } from '../../words/items'
import type { CardWanted } from './itemHands'

interface CardPlace {
  readonly placement: Placement
  /** In words, for whoever looks for it. */
  readonly name: string
}

/** Below everything on the page. */
function belowAll(board: Board, pageId: string): { readonly x: number; readonly y: number } {
  const zones = zonesOfPage(board, pageId).map((zone) => ({ x: zone.placement.x, bottom: zone.placement.y + zone.size.h }))
  const cards = cardsOfPage(board, pageId).map((card) => ({ x: card.placement.pageX, bottom: card.placement.pageY + sizeForText(card.title, card.size ?? undefined).h }))
  const all = [...zones, ...cards]
  return { x: Math.min(0, ...all.map(({ x }) => x)), y: Math.max(0, ...all.map(({ bottom }) => bottom)) + cardGap }
}

/** In a zone that takes the kind; where there is none, loose on the first page. Null on a board without pages. */
function placeForKind(board: Board, kind: string, { language }: CommandContext): CardPlace | null {
  const zone = zoneForKind(board, kind)
  const inZone = zone === null ? null : placementInZone(board, zone.id)
  if (zone !== null && inZone !== null) return { placement: inZone, name: zoneWords(zone, board).fullTitle[language] }
  const [page] = pagesInOrder(board)
  if (page === undefined) return null
  const { x, y } = belowAll(board, page.id)
  return { placement: placementOnPage(board, page.id, x, y), name: pageTitle(page, language) }
}

const wordsOf = (block: RichBlock): string[] => {
  if (block.type === 'paragraph' || block.type === 'heading') return [plainText(block.text)]
  if (block.type === 'bulletList' || block.type === 'orderedList' || block.type === 'taskList') return block.items.flatMap((item) => item.blocks.flatMap(wordsOf))
  return block.type === 'blockquote' ? block.blocks.flatMap(wordsOf) : []
}

/** What the recommendation of an item says; '' where it has none. */
export function recommendedWords(fragment: Y.XmlFragment, itemId: string): string {
  const item = findItem(fragment, itemId)
  const recommendation = item === null ? null : sectionOf(item, 'recommendation')
  return recommendation === null ? '' : readChildren(recommendation.toArray()).flatMap(wordsOf).filter((line) => line.trim() !== '').join('\n')
}

/** Makes the card and shows it in the item, in one step of undo, and says where it lies. */
export function makeItemCard(context: CommandContext, fragment: Y.XmlFragment, { kind, itemId }: CardWanted, title: string, fields: Readonly<Record<string, FieldValue>>): void {
  const { live, ask, language } = context
  const place = placeForKind(live.view.read(), kind, context)
  const item = findItem(fragment, itemId)
  if (place === null || item === null) return
  const id = newId()
  live.edit((doc) => {
    addCard(doc, { id, kind, title, placement: place.placement, fields, ...live.stamp() })
    appendToSection(item, kind === 'action' ? 'actions' : 'decision', [livingBlock('card', id)])
  })
  ask.say(itemWords[language].cardMade(place.name))
}
