import { useRef, useState, type PointerEvent } from 'react'
import { useEditor, useValue, type Editor, type TLShapeId } from 'tldraw'
import { useLiveBoard } from '../../board/liveBoard'
import { makeLink } from '../../board/makeLink'
import { canvasWords } from '../../words/canvas'
import { useWords } from '../../words/defineWords'
import { recordOfShape, shapeIdOf } from '../shapes/shapeIds'
import type { Stage } from '../stage'

interface Point {
  readonly x: number
  readonly y: number
}

/** A link being drawn: from a card to the pointer. Screen pixels within the canvas. */
interface Drawn {
  readonly from: Point
  readonly to: Point
  readonly target: string | null
}

const sides = ['top', 'right', 'bottom', 'left'] as const
type Side = (typeof sides)[number]

const sidePoints: Record<Side, Point> = { top: { x: 0.5, y: 0 }, right: { x: 1, y: 0.5 }, bottom: { x: 0.5, y: 1 }, left: { x: 0, y: 0.5 } }

/** A card smaller than this on the screen shows no dots: they would be in the way of taking hold of it. */
const leastWidthPx = 60
const leastTouchWidthPx = 130

/** The card whose dots are shown: the one under the pointer, else the only one chosen. */
function cardWithDots(editor: Editor): TLShapeId | null {
  if (!editor.isIn('select.idle') || editor.getInstanceState().isReadonly) return null
  const hovered = editor.getHoveredShape()
  if (hovered?.type === 'card') return hovered.id
  const only = editor.getOnlySelectedShape()
  return only?.type === 'card' ? only.id : null
}

function cardAt(editor: Editor, screen: Point): string | null {
  const found = editor.getShapeAtPoint(editor.screenToPage(screen), { hitInside: true, margin: 6, filter: ({ type }) => type === 'card' })
  return found ? recordOfShape(found.id).id : null
}

/** Dots at a card's edges: a link is drawn by dragging from one to another card. */
export function LinkDots({ stage }: { readonly stage: Stage }) {
  const live = useLiveBoard()
  const editor = useEditor()
  const words = useWords(canvasWords)
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const source = useRef<string | null>(null)
  const box = useValue(
    'card with dots',
    () => {
      const id = cardWithDots(editor)
      const bounds = id && editor.getShapePageBounds(id)
      const zoom = editor.getZoomLevel()
      const leastWidth = editor.getInstanceState().isCoarsePointer ? leastTouchWidthPx : leastWidthPx
      if (!id || !bounds || bounds.w * zoom < leastWidth) return null
      const corner = editor.pageToViewport(bounds.point)
      return { id: recordOfShape(id).id, x: corner.x, y: corner.y, w: bounds.w * zoom, h: bounds.h * zoom }
    },
    [editor],
  )

  const within = (event: PointerEvent): Point => {
    const { left, top } = editor.getContainer().getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  const start = (event: PointerEvent<HTMLElement>, cardId: string) => {
    if (event.button !== 0) return
    event.preventDefault()
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    source.current = cardId
    const at = within(event)
    setDrawn({ from: at, to: at, target: null })
  }
  const move = (event: PointerEvent<HTMLElement>) => {
    if (source.current === null) return
    const target = cardAt(editor, { x: event.clientX, y: event.clientY })
    const isOther = target !== null && target !== source.current
    editor.setHintingShapes(isOther ? [shapeIdOf('cards', target)] : [])
    setDrawn((before) => before && { ...before, to: within(event), target: isOther ? target : null })
  }
  const stop = () => {
    source.current = null
    editor.setHintingShapes([])
    setDrawn(null)
  }
  const end = async (event: PointerEvent<HTMLElement>) => {
    const from = source.current
    const target = cardAt(editor, { x: event.clientX, y: event.clientY })
    stop()
    if (from === null || target === null || target === from) return
    const linkId = await makeLink(live, stage.ask, stage.language, from, target)
    if (linkId !== null) live.desk.put({ selection: [linkId] })
  }

  return (
    <>
      {drawn && (
        <svg className="link-drawn" data-target={drawn.target !== null || undefined} aria-hidden="true">
          <line x1={drawn.from.x} y1={drawn.from.y} x2={drawn.to.x} y2={drawn.to.y} />
          <circle cx={drawn.to.x} cy={drawn.to.y} r={5} />
        </svg>
      )}
      {(box || drawn) && (
        <div className="link-dots" data-drawing={drawn !== null || undefined} style={box ? { transform: `translate(${box.x}px, ${box.y}px)`, width: box.w, height: box.h } : undefined}>
          {sides.map((side) => (
            <span
              key={side}
              className="link-dot"
              data-side={side}
              title={words.linkDot}
              style={{ left: `${sidePoints[side].x * 100}%`, top: `${sidePoints[side].y * 100}%` }}
              onPointerDown={(event) => box && start(event, box.id)}
              onPointerMove={move}
              onPointerUp={(event) => void end(event)}
              onPointerCancel={stop}
            />
          ))}
        </div>
      )}
    </>
  )
}
