/** What one sees of a page at first, and when a place on it is asked for. */
import { Box, type Editor } from 'tldraw'

/** Room around what is shown, screen pixels; more below, where the tools lie. */
const margin = { sides: 28, top: 20, bottom: 84 }
/** Smaller than this, nothing can be read: on small screens the page then begins at its first zones. */
const leastReadableZoom = 0.2
const readableZoom = 0.55
const animation = { duration: 280 }

function contentBounds(editor: Editor): Box | null {
  const zones = editor.getCurrentPageShapes().filter(({ type }) => type === 'zone')
  const shown = zones.length > 0 ? zones : editor.getCurrentPageShapes()
  const bounds = shown.flatMap((shape) => editor.getShapePageBounds(shape) ?? [])
  return bounds.length === 0 ? null : Box.Common(bounds)
}

interface Camera {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** The camera that shows a box whole, in the middle of what the tools leave free. `most`: it never looks closer than this. */
export function cameraOn(editor: Editor, box: Box, most = 1): Camera {
  const { w, h } = editor.getViewportScreenBounds()
  const free = { w: Math.max(80, w - 2 * margin.sides), h: Math.max(80, h - margin.top - margin.bottom) }
  const z = Math.max(0.05, Math.min(most, free.w / Math.max(1, box.w), free.h / Math.max(1, box.h)))
  return { x: w / 2 / z - box.center.x, y: (margin.top + free.h / 2) / z - box.center.y, z }
}

function cameraOnBeginning(box: Box): Camera {
  return { x: margin.sides / readableZoom - box.x, y: margin.top / readableZoom - box.y, z: readableZoom }
}

/** The whole page, with everything on it. */
export function fitAll(editor: Editor): void {
  const bounds = editor.getCurrentPageBounds()
  if (bounds) editor.setCamera(cameraOn(editor, bounds), { animation })
}

export function fitSelection(editor: Editor): void {
  const bounds = editor.getSelectionPageBounds()
  if (bounds) editor.setCamera(cameraOn(editor, bounds, 1.6), { animation })
}

/** Brings a box into view; looks no closer than it must, and stays put when it is seen well already. */
export function showBox(editor: Editor, box: Box): void {
  const isSeen = editor.getViewportPageBounds().contains(box) && editor.getZoomLevel() >= 0.5
  if (!isSeen) editor.setCamera(cameraOn(editor, box.clone().expandBy(60), Math.max(1, editor.getZoomLevel())), { animation })
}

/** Looks closer at a point of the page, which stays where it is on the screen as far as it then is well within it. */
export function zoomInOn(editor: Editor, point: { x: number; y: number }, z: number): void {
  const { w, h } = editor.getViewportScreenBounds()
  const at = editor.pageToViewport(point)
  const within = (value: number, size: number) => Math.max(size * 0.25, Math.min(size * 0.6, value))
  editor.setCamera({ x: within(at.x, w) / z - point.x, y: within(at.y, h) / z - point.y, z }, { animation })
}

/** The page as it is first seen: all its zones, or on a small screen the first of them large enough to read. */
export function showFirst(editor: Editor): void {
  const bounds = contentBounds(editor)
  if (bounds === null) return void editor.setCamera({ x: 0, y: 0, z: 1 })
  const whole = cameraOn(editor, bounds)
  editor.setCamera(whole.z >= leastReadableZoom ? whole : cameraOnBeginning(bounds), { immediate: true })
}
