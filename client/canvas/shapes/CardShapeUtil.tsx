import { Rectangle2d, resizeBox, ShapeUtil, type TLResizeInfo } from 'tldraw'
import { cardSize } from '../../../shared/domain/geometry'
import { plainParagraphs } from '../../board/cardParagraphs'
import type { Stage } from '../stage'
import { CardPaper } from './CardPaper'
import { cardProps, type CardShape } from './shapeTypes'

const minWidth = 140
const maxWidth = 640
const leastZoomToResize = 0.5

/** A card as a shape. Made per canvas, so that it knows its stage. */
export function cardShapeUtil(stage: Stage) {
  return class CardShapeUtil extends ShapeUtil<CardShape> {
    static override type = 'card' as const
    static override props = cardProps

    getDefaultProps(): CardShape['props'] {
      return { ...cardSize, kind: { da: '', en: '' }, paragraphs: [], color: 0, organisation: '', facts: { da: '', en: '' } }
    }

    getGeometry(shape: CardShape) {
      return new Rectangle2d({ width: shape.props.w, height: stage.heights.heightOf(shape.id, shape.props), isFilled: true })
    }

    component(shape: CardShape) {
      return <CardPaper shape={shape} stage={stage} />
    }

    indicator(shape: CardShape) {
      return <rect width={shape.props.w} height={stage.heights.heightOf(shape.id, shape.props)} rx={6} />
    }

    override getText(shape: CardShape) {
      return plainParagraphs(shape.props.paragraphs)
    }

    override canEdit() {
      return true
    }

    /** From afar one takes hold of a card to move it, never by accident to stretch it. */
    override hideResizeHandles() {
      return this.editor.getZoomLevel() < leastZoomToResize
    }

    override hideRotateHandle() {
      return true
    }

    override onResize(shape: CardShape, info: TLResizeInfo<CardShape>) {
      const from = { ...shape, props: { ...shape.props, h: info.initialBounds.h } }
      const resized = resizeBox(from, info, { minWidth, maxWidth, minHeight: cardSize.h })
      // A pull at the side leaves the height to the text.
      const isSideways = info.handle === 'left' || info.handle === 'right'
      return isSideways ? { x: resized.x, props: { w: resized.props.w } } : { x: resized.x, y: resized.y, props: { w: resized.props.w, h: resized.props.h } }
    }
  }
}
