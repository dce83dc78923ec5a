/** The headings of a document, in order, also those inside lists and callouts. */
import type { ReportBlock } from '../../shared/reports/report'

export type Heading = Extract<ReportBlock, { type: 'heading' }>

export function headingsOf(blocks: readonly ReportBlock[]): Heading[] {
  return blocks.flatMap((block) => {
    if (block.type === 'heading') return [block]
    if (block.type === 'callout') return headingsOf(block.blocks)
    return block.type === 'list' ? block.items.flatMap((item) => headingsOf(item.blocks)) : []
  })
}
