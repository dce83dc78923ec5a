/** What a report says, a line for each thing that must be found again in what was written. */
import { plain } from '../shared/reports/build'
import type { Figure, Report, ReportBlock, Sheet } from '../shared/reports/report'

function inside(block: ReportBlock): readonly ReportBlock[] {
  if (block.type === 'callout') return block.blocks
  return block.type === 'list' ? block.items.flatMap((item) => item.blocks) : []
}

/** Every block in order, also those inside others. */
export function everyBlock(blocks: readonly ReportBlock[]): ReportBlock[] {
  return blocks.flatMap((block) => [block, ...everyBlock(inside(block))])
}

export function figuresOf(report: Report): Figure[] {
  return everyBlock(report.blocks).flatMap((block) => (block.type === 'figure' ? [block.figure] : []))
}

export function sheetsIn(report: Report): Sheet[] {
  return everyBlock(report.blocks).flatMap((block) => (block.type === 'table' ? [block.sheet] : []))
}

function textsOf(block: ReportBlock): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [plain(block.text)]
    case 'table':
      return [block.sheet.caption, ...(block.sheet.hasHeader ? block.sheet.columns.map((column) => column.title) : []), ...block.sheet.rows.flat(2).map(plain)]
    case 'figure':
      return [block.figure.caption]
    case 'facts':
      return block.facts.flatMap((fact) => [fact.label, ...fact.lines.map(plain)])
    default:
      return []
  }
}

/** Title, facts, and every heading, paragraph, item, caption, column title and cell; parts of one text that a line break divides are lines of their own. */
export function textsOfReport(report: Report): string[] {
  const facts = report.facts.flatMap((fact) => [fact.label, ...fact.lines.map(plain)])
  const all = [report.title, report.subtitle, report.mark ?? '', ...facts, ...everyBlock(report.blocks).flatMap(textsOf)]
  return [...new Set(all.flatMap((text) => text.split('\n')).map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== ''))]
}
