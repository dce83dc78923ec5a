import type { Editor } from 'tldraw'
import { viewOfZone } from '../../../shared/views/shownInView'
import type { DropOn } from '../binding/capture'
import type { Stage } from '../stage'

/** A card let go over a thing of a live view, such as a cell of the matrix, becomes what that thing says. */
export function dropOnView({ live, zoneViews }: Stage, editor: Editor): DropOn {
  return (cardId, zoneId, middle) => {
    const zone = live.view.read().zones.get(zoneId)
    const layout = zone ? viewOfZone(zone) : null
    const drop = layout === null ? undefined : zoneViews[layout]?.dropCard
    if (!drop) return null
    const at = editor.pageToScreen(middle)
    const over = document.elementsFromPoint(at.x, at.y).find((element) => element.closest('.zone-live') !== null)
    return over ? () => drop(live, cardId, over) : null
  }
}
