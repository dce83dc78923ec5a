/** What is chosen on the canvas is chosen on the desk, and the other way round. */
import { react, type Editor, type TLShapeId } from 'tldraw'
import type { LiveBoard } from '../board/liveBoard'
import type { CanvasBinding } from './binding/openBinding'
import { recordOfShape, shapeIdOf } from './shapes/shapeIds'

const isSame = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id, index) => id === b[index])

function shapesOf(live: LiveBoard, editor: Editor, ids: readonly string[]): TLShapeId[] {
  const { cards, links } = live.view.read()
  return ids.map((id) => shapeIdOf(cards.has(id) ? 'cards' : links.has(id) ? 'links' : 'drawings', id)).filter((id) => editor.getShape(id) !== undefined)
}

export function shareSelection(live: LiveBoard, editor: Editor, binding: CanvasBinding): () => void {
  const chosen = () => editor.getSelectedShapeIds().map((id) => recordOfShape(id).id)
  const stopOut = react('selection to desk', () => {
    const ids = chosen()
    if (!isSame(ids, live.desk.read().selection)) live.desk.put({ selection: ids })
  })
  const stopIn = live.desk.subscribe(() => {
    const { selection } = live.desk.read()
    if (isSame(selection, chosen())) return
    binding.flushNow()
    const ids = shapesOf(live, editor, selection)
    if (!isSame(ids, editor.getSelectedShapeIds())) editor.setSelectedShapes(ids)
  })
  return () => {
    stopOut()
    stopIn()
  }
}
