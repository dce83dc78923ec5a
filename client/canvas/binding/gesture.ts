import type { Editor } from 'tldraw'

/** States in which the hand has not let go: what changes in them is written when they end. */
const gestureStates = [
  'select.translating',
  'select.resizing',
  'select.rotating',
  'select.dragging_handle',
  'select.pointing_shape',
  'select.pointing_selection',
  'select.pointing_handle',
  'select.pointing_resize_handle',
  'select.pointing_rotate_handle',
  'select.pointing_arrow_label',
  'select.crop.pointing_crop',
  'select.crop.pointing_crop_handle',
  'select.crop.translating_crop',
  'select.crop.cropping',
  'draw.drawing',
  'highlight.drawing',
  'geo.pointing',
  'arrow.pointing',
  'line.pointing',
  'text.pointing',
  'eraser.pointing',
  'eraser.erasing',
]

export function isInGesture(editor: Editor): boolean {
  return editor.isInAny(...gestureStates)
}

/** Whether a text of the drawing tool (not a card) is open for writing. */
export function isWritingOnDrawing(editor: Editor): boolean {
  const shape = editor.getEditingShape()
  return shape !== undefined && shape.type !== 'card'
}
