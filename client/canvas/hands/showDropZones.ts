import { react, type Editor } from 'tldraw'
import { zoneAt } from '../../../shared/domain/geometry'
import type { Stage } from '../stage'

/** While cards are dragged, the zones they would fall into are named on the stage. */
export function showDropZones({ live, dropZones }: Stage, editor: Editor): () => void {
  return react('drop zones', () => {
    const pageId = live.desk.read().pageId
    const isDragging = pageId !== null && editor.isIn('select.translating')
    const zones = live.view.read().zones
    const under = (isDragging ? editor.getSelectedShapes() : []).flatMap((shape) => {
      const bounds = shape.type === 'card' ? editor.getShapePageBounds(shape) : undefined
      const zone = bounds && zoneAt(zones.values(), pageId ?? '', bounds.center)
      return zone ? [zone.id] : []
    })
    const ids = [...new Set(under)]
    if (ids.join() !== dropZones.get().join()) dropZones.set(ids)
  })
}
