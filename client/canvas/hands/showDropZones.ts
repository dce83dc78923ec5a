import { react, type Editor } from 'tldraw'
import { zoneAt } from '../../../shared/domain/geometry'
import type { LiveBoard } from '../../board/liveBoard'
import { shapeIdOf } from '../shapes/shapeIds'

/** While cards are dragged, the zones they would fall into are shown. */
export function showDropZones(live: LiveBoard, editor: Editor): () => void {
  return react('drop zones', () => {
    const pageId = live.desk.read().pageId
    if (pageId === null || !editor.isInAny('select.translating')) return void (editor.getHintingShapeIds().length > 0 && editor.setHintingShapes([]))
    const zones = live.view.read().zones
    const under = editor.getSelectedShapes().flatMap((shape) => {
      const bounds = shape.type === 'card' ? editor.getShapePageBounds(shape) : undefined
      const zone = bounds && zoneAt(zones.values(), pageId, bounds.center)
      return zone ? [shapeIdOf('zones', zone.id)] : []
    })
    const ids = [...new Set(under)]
    if (ids.join() !== editor.getHintingShapeIds().join()) editor.setHintingShapes(ids)
  })
}
