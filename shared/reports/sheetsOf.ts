/** The tables of a report by themselves, for formats that hold nothing else. */
import { plain } from './build'
import type { Report, ReportBlock, Sheet } from './report'
import { reportWords } from './reportWords'

export interface NamedSheet {
  /** Its caption, else the heading it stands under; unique in the report, whatever the case of its letters. */
  readonly name: string
  readonly sheet: Sheet
}

interface Found {
  readonly sheet: Sheet
  readonly heading: string
}

/** In order, also those inside lists and callouts. */
function findSheets(blocks: readonly ReportBlock[], above: { heading: string }): Found[] {
  return blocks.flatMap((block): Found[] => {
    if (block.type === 'heading') above.heading = plain(block.text)
    if (block.type === 'table') return [{ sheet: block.sheet, heading: above.heading }]
    if (block.type === 'callout') return findSheets(block.blocks, above)
    return block.type === 'list' ? block.items.flatMap((item) => findSheets(item.blocks, above)) : []
  })
}

/** `taken`: names in small letters. */
export function uniqueName(wanted: string, taken: Set<string>, maxCharacters = Infinity): string {
  for (let number = 1; ; number++) {
    const tail = number === 1 ? '' : ` (${number})`
    const name = `${wanted.slice(0, maxCharacters - tail.length).trim()}${tail}`
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}

export function sheetsOf(report: Report): NamedSheet[] {
  const taken = new Set<string>()
  const fallback = reportWords[report.language].table
  return findSheets(report.blocks, { heading: '' }).map(({ sheet, heading }) => ({ name: uniqueName(sheet.caption || heading || fallback, taken), sheet }))
}
