/** The agenda's own text -> report blocks: pointers in words, living blocks as what the board holds. */
import type { Board } from '../domain/board'
import type { Language } from '../domain/language'
import type { RichBlock, RichCell, RichInline, RichItem } from '../text/richText'
import { nameOfTarget } from './boardNames'
import { plain } from './build'
import { cardBlocks } from './cardBlocks'
import { livingBlocks, type LivingMore } from './livingBlock'
import type { Cell, Inline, Line, ReportBlock, ReportItem, Sheet } from './report'
import { reportWords } from './reportWords'

/** What the text is told of, and how. */
export interface TextTelling {
  readonly board: Board
  readonly language: Language
  readonly more: LivingMore
}
type Telling = TextTelling

function inline(part: RichInline, { board, language }: Telling): Inline {
  if (part.type === 'text') return { text: part.text, ...part.marks }
  if (part.type === 'hardBreak') return { text: '\n' }
  const name = nameOfTarget(board, part.target, part.ref, language)
  return { text: name ?? `(${reportWords[language].deleted})`, italic: true }
}

export const lineOf = (text: readonly RichInline[], telling: Telling): Line => text.map((part) => inline(part, telling))

function items(given: readonly RichItem[], telling: Telling, isTask: boolean): ReportItem[] {
  return given.map((one) => {
    const blocks = tellBlocks(one.blocks, telling)
    return isTask ? { blocks, isChecked: one.checked === true } : { blocks }
  })
}

/** A cell holds lines only: lists in it become lines with their mark. */
function cellLines(blocks: readonly ReportBlock[], mark = ''): Line[] {
  return blocks.flatMap((block): Line[] => {
    if (block.type === 'heading' || block.type === 'paragraph') return plain(block.text).trim() === '' ? [] : [mark === '' ? block.text : [{ text: mark }, ...block.text]]
    if (block.type === 'callout') return cellLines(block.blocks, mark)
    if (block.type !== 'list') return []
    return block.items.flatMap((one, index) => {
      const own = block.style === 'ordered' ? `${block.start + index}. ` : block.style === 'task' ? (one.isChecked ? '☑ ' : '☐ ') : '• '
      return one.blocks.flatMap((inner, at) => cellLines([inner], at === 0 ? own : ''))
    })
  })
}

/** Cells that span get the others' places as empty cells, so that every row is as long. */
function spread(rows: readonly (readonly RichCell[])[], toCell: (cell: RichCell) => Cell): Cell[][] {
  const grid: (Cell | undefined)[][] = rows.map(() => [])
  rows.forEach((row, y) => {
    let x = 0
    for (const cell of row) {
      while (grid[y]![x] !== undefined) x++
      const height = Math.min(cell.rowspan, rows.length - y)
      for (let dy = 0; dy < height; dy++) for (let dx = 0; dx < Math.min(cell.colspan, 50); dx++) grid[y + dy]![x + dx] = dx + dy === 0 ? toCell(cell) : []
      x += cell.colspan
    }
  })
  const width = Math.max(0, ...grid.map((row) => row.length))
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? []))
}

function freeTable(rows: readonly (readonly RichCell[])[], telling: Telling): Sheet {
  const grid = spread(rows, (cell) => cellLines(tellBlocks(cell.blocks, telling)))
  const hasHeader = rows[0] !== undefined && rows[0].length > 0 && rows[0].every((cell) => cell.isHeader)
  const titles = hasHeader ? grid[0]!.map((cell) => cell.map(plain).join(' ')) : []
  return {
    caption: '',
    columns: (grid[0] ?? []).map((_, x) => ({ key: `c${x + 1}`, title: titles[x] ?? '', width: 1 })),
    rows: hasHeader ? grid.slice(1) : grid,
    hasHeader,
    hasRowHeadings: rows.slice(hasHeader ? 1 : 0).every((row) => row[0]?.isHeader === true) && rows.length > (hasHeader ? 1 : 0),
  }
}

function reportBlocks(block: RichBlock, telling: Telling): ReportBlock[] {
  switch (block.type) {
    case 'paragraph':
      return [{ type: 'paragraph', text: lineOf(block.text, telling) }]
    case 'heading':
      return [{ type: 'heading', level: block.level, text: lineOf(block.text, telling) }]
    case 'bulletList':
      return [{ type: 'list', style: 'bullet', start: 1, items: items(block.items, telling, false) }]
    case 'orderedList':
      return [{ type: 'list', style: 'ordered', start: block.start, items: items(block.items, telling, false) }]
    case 'taskList':
      return [{ type: 'list', style: 'task', start: 1, items: items(block.items, telling, true) }]
    case 'table':
      return [{ type: 'table', sheet: freeTable(block.rows, telling) }]
    case 'blockquote':
      return [{ type: 'callout', blocks: tellBlocks(block.blocks, telling) }]
    case 'horizontalRule':
      return [{ type: 'rule' }]
    case 'agendaItem':
      return [{ type: 'heading', level: 1, text: lineOf(block.title, telling) }, ...block.sections.flatMap((section) => tellBlocks(section.blocks, telling))]
    case 'livingBlock':
      return livingBlocks(telling.board, block.block, block.ref, telling.language, telling.more)
  }
}

const isCard = (block: RichBlock | undefined) => block?.type === 'livingBlock' && block.block === 'card' && block.ref !== null

/** Blocks of the text in order; cards that stand next to one another are told together. */
export function tellBlocks(blocks: readonly RichBlock[], telling: Telling): ReportBlock[] {
  const told: ReportBlock[] = []
  let cards: string[] = []
  blocks.forEach((block, index) => {
    if (!isCard(block)) return void told.push(...reportBlocks(block, telling))
    if (block.type === 'livingBlock' && block.ref !== null) cards.push(block.ref)
    if (isCard(blocks[index + 1])) return
    told.push(...cardBlocks(telling.board, cards, telling.language, telling.more.date ?? ''))
    cards = []
  })
  return told
}

export function agendaText(board: Board, agenda: readonly RichBlock[], language: Language, more: LivingMore = {}): ReportBlock[] {
  return tellBlocks(agenda, { board, language, more })
}
