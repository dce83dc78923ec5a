/** A page of the board on paper: its zones large enough to write in, and cards to cut out. Measures are worked out here, so that nothing runs out of its place. */
import type { Board, Card, Zone } from '../domain/board'
import { boardColor } from '../domain/colors'
import { looseCardsOfPage, cardsOfZone, zonesOfPage } from '../domain/boardQueries'
import type { Language, Words } from '../domain/language'
import { breakLines } from '../pictures/measureText'
import { inks } from '../pictures/inks'
import { drawPage } from '../pictures/drawPage'
import { faceFields } from '../templates/cardFaces'
import { enumWords, hasEnumWords } from '../templates/enumWords'
import { findCardKind, type FieldSpec } from '../templates/findCardKind'
import { zoneSpec } from '../templates/findTemplate'
import { kindWords } from '../templates/kindWords'
import { pageTitle } from '../templates/pageTitle'
import { zoneWords } from '../templates/zoneWords'
import { viewOfZone } from '../views/shownInView'
import { boardForEdition, type Edition } from './editions'
import { oneField } from './fieldWords'
import { cleanText, type ReportWarning } from './normalise'
import type { PaperCards, PaperSize } from './paperChoices'

export interface PaperRequest {
  readonly language: Language
  readonly edition: Edition
  readonly size: PaperSize
  readonly cards: PaperCards
  /** Where the board is found, without a key; '' when that is not known. */
  readonly address: string
  /** ISO day. */
  readonly date: string
}

export interface PaperZone {
  readonly title: readonly string[]
  readonly question: readonly string[]
  /** The track's number; '' for none. */
  readonly number: string
  /** Of its edge and number. */
  readonly ink: string
  /** Millimetres. */
  readonly width: number
}

export interface PaperField {
  readonly label: string
  /** '' is a line to write on. */
  readonly value: string
  /** What one can tick instead. */
  readonly choices: readonly string[]
}

export interface PaperCard {
  readonly kind: string
  /** None: lines to write on. */
  readonly lines: readonly string[]
  /** Points. */
  readonly letterSize: number
  readonly number: string
  readonly ink: string
  readonly fields: readonly PaperField[]
}

/** All measures in millimetres. */
export interface PaperPlan {
  readonly language: Language
  readonly board: string
  readonly title: string
  readonly date: string
  readonly back: string
  readonly words: { readonly date: string; readonly page: string; readonly of: string; readonly cut: string; readonly overview: string }
  readonly width: number
  readonly height: number
  readonly rows: readonly (readonly PaperZone[])[]
  readonly zoneHeight: number
  readonly columns: number
  readonly cardWidth: number
  readonly cardHeight: number
  readonly cards: readonly PaperCard[]
  /** The page as it stands, when it is filled. */
  readonly overview: { readonly svg: string; readonly alt: string } | null
  readonly warnings: readonly ReportWarning[]
}

interface Sheet {
  readonly width: number
  readonly height: number
  readonly zonesPerRow: number
  readonly rows: number
  readonly cardColumns: number
  readonly cardRows: number
}

const sheets: Readonly<Record<PaperSize, Sheet>> = {
  a4: { width: 297, height: 210, zonesPerRow: 3, rows: 2, cardColumns: 3, cardRows: 3 },
  a3: { width: 420, height: 297, zonesPerRow: 4, rows: 3, cardColumns: 4, cardRows: 4 },
}
export const paperMargins = { x: 12, top: 17, bottom: 15, titleRoom: 13, headingRoom: 11, gap: 5, inset: 4 } as const
const pointsPerMillimetre = 72 / 25.4
/** More to cut out than anybody would. */
const maxCards = 600
const maxZones = 400

const said: Readonly<Record<Language, PaperPlan['words'] & { readonly back: (address: string) => string; readonly note: Words }>> = {
  da: {
    date: 'Dato',
    page: 'Side',
    of: 'af',
    cut: 'Kort til at klippe ud',
    overview: 'Siden, som den står nu',
    back: (address) => `Tilbage på tavlen: ${address === '' ? 'åbn tavlen' : `åbn ${address}`}, og skriv kortene ind med Hent ind, eller læg et foto af arket på siden.`,
    note: { da: 'Kort', en: 'Card' },
  },
  en: {
    date: 'Date',
    page: 'Page',
    of: 'of',
    cut: 'Cards to cut out',
    overview: 'The page as it stands now',
    back: (address) => `Back onto the board: ${address === '' ? 'open the board' : `open ${address}`} and bring the cards in by Import, or put a photo of the sheet on the page.`,
    note: { da: 'Kort', en: 'Card' },
  },
}

/** Lines no wider than so many millimetres, at a size in points. */
const linesIn = (text: string, millimetres: number, size: number, maxLines: number, weight: 400 | 600 = 400): string[] =>
  cleanText(text).trim() === '' ? [] : breakLines(cleanText(text).replace(/\s+/g, ' ').trim(), { size, weight, width: millimetres * pointsPerMillimetre * 0.97, maxLines })

/** Zones whose upper edges are about level, from left to right, the highest first. */
function levels(zones: readonly Zone[]): Zone[][] {
  const sorted = [...zones].sort((a, b) => a.placement.y - b.placement.y || a.placement.x - b.placement.x)
  const rows: Zone[][] = []
  for (const zone of sorted) {
    const row = rows.at(-1)
    if (row !== undefined && zone.placement.y - row[0]!.placement.y < 60) row.push(zone)
    else rows.push([zone])
  }
  return rows.map((row) => row.sort((a, b) => a.placement.x - b.placement.x))
}

/** In as few rows as hold them, about as many in each. */
function evenly<T>(things: readonly T[], most: number): T[][] {
  const count = Math.ceil(things.length / most)
  const rows: T[][] = []
  let from = 0
  for (let row = 0; row < count; row++) {
    const share = Math.ceil((things.length - from) / (count - row))
    rows.push(things.slice(from, from + share))
    from += share
  }
  return rows
}

/** What is drawn of itself on the screen needs a whole row on paper. */
const needsRow = (zone: Zone): boolean => viewOfZone(zone) !== null
const lane = ({ trackNumber }: Zone): number => trackNumber ?? 0

/** Rows of zones in reading order; short rows share one, but a track's lane stays by itself. */
function rowsOf(zones: readonly Zone[], most: number): Zone[][] {
  const rows: Zone[][] = []
  let open: Zone[] = []
  const close = () => {
    rows.push(...evenly(open, most))
    open = []
  }
  for (const level of levels(zones)) {
    for (const zone of level) {
      if (needsRow(zone)) {
        close()
        rows.push([zone])
        continue
      }
      if (open.length > 0 && lane(open[0]!) !== lane(zone)) close()
      open.push(zone)
    }
  }
  close()
  return rows
}

function paperZone(zone: Zone, width: number, language: Language): PaperZone {
  const { title, question } = zoneWords(zone)
  const number = zone.trackNumber !== null && zone.trackNumber >= 1 && zone.trackNumber <= 8 ? zone.trackNumber : null
  const room = width - 2 * paperMargins.inset
  return {
    title: linesIn(title[language], room - (number === null ? 0 : 10), 15, 2, 600),
    question: linesIn(question[language], room, 11, 4),
    number: number === null ? '' : String(number),
    ink: number === null ? inks.lineStrong : boardColor(number as 1).ink,
    width,
  }
}

/** Said by the card's own words and its number. */
const ownWords = new Set(['title', 'color'])

/** What is written in a line, in order of how much it tells; the card's own words have their own room. */
function fieldsToWrite(kind: string, most: number): FieldSpec[] {
  const all = findCardKind(kind)?.fields ?? []
  const simple = all.filter(({ type, name }) => type !== 'longtext' && type !== 'table' && type !== 'url' && !ownWords.has(name) && `${kind}.${name}` !== 'track-actor.partner')
  const first = [...faceFields(kind).filter(({ name }) => !ownWords.has(name)), ...simple.filter(({ required }) => required), ...simple]
  return [...new Set(first)].slice(0, most)
}

const fieldSize = 9
const maxChoices = 4

function choicesOf(kind: string, { name, type, values = [] }: FieldSpec, width: number, language: Language): string[] {
  if (type === 'bool') return language === 'da' ? ['ja', 'nej'] : ['yes', 'no']
  if (type !== 'enum' || values.length === 0 || values.length > maxChoices || values.some((value) => !hasEnumWords(kind, name, value))) return []
  const words = values.map((value) => enumWords(kind, name, value)[language])
  return breakLines(words.map((word) => `☐ ${word}`).join('   '), { size: fieldSize, width: (width - 30) * pointsPerMillimetre }).length > 1 ? [] : words
}

interface CardRoom {
  readonly width: number
  readonly height: number
}

/** Lines to write on take about so much each. */
const fieldHeight = 8.5
const mostFields = 3

function emptyCard(kind: string, room: CardRoom, language: Language): PaperCard {
  const fields = fieldsToWrite(kind, mostFields).map((field): PaperField => ({ label: field.label[language], value: '', choices: choicesOf(kind, field, room.width, language) }))
  return { kind: findCardKind(kind)?.name[language] ?? said[language].note[language], lines: [], letterSize: 12, number: '', ink: inks.lineStrong, fields }
}

/** In letters as large as there is room for. */
function filledCard(board: Board, card: Card, room: CardRoom, language: Language): PaperCard {
  const width = room.width - 2 * paperMargins.inset
  const fields = fieldsToWrite(card.kind, mostFields).map((field): PaperField => ({ label: field.label[language], value: linesIn(oneField(board, card, field, language), width * 0.62, fieldSize, 1)[0] ?? '', choices: [] }))
  const free = room.height - 2 * paperMargins.inset - 8 - fields.length * fieldHeight
  const fitting = [14, 12, 10].map((size) => ({ size, most: Math.max(1, Math.floor((free * pointsPerMillimetre) / (size * 1.3))) }))
  const chosen = fitting.find(({ size, most }) => linesIn(card.title, width, size, 10_000).length <= most) ?? fitting.at(-1)!
  const color = card.color === null ? null : boardColor(card.color)
  return { kind: cleanText(kindWords(card)[language]), lines: linesIn(card.title, width, chosen.size, chosen.most), letterSize: chosen.size, number: color === null ? '' : String(color.number), ink: color?.ink ?? inks.lineStrong, fields }
}

/** Those its zones ask for, then those that lie on it. */
function kindsOf(board: Board, pageId: string): string[] {
  const asked = zonesOfPage(board, pageId).flatMap((zone) => zoneSpec(zone.templateId, zone.zoneKey)?.cards ?? [])
  const lying = [...board.cards.values()].filter(({ placement }) => placement.pageId === pageId).map(({ kind }) => kind)
  const kinds = [...new Set([...asked, ...lying])].filter((kind) => findCardKind(kind) !== null)
  return kinds.length === 0 ? ['note'] : kinds
}

function cardsOf(board: Board, pageId: string, of: PaperCards, room: CardRoom, columns: number, language: Language): PaperCard[] {
  if (of === 'empty') return kindsOf(board, pageId).flatMap((kind) => Array.from({ length: columns }, () => emptyCard(kind, room, language)))
  const lying = [...zonesOfPage(board, pageId).flatMap(({ id }) => cardsOfZone(board, id)), ...looseCardsOfPage(board, pageId)].filter(({ title, placement }) => title.trim() !== '' && placement.pageId === pageId)
  return lying.slice(0, maxCards + 1).map((card) => filledCard(board, card, room, language))
}

/** Null when there is no such page. */
export function composePaper(whole: Board, pageId: string, request: PaperRequest): PaperPlan | null {
  const { language, edition, date, address } = request
  const board = boardForEdition(whole, edition)
  const page = board.pages.get(pageId)
  if (page === undefined) return null
  const sheet = sheets[request.size]
  const { x, top, bottom, titleRoom, headingRoom, gap } = paperMargins
  const [innerWidth, innerHeight] = [sheet.width - 2 * x, sheet.height - top - bottom]
  const rows = rowsOf(zonesOfPage(board, pageId).slice(0, maxZones), sheet.zonesPerRow)
  const room: CardRoom = { width: innerWidth / sheet.cardColumns, height: Math.floor((innerHeight - headingRoom) / sheet.cardRows) }
  const cards = cardsOf(board, pageId, request.cards, room, sheet.cardColumns, language)
  const picture = request.cards === 'filled' ? drawPage(board, pageId, { language, edition, date }) : null
  const { back, note: _note, ...words } = said[language]
  return {
    language,
    board: cleanText(board.meta.title).trim(),
    title: cleanText(pageTitle(page, language)),
    date,
    back: back(address),
    words,
    width: sheet.width,
    height: sheet.height,
    rows: rows.map((row) => row.map((zone) => paperZone(zone, Math.floor(((innerWidth - gap * (row.length - 1)) / row.length) * 10) / 10, language))),
    zoneHeight: Math.floor((innerHeight - titleRoom - gap * sheet.rows) / sheet.rows),
    columns: sheet.cardColumns,
    cardWidth: room.width,
    cardHeight: room.height,
    cards: cards.slice(0, maxCards),
    overview: picture === null ? null : { svg: picture.svg, alt: picture.alt },
    warnings: cards.length > maxCards ? [{ code: 'report-cut', near: pageTitle(page, language) }] : [],
  }
}
