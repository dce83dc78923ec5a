/** Makes a report safe for every format: text that XML can hold, headings that step by one, tables that are rectangular, links that only link. */
import { isSafeAddress } from '../text/isSafeAddress'
import { plain } from './build'
import type { Cell, Fact, Figure, Inline, Line, Report, ReportBlock, ReportLevel, Sheet } from './report'

/** What was put right. The words for it are the reader's. */
export interface ReportWarning {
  readonly code: 'text-cut' | 'table-cut' | 'table-split' | 'report-cut' | 'link-dropped' | 'picture-reduced' | 'picture-missing'
  /** The text at the place, shortened. */
  readonly near: string
}

export interface NormalisedReport extends Report {
  readonly warnings: readonly ReportWarning[]
}

export const reportLimits = { maxLineCharacters: 20_000, maxLabelCharacters: 400, maxRows: 3_000, maxColumns: 40, maxBlocks: 20_000, maxWarnings: 100 } as const

// Control characters but line feed, marks that turn the direction of text, byte order marks, noncharacters, and halves of pairs.
const unwanted = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udfff]/gu

/** Text that any format can hold: composed letters, tabs as spaces, nothing unseen. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(unwanted, '')
    .normalize('NFC')
}

/** Whether there is anything to see: spaces, joiners and accents over nothing are not. */
export function isSeen(text: string): boolean {
  return /[^\s\p{Cf}\p{M}]/u.test(text)
}

/** One line of a few words, such as a title. */
function cleanLabel(text: string): string {
  const clean = cleanText(text).replace(/\s+/g, ' ').trim()
  return clean.length <= reportLimits.maxLabelCharacters ? clean : `${cleanText(clean.slice(0, reportLimits.maxLabelCharacters - 1)).trim()}…`
}

interface Work {
  readonly warnings: ReportWarning[]
  blocksLeft: number
  /** The levels, as written, of the headings the next one stands under. */
  readonly openLevels: number[]
}

function warn(work: Work, code: ReportWarning['code'], near: string): void {
  if (work.warnings.length < reportLimits.maxWarnings) work.warnings.push({ code, near: cleanLabel(near).slice(0, 80) })
}

function cleanInline(part: Inline, work: Work): Inline {
  const { link, ...rest } = part
  const text = cleanText(part.text)
  if (link === undefined) return { ...rest, text }
  if (isSafeAddress(link)) return isSeen(text) ? { ...rest, text, link } : { ...rest, text }
  warn(work, 'link-dropped', part.text)
  return { ...rest, text }
}

/** Cleaned, without empty parts, cut where it is endless. */
function cleanLine(line: Line, work: Work): Line {
  const cleaned: Inline[] = []
  let left: number = reportLimits.maxLineCharacters
  for (const part of line) {
    const clean = cleanInline(part, work)
    if (clean.text === '') continue
    if (clean.text.length > left) {
      warn(work, 'text-cut', clean.text)
      cleaned.push({ ...clean, text: `${cleanText(clean.text.slice(0, Math.max(0, left - 1)))}…` })
      break
    }
    left -= clean.text.length
    cleaned.push(clean)
  }
  return cleaned
}

function cleanSheet(sheet: Sheet, work: Work): Sheet {
  const columns = sheet.columns.slice(0, reportLimits.maxColumns)
  const rows = sheet.rows.slice(0, reportLimits.maxRows)
  if (columns.length < sheet.columns.length || rows.length < sheet.rows.length) warn(work, 'table-cut', sheet.caption)
  const cleanCell = (cell: Cell): Cell => cell.map((line) => cleanLine(line, work)).filter((line) => plain(line).trim() !== '')
  return {
    ...sheet,
    caption: cleanLabel(sheet.caption),
    columns: columns.map((column) => ({ ...column, title: cleanLabel(column.title), width: column.width > 0 && Number.isFinite(column.width) ? column.width : 1 })),
    rows: rows.map((row) => columns.map((_, index) => cleanCell(row[index] ?? []))),
  }
}

/** A heading is one line. Its level is how many it stands under: written 2, 2, 3 or 1, 1, 3 it becomes 1, 1, 2. */
function cleanHeading(block: Extract<ReportBlock, { type: 'heading' }>, work: Work): ReportBlock[] {
  const text = cleanLine(block.text, work).map((part) => ({ ...part, text: part.text.replace(/\n/g, ' ') }))
  if (!isSeen(plain(text))) return []
  while ((work.openLevels.at(-1) ?? 0) >= block.level) work.openLevels.pop()
  work.openLevels.push(block.level)
  return [{ ...block, level: work.openLevels.length as ReportLevel, text }]
}

const cleanFacts = (facts: readonly Fact[], work: Work): Fact[] => facts.map((fact) => ({ label: cleanLabel(fact.label), lines: fact.lines.map((line) => cleanLine(line, work)) }))

/** A figure nobody described is named by its caption. */
function cleanFigure(figure: Figure): ReportBlock {
  const caption = cleanLabel(figure.caption)
  return { type: 'figure', figure: { ...figure, caption, alt: cleanText(figure.alt).trim() || caption || '–', share: figure.share > 0 ? Math.min(1, Math.max(0.1, figure.share)) : 1 } }
}

/** A new page begins between blocks, never inside one. */
const withoutBreaks = (blocks: readonly ReportBlock[]): ReportBlock[] => blocks.filter((block) => block.type !== 'pageBreak')

function cleanBlock(block: ReportBlock, work: Work): ReportBlock[] {
  switch (block.type) {
    case 'heading':
      return cleanHeading(block, work)
    case 'paragraph': {
      const text = cleanLine(block.text, work)
      return plain(text).trim() === '' ? [] : [{ ...block, text }]
    }
    case 'list': {
      const items = block.items.map((item) => ({ ...item, blocks: cleanBlocks(withoutBreaks(item.blocks), work) })).filter((item) => item.blocks.length > 0)
      return items.length === 0 ? [] : [{ ...block, items }]
    }
    case 'table':
      return block.sheet.columns.length === 0 ? [] : [{ ...block, sheet: cleanSheet(block.sheet, work) }]
    case 'callout': {
      const blocks = cleanBlocks(withoutBreaks(block.blocks), work)
      return blocks.length === 0 ? [] : [{ ...block, blocks }]
    }
    case 'figure':
      return [cleanFigure(block.figure)]
    case 'facts': {
      const facts = cleanFacts(block.facts, work).filter((fact) => fact.label !== '')
      return facts.length === 0 ? [] : [{ ...block, facts }]
    }
    case 'contents':
      return [{ ...block, title: cleanLabel(block.title) }]
    case 'rule':
    case 'pageBreak':
      return [block]
  }
}

function cleanBlocks(blocks: readonly ReportBlock[], work: Work): ReportBlock[] {
  const cleaned: ReportBlock[] = []
  for (const block of blocks) {
    if (work.blocksLeft <= 0) {
      warn(work, 'report-cut', '')
      break
    }
    work.blocksLeft -= 1
    cleaned.push(...cleanBlock(block, work))
  }
  return cleaned
}

/** Normalising twice changes nothing more. */
export function normalise(report: Report): NormalisedReport {
  const work: Work = { warnings: [], blocksLeft: reportLimits.maxBlocks, openLevels: [] }
  return {
    ...report,
    title: cleanLabel(report.title),
    subtitle: cleanLabel(report.subtitle),
    ...(report.mark === undefined ? {} : { mark: cleanLabel(report.mark) }),
    facts: cleanFacts(report.facts, work),
    blocks: cleanBlocks(report.blocks, work),
    warnings: work.warnings,
  }
}
