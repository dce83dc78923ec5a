/** The plan as a network on paper: the picture of the plan's page, in ink. */
import type { Language } from '../../domain/language'
import type { Network, NetworkEdge, NetworkNode } from '../../views/composeNetwork'
import type { Figure } from '../report'
import { figureWords } from './figureWords'
import { drawing, ink, shape, toneOf, wordLines, words } from './svg'

/** Room around for the numbers that stick out of the boxes. */
const margin = 14

function drawEdge({ from, control, to, head, label, number, isConfirmed }: NetworkEdge): { readonly line: string; readonly number: string } {
  const dash: Readonly<Record<string, string>> = isConfirmed ? {} : { 'stroke-dasharray': '6 4' }
  return {
    line:
      shape('path', { d: `M${from.x} ${from.y}Q${control.x} ${control.y} ${to.x} ${to.y}`, fill: 'none', stroke: ink.line, 'stroke-width': 1.6, ...dash }) +
      shape('path', { d: `M${head.map(({ x, y }) => `${x} ${y}`).join('L')}Z`, fill: ink.line }),
    number: shape('circle', { cx: label.x, cy: label.y, r: 11, fill: ink.paper, stroke: ink.line }) + words(String(number), label.x, label.y + 4.5, { size: 13, anchor: 'middle', weight: 600 }),
  }
}

/** A hub has a double edge. */
function drawNode({ x, y, w, h, lines, marks, markWords, trackNumber }: NetworkNode): string {
  const isHub = marks.includes('hub')
  return [
    shape('rect', { x, y, width: w, height: h, rx: isHub ? 16 : 7, fill: ink.ground, stroke: toneOf(trackNumber), 'stroke-width': 1.6 }),
    isHub ? shape('rect', { x: x + 4, y: y + 4, width: w - 8, height: h - 8, rx: 12, fill: 'none', stroke: toneOf(trackNumber) }) : '',
    wordLines(lines, x + w / 2, y + 24, 18, { size: 15, anchor: 'middle' }),
    markWords === '' ? '' : words(markWords, x + w / 2, y + h - 10, { size: 13, weight: 600, fill: ink.soft, anchor: 'middle' }),
    trackNumber === null ? '' : shape('rect', { x: x - 9, y: y - 9, width: 24, height: 22, rx: 5, fill: toneOf(trackNumber) }) + words(String(trackNumber), x + 3, y + 7, { size: 13, weight: 600, fill: ink.paper, anchor: 'middle' }),
  ].join('')
}

/** What of a network is drawn as one figure. */
type Piece = Pick<Network, 'nodes' | 'edges' | 'clusters'>

/** Wider than this its words are small even on turned paper: then each cluster is a figure of its own. */
const widest = 1_300

/** Without those that nothing reinforces: they are named in the text. */
function piecesOf({ nodes, edges, clusters, width }: Network): Piece[] {
  const joined = new Set(edges.flatMap(({ fromId, toId }) => [fromId, toId]))
  const told = nodes.filter(({ id }) => joined.has(id))
  const isIn = (node: NetworkNode, { x, y, w, h }: Piece['clusters'][number]) => node.x >= x && node.y >= y && node.x < x + w && node.y < y + h
  const held = clusters.filter((cluster) => told.some((node) => isIn(node, cluster)))
  if (width <= widest || held.length < 2) return [{ nodes: told, edges, clusters: held.length > 1 ? held : [] }]
  return held.map((cluster) => {
    const own = told.filter((node) => isIn(node, cluster))
    const ids = new Set(own.map(({ id }) => id))
    return { nodes: own, edges: edges.filter(({ fromId }) => ids.has(fromId)), clusters: [cluster] }
  })
}

/** Around boxes, outlines and the bows of the arrows. */
function boundsOf({ nodes, edges, clusters }: Piece): { readonly x: number; readonly y: number; readonly w: number; readonly h: number } {
  const points = edges.flatMap(({ from, to, label }) => [from, to, label]).map(({ x, y }) => ({ x: x - margin, y: y - margin, w: 2 * margin, h: 2 * margin }))
  const all = [...nodes.map(({ x, y, w, h }) => ({ x: x - margin, y: y - margin, w: w + 2 * margin, h: h + 2 * margin })), ...clusters.map(({ x, y, w, h }) => ({ x: x - 2, y: y - 2, w: w + 4, h: h + 4 })), ...points]
  const [left, top] = [Math.min(...all.map(({ x }) => x)), Math.min(...all.map(({ y }) => y))]
  return { x: left, y: top, w: Math.max(...all.map(({ x, w }) => x + w)) - left, h: Math.max(...all.map(({ y, h }) => y + h)) - top }
}

function pieceFigure(piece: Piece, name: string, language: Language): Figure {
  const { nodes, edges, clusters } = piece
  const drawnEdges = edges.map(drawEdge)
  const outlines = clusters.map(({ x, y, w, h, label }) => shape('rect', { x, y, width: w, height: h, rx: 14, fill: 'none', stroke: ink.thin, 'stroke-dasharray': '4 4' }) + words(label, x + 12, y + 18, { size: 14, fill: ink.soft }))
  const inner = [...outlines, ...drawnEdges.map(({ line }) => line), ...nodes.map(drawNode), ...drawnEdges.map(({ number }) => number)].join('')
  const { x, y, w, h } = boundsOf(piece)
  const said = figureWords[language]
  return { caption: [said.network, name].filter((text) => text !== '').join(': '), alt: said.networkAlt(nodes.length, edges.length), svg: drawing(w, h, [`<g transform="translate(${-x} ${-y})">${inner}</g>`]), width: Math.ceil(w), height: Math.ceil(h), share: 1, isWide: true }
}

/** None without reinforcements: boxes alone say no more than the list of activities. */
export function networkFigures(network: Network, language: Language): Figure[] {
  if (network.edges.length === 0) return []
  const pieces = piecesOf(network)
  return pieces.map((piece) => pieceFigure(piece, pieces.length === 1 ? '' : (piece.clusters[0]?.label ?? ''), language))
}
