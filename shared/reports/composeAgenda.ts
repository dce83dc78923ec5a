/** A session's agenda as a report: title page, its text with what the board holds, and in appendices what the text does not show. */
import type { Board } from '../domain/board'
import type { Language } from '../domain/language'
import type { RichBlock } from '../text/richText'
import type { LivingBlockName } from '../text/schema'
import { activitySheets, activityBlocks } from './activityPlan'
import { words as line } from './build'
import { meetingReport, meetingTelling, type AgendaSource } from './composeMeeting'
import { normalise, type NormalisedReport } from './normalise'
import { hasProblemTree, problemTree } from './problemTree'
import { reinforcementBlocks, reinforcementSheet } from './reinforcements'
import { reportWords } from './reportWords'
import type { ReportBlock } from './report'
import { hasTrackMap, trackMapBlocks } from './trackMap'

export type { AgendaSource } from './composeMeeting'
export { countByOrganisation, type OrganisationCount } from './sessionHead'

/** The living blocks of a text, also those in lists, quotes and items. */
export function placedBlocks(blocks: readonly RichBlock[]): Set<LivingBlockName> {
  const placed = new Set<LivingBlockName>()
  const look = (block: RichBlock): void => {
    if (block.type === 'livingBlock') placed.add(block.block)
    if (block.type === 'blockquote') block.blocks.forEach(look)
    if (block.type === 'bulletList' || block.type === 'orderedList' || block.type === 'taskList') block.items.forEach((one) => one.blocks.forEach(look))
    if (block.type === 'agendaItem') block.sections.forEach((section) => section.blocks.forEach(look))
  }
  blocks.forEach(look)
  return placed
}

interface Appendix {
  readonly title: string
  readonly blocks: readonly ReportBlock[]
}

/** What is on the board and not already in the text. */
function appendices(board: Board, placed: ReadonlySet<LivingBlockName>, language: Language): Appendix[] {
  const words = reportWords[language]
  const found: (Appendix | null)[] = [
    placed.has('problem-tree') || !hasProblemTree(board) ? null : { title: words.treeInWords, blocks: problemTree(board, language) },
    placed.has('track-map') || !hasTrackMap(board) ? null : { title: words.tracks, blocks: trackMapBlocks(board, language) },
    placed.has('activity-table') || activitySheets(board, language).length === 0 ? null : { title: words.plan, blocks: activityBlocks(board, language) },
    placed.has('reinforcements') || reinforcementSheet(board, language).rows.length === 0
      ? null
      : { title: words.reinforcements, blocks: reinforcementBlocks(board, language) },
  ]
  return found.filter((one): one is Appendix => one !== null)
}

function appendixBlocks({ title, blocks }: Appendix, number: number, language: Language): ReportBlock[] {
  return [{ type: 'heading', level: 1, text: line(reportWords[language].appendix(number, title)) }, ...blocks]
}

/** The report, ready for any writer, with what had to be put right on the way. */
export function composeAgenda(source: AgendaSource): NormalisedReport {
  const { language } = source
  const meeting = meetingTelling(source, 'agenda')
  return normalise(
    meetingReport(meeting, reportWords[language].agenda, () => {
      const added = appendices(meeting.telling.board, placedBlocks(meeting.agenda), language)
      return added.length === 0 ? [] : [{ type: 'pageBreak' }, ...added.flatMap((appendix, index) => appendixBlocks(appendix, index + 1, language))]
    }),
  )
}
