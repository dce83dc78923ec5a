import { Group2d, Polyline2d, Rectangle2d, ShapeUtil, Vec, type Geometry2d } from 'tldraw'
import type { Stage } from '../stage'
import { LinkLine } from './LinkLine'
import { pointsOn, type LinkPath } from '../../../shared/views/linkPath'
import { labelSize } from '../../../shared/views/linkWords'
import { pathOfLink } from './pathOfLink'
import { linkProps, type LinkShape } from './shapeTypes'

function geometryOf(path: LinkPath, label: string): Geometry2d {
  const line = new Polyline2d({ points: pointsOn(path).map((point) => new Vec(point.x, point.y)) })
  const { w, h } = labelSize(label)
  const words = new Rectangle2d({ x: path.middle.x - w / 2, y: path.middle.y - h / 2, width: w, height: h, isFilled: true })
  return new Group2d({ children: [line, words] })
}

/** A link as a shape: a curve from card to card with the relation's words at its middle. It cannot be moved, only its cards can. */
export function linkShapeUtil(stage: Stage) {
  return class LinkShapeUtil extends ShapeUtil<LinkShape> {
    static override type = 'link' as const
    static override props = linkProps

    getDefaultProps(): LinkShape['props'] {
      return { from: '', to: '', label: { da: '', en: '' }, why: '', takesWhy: false, isDirected: true, isDashed: false, isBack: false, spread: 0 }
    }

    getGeometry(shape: LinkShape) {
      const words = shape.props.label[stage.language]
      const path = pathOfLink(this.editor, shape, words, stage.cardRects(this.editor))
      return path ? geometryOf(path, words) : new Rectangle2d({ width: 1, height: 1, isFilled: false })
    }

    component(shape: LinkShape) {
      return <LinkLine shape={shape} stage={stage} />
    }

    indicator() {
      return null
    }

    override canBind() {
      return false
    }

    override canSnap() {
      return false
    }

    override canResize() {
      return false
    }

    override canTabTo() {
      return false
    }

    override hideResizeHandles() {
      return true
    }

    override hideRotateHandle() {
      return true
    }

    override hideSelectionBoundsBg() {
      return true
    }

    override hideSelectionBoundsFg() {
      return true
    }
  }
}
