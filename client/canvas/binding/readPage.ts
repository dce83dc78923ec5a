/** What the open page of the document looks like as shapes. */
import type { Editor, TLAsset, TLBinding, TLShape, TLShapeId } from 'tldraw'
import type { Board, Drawing } from '../../../shared/domain/board'
import { cardsOfPage, zonesOfPage } from '../../../shared/domain/boardQueries'
import { findRelation } from '../../../shared/templates/relations'
import { isShownInView } from '../../../shared/views/shownInView'
import { cardParagraphs } from '../../board/cardParagraphs'
import type { LiveBoard } from '../../board/liveBoard'
import { imageAddress } from '../images/imageAddress'
import { backLinks, linkSpreads } from '../../../shared/views/backLinks'
import { assetIdOf, bindingIdOf, recordOfShape, shapeIdOf } from '../shapes/shapeIds'
import { drawingBindings, drawingImage, drawingPage, shapeOfDrawing, type DrawingImage, type DrawingType } from './drawingFields'
import { projectCard, projectLink, projectZone } from './projectRecords'

/** A shape, and the records it needs beside it. */
export interface ShownShape {
  readonly shape: TLShape
  readonly beside: readonly (TLAsset | TLBinding)[]
}

export interface PageReader {
  readonly pageId: string
  /** Null when the record is gone, on another page, or cannot be drawn. */
  read(id: TLShapeId): ShownShape | null
  /** Every shape of the page. */
  ids(): TLShapeId[]
  linkIds(): TLShapeId[]
}

function assetOf(boardId: string, image: DrawingImage): TLAsset {
  const props = { name: '', src: imageAddress(boardId, image.hash), w: image.w, h: image.h, mimeType: image.mimeType, isAnimated: false }
  return { id: assetIdOf(image.hash), typeName: 'asset', type: 'image', props, meta: {} }
}

/** Whether a card is drawn on the page: one that a live view stands for is not. */
export function isCardHere(board: Board, cardId: string, pageId: string): boolean {
  const card = board.cards.get(cardId)
  return card?.placement.pageId === pageId && !isShownInView(board, card)
}

/** Links of which both cards lie on the page, as shapes by link id. */
function linksOf(board: Board, pageId: string): ReadonlyMap<string, TLShape> {
  const isHere = (cardId: string) => isCardHere(board, cardId, pageId)
  const links = [...board.links.values()].filter((link) => isHere(link.from) && isHere(link.to))
  const back = backLinks(links.filter((link) => findRelation(link.kind)?.isDirected !== false))
  const spreads = linkSpreads(links)
  return new Map(links.map((link) => [link.id, projectLink(link, links, back.has(link.id), spreads.get(link.id) ?? 0)]))
}

function countsOf(board: Board, pageId: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { placement } of board.cards.values()) {
    if (placement.pageId === pageId && placement.zoneId !== null) counts.set(placement.zoneId, (counts.get(placement.zoneId) ?? 0) + 1)
  }
  return counts
}

const alone = (shape: TLShape | undefined): ShownShape | null => (shape ? { shape, beside: [] } : null)

/** Reads one page of the board as it is now; what is costly is worked out once, when first asked for. */
export function readPage(live: LiveBoard, editor: Editor, pageId: string): PageReader {
  const board = live.view.read()
  let links: ReadonlyMap<string, TLShape> | null = null
  let counts: ReadonlyMap<string, number> | null = null
  const allLinks = () => (links ??= linksOf(board, pageId))
  const allCounts = () => (counts ??= countsOf(board, pageId))
  const drawings = () => [...board.drawings.values()].filter((drawing) => drawingPage(drawing) === pageId)
  const defaultsOf = (type: DrawingType) => editor.getShapeUtil(type).getDefaultProps() as Record<string, unknown>

  const isHere = (id: TLShapeId): boolean => {
    const name = recordOfShape(id)
    if (name.root === 'cards') return isCardHere(board, name.id, pageId)
    const drawing = board.drawings.get(name.id)
    return drawing !== undefined && drawingPage(drawing) === pageId
  }

  const bindingsOf = (drawing: Drawing, fromId: TLShapeId) =>
    drawingBindings(drawing).flatMap(({ to, props }): TLBinding[] => {
      const toId = shapeIdOf(to.root, to.id)
      if (!isHere(toId)) return []
      return [{ id: bindingIdOf(drawing.id, props.terminal), typeName: 'binding', type: 'arrow', fromId, toId, props, meta: {} }]
    })

  const readDrawing = (id: string): ShownShape | null => {
    const drawing = board.drawings.get(id)
    const shape = drawing && drawingPage(drawing) === pageId ? shapeOfDrawing(drawing, defaultsOf) : null
    if (!drawing || shape === null) return null
    const image = drawingImage(drawing)
    return { shape, beside: [...(image ? [assetOf(live.boardId, image)] : []), ...bindingsOf(drawing, shape.id)] }
  }

  return {
    pageId,
    read(id) {
      const name = recordOfShape(id)
      if (name.root === 'drawings') return readDrawing(name.id)
      if (name.root === 'links') return alone(allLinks().get(name.id))
      if (name.root === 'cards') {
        const card = board.cards.get(name.id)
        return card && isCardHere(board, name.id, pageId) ? alone(projectCard(board, card, cardParagraphs(live.doc, name.id))) : null
      }
      const zone = board.zones.get(name.id)
      return zone?.pageId === pageId ? alone(projectZone(zone, allCounts().get(name.id) ?? 0)) : null
    },
    ids: () => [
      ...zonesOfPage(board, pageId).map(({ id }) => shapeIdOf('zones', id)),
      ...cardsOfPage(board, pageId).flatMap((card) => (isShownInView(board, card) ? [] : shapeIdOf('cards', card.id))),
      ...[...allLinks().keys()].map((id) => shapeIdOf('links', id)),
      ...drawings().map(({ id }) => shapeIdOf('drawings', id)),
    ],
    linkIds: () => [...allLinks().keys()].map((id) => shapeIdOf('links', id)),
  }
}
