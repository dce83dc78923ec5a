import { Rectangle2d, ShapeUtil } from 'tldraw'
import type { Stage } from '../stage'
import { zoneProps, type ZoneShape } from './shapeTypes'
import { ZoneField } from './ZoneField'

/** A zone as a shape. It is locked: hands neither select, move, stretch nor delete it, and clicks go through it. */
export function zoneShapeUtil(stage: Stage) {
  return class ZoneShapeUtil extends ShapeUtil<ZoneShape> {
    static override type = 'zone' as const
    static override props = zoneProps

    getDefaultProps(): ZoneShape['props'] {
      const nothing = { da: '', en: '' }
      return { w: 480, h: 320, title: nothing, question: nothing, track: 0, count: 0, place: '' }
    }

    getGeometry(shape: ZoneShape) {
      return new Rectangle2d({ width: shape.props.w, height: shape.props.h, isFilled: false })
    }

    component(shape: ZoneShape) {
      return <ZoneField shape={shape} stage={stage} />
    }

    indicator(shape: ZoneShape) {
      return <rect width={shape.props.w} height={shape.props.h} rx={10} />
    }

    override canBind() {
      return false
    }

    override canSnap() {
      return false
    }

    override canTabTo() {
      return false
    }

    override canResize() {
      return false
    }
  }
}
