/** Free drawing: figures, text, arrows, lines, pen and pictures as the drawing tool keeps them, field by field. Whatever an entry holds, something sound comes out. */
import type { Drawing } from '../domain/board'
import type { Language } from '../domain/language'
import type { Point, Rect } from '../domain/placing'
import { escapeSvg, shape } from '../reports/figures/svg'
import { cleanText } from '../reports/normalise'
import { fillOf, letterSizeOf, lineLook, listIn, numberIn, objectIn, scaleOf, strokeOf, textIn, toneOf, wordsOf } from './drawingStyles'
import { geoPath } from './geoPaths'
import { inks, readable } from './inks'
import { breakLines, fitLine, widthOf } from './measureText'
import { pictureWords } from './pictureWords'
import { boxAround, grown, textBlock, titled, type Thing } from './thing'

export interface DrawingRequest {
  readonly language: Language
  /** Where a card, a zone or another drawing lies, by the name an arrow holds it by; null when it is not in the picture. */
  rectOf(name: string): Rect | null
  /** A picture of the board's own as a `data:` address, by its hash; null when it is not given. */
  pictureOf(hash: string): string | null
}

type Fields = Drawing['fields']

/** Drawn from the drawing's own corner. */
interface Piece {
  readonly box: Rect
  readonly svg: string
}

const lineHeight = 1.35
/** Beside the words of a figure. */
const labelPadding = 16
/** A pen stroke has some hundreds; what is beyond is not somebody's hand. */
const maxPoints = 20_000

const sizeIn = (value: Fields[string] | undefined, otherwise: number): number => Math.min(50_000, Math.max(1, Math.abs(numberIn(value, otherwise))))
const pointIn = (value: Fields[string] | undefined): Point => ({ x: numberIn(objectIn(value).x, 0), y: numberIn(objectIn(value).y, 0) })
const pair = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`
const boxOf = (points: readonly Point[], around: number): Rect => grown(boxAround(points.map(({ x, y }) => ({ x, y, w: 0, h: 0 }))) ?? { x: 0, y: 0, w: 0, h: 0 }, around)

const alignments: Readonly<Record<string, 'start' | 'middle' | 'end'>> = { start: 'start', 'start-legacy': 'start', end: 'end', 'end-legacy': 'end' }

interface Label {
  readonly lines: readonly string[]
  readonly size: number
}

/** Lines of words in a width, aligned; `fill` is readable on `ground`. */
function drawLabel({ lines, size }: Label, { x, y, w, h }: Rect, align: string, vertical: string, fill: string): string {
  const anchor = alignments[align] ?? 'middle'
  const tall = lines.length * size * lineHeight
  const top = vertical === 'start' ? y : vertical === 'end' ? y + h - tall : y + (h - tall) / 2
  return textBlock(lines, anchor === 'start' ? x : anchor === 'end' ? x + w : x + w / 2, top, size * lineHeight, { size, fill, anchor })
}

function drawGeo(fields: Fields): Piece {
  const scale = scaleOf(fields)
  const w = sizeIn(fields.w, 100)
  const size = letterSizeOf(fields, 'label')
  const padding = labelPadding * scale
  const text = cleanText(wordsOf(fields))
  const lines = text === '' ? [] : breakLines(text, { size, width: Math.max(size, w - 2 * padding) })
  // Letters of ours may need more room than those it was drawn with.
  const h = Math.max(sizeIn(fields.h, 100) + Math.max(0, numberIn(fields.growY, 0)), lines.length === 0 ? 0 : lines.length * size * lineHeight + 2 * Math.min(padding, 8))
  const fill = fillOf(fields)
  const path = shape('path', { d: geoPath(textIn(fields.geo), w, h), fill, ...lineLook(fields) })
  const inner = { x: padding, y: Math.min(padding, 8), w: w - 2 * padding, h: h - 2 * Math.min(padding, 8) }
  const label = drawLabel({ lines, size }, inner, textIn(fields.align), textIn(fields.verticalAlign), readable(toneOf(fields.labelColor).line, fill === 'none' ? inks.paper : fill))
  const wide = Math.max(0, ...lines.map((line) => widthOf(line, size))) - w
  return { box: grown({ x: -Math.max(0, wide / 2), y: 0, w: w + Math.max(0, wide), h }, strokeOf(fields) / 2 + 1), svg: path + label }
}

function drawText(fields: Fields): Piece {
  const size = letterSizeOf(fields, 'text')
  const text = cleanText(wordsOf(fields))
  const scale = scaleOf(fields)
  const isFree = fields.autoSize !== false
  const width = isFree ? 100_000 : Math.max(size, sizeIn(fields.w, 200) * scale)
  const lines = breakLines(text, { size, width })
  const w = isFree ? Math.max(8, ...lines.map((line) => widthOf(line, size))) : width
  const h = lines.length * size * lineHeight
  const svg = drawLabel({ lines, size }, { x: 0, y: 0, w, h }, textIn(fields.textAlign) || 'start', 'start', readable(toneOf(fields.color).line, inks.paper))
  return { box: { x: 0, y: 0, w, h }, svg }
}

/** Strokes of pen or marker, each segment a run of points. */
function drawStroke(fields: Fields, isMarker: boolean): Piece {
  let left = maxPoints
  const runs = listIn(fields.segments).map((segment) => {
    const points = listIn(objectIn(segment).points).slice(0, Math.max(0, left)).map(pointIn)
    left -= points.length
    return points
  })
  const points = runs.flat()
  if (points.length === 0) return { box: { x: 0, y: 0, w: 0, h: 0 }, svg: '' }
  const isDot = points.every(({ x, y }) => x === points[0]!.x && y === points[0]!.y)
  const d = isDot ? `M${pair(points[0]!)}h0.1` : `M${points.map(pair).join('L')}${fields.isClosed === true ? 'Z' : ''}`
  const look = lineLook(fields)
  const width = strokeOf(fields) * (isMarker ? 6 : 1)
  const marker = { stroke: toneOf(fields.color).marker, 'stroke-width': width, 'stroke-opacity': 0.45 }
  const fill = !isMarker && fields.isClosed === true ? fillOf(fields) : 'none'
  return { box: boxOf(points, width / 2 + 1), svg: shape('path', { d, ...look, fill, ...(isMarker ? marker : {}) }) }
}

/** A line through its points, straight or bent. */
function drawLine(fields: Fields): Piece {
  const points = Object.values(objectIn(fields.points))
    .map((value) => ({ ...pointIn(value), index: textIn(objectIn(value).index) }))
    .sort((a, b) => (a.index < b.index ? -1 : a.index > b.index ? 1 : 0))
    .slice(0, maxPoints)
  if (points.length < 2) return { box: { x: 0, y: 0, w: 0, h: 0 }, svg: '' }
  const isBent = fields.spline === 'cubic' && points.length > 2
  const pulls: Point[] = []
  const parts = points.slice(1).map((to, index) => {
    const from = points[index]!
    if (!isBent) return `L${pair(to)}`
    const [before, after] = [points[index - 1] ?? from, points[index + 2] ?? to]
    const first = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 }
    const second = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 }
    pulls.push(first, second)
    return `C${pair(first)} ${pair(second)} ${pair(to)}`
  })
  return { box: boxOf([...points, ...pulls], strokeOf(fields) / 2 + 1), svg: shape('path', { d: `M${pair(points[0]!)}${parts.join('')}`, fill: 'none', ...lineLook(fields) }) }
}

const inside = ({ x, y }: Point, rect: Rect | null): boolean => rect !== null && x > rect.x && x < rect.x + rect.w && y > rect.y && y < rect.y + rect.h

/** Radians. */
const angleOf = ({ place }: Fields): number => numberIn(objectIn(place).rotation, 0) % (2 * Math.PI)

interface ArrowEnd {
  readonly point: Point
  /** What it holds on to, where the arrow stops at the edge. */
  readonly rect: Rect | null
}

/** Where an end of an arrow is: on what it holds, or where it was put. Page pixels. */
function endOf(fields: Fields, terminal: 'start' | 'end', corner: Point, { rectOf }: DrawingRequest): ArrowEnd {
  const binding = listIn(fields.bindings).map(objectIn).find((one) => objectIn(one.props).terminal === terminal)
  const rect = binding === undefined ? null : rectOf(textIn(binding.to))
  const own = pointIn(fields[terminal])
  const [cos, sin] = [Math.cos(angleOf(fields)), Math.sin(angleOf(fields))]
  if (binding === undefined || rect === null) return { point: { x: corner.x + own.x * cos - own.y * sin, y: corner.y + own.x * sin + own.y * cos }, rect: null }
  const props = objectIn(binding.props)
  const anchor = props.isPrecise === true ? objectIn(props.normalizedAnchor) : {}
  const at = (value: Fields[string] | undefined) => Math.min(1, Math.max(0, numberIn(value, 0.5)))
  return { point: { x: rect.x + rect.w * at(anchor.x), y: rect.y + rect.h * at(anchor.y) }, rect: props.isExact === true ? null : rect }
}

function headAt(tip: Point, from: Point, kind: string, fields: Fields): string {
  if (kind === '' || kind === 'none') return ''
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1
  const [ux, uy] = [(tip.x - from.x) / length, (tip.y - from.y) / length]
  const reach = strokeOf(fields) * 4
  const wing = (side: 1 | -1): Point => ({ x: tip.x - reach * ux - side * reach * 0.5 * uy, y: tip.y - reach * uy + side * reach * 0.5 * ux })
  const { stroke, 'stroke-width': width } = lineLook(fields)
  const look = { stroke: stroke!, 'stroke-width': width!, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }
  if (kind === 'dot') return shape('circle', { cx: tip.x, cy: tip.y, r: strokeOf(fields) * 1.4, fill: stroke!, ...look })
  if (kind === 'bar') return shape('path', { d: `M${pair({ x: tip.x - uy * reach * 0.6, y: tip.y + ux * reach * 0.6 })}L${pair({ x: tip.x + uy * reach * 0.6, y: tip.y - ux * reach * 0.6 })}`, fill: 'none', ...look })
  const d = `M${pair(wing(1))}L${pair(tip)}L${pair(wing(-1))}`
  return shape('path', { d: kind === 'arrow' ? d : `${d}Z`, fill: kind === 'arrow' ? 'none' : stroke!, ...look })
}

/** An arrow in page pixels, bent by `bend`, from the edge of what it holds to the edge of what it points at. */
function drawArrow(fields: Fields, corner: Point, request: DrawingRequest): Piece {
  const [start, end] = [endOf(fields, 'start', corner, request), endOf(fields, 'end', corner, request)]
  const [a, b] = [start.point, end.point]
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  const bend = Math.min(length * 4, Math.max(-length * 4, numberIn(fields.bend, 0)))
  const control = { x: (a.x + b.x) / 2 - (2 * bend * (b.y - a.y)) / length, y: (a.y + b.y) / 2 + (2 * bend * (b.x - a.x)) / length }
  const at = (t: number): Point => ({ x: (1 - t) ** 2 * a.x + 2 * t * (1 - t) * control.x + t * t * b.x, y: (1 - t) ** 2 * a.y + 2 * t * (1 - t) * control.y + t * t * b.y })
  const steps = 40
  const all = Array.from({ length: steps + 1 }, (_, index) => at(index / steps))
  const first = Math.max(0, all.findIndex((point) => !inside(point, start.rect)))
  const last = all.findLastIndex((point) => !inside(point, end.rect))
  const points = last - first < 1 ? [a, b] : all.slice(first, last + 1)
  const d = bend === 0 ? `M${pair(points[0]!)}L${pair(points.at(-1)!)}` : `M${points.map(pair).join('L')}`
  const heads = headAt(points.at(-1)!, points.at(-2)!, textIn(fields.arrowheadEnd) || (fields.arrowheadEnd === undefined ? 'arrow' : 'none'), fields) + headAt(points[0]!, points[1]!, textIn(fields.arrowheadStart), fields)
  const label = arrowLabel(fields, points[Math.floor(points.length / 2)]!, bend === 0 ? { x: (points[0]!.x + points.at(-1)!.x) / 2, y: (points[0]!.y + points.at(-1)!.y) / 2 } : null)
  const box = boxAround([boxOf(points, strokeOf(fields) * 3.5 + 2), ...(label === null ? [] : [label.box])])!
  return { box, svg: shape('path', { d, fill: 'none', ...lineLook(fields) }) + heads + (label?.svg ?? '') }
}

function arrowLabel(fields: Fields, bent: Point, straight: Point | null): Piece | null {
  const text = cleanText(wordsOf(fields))
  if (text === '') return null
  const size = letterSizeOf(fields, 'arrow')
  const lines = breakLines(text, { size, width: 320 * scaleOf(fields) })
  const w = Math.max(...lines.map((line) => widthOf(line, size))) + 10
  const h = lines.length * size * lineHeight + 6
  const middle = straight ?? bent
  const box = { x: middle.x - w / 2, y: middle.y - h / 2, w, h }
  const ground = shape('rect', { x: box.x, y: box.y, width: w, height: h, rx: 4, fill: inks.paper })
  return { box, svg: ground + drawLabel({ lines, size }, box, 'middle', 'middle', readable(toneOf(fields.labelColor).line, inks.paper)) }
}

/** A frame that says what would stand there. */
function drawStandIn(w: number, h: number, text: string): Piece {
  const size = 16
  const lines = breakLines(cleanText(text), { size, width: Math.max(60, w - 20) })
  const wide = Math.max(w, ...lines.map((line) => widthOf(line, size) + 20))
  const tall = Math.max(h, lines.length * size * lineHeight + 16)
  const frame = shape('rect', { x: 0, y: 0, width: wide, height: tall, rx: 4, fill: inks.sheet, stroke: inks.lineStrong, 'stroke-dasharray': '6 4' })
  return { box: grown({ x: 0, y: 0, w: wide, h: tall }, 1), svg: frame + drawLabel({ lines, size }, { x: 10, y: 8, w: wide - 20, h: tall - 16 }, 'middle', 'middle', inks.soft) }
}

/** What is shown of a picture, in shares of it. */
function cropOf(fields: Fields): Rect {
  const crop = objectIn(fields.crop)
  const share = (value: Fields[string] | undefined, otherwise: number) => Math.min(1, Math.max(0, numberIn(value, otherwise)))
  const [left, top] = [share(objectIn(crop.topLeft).x, 0), share(objectIn(crop.topLeft).y, 0)]
  const [right, bottom] = [share(objectIn(crop.bottomRight).x, 1), share(objectIn(crop.bottomRight).y, 1)]
  return right - left < 0.001 || bottom - top < 0.001 ? { x: 0, y: 0, w: 1, h: 1 } : { x: left, y: top, w: right - left, h: bottom - top }
}

const isPicture = (address: string): boolean => /^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/.test(address)

function drawImage(fields: Fields, request: DrawingRequest): Piece {
  const [w, h] = [sizeIn(fields.w, 100), sizeIn(fields.h, 100)]
  const alt = textIn(fields.altText).trim() || pictureWords[request.language].image
  const address = request.pictureOf(textIn(objectIn(fields.image).hash))
  if (address === null || !isPicture(address)) return drawStandIn(w, h, alt)
  const crop = cropOf(fields)
  const [wide, high] = [w / crop.w, h / crop.h]
  const mirror = `translate(${fields.flipX === true ? w : 0} ${fields.flipY === true ? h : 0}) scale(${fields.flipX === true ? -1 : 1} ${fields.flipY === true ? -1 : 1})`
  const image = `<image href="${address}" x="${(-crop.x * wide).toFixed(1)}" y="${(-crop.y * high).toFixed(1)}" width="${wide.toFixed(1)}" height="${high.toFixed(1)}" preserveAspectRatio="none"/>`
  const svg = `<svg x="0" y="0" width="${w.toFixed(1)}" height="${h.toFixed(1)}" viewBox="0 0 ${w.toFixed(1)} ${h.toFixed(1)}"><title>${escapeSvg(alt)}</title><g transform="${mirror}">${image}</g></svg>`
  return { box: { x: 0, y: 0, w, h }, svg }
}

function pieceOf(fields: Fields, request: DrawingRequest): Piece {
  switch (fields.type) {
    case 'geo':
      return drawGeo(fields)
    case 'text':
      return drawText(fields)
    case 'draw':
      return drawStroke(fields, false)
    case 'highlight':
      return drawStroke(fields, true)
    case 'line':
      return drawLine(fields)
    case 'image':
      return drawImage(fields, request)
    default:
      return drawStandIn(sizeIn(fields.w, 200), sizeIn(fields.h, 60), fitLine(cleanText(wordsOf(fields) || textIn(fields.name) || textIn(fields.altText)), { size: 16, width: 4_000 }))
  }
}

/** A box turned around a corner: the least upright one around it. */
function turned({ x, y, w, h }: Rect, corner: Point, angle: number): Rect {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const corners = [[x, y], [x + w, y], [x, y + h], [x + w, y + h]] as const
  return boxAround(corners.map(([px, py]) => ({ x: corner.x + px * cos - py * sin, y: corner.y + px * sin + py * cos, w: 0, h: 0 })))!
}

/** Its opacity and turn are its own. */
export function drawDrawing({ fields }: Drawing, request: DrawingRequest): Thing {
  const corner = pointIn(fields.place)
  const opacity = Math.max(0, Math.min(1, numberIn(fields.opacity, 1)))
  const faded = (svg: string) => (opacity === 1 ? svg : `<g opacity="${opacity.toFixed(2)}">${svg}</g>`)
  const title = fields.type === 'image' ? '' : cleanText(textIn(fields.altText))
  if (fields.type === 'arrow') {
    const { box, svg } = drawArrow(fields, corner, request)
    return { box, svg: titled(faded(svg), title) }
  }
  const { box, svg } = pieceOf(fields, request)
  const angle = angleOf(fields)
  const turn = angle === 0 ? '' : ` rotate(${((angle * 180) / Math.PI).toFixed(3)})`
  return { box: turned(box, corner, angle), svg: `<g transform="translate(${pair(corner)})${turn}">${titled(faded(svg), title)}</g>` }
}
