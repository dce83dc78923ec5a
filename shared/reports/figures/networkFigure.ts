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

/** Null without reinforcements: boxes alone say no more than the list of activities. */
export function networkFigure({ nodes, edges, clusters, width, height }: Network, language: Language): Figure | null {
  if (edges.length === 0) return null
  const drawnEdges = edges.map(drawEdge)
  const outlines = clusters.map(({ x, y, w, h, label }) => shape('rect', { x, y, width: w, height: h, rx: 14, fill: 'none', stroke: ink.thin, 'stroke-dasharray': '4 4' }) + words(label, x + 12, y + 16, { size: 12, fill: ink.soft }))
  const inner = [...outlines, ...drawnEdges.map(({ line }) => line), ...nodes.map(drawNode), ...drawnEdges.map(({ number }) => number)].join('')
  const [w, h] = [width + margin * 2, height + margin * 2]
  const said = figureWords[language]
  return { caption: said.network, alt: said.networkAlt(nodes.length, edges.length), svg: drawing(w, h, [`<g transform="translate(${margin} ${margin})">${inner}</g>`]), width: Math.ceil(w), height: Math.ceil(h), share: 1 }
}
