/** Pages and zones of a board as PNG, SVG or all of them in a zip. Runs in a thread: plain values in, bytes out; only what we drew ourselves is turned into pixels. */
import { zipSync, type Zippable } from 'fflate'
import type { Board } from '../../shared/domain/board'
import type { Language } from '../../shared/domain/language'
import { drawPage, drawZone, type Picture, type PictureRequest } from '../../shared/pictures/drawPage'
import type { Edition } from '../../shared/reports/editions'
import type { ReportWarning } from '../../shared/reports/normalise'
import { drawPng } from './drawPng'
import { fontRulesFor } from './fontRules'
import { ourCoverage, shownText } from './shownText'

/** A picture that lies on the board. */
export interface BoardPicture {
  readonly mime: string
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

export interface PicturePlace {
  readonly is: 'page' | 'zone'
  readonly id: string
  /** Name of its file in a zip, without the ending. */
  readonly name: string
}

export interface PictureInput {
  readonly board: Board
  readonly places: readonly PicturePlace[]
  /** `zip`: each place as both. */
  readonly format: 'png' | 'svg' | 'zip'
  readonly language: Language
  readonly edition: Edition
  /** ISO day. */
  readonly date: string
  /** Pixels of the picture for each of the board's; less where it would be too large. Only of pixels. */
  readonly scale: number
  /** By hash. */
  readonly pictures: ReadonlyMap<string, BoardPicture>
}

export interface PictureOutput {
  readonly bytes: Uint8Array
  readonly warnings: readonly ReportWarning[]
}

export const pictureLimits = { maxPixels: 40_000_000, maxSide: 16_000, maxInnerPixels: 120_000_000, maxInnerBytes: 40_000_000 } as const

/** As large as is asked for, or as there is room for. */
function scaleFor({ width, height }: Picture, wanted: number): number {
  const { maxPixels, maxSide } = pictureLimits
  return Math.min(wanted, maxSide / Math.max(width, height), Math.sqrt(maxPixels / (width * height)))
}

const starts: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  'image/png': (bytes) => bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47,
  'image/jpeg': (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8,
  'image/webp': (bytes) => new TextDecoder('latin1').decode(bytes.subarray(0, 4)) === 'RIFF' && new TextDecoder('latin1').decode(bytes.subarray(8, 12)) === 'WEBP',
}
const isWhatItSays = ({ mime, bytes }: BoardPicture): boolean => Object.hasOwn(starts, mime) && starts[mime]!(bytes)

/** What turns drawings into pixels reads no WebP; programs that show SVG do. */
const drawable: Readonly<Record<'png' | 'svg', readonly string[]>> = { png: ['image/png', 'image/jpeg'], svg: ['image/png', 'image/jpeg', 'image/webp'] }

interface Shown {
  readonly pictureOf: (hash: string) => string | null
  /** Something was asked for and not given. */
  isLacking(): boolean
}

/** The board's pictures as addresses, as many as a picture can carry. */
function showPictures(pictures: PictureInput['pictures'], format: 'png' | 'svg'): Shown {
  let [pixels, size] = [0, 0]
  let isLacking = false
  const given = new Map<string, string>()
  const isToMuch = ({ width, height, bytes }: BoardPicture) => pixels + width * height > pictureLimits.maxInnerPixels || size + bytes.length > pictureLimits.maxInnerBytes
  return {
    isLacking: () => isLacking,
    pictureOf(hash) {
      const known = given.get(hash)
      if (known !== undefined) return known
      const picture = pictures.get(hash)
      if (picture === undefined || !drawable[format].includes(picture.mime) || !isWhatItSays(picture) || isToMuch(picture)) {
        isLacking = true
        return null
      }
      pixels += picture.width * picture.height
      size += picture.bytes.length
      const address = `data:${picture.mime};base64,${Buffer.from(picture.bytes).toString('base64')}`
      given.set(hash, address)
      return address
    },
  }
}

function drawOne(place: PicturePlace, format: 'png' | 'svg', input: PictureInput): PictureOutput {
  const { board, language, edition, date, scale, pictures } = input
  const { pictureOf, isLacking } = showPictures(pictures, format)
  const draw = place.is === 'page' ? drawPage : drawZone
  const request: PictureRequest = { language, edition, date, pictureOf }
  const picture = draw(board, place.id, request)
  if (picture === null) throw new Error('The place is gone')
  const lacking: ReportWarning[] = isLacking() ? [{ code: 'picture-missing', near: place.name }] : []
  if (format === 'svg') return { bytes: new TextEncoder().encode(withFont(picture.svg)), warnings: lacking }
  const fitted = scaleFor(picture, scale)
  const reduced: ReportWarning[] = fitted < scale ? [{ code: 'picture-reduced', near: place.name }] : []
  return { bytes: drawPng(shownText(picture.svg, ourCoverage()), Math.max(1, Math.round(picture.width * fitted))), warnings: [...lacking, ...reduced] }
}

/** After the drawing's own words about itself, which come first. */
const withFont = (svg: string): string => svg.replace('</desc>', () => `</desc><style>${fontRulesFor(svg)}</style>`)

/** The zip's own clock begins in 1980; a fixed day keeps the bytes the same. */
const zipDay = new Date(1980, 0, 2)

export function renderPicture(input: PictureInput): PictureOutput {
  const { places, format } = input
  if (format !== 'zip') return drawOne(places[0]!, format, input)
  const files: Zippable = {}
  const warnings: ReportWarning[] = []
  for (const place of places) {
    for (const one of ['png', 'svg'] as const) {
      const drawn = drawOne(place, one, input)
      // Pixels are packed already.
      files[`${place.name}.${one}`] = [drawn.bytes, { level: one === 'png' ? 0 : 6 }]
      warnings.push(...drawn.warnings)
    }
  }
  return { bytes: zipSync(files, { mtime: zipDay }), warnings }
}
