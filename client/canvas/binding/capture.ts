/** What the hand did to one shape -> what is written to the document: only what differs. */
import type { Editor, TLBinding, TLImageShape, TLShape, TLShapeId } from 'tldraw'
import type * as Y from 'yjs'
import type { Board, Card, Placement } from '../../../shared/domain/board'
import { cardsOfZone } from '../../../shared/domain/boardQueries'
import { cardSize, zoneAt } from '../../../shared/domain/geometry'
import { orderAfterAll } from '../../../shared/domain/order'
import { placeCard, resizeCard } from '../../../shared/document/cards'
import { removeDrawing, setDrawing } from '../../../shared/document/boardRecords'
import type { LiveBoard } from '../../board/liveBoard'
import { copyCard } from '../../board/copyCard'
import { recordOfShape } from '../shapes/shapeIds'
import type { CardShape } from '../shapes/shapeTypes'
import { drawingPage, fieldsOfShape, isDrawingType, type DrawingImage } from './drawingFields'
import { isProjected } from './guards'
import { cardPoint } from '../../../shared/domain/cardPoint'

/** One thing to write; `made` is the id of a record that did not exist before. */
export interface Captured {
  readonly write: (doc: Y.Doc) => void
  readonly made?: string
}

/** What else is to be done when a card's middle (page pixels) is let go in a zone that a live view fills; null for nothing. */
export type DropOn = (cardId: string, zoneId: string, middle: { x: number; y: number }) => (() => void) | null

const isFar = (a: number, b: number) => Math.abs(a - b) > 0.5

/** The placement of a card whose corner lies at a point of the page: in the zone under its middle. A new zone puts it last there. */
export function placementOf(board: Board, card: Card, pageId: string, corner: { x: number; y: number }, size: { w: number; h: number }): Placement {
  const at = { x: Math.round(corner.x), y: Math.round(corner.y) }
  const middle = { x: at.x + size.w / 2, y: at.y + size.h / 2 }
  const zone = zoneAt(board.zones.values(), pageId, middle)
  const isNewZone = zone !== null && zone.id !== card.placement.zoneId
  const order = isNewZone ? orderAfterAll([card.placement.order, ...cardsOfZone(board, zone.id).map(({ placement }) => placement.order)]) : card.placement.order
  const within = zone === null ? at : { x: at.x - zone.placement.x, y: at.y - zone.placement.y }
  return { pageId, zoneId: zone?.id ?? null, ...within, pageX: at.x, pageY: at.y, order }
}

function captureCard(board: Board, pageId: string, shape: CardShape, height: number, dropOn: DropOn): Captured | null {
  const id = recordOfShape(shape.id).id
  const card = board.cards.get(id)
  if (!card) return null
  const { w, h } = shape.props
  const size = card.size ?? cardSize
  const from = cardPoint(board, card)
  const isResized = isFar(size.w, w) || isFar(size.h, h)
  const isMoved = isFar(from.x, shape.x) || isFar(from.y, shape.y)
  if (!isResized && !isMoved) return null
  const placement = placementOf(board, card, pageId, shape, { w, h: height })
  const dropped = placement.zoneId === null ? null : dropOn(id, placement.zoneId, { x: shape.x + w / 2, y: shape.y + height / 2 })
  return {
    write(doc) {
      if (isMoved) placeCard(doc, id, placement)
      if (isResized) resizeCard(doc, id, { w: Math.round(w), h: Math.round(h) })
      if (isMoved) dropped?.()
    },
  }
}

/** A card dragged with Alt: a copy of the card it came from, where it was let go. */
function captureCopy(live: LiveBoard, pageId: string, shape: CardShape, height: number): Captured | null {
  const board = live.view.read()
  const card = board.cards.get(String(shape.meta.recordId))
  if (!card) return null
  const orders = [...board.cards.values()].map(({ placement }) => placement.order)
  const placement = { ...placementOf(board, card, pageId, shape, { w: shape.props.w, h: height }), order: orderAfterAll(orders) }
  const copy = copyCard(live, card, placement)
  return { write: copy.write, made: copy.id }
}

function imageOf(editor: Editor, shape: TLShape): DrawingImage | null {
  if (shape.type !== 'image') return null
  const { assetId } = (shape as TLImageShape).props
  const asset = assetId ? editor.getAsset(assetId) : undefined
  if (asset?.type !== 'image') return null
  return { hash: asset.id.slice('asset:'.length), w: asset.props.w, h: asset.props.h, mimeType: asset.props.mimeType ?? 'image/png' }
}

function captureDrawing(board: Board, editor: Editor, pageId: string, shape: TLShape): Captured | null {
  const id = recordOfShape(shape.id).id
  if (!isDrawingType(shape.type)) return null
  const drawing = board.drawings.get(id)
  // Deleted by somebody else while it was in hand.
  if (drawing === undefined && shape.meta.recordId === id) return null
  const bindings: TLBinding[] = shape.type === 'arrow' ? editor.getBindingsFromShape(shape, 'arrow') : []
  const fields = fieldsOfShape(shape, pageId, bindings, imageOf(editor, shape))
  return { write: (doc) => setDrawing(doc, id, fields), made: drawing === undefined ? id : undefined }
}

/** Null when there is nothing to write. Cost: one shape. */
export function captureShape(live: LiveBoard, editor: Editor, pageId: string, id: TLShapeId, heightOf: (shape: CardShape) => number, dropOn: DropOn): Captured | null {
  const board = live.view.read()
  const shape = editor.getShape(id)
  if (shape?.type === 'card') {
    const card = shape as CardShape
    return isProjected(shape) ? captureCard(board, pageId, card, heightOf(card), dropOn) : captureCopy(live, pageId, card, heightOf(card))
  }
  if (shape) return captureDrawing(board, editor, pageId, shape)
  const name = recordOfShape(id)
  const drawing = name.root === 'drawings' ? board.drawings.get(name.id) : undefined
  return drawing && drawingPage(drawing) === pageId ? { write: (doc) => removeDrawing(doc, name.id) } : null
}
