/** Cards that stand in the text of a meeting: decisions and actions as tables, any other with what is written on it. */
import type { Board, Card } from '../domain/board'
import type { Language } from '../domain/language'
import { actionBlocks } from './actions'
import { bullets, soft } from './build'
import { cardLines } from './cardLines'
import { nameOfCard } from './boardNames'
import { decisionBlocks } from './decisions'
import type { Column, Line, ReportBlock, Sheet } from './report'
import { sessionWords } from './sessionWords'

/** Two columns as one, so that the table fits an upright page. */
function joined(sheet: Sheet, into: string, from: string, title: string): Sheet {
  const [to, gone] = [into, from].map((key) => sheet.columns.findIndex((column) => column.key === key)) as [number, number]
  if (to < 0 || gone < 0) return sheet
  const merge = <Part>(parts: readonly Part[], together: (a: Part, b: Part) => Part): Part[] => parts.flatMap((part, index) => (index === gone ? [] : index === to ? [together(part, parts[gone]!)] : [part]))
  return {
    ...sheet,
    columns: merge<Column>(sheet.columns, (column) => ({ ...column, title, width: 14 })),
    rows: sheet.rows.map((row) => merge<readonly Line[]>(row, (a, b) => [...a, ...b])),
  }
}

/** Without the columns that say nothing. */
function filled(sheet: Sheet): Sheet {
  const kept = sheet.columns.flatMap((_, index) => (sheet.rows.some((row) => (row[index] ?? []).length > 0) ? [index] : []))
  return { ...sheet, columns: kept.map((index) => sheet.columns[index]!), rows: sheet.rows.map((row) => kept.map((index) => row[index]!)) }
}

/** Actions as within a meeting: without columns that nobody has filled. */
export function actionsInShort(board: Board, cards: readonly Card[], language: Language, date: string, caption = sessionWords[language].whoDoesWhat): ReportBlock[] {
  return actionBlocks(board, cards, language, date, caption).map((block) => (block.type === 'table' ? { ...block, sheet: filled(block.sheet) } : block))
}

/** Decisions as within a meeting: the same table, narrow enough for an upright page; none: nothing. */
export function decisionsInShort(board: Board, cards: readonly Card[], language: Language, day = ''): ReportBlock[] {
  const { numberAndDay, bodyAndRule } = sessionWords[language]
  return decisionBlocks(board, cards, language, day).map((block, index) =>
    block.type !== 'table' || index > 0 ? block : { ...block, sheet: filled(joined(joined(joined(block.sheet, 'number', 'when', numberAndDay), 'body', 'rule', ''), 'body', 'present', bodyAndRule)) },
  )
}

function ofKind(board: Board, kind: string, cards: readonly Card[], language: Language, date: string): ReportBlock[] {
  if (kind === 'decision') return decisionsInShort(board, cards, language)
  if (kind === 'action') return actionsInShort(board, cards, language, date)
  const items = cards.flatMap((card) => cardLines(board, card, language))
  return items.length === 0 ? cards.map((card) => soft(nameOfCard(card, language))) : [bullets(items)]
}

/** Neighbours of one kind stand together. `date`: ISO day on which it is told; '': nothing is said to be late. */
export function cardBlocks(board: Board, ids: readonly string[], language: Language, date: string): ReportBlock[] {
  const known = ids.flatMap((id) => board.cards.get(id) ?? [])
  const runs: Card[][] = []
  for (const card of known) {
    const open = runs.at(-1)
    if (open?.[0]?.kind === card.kind) open.push(card)
    else runs.push([card])
  }
  const missing = known.length < ids.length || ids.length === 0 ? [soft(sessionWords[language].cardElsewhere)] : []
  return [...runs.flatMap((run) => ofKind(board, run[0]!.kind, run, language, date)), ...missing]
}
