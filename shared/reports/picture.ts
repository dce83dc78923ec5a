/** A page or a zone of the board in words. */
import type { Board } from '../domain/board'
import { zonesOfPage } from '../domain/boardQueries'
import type { Language } from '../domain/language'
import type { ReportBlock } from './report'
import { zoneBlocks } from './zoneCards'

/** `ref`: a page or a zone. */
export function pictureBlocks(board: Board, ref: string | null, language: Language): ReportBlock[] {
  if (ref === null || !board.pages.has(ref)) return zoneBlocks(board, ref, language)
  return zonesOfPage(board, ref).flatMap((zone) => zoneBlocks(board, zone.id, language))
}
