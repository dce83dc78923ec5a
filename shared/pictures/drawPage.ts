/**
 * A page or a zone of the board as a picture with real text, from the document's values alone: what the canvas shows, without hands, whole.
 * The same board, day and request give the same letters.
 */
import type { Board, Card, Drawing, Zone } from '../domain/board'
import { cardsOfZone, zonesOfPage } from '../domain/boardQueries'
import { zoneHeaderHeight, zonePadding } from '../domain/geometry'
import type { Language } from '../domain/language'
import type { Rect } from '../domain/placing'
import { boardForEdition, type Edition } from '../reports/editions'
import { escapeSvg, shape, words } from '../reports/figures/svg'
import { cleanText } from '../reports/normalise'
import { pageTitle } from '../templates/pageTitle'
import { zoneWords } from '../templates/zoneWords'
import { isShownInView, viewOfZone } from '../views/shownInView'
import { drawCard, layCard, type LaidCard } from './drawCard'
import { drawDrawing } from './drawDrawing'
import { drawLinks } from './drawLink'
import { drawSlips } from './drawSlips'
import { drawZoneFrame } from './drawZone'
import { textIn, objectIn } from './drawingStyles'
import { inks } from './inks'
import { patternTiles } from './patterns'
import { pictureWords } from './pictureWords'
import { boxAround, grown, type Thing } from './thing'
import { drawView } from './views/drawView'

export interface PictureRequest {
  readonly language: Language
  readonly edition: Edition
  /** ISO day: where *today* stands on a timeline. */
  readonly date: string
  /** Of the picture beside the board's own pixels; 1 when absent. */
  readonly scale?: number
  /** A picture of the board's own as a `data:` address (PNG, JPEG, WebP), by its hash; null or absent: a frame with its words stands there. */
  readonly pictureOf?: (hash: string) => string | null
  /** Rules of style that bring the font along; '' when absent. Never anybody's words. */
  readonly fontRules?: string
}

export interface Picture {
  readonly svg: string
  /** Pixels, whole. */
  readonly width: number
  readonly height: number
  /** What it shows, for those who do not see it. */
  readonly alt: string
}

/** What a picture is made of, before it is written: for checks of what lies where. */
export interface LaidPicture {
  readonly things: readonly Thing[]
  /** What is seen, page pixels: around all things, with a margin. */
  readonly view: Rect
  readonly title: string
  readonly alt: string
}

const margin = 32
const empty: Rect = { x: 0, y: 0, w: 1200, h: 800 }

interface Shown {
  readonly board: Board
  readonly zones: readonly Zone[]
  readonly cards: readonly Card[]
  readonly drawings: readonly Drawing[]
}

function drawOneZone(zone: Zone, { board, cards }: Shown, laid: readonly LaidCard[], { language, date }: PictureRequest): Thing {
  const layout = viewOfZone(zone)
  const room = { w: zone.size.w - 2 * zonePadding, h: zone.size.h - zoneHeaderHeight - zonePadding }
  const count = layout === null ? cards.filter(({ placement }) => placement.zoneId === zone.id).length : cardsOfZone(board, zone.id).length
  if (layout !== null) {
    const view = drawView(layout, { board, language, size: room, today: date })
    return drawZoneFrame(zone, count, language, view === '' ? '' : `<g transform="translate(${zonePadding} ${zoneHeaderHeight})">${view}</g>`)
  }
  const bottom = laid.filter(({ card }) => card.placement.zoneId === zone.id).reduce((lowest, { box }) => Math.max(lowest, box.y - zone.placement.y + box.h + 12), zoneHeaderHeight)
  return drawZoneFrame(zone, count, language, drawSlips(board, zone, bottom, language))
}

interface Layered {
  readonly order: string
  readonly id: string
  readonly thing: Thing
}

const byLayer = (a: Layered, b: Layered): number => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Zones lowest, links above them, cards and drawings on top by their own order. */
function drawShown(shown: Shown, request: PictureRequest): Thing[] {
  const { board } = shown
  const laid = shown.cards.map((card) => layCard(board, card, request.language))
  const cardRects = new Map(laid.map(({ card, box }) => [card.id, box]))
  const rects = new Map<string, Rect>([
    ...shown.zones.map(({ id, placement, size }): [string, Rect] => [`zones/${id}`, { x: placement.x, y: placement.y, ...size }]),
    ...[...cardRects].map(([id, box]): [string, Rect] => [`cards/${id}`, box]),
  ])
  const { language, pictureOf = () => null } = request
  const draw = (drawing: Drawing) => drawDrawing(drawing, { language, pictureOf, rectOf: (name) => rects.get(name) ?? null })
  const isArrow = ({ fields }: Drawing) => fields.type === 'arrow'
  const layered = ({ id, fields }: Drawing): Layered => ({ order: textIn(objectIn(fields.place).order), id, thing: draw({ id, fields }) })
  // An arrow may hold on to a drawing, so those come first.
  const still = shown.drawings.filter((drawing) => !isArrow(drawing)).map(layered)
  for (const { id, thing } of still) rects.set(id, thing.box)
  const arrows = shown.drawings.filter(isArrow).map(layered)
  const onTop = [...laid.map((card): Layered => ({ order: card.card.placement.order, id: card.card.id, thing: drawCard(card) })), ...still, ...arrows].sort(byLayer)
  return [...shown.zones.map((zone) => drawOneZone(zone, shown, laid, request)), ...drawLinks(board, cardRects, language), ...onTop.map(({ thing }) => thing)]
}

const isFree = (board: Board, card: Card): boolean => !isShownInView(board, card)

function shownOnPage(board: Board, pageId: string): Shown {
  return {
    board,
    zones: zonesOfPage(board, pageId),
    cards: [...board.cards.values()].filter((card) => card.placement.pageId === pageId && isFree(board, card)),
    drawings: [...board.drawings.values()].filter(({ fields }) => fields.pageId === pageId),
  }
}

const holds = (outer: Rect, { x, y, w, h }: Rect): boolean => {
  const [cx, cy] = [x + w / 2, y + h / 2]
  return cx >= outer.x && cx <= outer.x + outer.w && cy >= outer.y && cy <= outer.y + outer.h
}

/** The zone, the cards that lie in it, and what is drawn upon it. */
function shownInZone(board: Board, zone: Zone, request: PictureRequest): Shown {
  const page = shownOnPage(board, zone.pageId)
  const ground: Rect = { x: zone.placement.x, y: zone.placement.y, ...zone.size }
  const isUpon = (drawing: Drawing) => holds(ground, drawDrawing(drawing, { language: request.language, pictureOf: () => null, rectOf: () => null }).box)
  return { board, zones: [zone], cards: page.cards.filter(({ placement }) => placement.zoneId === zone.id), drawings: page.drawings.filter(isUpon) }
}

function laidPicture(things: readonly Thing[], title: string, alt: string): LaidPicture {
  const around = boxAround(things.map(({ box }) => box))
  return { things, view: around === null ? empty : grown(around, margin), title, alt }
}

const countLinks = ({ board, cards }: Shown): number => {
  const ids = new Set(cards.map(({ id }) => id))
  return [...board.links.values()].filter(({ from, to }) => ids.has(from) && ids.has(to)).length
}

/** Null when there is no such page. */
export function layPage(whole: Board, pageId: string, request: PictureRequest): LaidPicture | null {
  const board = boardForEdition(whole, request.edition)
  const page = board.pages.get(pageId)
  if (page === undefined) return null
  const shown = shownOnPage(board, pageId)
  const said = pictureWords[request.language]
  const title = cleanText(pageTitle(page, request.language))
  const cards = [...board.cards.values()].filter(({ placement }) => placement.pageId === pageId).length
  const things = drawShown(shown, request)
  const nothing: Thing = { box: empty, svg: words(said.nothing, empty.w / 2, empty.h / 2, { size: 24, fill: inks.soft, anchor: 'middle' }) }
  return laidPicture(things.length === 0 ? [nothing] : things, title, said.alt(title, shown.zones.length, cards, countLinks(shown)))
}

/** Null when there is no such zone. */
export function layZone(whole: Board, zoneId: string, request: PictureRequest): LaidPicture | null {
  const board = boardForEdition(whole, request.edition)
  const zone = board.zones.get(zoneId)
  if (zone === undefined) return null
  const shown = shownInZone(board, zone, request)
  const title = cleanText(zoneWords(zone, board).fullTitle[request.language])
  return laidPicture(drawShown(shown, request), title, pictureWords[request.language].zoneAlt(title, cardsOfZone(board, zoneId).length, countLinks(shown)))
}

const whole = (value: number): number => Math.max(1, Math.ceil(value))

function write({ things, view, title, alt }: LaidPicture, { scale = 1, fontRules = '', language }: PictureRequest): Picture {
  const [x, y] = [Math.floor(view.x), Math.floor(view.y)]
  const [w, h] = [whole(view.x + view.w - x), whole(view.y + view.h - y)]
  const [width, height] = [whole(w * scale), whole(h * scale)]
  const inner = things.map(({ svg }) => svg).join('\n')
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${w} ${h}" width="${width}" height="${height}" role="img" lang="${language}" font-family="'Source Sans 3', 'Source Sans 3 Variable', 'Noto Sans', sans-serif">`
  const about = `<title>${escapeSvg(title)}</title><desc>${escapeSvg(alt)}</desc>`
  const style = fontRules === '' ? '' : `<style>${fontRules}</style>`
  const tiles = patternTiles(inner)
  const defs = tiles === '' ? '' : `<defs>${tiles}</defs>`
  return { svg: `${head}${about}${style}${defs}${shape('rect', { x, y, width: w, height: h, fill: inks.paper })}\n${inner}\n</svg>\n`, width, height, alt }
}

/** Null when there is no such page. */
export function drawPage(board: Board, pageId: string, request: PictureRequest): Picture | null {
  const laid = layPage(board, pageId, request)
  return laid && write(laid, request)
}

/** Null when there is no such zone. */
export function drawZone(board: Board, zoneId: string, request: PictureRequest): Picture | null {
  const laid = layZone(board, zoneId, request)
  return laid && write(laid, request)
}
