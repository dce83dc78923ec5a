/** The cards of one zone as a list. */
import type { Board } from '../domain/board'
import { cardsOfZone } from '../domain/boardQueries'
import type { Language } from '../domain/language'
import { zoneWords } from '../templates/templates'
import { bullets, labelled, soft } from './build'
import { cardLines } from './cardLines'
import type { ReportBlock, ReportItem } from './report'
import { reportWords } from './reportWords'

/** Every card of the zone something is written on. */
export function zoneCards(board: Board, zoneId: string, language: Language): ReportItem[] {
  return cardsOfZone(board, zoneId).flatMap((card) => cardLines(board, card, language))
}

export function zoneBlocks(board: Board, zoneId: string | null, language: Language): ReportBlock[] {
  const words = reportWords[language]
  if (zoneId === null) return [soft(words.zoneUnchosen)]
  const zone = board.zones.get(zoneId)
  if (!zone) return [soft(words.zoneGone)]
  const { fullTitle, question } = zoneWords(zone, board)
  const items = zoneCards(board, zoneId, language)
  return [labelled(fullTitle[language], question[language]), items.length === 0 ? soft(words.zoneEmpty) : bullets(items)]
}
