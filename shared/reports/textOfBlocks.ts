/** All the words of a report's blocks, one piece per line: for finding terms, measuring how easy it is, and searching for what must not be there. */
import { plain } from './build'
import type { Report, ReportBlock } from './report'

const wordsOfSvg = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '')

function piecesOf(block: ReportBlock): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [plain(block.text)]
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(piecesOf))
    case 'table':
      return [block.sheet.caption, ...block.sheet.columns.map(({ title }) => title), ...block.sheet.rows.flatMap((row) => row.flatMap((cell) => cell.map(plain)))]
    case 'callout':
      return block.blocks.flatMap(piecesOf)
    case 'figure':
      return [block.figure.caption, block.figure.alt, ...wordsOfSvg(block.figure.svg)]
    case 'facts':
      return block.facts.flatMap((fact) => [fact.label, ...fact.lines.map(plain)])
    case 'contents':
      return [block.title]
    case 'rule':
    case 'pageBreak':
      return []
  }
}

export function textOfBlocks(blocks: readonly ReportBlock[]): string {
  return blocks.flatMap(piecesOf).filter((piece) => piece !== '').join('\n')
}

/** With what stands on the title page. */
export function textOfReport({ title, subtitle, facts, blocks }: Report): string {
  return [title, subtitle, textOfBlocks([{ type: 'facts', facts }]), textOfBlocks(blocks)].join('\n')
}
