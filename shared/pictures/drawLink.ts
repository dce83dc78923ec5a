/** A link as the canvas draws it: a curve from card to card, its head, and its relation's words. */
import type { Board, Link } from '../domain/board'
import { isMutual } from '../domain/confirmation'
import type { Language } from '../domain/language'
import type { Rect } from '../domain/placing'
import { cleanText } from '../reports/normalise'
import { shape, words } from '../reports/figures/svg'
import { findRelation } from '../templates/relations'
import { backLinks, linkSpreads } from '../views/backLinks'
import { arrowheadData, curveData, linkPath, pointsOn } from '../views/linkPath'
import { placeForWords } from '../views/linkWords'
import { inks } from './inks'
import { fitLine, widthOf } from './measureText'
import { boxAround, grown, type Thing } from './thing'

const size = 13
const height = 22
const beside = 8
/** The words of a relation that somebody else's program named may be endless. */
const maxWidth = 320
/** With more cards than this the words stay at the middle of their links. */
const maxCardsToAvoid = 250

function drawOne(link: Link, links: readonly Link[], [from, to]: readonly [Rect, Rect], at: { readonly isBack: boolean; readonly spread: number }, cards: readonly Rect[], language: Language): Thing {
  const relation = findRelation(link.kind)
  const label = fitLine(cleanText(relation?.label[language] ?? link.kind), { size, weight: 600, width: maxWidth })
  const path = linkPath(from, to, at.spread, at.isBack)
  const w = widthOf(label, size, 600) + 2 * beside
  const { x, y } = placeForWords(path, label, cards)
  const dash: Readonly<Record<string, string>> = link.kind === 'reinforces' && !isMutual(link, links) ? { 'stroke-dasharray': '7 6' } : {}
  const stroke = { fill: 'none', stroke: inks.link, 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }
  const svg = [
    shape('path', { d: curveData(path), ...stroke, ...dash }),
    relation?.isDirected === false ? '' : shape('path', { d: arrowheadData(path), ...stroke }),
    label === '' ? '' : shape('rect', { x: x - w / 2, y: y - height / 2, width: w, height, rx: 11, fill: inks.paper, stroke: inks.line }) + words(label, x, y + 4.5, { size, weight: 600, fill: inks.ink, anchor: 'middle' }),
  ].join('')
  const line = boxAround(pointsOn(path).map((point) => ({ ...point, w: 0, h: 0 })))!
  return { svg, box: boxAround([grown(line, 14), grown({ x: x - w / 2, y: y - height / 2, w, h: height }, 1)])! }
}

/** Those of which both cards are in the picture. `rects`: where the cards lie, by id. */
export function drawLinks(board: Board, rects: ReadonlyMap<string, Rect>, language: Language): Thing[] {
  const links = [...board.links.values()].filter(({ from, to }) => rects.has(from) && rects.has(to))
  const back = backLinks(links.filter(({ kind }) => findRelation(kind)?.isDirected !== false))
  const spreads = linkSpreads(links)
  const avoided = rects.size > maxCardsToAvoid ? [] : [...rects.values()]
  return links.map((link) => drawOne(link, links, [rects.get(link.from)!, rects.get(link.to)!], { isBack: back.has(link.id), spread: spreads.get(link.id) ?? 0 }, avoided, language))
}
