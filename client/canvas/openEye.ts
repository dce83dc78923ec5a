/** What the canvas lets the rest of the app do with it. */
import type { Editor } from 'tldraw'
import type { CanvasTool, Eye } from '../board/desk'
import type { CanvasBinding } from './binding/openBinding'
import { fitAll, fitSelection, showBox, zoomInOn } from './firstView'
import { shapeIdOf } from './shapes/shapeIds'
import type { CardShape } from './shapes/shapeTypes'
import type { Stage } from './stage'

/** Smaller letters than at this zoom one cannot write: the view then comes closer. */
const leastWritingZoom = 0.6
const writingZoom = 0.9

/** Opens a card's text for writing, where it can be seen. */
export function startWriting({ live }: Stage, editor: Editor, binding: CanvasBinding, cardId: string): void {
  binding.flushNow()
  const shapeId = shapeIdOf('cards', cardId)
  const bounds = editor.getShapePageBounds(shapeId)
  // A card that a live view stands for has no paper of its own: it opens in the sheet.
  if (!bounds && live.view.read().cards.has(cardId)) live.desk.put({ openCard: cardId })
  if (!live.canEdit || !bounds) return
  if (!editor.isIn('select')) editor.setCurrentTool('select')
  editor.setSelectedShapes([shapeId])
  editor.setEditingShape(shapeId)
  if (editor.getZoomLevel() < leastWritingZoom) zoomInOn(editor, bounds.center, writingZoom)
  else if (!editor.getViewportPageBounds().contains(bounds)) showBox(editor, bounds)
}

function toolName(tool: CanvasTool): string {
  return tool === 'note' ? 'card' : tool
}

export function openEye(stage: Stage, editor: Editor, binding: CanvasBinding, middle: () => { x: number; y: number }): Eye {
  const { live } = stage
  const show = (root: 'cards' | 'zones', id: string, pageId: string | undefined) => {
    if (pageId === undefined) return
    if (live.desk.read().pageId !== pageId) live.desk.put({ pageId })
    // The page is changed by then.
    requestAnimationFrame(() => {
      binding.flushNow()
      const shapeId = shapeIdOf(root, id)
      const zoneId = live.view.read().cards.get(id)?.placement.zoneId
      const bounds = editor.getShapePageBounds(shapeId) ?? (zoneId && editor.getShapePageBounds(shapeIdOf('zones', zoneId)))
      if (!bounds) return
      showBox(editor, bounds)
      if (root === 'cards' && editor.getShape(shapeId)) editor.setSelectedShapes([shapeId])
    })
  }
  return {
    showCard: (cardId) => show('cards', cardId, live.view.read().cards.get(cardId)?.placement.pageId),
    showZone: (zoneId) => show('zones', zoneId, live.view.read().zones.get(zoneId)?.pageId),
    startWriting: (cardId) => startWriting(stage, editor, binding, cardId),
    middle,
    heightOf(cardId) {
      const shape = editor.getShape<CardShape>(shapeIdOf('cards', cardId))
      return shape === undefined ? null : stage.heights.heightOf(shape.id, shape.props)
    },
    fitAll: () => fitAll(editor),
    fitSelection: () => fitSelection(editor),
    zoomTo100: () => editor.resetZoom(undefined, { animation: { duration: 180 } }),
    zoomIn: () => editor.zoomIn(undefined, { animation: { duration: 120 } }),
    zoomOut: () => editor.zoomOut(undefined, { animation: { duration: 120 } }),
    chooseTool: (tool) => {
      editor.setCurrentTool(toolName(tool))
      editor.getContainer().focus({ preventScroll: true })
    },
  }
}
