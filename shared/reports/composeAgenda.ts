/** A session's agenda as a report: title page, its text with what the board holds, and in appendices what the text does not show. */
import type { Board, Session } from '../domain/board'
import type { Language } from '../domain/language'
import type { RichBlock } from '../text/richText'
import type { LivingBlockName } from '../text/schema'
import { activitySheets, activityBlocks } from './activityPlan'
import { agendaText } from './agendaText'
import { soft, words as line } from './build'
import { formatDate, formatDateWithWeek, nameOrder } from './dates'
import { boardForEdition, type Edition } from './editions'
import { normalise, type NormalisedReport } from './normalise'
import { hasProblemTree, problemTree } from './problemTree'
import { reinforcementBlocks, reinforcementSheet } from './reinforcements'
import { reportWords } from './reportWords'
import type { Fact, ReportBlock } from './report'
import { hasTrackMap, trackMapBlocks } from './trackMap'

export interface OrganisationCount {
  /** '' for those who gave none. */
  readonly organisation: string
  readonly count: number
}

export interface AgendaSource {
  readonly board: Board
  /** Null: the board without a session; only its appendices. */
  readonly session: Session | null
  readonly agenda: readonly RichBlock[]
  /** Counts only: no personal name reaches a document. */
  readonly participantsByOrganisation: readonly OrganisationCount[]
  readonly language: Language
  /** ISO day on which the board is told. */
  readonly date: string
  /** Absent: for the partners. */
  readonly edition?: Edition
}

/** How many come from each organisation; names of people are never read. */
export function countByOrganisation(participants: readonly { readonly organisation: string }[]): OrganisationCount[] {
  const counts = new Map<string, number>()
  for (const { organisation } of participants) {
    const name = organisation.trim()
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([organisation, count]) => ({ organisation, count }))
}

function participantsFact({ participantsByOrganisation, language }: AgendaSource): Fact | null {
  const words = reportWords[language]
  const byName = nameOrder(language)
  const sorted = [...participantsByOrganisation].sort((a, b) => Number(a.organisation === '') - Number(b.organisation === '') || byName(a.organisation, b.organisation))
  const lines = sorted.map(({ organisation, count }) => line(`${organisation === '' ? words.noOrganisation : organisation}: ${count}`))
  return lines.length === 0 ? null : { label: words.participants, lines }
}

function facts(source: AgendaSource): Fact[] {
  const { session, language } = source
  const words = reportWords[language]
  const fact = (label: string, text: string): Fact | null => (text.trim() === '' ? null : { label, lines: [line(text)] })
  const all = [
    fact(words.date, session === null ? '' : formatDateWithWeek(session.date, language)),
    fact(words.place, session?.place ?? ''),
    participantsFact(source),
  ]
  return all.filter((one): one is Fact => one !== null)
}

function placedBlocks(blocks: readonly RichBlock[]): Set<LivingBlockName> {
  const placed = new Set<LivingBlockName>()
  const look = (block: RichBlock): void => {
    if (block.type === 'livingBlock') placed.add(block.block)
    if (block.type === 'blockquote') block.blocks.forEach(look)
    if (block.type === 'bulletList' || block.type === 'orderedList' || block.type === 'taskList') block.items.forEach((one) => one.blocks.forEach(look))
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
  const { session, agenda, language, date } = source
  const board = boardForEdition(source.board, source.edition ?? 'partner')
  const words = reportWords[language]
  const added = appendices(board, placedBlocks(agenda), language)
  return normalise({
    language,
    title: board.meta.title.trim() || words.agenda,
    subtitle: session === null || session.title.trim() === '' ? words.agenda : `${words.agenda}: ${session.title.trim()}`,
    facts: facts(source),
    blocks: [
      ...agendaText(board, agenda, language),
      ...(added.length === 0 ? [] : [{ type: 'pageBreak' as const }]),
      ...added.flatMap((appendix, index) => appendixBlocks(appendix, index + 1, language)),
      soft(words.asOf(formatDate(date, language))),
    ],
    date,
  })
}
