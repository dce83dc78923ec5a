/** What hands may not do to our shapes, whichever tool is in them. Changes from the document pass. */
import { isShapeId, type Editor, type TLInstancePageState, type TLShape, type TLShapeId } from 'tldraw'
import { recordOfShape, shapeIdOf } from '../shapes/shapeIds'
import type { CardShape } from '../shapes/shapeTypes'

/** A shape the document stands behind; copies being dragged with Alt are not, until they are let go. */
export function isProjected(shape: TLShape): boolean {
  const { root } = recordOfShape(shape.id)
  return root !== 'drawings' && shape.id === shapeIdOf(root, String(shape.meta.recordId))
}

/** Of a card only its place and size follow the hand; zones and links stay where they are. */
function guardChange(before: TLShape, after: TLShape): TLShape {
  if (before.type === 'zone' || before.type === 'link') return before
  if (before.type !== 'card' || after.type !== 'card') return after
  const { w, h } = (after as CardShape).props
  return { ...before, x: after.x, y: after.y, index: after.index, props: { ...(before as CardShape).props, w, h } } as TLShape
}

/** Zones are never chosen; links only one by one; the eraser takes drawings only. */
function guardChoice(editor: Editor, state: TLInstancePageState): TLInstancePageState {
  const typeOf = (id: TLShapeId) => editor.getShape(id)?.type
  const withoutZones = state.selectedShapeIds.filter((id) => typeOf(id) !== 'zone')
  const selected = withoutZones.length < 2 ? withoutZones : withoutZones.filter((id) => typeOf(id) !== 'link')
  const erasing = state.erasingShapeIds.filter((id) => isShapeId(id) && recordOfShape(id).root === 'drawings')
  if (selected.length === state.selectedShapeIds.length && erasing.length === state.erasingShapeIds.length) return state
  return { ...state, selectedShapeIds: selected, erasingShapeIds: erasing }
}

/** Returns what takes the guards away. */
export function setGuards(editor: Editor, isApplying: () => boolean): () => void {
  const mayPass = (source: 'remote' | 'user') => source === 'remote' || isApplying()
  const { sideEffects } = editor
  const stops = [
    sideEffects.registerBeforeChangeHandler('shape', (before, after, source) => (mayPass(source) ? after : guardChange(before, after))),
    sideEffects.registerBeforeDeleteHandler('shape', (shape, source) => (mayPass(source) || !isProjected(shape) ? undefined : false)),
    sideEffects.registerBeforeChangeHandler('instance_page_state', (_before, after) => guardChoice(editor, after)),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
