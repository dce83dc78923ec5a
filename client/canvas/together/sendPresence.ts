/** Tells the others what I do on the canvas: where my pointer is, what I see, what I have chosen, which card I write in. */
import { react, type Editor } from 'tldraw'
import type { LiveBoard } from '../../board/liveBoard'
import { recordOfShape } from '../shapes/shapeIds'

/** More chosen things than this are not told. */
const maxSelection = 100

/** Returns what stops it; others then no longer see me here. */
export function sendPresence(live: LiveBoard, editor: Editor): () => void {
  const { presence } = live.connection
  const container = editor.getContainer()
  const onMove = (event: PointerEvent) => {
    // A finger is not a pointer that stays.
    if (event.pointerType === 'touch') return
    const { x, y } = editor.screenToPage({ x: event.clientX, y: event.clientY })
    presence.put({ cursor: { x: Math.round(x), y: Math.round(y) } })
  }
  const onLeave = () => presence.put({ cursor: null })
  container.addEventListener('pointermove', onMove)
  container.addEventListener('pointerleave', onLeave)
  const stops = [
    react('my view', () => {
      const { x, y, w, h } = editor.getViewportPageBounds()
      presence.put({ viewport: { x: Math.round(x), y: Math.round(y), w: Math.round(w), h: Math.round(h) } })
    }),
    react('my selection', () => {
      const ids = editor.getSelectedShapeIds().slice(0, maxSelection)
      presence.put({ selection: ids.map((id) => recordOfShape(id).id) })
    }),
  ]
  return () => {
    for (const stop of stops) stop()
    container.removeEventListener('pointermove', onMove)
    container.removeEventListener('pointerleave', onLeave)
    presence.put({ cursor: null, viewport: null, selection: [], moving: [] })
  }
}
