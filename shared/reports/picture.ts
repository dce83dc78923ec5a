/** A page or a zone as it stands on the board: the picture, and right after it the same in words. */
import type { Board, Card, Zone } from '../domain/board'
import { looseCardsOfPage, pagesInOrder, zonesOfPage } from '../domain/boardQueries'
import type { Language } from '../domain/language'
import { drawPage, drawZone, type Picture } from '../pictures/drawPage'
import { pictureWords } from '../pictures/pictureWords'
import { pageTitle } from '../templates/pageTitle'
import { zoneWords } from '../templates/zoneWords'
import { bullets, item, soft, words } from './build'
import { cardLines } from './cardLines'
import type { ReportBlock, ReportItem } from './report'
import { zoneCards } from './zoneCards'

/** The latest day the board speaks of: what nobody dates is as it was then. */
function dayOf({ meta, cards, sessions }: Board): string {
  const days = [meta.createdAt, ...[...cards.values()].map(({ createdAt }) => createdAt), ...[...sessions.values()].map(({ date }) => date)]
  return days.map((day) => day.slice(0, 10)).filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)).sort().at(-1) ?? '2026-01-01'
}

function figureBlock({ svg, width, height, alt }: Picture, caption: string): ReportBlock {
  return { type: 'figure', figure: { caption, alt, svg, width, height, share: 1 } }
}

/** A zone's name and question with its cards below; empty ones say so. */
function zoneItem(board: Board, zone: Zone, language: Language): ReportItem {
  const { fullTitle, question } = zoneWords(zone, board)
  const cards = zoneCards(board, zone.id, language)
  const head = [...words(fullTitle[language], { bold: true }), ...words(question[language] === '' ? '' : `: ${question[language]}`)]
  return item(head, cards.length === 0 ? soft(pictureWords[language].empty) : bullets(cards))
}

const cardItems = (board: Board, cards: readonly Card[], language: Language): ReportItem[] => cards.flatMap((card) => cardLines(board, card, language))

function inWords(board: Board, pageId: string, language: Language): ReportBlock[] {
  const loose = cardItems(board, looseCardsOfPage(board, pageId), language)
  const items = [...zonesOfPage(board, pageId).map((zone) => zoneItem(board, zone, language)), ...(loose.length === 0 ? [] : [item(words(pictureWords[language].loose, { bold: true }), bullets(loose))])]
  return items.length === 0 ? [soft(pictureWords[language].nothing)] : [bullets(items)]
}

/** `ref`: a page or a zone; null: the first page. `date`: ISO day of the document, where *today* stands on a timeline. The board is drawn as it is given: settle its edition first. */
export function pictureBlocks(board: Board, ref: string | null, language: Language, date: string = dayOf(board)): ReportBlock[] {
  const said = pictureWords[language]
  const request = { language, edition: 'internal', date } as const
  const zone = ref === null ? undefined : board.zones.get(ref)
  if (zone !== undefined) {
    const picture = drawZone(board, zone.id, request)
    return picture === null ? [soft(said.gone)] : [figureBlock(picture, said.zone(zoneWords(zone, board).fullTitle[language])), bullets([zoneItem(board, zone, language)])]
  }
  const page = ref === null ? pagesInOrder(board)[0] : board.pages.get(ref)
  const picture = page === undefined ? null : drawPage(board, page.id, request)
  return page === undefined || picture === null ? [soft(said.gone)] : [figureBlock(picture, said.page(pageTitle(page, language))), ...inWords(board, page.id, language)]
}
