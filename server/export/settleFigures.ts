/** A figure that cannot be drawn would cost the whole document: it is said in its words instead. */
import type { Figure, Report, ReportBlock } from '../../shared/reports/report'
import { reportWords } from '../../shared/reports/reportWords'
import { canDraw } from './drawPng'

const isDrawable = ({ svg, width, height }: Figure): boolean => width > 0 && height > 0 && Number.isFinite(width / height) && canDraw(svg)

function settled(block: ReportBlock, words: string): ReportBlock {
  if (block.type === 'list') return { ...block, items: block.items.map((item) => ({ ...item, blocks: item.blocks.map((one) => settled(one, words)) })) }
  if (block.type === 'callout') return { ...block, blocks: block.blocks.map((one) => settled(one, words)) }
  if (block.type !== 'figure' || isDrawable(block.figure)) return block
  const { caption, alt } = block.figure
  const said = [...new Set([caption, alt])].filter((text) => text !== '').join('. ')
  return { type: 'paragraph', tone: 'soft', text: [{ text: `${words}: ${said}` }] }
}

/** Without figures that no writer could draw. */
export function settleFigures(report: Report): Report {
  return { ...report, blocks: report.blocks.map((block) => settled(block, reportWords[report.language].figureLost)) }
}
