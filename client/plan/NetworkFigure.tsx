/** The network as a picture one can act on: from node to node draws a reinforcement. */
import { useId, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { Network, NetworkEdge, NetworkNode } from '../../shared/views/composeNetwork'
import type { Point } from '../../shared/views/routeEdge'
import { useWords } from '../words/defineWords'
import { planWords } from '../words/plan'
import { toneOf } from './trackMark'

interface FigureProps {
  readonly network: Network
  readonly canEdit: boolean
  readonly onOpen: (activityId: string) => void
  readonly onDraw: (fromId: string, toId: string) => void
  /** A reinforcement from this activity is wanted; where to is asked. */
  readonly onAsk: (fromId: string) => void
  readonly isStill?: boolean
}

const corner = (mark: boolean) => (mark ? 16 : 7)

/** A hub has a double edge, a bridge a cut corner to each side, a loop a ring before its word. */
function NodeBox({ node }: { readonly node: NetworkNode }) {
  const { w, h, marks } = node
  const isBridge = marks.includes('bridge')
  const shape = isBridge ? `M14 0H${w - 14}L${w} ${h / 2}L${w - 14} ${h}H14L0 ${h / 2}Z` : null
  return (
    <>
      {shape ? <path className="node-box" d={shape} /> : <rect className="node-box" width={w} height={h} rx={corner(marks.includes('hub'))} />}
      {marks.includes('hub') && (shape ? <path className="node-inner" d={`M17 4H${w - 17}L${w - 5} ${h / 2}L${w - 17} ${h - 4}H17L5 ${h / 2}Z`} /> : <rect className="node-inner" x={4} y={4} width={w - 8} height={h - 8} rx={12} />)}
    </>
  )
}

function NodeWords({ node }: { readonly node: NetworkNode }) {
  const { w, h, lines, trackNumber, markWords } = node
  return (
    <>
      {lines.map((line, index) => (
        <text key={index} className="node-line" x={w / 2} y={24 + index * 18} textAnchor="middle">
          {line}
        </text>
      ))}
      {markWords !== '' && (
        <text className="node-mark" x={w / 2} y={h - 10} textAnchor="middle">
          {markWords}
        </text>
      )}
      {trackNumber !== null && (
        <>
          <rect className="node-number-ground" x={-11} y={-13} width={24} height={22} rx={5} />
          <text className="node-number" x={1} y={3} textAnchor="middle">
            {trackNumber}
          </text>
        </>
      )}
    </>
  )
}

function Edge({ edge, inferredSign }: { readonly edge: NetworkEdge; readonly inferredSign: string }) {
  const { from, control, to, head, label, number, isConfirmed, isInferred } = edge
  return (
    <g className="edge" data-link={edge.id} data-confirmed={isConfirmed || undefined}>
      <path className="edge-line" d={`M${from.x} ${from.y}Q${control.x} ${control.y} ${to.x} ${to.y}`} />
      <path className="edge-head" d={`M${head.map(({ x, y }) => `${x} ${y}`).join('L')}Z`} />
      <circle className="edge-dot" cx={label.x} cy={label.y} r={10.5} />
      <text className="edge-number" x={label.x} y={label.y + 4.5} textAnchor="middle">
        {number}
        {isInferred ? inferredSign : ''}
      </text>
    </g>
  )
}

/** The pointer's place in the picture's own pixels. */
function pointIn(svg: SVGSVGElement, event: PointerEvent): Point {
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM()?.inverse())
  return { x: at.x, y: at.y }
}

const isInside = ({ x, y, w, h }: NetworkNode, point: Point) => point.x >= x && point.x <= x + w && point.y >= y && point.y <= y + h

/** The nearest node in the arrow's direction. */
function nodeTowards(nodes: readonly NetworkNode[], from: NetworkNode, key: string): NetworkNode | null {
  const ways: Readonly<Record<string, readonly [number, number]>> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }
  const way = ways[key]
  if (!way) return null
  const distance = (node: NetworkNode) => {
    const dx = node.x + node.w / 2 - from.x - from.w / 2
    const dy = node.y + node.h / 2 - from.y - from.h / 2
    const along = dx * way[0] + dy * way[1]
    const aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0])
    return along <= 4 ? Infinity : along + aside * 2
  }
  const best = nodes.filter((node) => node !== from).reduce<NetworkNode | null>((near, node) => (distance(node) < (near ? distance(near) : Infinity) ? node : near), null)
  return best
}

const clickPixels = 6

export function NetworkFigure({ network, canEdit, onOpen, onDraw, onAsk, isStill = false }: FigureProps) {
  const words = useWords(planWords)
  const svg = useRef<SVGSVGElement>(null)
  const hint = useId()
  const [stop, setStop] = useState<string | null>(null)
  const [drawing, setDrawing] = useState<{ readonly from: NetworkNode; readonly start: Point; readonly at: Point } | null>(null)
  const { nodes, edges, clusters, width, height } = network
  const current = nodes.some(({ id }) => id === stop) ? stop : (nodes[0]?.id ?? null)
  const isFar = drawing !== null && Math.hypot(drawing.at.x - drawing.start.x, drawing.at.y - drawing.start.y) > clickPixels
  const aim = isFar ? nodes.find((node) => node.id !== drawing.from.id && isInside(node, drawing.at)) : undefined

  const onKeyDown = (event: KeyboardEvent, node: NetworkNode) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = nodeTowards(nodes, node, event.key)
    const isKey = next !== null || event.key === 'Enter' || event.key === ' ' || (canEdit && event.key.toLowerCase() === 'f')
    if (!isKey) return
    event.preventDefault()
    if (next) svg.current?.querySelector<SVGGElement>(`[data-node='${CSS.escape(next.id)}']`)?.focus()
    else if (event.key.toLowerCase() === 'f') onAsk(node.id)
    else onOpen(node.id)
  }
  const onPointerDown = (event: PointerEvent, node: NetworkNode) => {
    if (event.button !== 0 || !svg.current) return
    const at = pointIn(svg.current, event)
    if (canEdit) svg.current.setPointerCapture(event.pointerId)
    setDrawing({ from: node, start: at, at })
  }
  const onPointerUp = () => {
    if (drawing === null) return
    setDrawing(null)
    if (!isFar) onOpen(drawing.from.id)
    else if (aim && canEdit) onDraw(drawing.from.id, aim.id)
  }

  return (
    <svg
      ref={svg}
      className="network"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-label={words.networkFigure}
      aria-describedby={isStill ? undefined : hint}
      data-drawing={isFar || undefined}
      onPointerMove={(event) => drawing && svg.current && setDrawing({ ...drawing, at: pointIn(svg.current, event) })}
      onPointerUp={onPointerUp}
      onPointerCancel={() => setDrawing(null)}
    >
      {canEdit && !isStill && <desc id={hint}>{words.networkHint}</desc>}
      {clusters.map((cluster) => (
        <g key={cluster.label}>
          <rect className="cluster" x={cluster.x} y={cluster.y} width={cluster.w} height={cluster.h} rx={14} />
          <text className="cluster-name" x={cluster.x + 16} y={cluster.y + 25}>
            {cluster.label}
          </text>
        </g>
      ))}
      {edges.map((edge) => (
        <Edge key={edge.id} edge={edge} inferredSign={words.inferred.slice(0, 1)} />
      ))}
      {nodes.map((node) => (
        <g
          key={node.id}
          className="node"
          data-node={node.id}
          data-aim={aim?.id === node.id || undefined}
          role="button"
          tabIndex={!isStill && node.id === current ? 0 : -1}
          aria-label={[node.title, node.trackNumber === null ? '' : `${words.track} ${node.trackNumber}`, node.markWords].filter((part) => part !== '').join(', ')}
          transform={`translate(${node.x} ${node.y})`}
          style={toneOf(node.color)}
          onFocus={() => setStop(node.id)}
          onKeyDown={(event) => onKeyDown(event, node)}
          onPointerDown={(event) => onPointerDown(event, node)}
        >
          <title>{node.title}</title>
          <NodeBox node={node} />
        </g>
      ))}
      {/* Drawn words stand outside the buttons, whose names are whole. */}
      <g aria-hidden="true">
        {nodes.map((node) => (
          <g key={node.id} transform={`translate(${node.x} ${node.y})`} className="node-words" style={toneOf(node.color)}>
            <NodeWords node={node} />
          </g>
        ))}
      </g>
      {isFar && <line className="edge-new" x1={drawing.start.x} y1={drawing.start.y} x2={drawing.at.x} y2={drawing.at.y} />}
    </svg>
  )
}
