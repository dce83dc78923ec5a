/** Short names for building rich text by hand: templates, examples, tests. */
import type { RichAgendaItem, RichBlock, RichCell, RichInline, RichItem, RichMarks } from './richText'
import { itemSections, type HeadingLevel, type ItemSectionName, type LivingBlockName, type PointerTarget } from './schema'

/** A line may be given as plain text. */
export type Line = string | readonly RichInline[]

export function text(plain: string, marks: RichMarks = {}): RichInline {
  return { type: 'text', text: plain, marks }
}

export function pointer(target: PointerTarget, ref: string): RichInline {
  return { type: 'boardPointer', target, ref }
}

export function line(given: Line): readonly RichInline[] {
  return typeof given !== 'string' ? given : given === '' ? [] : [text(given)]
}

export function paragraph(given: Line = ''): RichBlock {
  return { type: 'paragraph', text: line(given) }
}

export function heading(level: HeadingLevel, given: Line): RichBlock {
  return { type: 'heading', level, text: line(given) }
}

function item(given: Line | readonly RichBlock[]): RichItem {
  const isLine = typeof given === 'string' || given.every((part) => part.type === 'text' || part.type === 'hardBreak' || part.type === 'boardPointer')
  return { blocks: isLine ? [paragraph(given as Line)] : (given as readonly RichBlock[]) }
}

export function bullets(...items: readonly (Line | readonly RichBlock[])[]): RichBlock {
  return { type: 'bulletList', items: items.map(item) }
}

export function numbered(...items: readonly (Line | readonly RichBlock[])[]): RichBlock {
  return { type: 'orderedList', start: 1, items: items.map(item) }
}

/** Tasks still to be done. */
export function tasks(...items: readonly (Line | readonly RichBlock[])[]): RichBlock {
  return { type: 'taskList', items: items.map((given) => ({ ...item(given), checked: false })) }
}

/** A table whose first row is its header. */
export function table(header: readonly Line[], ...rows: readonly (readonly Line[])[]): RichBlock {
  const cells = (row: readonly Line[], isHeader: boolean): RichCell[] => row.map((given) => ({ isHeader, colspan: 1, rowspan: 1, blocks: [paragraph(given)] }))
  return { type: 'table', rows: [cells(header, true), ...rows.map((row) => cells(row, false))] }
}

export function livingBlock(block: LivingBlockName, ref: string | null = null): RichBlock {
  return { type: 'livingBlock', block, ref }
}

/** An item of the meeting. `sections`: what stands in which part; those without blocks are not there. */
export function agendaItem(
  id: string,
  title: Line,
  sections: Readonly<Partial<Record<ItemSectionName, readonly RichBlock[]>>> = {},
  more: Partial<Omit<RichAgendaItem, 'type' | 'id' | 'title' | 'sections'>> = {},
): RichAgendaItem {
  return {
    type: 'agendaItem',
    id,
    level: 1,
    outcome: null,
    minutes: null,
    presenter: '',
    isClosed: false,
    result: null,
    source: null,
    ...more,
    title: line(title),
    sections: itemSections.flatMap((section) => (sections[section] === undefined ? [] : [{ section, blocks: sections[section] }])),
  }
}
