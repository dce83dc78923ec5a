import type { Editor } from 'tldraw'

interface Point {
  readonly x: number
  readonly y: number
}

export interface TrackedPointer {
  /** Page pixels; null while the pointer is not over the canvas. */
  at(): Point | null
  stop(): void
}

/** Where the mouse or pen is over the canvas now: for what is pasted or made there. */
export function trackPointer(editor: Editor): TrackedPointer {
  const container = editor.getContainer()
  let screen: Point | null = null
  const onMove = (event: PointerEvent) => {
    screen = event.pointerType === 'touch' ? null : { x: event.clientX, y: event.clientY }
  }
  const onLeave = () => {
    screen = null
  }
  container.addEventListener('pointermove', onMove)
  container.addEventListener('pointerleave', onLeave)
  return {
    at() {
      if (screen === null) return null
      const { x, y } = editor.screenToPage(screen)
      return { x, y }
    },
    stop() {
      container.removeEventListener('pointermove', onMove)
      container.removeEventListener('pointerleave', onLeave)
    },
  }
}
