/** Looking where another looks, until one pans oneself. */
import { Box, type Editor, type TLCamera } from 'tldraw'
import type { LiveBoard } from '../../board/liveBoard'

/** Share of the way to the other's view taken in each frame. */
const pacePerFrame = 0.18
const closeEnough = 0.4

interface Camera {
  readonly x: number
  readonly y: number
  readonly z: number
}

function goalFor(editor: Editor, view: { x: number; y: number; w: number; h: number }): Camera {
  const { w, h } = editor.getViewportScreenBounds()
  const z = Math.min(w / Math.max(1, view.w), h / Math.max(1, view.h))
  const center = new Box(view.x, view.y, view.w, view.h).center
  return { x: w / z / 2 - center.x, y: h / z / 2 - center.y, z }
}

const isClose = (a: Camera, b: Camera) =>
  Math.abs(a.x - b.x) * b.z < closeEnough && Math.abs(a.y - b.y) * b.z < closeEnough && Math.abs(a.z - b.z) / b.z < 0.002

function stepTowards(from: TLCamera, goal: Camera, pace: number): Camera {
  const z = from.z * Math.pow(goal.z / from.z, pace)
  // Moves the middle of the view evenly, also while zooming.
  const mix = (a: number, b: number) => a + (b - a) * pace
  return { x: mix(from.x, goal.x), y: mix(from.y, goal.y), z }
}

/** `shownPage`: the page the canvas shows now. Returns what stops it. Sets `following` to null when the person pans, zooms or turns to another page. */
export function openFollowing(live: LiveBoard, editor: Editor, shownPage: () => string | null): () => void {
  const { desk, connection } = live
  let frame = 0
  let ours: Camera | null = null
  let page: string | null = null

  const followed = () => {
    const { following } = desk.read()
    return following === null ? null : (connection.presence.others().get(following) ?? null)
  }
  const hasPanned = () => {
    const { x, y, z } = editor.getCamera()
    return ours !== null && (Math.abs(x - ours.x) > 0.01 || Math.abs(y - ours.y) > 0.01 || Math.abs(z - ours.z) > 0.0001)
  }
  /** Nothing is ours any more: whatever moves the view now is the person's own doing. */
  const forget = () => {
    ours = null
    page = null
  }
  const end = () => {
    forget()
    desk.put({ following: null })
  }

  const run = () => {
    frame = 0
    const person = followed()
    if (desk.read().following === null) return forget()
    if (hasPanned() || (page !== null && page !== shownPage())) return end()
    if (person?.pageId && person.pageId !== shownPage()) {
      desk.put({ pageId: person.pageId })
      forget()
    }
    page = shownPage()
    if (person?.viewport) {
      const goal = goalFor(editor, person.viewport)
      const pace = editor.user.getAnimationSpeed() === 0 ? 1 : pacePerFrame
      const now = editor.getCamera()
      editor.setCamera(isClose(now, goal) ? goal : stepTowards(now, goal, pace), { force: true })
      const { x, y, z } = editor.getCamera()
      ours = { x, y, z }
    }
    frame = requestAnimationFrame(run)
  }
  const wake = () => {
    if (frame === 0 && desk.read().following !== null) frame = requestAnimationFrame(run)
  }
  wake()
  const stop = desk.subscribe(wake)
  return () => {
    stop()
    cancelAnimationFrame(frame)
  }
}
