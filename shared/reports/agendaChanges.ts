/** A meeting's agenda text then and now: what came, went and was changed, paragraph by paragraph, in the words readers know. */
import type { Board } from '../domain/board'
import { compareTexts, type ParagraphChange } from '../domain/compareTexts'
import type { Language } from '../domain/language'
import type { RichBlock, RichInline, RichItem } from '../text/richText'
import { livingBlockWords } from '../text/livingBlockWords'
import { nameOfTarget } from './boardNames'
import { sinceLastWords } from './sinceLastWords'

/** `under`: the heading it stands below; '' before the first. */
export type AgendaChange = ParagraphChange & { readonly under: string }

/** The agenda texts of one meeting in the two boards. */
export interface AgendaPair {
  readonly sessionId: string
  readonly before: readonly RichBlock[]
  readonly now: readonly RichBlock[]
}

interface AgendaLine {
  readonly text: string
  readonly under: string
}

interface Telling {
  readonly boards: readonly Board[]
  readonly language: Language
}

function lineOf(text: readonly RichInline[], { boards, language }: Telling): string {
  const words = text.map((part) => {
    if (part.type === 'text') return part.text
    if (part.type === 'hardBreak') return ' '
    return boards.map((board) => nameOfTarget(board, part.target, part.ref, language)).find((name) => name !== null) ?? ''
  })
  return words.join('').replace(/\s+/g, ' ').trim()
}

function itemLines(items: readonly RichItem[], telling: Telling): string[] {
  return items.flatMap(({ blocks, checked }) => {
    const mark = checked === undefined ? '• ' : checked ? '☑ ' : '☐ '
    return blocks.flatMap((block) => plainLines(block, telling)).map((line, index) => (index === 0 ? mark + line : line))
  })
}

/** Numbers of lists are left out: one new item would else change all that follow. */
function plainLines(block: RichBlock, telling: Telling): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [lineOf(block.text, telling)]
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return itemLines(block.items, telling)
    case 'table':
      return block.rows.map((row) => row.map((cell) => cell.blocks.flatMap((inner) => plainLines(inner, telling)).join(' ')).join(' | '))
    case 'blockquote':
      return block.blocks.flatMap((inner) => plainLines(inner, telling))
    case 'horizontalRule':
      return []
    case 'agendaItem':
      return [lineOf(block.title, telling), ...block.sections.flatMap((section) => section.blocks.flatMap((inner) => plainLines(inner, telling)))]
    case 'livingBlock':
      return [`[${livingBlockWords[block.block][telling.language]}]`]
  }
}

const isTitle = (block: RichBlock): boolean => block.type === 'heading' || block.type === 'agendaItem'

function agendaLines(blocks: readonly RichBlock[], telling: Telling): AgendaLine[] {
  let under = ''
  return blocks.flatMap((block) => {
    const lines = plainLines(block, telling).filter((text) => text.replace(/[•☐☑|\s]/g, '') !== '')
    const made = lines.map((text) => ({ text, under: isTitle(block) ? '' : under }))
    if (isTitle(block)) under = lines[0] ?? ''
    return made
  })
}

/** In reading order; names of what pointers point at are those of now, so that a renamed page changes no agenda. */
export function agendaChanges({ before, now }: Pick<AgendaPair, 'before' | 'now'>, boards: { readonly before: Board; readonly now: Board }, language: Language): AgendaChange[] {
  const telling: Telling = { boards: [boards.now, boards.before], language }
  const [earlier, later] = [agendaLines(before, telling), agendaLines(now, telling)]
  const changes = compareTexts(earlier.map(({ text }) => text), later.map(({ text }) => text))
  return changes.map((change) => ({ ...change, under: (change.is === 'removed' ? earlier : later)[change.at]?.under ?? '' }))
}

/** *2 afsnit tilføjet, 1 ændret, 1 fjernet.* */
export function agendaCounts(changes: readonly AgendaChange[], language: Language): string {
  const { paragraphs } = sinceLastWords[language]
  return (['added', 'changed', 'removed'] as const)
    .flatMap((is) => {
      const count = changes.filter((change) => change.is === is).length
      return count === 0 ? [] : [paragraphs[is](count)]
    })
    .join(', ')
}
