/** What a living block shows of the board at this moment: the same blocks beside the board and in every document. */
import type { Board } from '../domain/board'
import type { Language } from '../domain/language'
import type { LivingBlockName } from '../text/schema'
import { activityBlocks } from './activityPlan'
import { problemTree } from './problemTree'
import { reinforcementBlocks } from './reinforcements'
import type { ReportBlock } from './report'
import { trackMapBlocks } from './trackMap'
import { zoneBlocks } from './zoneCards'

/** `ref`: the zone whose cards it lists, or the one page it shows; null, or a page that is gone, shows the whole board. */
export function livingBlocks(board: Board, block: LivingBlockName, ref: string | null, language: Language): ReportBlock[] {
  const pageId = ref !== null && board.pages.has(ref) ? ref : null
  switch (block) {
    case 'track-map':
      return trackMapBlocks(board, language, pageId)
    case 'activity-table':
      return activityBlocks(board, language)
    case 'zone-cards':
      return zoneBlocks(board, ref, language)
    case 'problem-tree':
      return problemTree(board, language, pageId)
    case 'reinforcements':
      return reinforcementBlocks(board, language)
    default:
      return []
  }
}
