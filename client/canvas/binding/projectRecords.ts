/** Records of the board -> shapes of the canvas. Pure: the same board gives the same shapes on every client. */
import type { IndexKey, TLPageId } from 'tldraw'
import type { Board, Card, Link, Zone } from '../../../shared/domain/board'
import { cardPoint } from '../../../shared/domain/cardPoint'
import { cardSize } from '../../../shared/domain/geometry'
import { isOrderKey } from '../../../shared/domain/order'
import { isMutual } from '../../../shared/domain/confirmation'
import { cardFace } from '../../../shared/reports/cardFace'
import { kindWords } from '../../../shared/templates/kindWords'
import { findRelation } from '../../../shared/templates/relations'
import { zoneWords } from '../../../shared/templates/zoneWords'
import type { CardParagraphs, TextRun } from '../../board/cardParagraphs'
import { shapeIdOf, type ShownRoot } from '../shapes/shapeIds'
import type { CardShape, LinkShape, ZoneShape } from '../shapes/shapeTypes'

/** The editor's own and only page: the board's open page is shown on it. */
export const editorPageId = 'page:page' as TLPageId

/** Zones lie lowest, links above them, cards and drawings on top by their own order. */
const zoneLayer = 'X001' as IndexKey
const linkLayer = 'Y01' as IndexKey
const firstCardLayer = 'a0' as IndexKey

/** Order keys are used as they are; one that would sink below the links, or is no key, begins at the bottom of the cards. */
export function layerOf(order: string): IndexKey {
  return isOrderKey(order) && order >= 'Z' ? (order as IndexKey) : firstCardLayer
}

function shapeBase(root: ShownRoot, recordId: string, index: IndexKey) {
  return {
    id: shapeIdOf(root, recordId),
    typeName: 'shape' as const,
    parentId: editorPageId,
    index,
    rotation: 0,
    opacity: 1 as const,
    isLocked: root === 'zones',
    meta: { recordId },
  }
}

/** `count`: how many cards lie in it. */
export function projectZone(zone: Zone, count: number): ZoneShape {
  const { title, question } = zoneWords(zone)
  const track = zone.trackNumber ?? 0
  return {
    ...shapeBase('zones', zone.id, zoneLayer),
    type: 'zone',
    x: zone.placement.x,
    y: zone.placement.y,
    props: { w: zone.size.w, h: zone.size.h, title, question, track: track >= 1 && track <= 8 ? track : 0, count, place: zone.templateId && zone.zoneKey ? `zone:${zone.templateId}.${zone.zoneKey}` : '' },
  }
}

export function projectCard(board: Board, card: Card, paragraphs: CardParagraphs): CardShape {
  const size = card.size ?? cardSize
  return {
    ...shapeBase('cards', card.id, layerOf(card.placement.order)),
    type: 'card',
    ...cardPoint(board, card),
    props: {
      w: size.w,
      h: size.h,
      kind: kindWords(card),
      paragraphs: paragraphs as TextRun[][],
      color: card.color ?? 0,
      organisation: card.organisation,
      facts: { da: cardFace(board, card, 'da').join(' · '), en: cardFace(board, card, 'en').join(' · ') },
    },
  }
}

export function projectLink(link: Link, links: readonly Link[], isBack: boolean, spread: number): LinkShape {
  const relation = findRelation(link.kind)
  return {
    ...shapeBase('links', link.id, linkLayer),
    type: 'link',
    x: 0,
    y: 0,
    props: {
      from: link.from,
      to: link.to,
      label: relation?.label ?? { da: link.kind, en: link.kind },
      why: link.why,
      takesWhy: link.why !== '' || relation?.fields.some(({ name }) => name === 'why') === true,
      isDirected: relation?.isDirected ?? true,
      isDashed: link.kind === 'reinforces' && !isMutual(link, links),
      isBack,
      spread,
    },
  }
}
