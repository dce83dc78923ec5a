import { useRef, useState, type PointerEvent } from 'react'
import { useEditor, type Editor } from 'tldraw'
import { useLiveBoard } from '../../board/liveBoard'
import { makeLink } from '../../board/makeLink'
import { recordOfShape, shapeIdOf } from '../shapes/shapeIds'
import type { Stage } from '../stage'

interface Point {
  readonly x: number
  readonly y: number
}

/** A link being drawn, from a dot to the pointer: screen pixels within the canvas. */
export interface DrawnLink {
  readonly from: Point
  readonly to: Point
  readonly hasTarget: boolean
}

type Press = PointerEvent<HTMLElement>

function cardAt(editor: Editor, { clientX, clientY }: Press): string | null {
  const point = editor.screenToPage({ x: clientX, y: clientY })
  const found = editor.getShapeAtPoint(point, { hitInside: true, margin: 6, filter: ({ type }) => type === 'card' })
  return found ? recordOfShape(found.id).id : null
}

function withinCanvas(editor: Editor, { clientX, clientY }: Press): Point {
  const { left, top } = editor.getContainer().getBoundingClientRect()
  return { x: clientX - left, y: clientY - top }
}

/** The drag from one card to another; when it ends on a card the link is made, asking what the templates need to know. */
export function useLinkDrawing(stage: Stage) {
  const live = useLiveBoard()
  const editor = useEditor()
  const [drawn, setDrawn] = useState<DrawnLink | null>(null)
  const source = useRef<string | null>(null)

  const targetOf = (event: Press): string | null => {
    const target = cardAt(editor, event)
    return target === source.current ? null : target
  }
  const start = (event: Press, cardId: string) => {
    if (event.button !== 0) return
    event.preventDefault()
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    source.current = cardId
    const at = withinCanvas(editor, event)
    setDrawn({ from: at, to: at, hasTarget: false })
  }
  const move = (event: Press) => {
    if (source.current === null) return
    const target = targetOf(event)
    const to = withinCanvas(editor, event)
    editor.setHintingShapes(target === null ? [] : [shapeIdOf('cards', target)])
    setDrawn((before) => before && { ...before, to, hasTarget: target !== null })
  }
  const stop = () => {
    source.current = null
    editor.setHintingShapes([])
    setDrawn(null)
  }
  const end = (event: Press) => {
    const from = source.current
    const to = targetOf(event)
    stop()
    if (from === null || to === null) return
    void makeLink(live, stage.ask, stage.language, from, to).then((linkId) => linkId !== null && live.desk.put({ selection: [linkId] }))
  }
  return { drawn, start, move, end, stop }
}
