/** The network of reinforcements: dashed where nobody has confirmed. Hubs and bridges are told by shape and word. */
import { boardColor } from '../../domain/colors'
import { shape, words } from '../../reports/figures/svg'
import type { Network, NetworkCluster, NetworkEdge, NetworkNode } from '../../views/composeNetwork'
import { inks } from '../inks'
import { moved } from '../thing'

function outline({ w, h, marks }: NetworkNode, look: Readonly<Record<string, string | number>>): string {
  if (marks.includes('bridge')) return shape('path', { d: `M14 0H${w - 14}L${w} ${h / 2}L${w - 14} ${h}H14L0 ${h / 2}Z`, ...look })
  return shape('rect', { x: 0, y: 0, width: w, height: h, rx: marks.includes('hub') ? 16 : 7, ...look })
}

function drawNode(node: NetworkNode): string {
  const { x, y, w, h, color, lines, trackNumber, marks, markWords } = node
  const tone = color === null ? { paper: inks.sheet, ink: inks.soft } : boardColor(color)
  const parts = [
    outline(node, { fill: tone.paper, stroke: tone.ink, 'stroke-width': marks.includes('hub') ? 3 : 1.5 }),
    ...lines.map((line, index) => words(line, w / 2, 24 + index * 18, { size: 14.5, weight: 600, fill: inks.ink, anchor: 'middle' })),
    markWords === '' ? '' : words(markWords, w / 2, h - 10, { size: 12.5, weight: 600, fill: tone.ink, anchor: 'middle' }),
    trackNumber === null ? '' : shape('rect', { x: -11, y: -13, width: 24, height: 22, rx: 5, fill: tone.ink }) + words(String(trackNumber), 1, 3, { size: 14, weight: 700, fill: inks.white, anchor: 'middle' }),
  ]
  return moved(parts.join(''), x, y)
}

function drawCluster({ x, y, w, h, label }: NetworkCluster): string {
  const ring = shape('rect', { x, y, width: w, height: h, rx: 14, fill: 'none', stroke: inks.lineStrong, 'stroke-width': 1.6, 'stroke-dasharray': '2 6', 'stroke-linecap': 'round' })
  return ring + words(label, x + 16, y + 25, { size: 15, weight: 600, fill: inks.soft })
}

function drawEdge({ from, control, to, head, label, number, isConfirmed }: NetworkEdge): string {
  const dash: Readonly<Record<string, string>> = isConfirmed ? {} : { 'stroke-dasharray': '7 5' }
  return [
    shape('path', { d: `M${from.x} ${from.y}Q${control.x} ${control.y} ${to.x} ${to.y}`, fill: 'none', stroke: inks.soft, 'stroke-width': 2, ...dash }),
    shape('path', { d: `M${head.map(({ x, y }) => `${x} ${y}`).join('L')}Z`, fill: inks.soft }),
    shape('circle', { cx: label.x, cy: label.y, r: 10.5, fill: inks.sheet, stroke: inks.lineStrong }),
    words(String(number), label.x, label.y + 4.5, { size: 12, weight: 600, fill: inks.ink, anchor: 'middle' }),
  ].join('')
}

export const drawNetwork = ({ clusters, edges, nodes }: Network): string => [...clusters.map(drawCluster), ...edges.map(drawEdge), ...nodes.map(drawNode)].join('')
