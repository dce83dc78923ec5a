/** What other pages say that belongs in a zone: slips under its cards, as many as there is room for. */
import type { Board, Zone } from '../domain/board'
import { boardColor } from '../domain/colors'
import { zonePadding } from '../domain/geometry'
import type { Language } from '../domain/language'
import { shape, words } from '../reports/figures/svg'
import { cleanText } from '../reports/normalise'
import { echoesOf, type Echo } from '../templates/echoes'
import { echoFact } from '../templates/echoFact'
import { pageTitle } from '../templates/pageTitle'
import { inks, mix } from './inks'
import { breakLines, fitLine, widthOf } from './measureText'
import { pictureWords } from './pictureWords'
import { moved, textBlock } from './thing'

const leastWidth = 380
const gap = 8
/** Heights of a slip, and from one to the next: of one line, and of two with where they are from. */
const narrow = { height: 34, step: 40 }
const roomy = { height: 60, step: 66 }
const titleSize = 16
const fromSize = 13
const inset = 12

function drawOne({ card, page }: Echo, width: number, isRoomy: boolean, language: Language): string {
  const { height } = isRoomy ? roomy : narrow
  const tone = card.color === null ? null : boardColor(card.color)
  const number = tone === null ? '' : words(String(tone.number), inset, isRoomy ? 22 : 22.5, { size: 13, weight: 700, fill: tone.ink })
  const left = inset + (tone === null ? 0 : 16)
  const room = width - left - 8
  const title = cleanText(card.title).replace(/\n/g, ' ')
  const from = [cleanText(echoFact(card, language)), cleanText(pageTitle(page, language))].filter((text) => text !== '').join(' · ')
  const ground = shape('rect', { x: 0, y: 0, width, height, rx: 3, fill: mix(inks.sheet, inks.paper, 0.7) }) + shape('rect', { x: 0, y: 0, width: 3, height, fill: tone?.ink ?? inks.lineStrong })
  if (isRoomy) {
    const lines = breakLines(title, { size: titleSize, width: room, maxLines: 2 })
    const top = (height - lines.length * 19.2 - 15.6) / 2
    return ground + number + textBlock(lines, left, top, 19.2, { size: titleSize, fill: inks.ink }) + textBlock([fitLine(from, { size: fromSize, width: room })], left, top + lines.length * 19.2, 15.6, { size: fromSize, fill: inks.soft })
  }
  const line = fitLine(title, { size: titleSize, width: room })
  const used = widthOf(line, titleSize)
  const rest = room - used - gap
  const said = rest < 60 ? '' : words(fitLine(from, { size: fromSize, width: rest }), left + used + gap, 22.5, { size: fromSize, fill: inks.soft })
  return ground + number + words(line, left, 22.5, { size: titleSize, fill: inks.ink }) + said
}

/** `top`: under the lowest card, from the zone's corner. */
export function drawSlips(board: Board, zone: Zone, top: number, language: Language): string {
  const echoes = echoesOf(board, zone)
  if (echoes.length === 0) return ''
  const { w, h } = zone.size
  const room = w - 2 * zonePadding
  if (room < 80) return ''
  const columns = Math.max(1, Math.floor((room + gap) / (leastWidth + gap)))
  const width = (room - gap * (columns - 1)) / columns
  const placesFor = (step: number) => Math.max(0, Math.floor((h - top - gap) / step)) * columns
  const isRoomy = echoes.length <= placesFor(roomy.step)
  const { step } = isRoomy ? roomy : narrow
  const places = placesFor(step)
  const shown = echoes.length <= places ? echoes : echoes.slice(0, Math.max(0, places - 1))
  const rest = echoes.length - shown.length
  const xOf = (index: number) => zonePadding + (index % columns) * (width + gap)
  const yOf = (index: number) => top + Math.floor(index / columns) * step
  const more = rest === 0 || places === 0 ? '' : words(pictureWords[language].more(rest), xOf(shown.length) + inset, yOf(shown.length) + 22.5, { size: 15, fill: inks.soft })
  return shown.map((echo, index) => moved(drawOne(echo, width, isRoomy, language), xOf(index), yOf(index))).join('') + more
}
