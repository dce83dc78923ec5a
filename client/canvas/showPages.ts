/** Shows the page the desk names; each page is seen again where one left it. */
import { react, type Editor } from 'tldraw'
import type { Desk } from '../board/desk'
import type { LiveBoard } from '../board/liveBoard'
import type { CanvasBinding } from './binding/openBinding'
import { showFirst } from './firstView'

interface Camera {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** Where one left each page; kept when the canvas is made anew, as when the board is frozen. */
const camerasOfDesk = new WeakMap<Desk, Map<string, Camera>>()

function camerasOf(desk: Desk): Map<string, Camera> {
  const kept = camerasOfDesk.get(desk) ?? new Map<string, Camera>()
  camerasOfDesk.set(desk, kept)
  return kept
}

/** As long as nobody has looked around, the first view fits the window, whatever opens beside it. */
function keepFirstView(editor: Editor): { take(): void; stop(): void } {
  let ours: unknown = null
  const take = () => {
    showFirst(editor)
    ours = editor.getCamera()
  }
  const stop = react('size of the canvas', () => {
    editor.getViewportScreenBounds()
    queueMicrotask(() => editor.getCamera() === ours && take())
  })
  return { take, stop }
}

/** Returns what stops it. */
export function showPages(live: LiveBoard, editor: Editor, binding: CanvasBinding): () => void {
  const cameras = camerasOf(live.desk)
  const first = keepFirstView(editor)

  const keepCamera = (pageId: string) => {
    const { x, y, z } = editor.getCamera()
    cameras.set(pageId, { x, y, z })
  }
  const leave = (pageId: string) => {
    keepCamera(pageId)
    editor.setEditingShape(null)
  }
  const show = () => {
    const before = binding.pageId()
    const { pageId } = live.desk.read()
    if (pageId === before) return
    if (before !== null) leave(before)
    binding.showPage(pageId)
    live.connection.presence.put({ pageId })
    const camera = cameras.get(pageId ?? '')
    if (camera) editor.setCamera(camera, { immediate: true })
    else first.take()
  }

  show()
  const stop = live.desk.subscribe(show)
  return () => {
    stop()
    first.stop()
    const pageId = binding.pageId()
    if (pageId !== null) keepCamera(pageId)
    live.connection.presence.put({ pageId: null })
  }
}
