/** What a living block shows of the board at this moment: the same blocks beside the board and in every document. */
import type { Board } from '../domain/board'
import type { Language } from '../domain/language'
import type { LivingBlockName } from '../text/schema'
import { acceptedGapsBlocks } from './acceptedGaps'
import { isClosedAction } from './actions'
import { activityBlocks, matrixBlocks } from './activityPlan'
import { soft } from './build'
import { actionsInShort, cardBlocks, decisionsInShort } from './cardBlocks'
import { changesSince } from './chapters/changes'
import { decisionsInOrder } from './chapters/decisions'
import { evidence } from './chapters/evidence'
import { indicatorBlocks } from './chapters/measurement'
import { voiceBlocks } from './chapters/problem'
import { nothingYet, told, type Telling } from './chapters/telling'
import type { Edition } from './editions'
import { pictureBlocks } from './picture'
import { problemTree } from './problemTree'
import { reinforcementBlocks } from './reinforcements'
import type { ReportBlock } from './report'
import { mostChanges, sessionWords, sinceLastCaption } from './sessionWords'
import { trackMapBlocks } from './trackMap'
import { zoneBlocks } from './zoneCards'

/** What a living block may need beside the board it is given, which is already as its readers may see it. */
export interface LivingMore {
  /** Absent: for those at the board. */
  readonly edition?: Edition
  /** All of the board, for counting what is not told. Absent: the board given. */
  readonly whole?: Board
  /** ISO day on which it is told; absent: nothing is said to be late. */
  readonly date?: string
  /** The board as it was at the meeting before, and the ISO day of it; null: there is none; absent: not at hand. */
  readonly previous?: { readonly board: Board; readonly date: string } | null
}

const orNothing = (blocks: ReportBlock[], language: Language): ReportBlock[] => (blocks.length === 0 ? [nothingYet(language)] : blocks)

/** Open ones only: what is done is told once, where it was done. */
function openActions(board: Board, language: Language, date: string): ReportBlock[] {
  return actionsInShort(board, told(board, 'action').filter((card) => !isClosedAction(card)), language, date, sessionWords[language].openActions)
}

/** `ref`: the zone whose cards it lists, the card it tells, or the one page it shows; null, or a page that is gone, shows the whole board. */
export function livingBlocks(board: Board, block: LivingBlockName, ref: string | null, language: Language, more: LivingMore = {}): ReportBlock[] {
  const pageId = ref !== null && board.pages.has(ref) ? ref : null
  const { edition = 'internal', whole = board, date = '', previous } = more
  const telling: Telling = { board, whole, previous: previous ?? null, edition, language, date }
  switch (block) {
    case 'track-map':
      return trackMapBlocks(board, language, pageId)
    case 'activity-table':
      return activityBlocks(board, language)
    case 'matrix':
      return matrixBlocks(board, language)
    case 'reinforcements':
      return reinforcementBlocks(board, language)
    case 'problem-tree':
      return problemTree(board, language, pageId)
    case 'evidence':
      return evidence.compose(telling)
    case 'voices':
      return voiceBlocks(telling)
    case 'indicators':
      return indicatorBlocks(telling)
    case 'decisions':
      return orNothing(decisionsInShort(board, decisionsInOrder(board), language), language)
    case 'actions':
      return orNothing(openActions(board, language, date), language)
    case 'since-last':
      return previous === undefined ? [soft(sessionWords[language].sinceUnknown)] : previous === null ? [soft(sessionWords[language].sinceNothing)] : changesSince(previous, telling, sinceLastCaption, mostChanges)
    case 'accepted-gaps':
      return acceptedGapsBlocks(board, language)
    case 'zone-cards':
      return zoneBlocks(board, ref, language)
    case 'picture':
      return pictureBlocks(board, ref, language, date)
    case 'card':
      return cardBlocks(board, ref === null ? [] : [ref], language, date)
  }
}
