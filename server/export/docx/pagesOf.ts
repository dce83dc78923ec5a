/** Which way the paper lies: a chapter with a wide table or figure is turned. */
import type { ReportBlock } from '../../../shared/reports/report'

export interface Pages {
  readonly isLandscape: boolean
  readonly blocks: readonly ReportBlock[]
}

/** From this many columns a table is hard to read on upright paper. */
const wideColumns = 6

const isWide = (block: ReportBlock) => (block.type === 'table' && block.sheet.columns.length >= wideColumns) || (block.type === 'figure' && block.figure.isWide === true)
const isHeading = (block: ReportBlock) => block.type === 'heading'

/** So many paragraphs open an item without filling a page. */
const fewParagraphs = 3

/** Fills no page by itself: a heading, and below an item's its kind and a few words. It lies on the paper of what comes after it. */
function onlyOpens(blocks: readonly ReportBlock[]): boolean {
  const [first] = blocks
  const mayHold = first?.type === 'heading' && first.item !== undefined ? fewParagraphs : 0
  const rest = blocks.filter((block) => !isHeading(block) && block.type !== 'pageBreak')
  return rest.length <= mayHold && rest.every((block) => block.type === 'paragraph')
}

/** A heading with what follows it; what stands before the first heading is a chapter too. */
function chapters(blocks: readonly ReportBlock[]): ReportBlock[][] {
  const found: ReportBlock[][] = []
  for (const block of blocks) {
    const last = found.at(-1)
    const opens = block.type === 'pageBreak' || (isHeading(block) && last?.at(-1)?.type !== 'pageBreak')
    if (last === undefined || opens) found.push([block])
    else last.push(block)
  }
  return found
}

/** Blocks grouped into stretches of upright and turned paper. A heading alone goes with what comes after it. */
export function pagesOf(blocks: readonly ReportBlock[]): Pages[] {
  const pages: { isLandscape: boolean; blocks: ReportBlock[] }[] = []
  let waiting: ReportBlock[] = []
  for (const chapter of chapters(blocks)) {
    waiting = [...waiting, ...chapter]
    if (onlyOpens(chapter)) continue
    const isLandscape = waiting.some(isWide)
    const last = pages.at(-1)
    if (last?.isLandscape === isLandscape) last.blocks.push(...waiting)
    else pages.push({ isLandscape, blocks: waiting })
    waiting = []
  }
  if (waiting.length > 0) pages.push({ isLandscape: false, blocks: waiting })
  return pages
}
