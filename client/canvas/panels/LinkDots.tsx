import type { PointerEvent } from 'react'
import { useEditor, useValue, type Editor, type TLShapeId } from 'tldraw'
import { canvasWords } from '../../words/canvas'
import { useWords } from '../../words/defineWords'
import { recordOfShape } from '../shapes/shapeIds'
import type { Stage } from '../stage'
import { useLinkDrawing } from './useLinkDrawing'

const sides = ['top', 'right', 'bottom', 'left'] as const
const places = { top: ['50%', '0%'], right: ['100%', '50%'], bottom: ['50%', '100%'], left: ['0%', '50%'] } as const

/** A card smaller than this on the screen shows no dots: they would be in the way of taking hold of it. */
const leastWidthPx = 60
const leastTouchWidthPx = 130

interface DottedCard {
  readonly cardId: string
  /** Screen pixels within the canvas. */
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** The card whose dots are shown: the one under the pointer, else the only one chosen. */
function shapeWithDots(editor: Editor): TLShapeId | null {
  if (!editor.isIn('select.idle') || editor.getInstanceState().isReadonly) return null
  const hovered = editor.getHoveredShape()
  if (hovered?.type === 'card') return hovered.id
  const only = editor.getOnlySelectedShape()
  return only?.type === 'card' ? only.id : null
}

function dottedCard(editor: Editor): DottedCard | null {
  const id = shapeWithDots(editor)
  const bounds = id === null ? undefined : editor.getShapePageBounds(id)
  const zoom = editor.getZoomLevel()
  const leastWidth = editor.getInstanceState().isCoarsePointer ? leastTouchWidthPx : leastWidthPx
  if (id === null || !bounds || bounds.w * zoom < leastWidth) return null
  const { x, y } = editor.pageToViewport(bounds.point)
  return { cardId: recordOfShape(id).id, x, y, w: bounds.w * zoom, h: bounds.h * zoom }
}

/** Dots at a card's edges: a link is drawn by dragging from one to another card. */
export function LinkDots({ stage }: { readonly stage: Stage }) {
  const editor = useEditor()
  const words = useWords(canvasWords)
  const { drawn, start, move, end, stop } = useLinkDrawing(stage)
  const box = useValue('card with dots', () => dottedCard(editor), [editor])
  const onPress = (event: PointerEvent<HTMLElement>) => box && start(event, box.cardId)
  return (
    <>
      {drawn && (
        <svg className="link-drawn" data-target={drawn.hasTarget || undefined} aria-hidden="true">
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
              style={{ left: places[side][0], top: places[side][1] }}
              onPointerDown={onPress}
              onPointerMove={move}
              onPointerUp={end}
              onPointerCancel={stop}
            />
          ))}
        </div>
      )}
    </>
  )
}
