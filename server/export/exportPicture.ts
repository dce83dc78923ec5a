/** Which places of the board are asked for as pictures, and what is needed to draw them. */
import { pagesInOrder, zonesOfPage } from '../../shared/domain/boardQueries'
import type { Board } from '../../shared/domain/board'
import type { Language } from '../../shared/domain/language'
import type { Edition } from '../../shared/reports/editions'
import type { DrawnPart } from '../../shared/reports/exportTable'
import { paperCards, paperSizes } from '../../shared/reports/paperChoices'
import { pageTitle } from '../../shared/templates/pageTitle'
import { zoneWords } from '../../shared/templates/zoneWords'
import { ExportFault, named, type ExportFile } from './exportFile'
import { slug } from './fileName'
import { renderPaper, type PaperInput } from './paper/renderPaper'
import { pictureLimits, renderPicture, type BoardPicture, type PictureInput, type PictureOutput, type PicturePlace } from './renderPicture'

/** Who draws: here, or in a thread. */
export interface Drawers {
  readonly picture: (input: PictureInput) => PictureOutput | Promise<PictureOutput>
  readonly paper: (input: PaperInput) => Promise<PictureOutput>
}

export const drawersHere: Drawers = { picture: renderPicture, paper: renderPaper }

/** What pictures need besides what every export does. */
export interface PicturesOfBoard {
  /** Which page or zone; null or absent: the first. */
  readonly place?: string | null
  /** Pixels for each of the board's, 1 to 4; null or absent: 2. */
  readonly scale?: number | null
  /** Of paper: `a4` or `a3`, and cards `empty` or `filled`; what is neither is the first. */
  readonly size?: string | null
  readonly cards?: string | null
  /** Where the board is found, without a key; '' or absent: not told. */
  readonly address?: string
  /** The pictures that lie on the board; absent: frames with their words stand for them. */
  readonly readPicture?: (hash: string) => Promise<BoardPicture | null>
}

export interface PictureWish extends PicturesOfBoard {
  readonly format: string
  readonly language: Language
  readonly date: string
}

const contentTypes = { png: 'image/png', svg: 'image/svg+xml; charset=utf-8', zip: 'application/zip' } as const

/** What is no number, or out of reach, is as near to it as can be. */
function scaleIn(scale: number | null | undefined): number {
  const wanted = scale === null || scale === undefined || Number.isNaN(scale) ? 2 : scale
  return Math.min(4, Math.max(1, wanted))
}

function placesOf(part: DrawnPart, board: Board, place: string | null | undefined, language: Language): PicturePlace[] {
  const pages = pagesInOrder(board)
  if (part === 'pages') return pages.map((page, index) => ({ is: 'page', id: page.id, name: `${String(index + 1).padStart(2, '0')}-${slug(pageTitle(page, language)) || 'side'}` }))
  if (part === 'zone') {
    const zone = place ? board.zones.get(place) : pages.flatMap(({ id }) => zonesOfPage(board, id))[0]
    if (zone === undefined) throw new ExportFault('unknown-place')
    return [{ is: 'zone', id: zone.id, name: zoneWords(zone, board).fullTitle[language] }]
  }
  const page = place ? board.pages.get(place) : pages[0]
  if (page === undefined) throw new ExportFault('unknown-place')
  return [{ is: 'page', id: page.id, name: pageTitle(page, language) }]
}

/** Hashes of the pictures that lie on those pages. */
function hashesOn(board: Board, places: readonly PicturePlace[]): string[] {
  const pageIds = new Set(places.map(({ is, id }) => (is === 'page' ? id : board.zones.get(id)?.pageId)))
  const images = [...board.drawings.values()].flatMap(({ fields }) => (typeof fields.pageId === 'string' && pageIds.has(fields.pageId) ? [fields.image] : []))
  const hashes = images.flatMap((image) => (typeof image === 'object' && image !== null && 'hash' in image && typeof image.hash === 'string' && /^[0-9a-f]{64}$/.test(image.hash) ? [image.hash] : []))
  return [...new Set(hashes)]
}

async function readPictures(hashes: readonly string[], readPicture: PicturesOfBoard['readPicture']): Promise<ReadonlyMap<string, BoardPicture>> {
  const read = new Map<string, BoardPicture>()
  let size = 0
  // One after the other: what a picture cannot carry is not read.
  for (const hash of hashes) {
    const picture = size > pictureLimits.maxInnerBytes ? null : ((await readPicture?.(hash)) ?? null)
    if (picture === null) continue
    size += picture.bytes.length
    read.set(hash, picture)
  }
  return read
}

const oneOf = <T extends string>(all: readonly [T, ...T[]], wanted: string | null | undefined): T => all.find((one) => one === wanted) ?? all[0]

/** `board`: as the edition may tell it. */
export async function exportPicture(part: DrawnPart, wish: PictureWish, board: Board, edition: Edition, draw: Drawers): Promise<ExportFile> {
  const { format, place, scale, language, date, readPicture } = wish
  const places = placesOf(part, board, place, language)
  if (part === 'paper') {
    const size = oneOf(paperSizes, wish.size)
    const { bytes, warnings } = await draw.paper({ board, pageId: places[0]!.id, language, edition, date, size, cards: oneOf(paperCards, wish.cards), address: wish.address ?? '' })
    return named(bytes, 'application/pdf', [board.meta.title, places[0]!.name, `${{ da: 'papir', en: 'paper' }[language]} ${size.toUpperCase()}`, date], format, warnings)
  }
  const pictures = await readPictures(hashesOn(board, places), readPicture)
  const known = format as keyof typeof contentTypes
  const { bytes, warnings } = await draw.picture({ board, places, format: known, language, edition, date, scale: scaleIn(scale), pictures })
  const title = part === 'pages' ? { da: 'Sider', en: 'Pages' }[language] : places[0]!.name
  return named(bytes, contentTypes[known], [board.meta.title, title, date], format, warnings)
}
