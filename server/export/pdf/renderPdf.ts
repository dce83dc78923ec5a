/**
 * A report -> a PDF that assistive technology reads (PDF/UA-1) and archives keep (PDF/A-2a), in one file. Runs in a thread: the typesetter
 * does not let go until it is done. The report must be normalised.
 */
import type { Fact, Line, Report, ReportBlock } from '../../../shared/reports/report'
import { reportWords } from '../../../shared/reports/reportWords'
import { pagesOf } from '../docx/pagesOf'
import type { Coverage } from './fontCoverage'
import { template } from './template'
import { dayOf, typeset } from './typeset'
import { ourCoverage, shownDrawing, shownText } from '../shownText'

function linesFor(line: Line, coverage: Coverage) {
  return line.map(({ text, bold = false, italic = false, underline = false, strike = false, link = null }) => ({ text: shownText(text, coverage), bold, italic, underline, strike, link }))
}

const factFor = (coverage: Coverage) => (fact: Fact) => ({ label: shownText(fact.label, coverage), lines: fact.lines.map((line) => linesFor(line, coverage)) })

function blockFor(block: ReportBlock, coverage: Coverage): object {
  const say = (text: string) => shownText(text, coverage)
  switch (block.type) {
    case 'heading':
      return { ...block, text: linesFor(block.text, coverage) }
    case 'paragraph':
      return { ...block, tone: block.tone ?? null, text: linesFor(block.text, coverage) }
    case 'list':
      return { ...block, items: block.items.map((item) => ({ isChecked: item.isChecked ?? false, blocks: item.blocks.map((one) => blockFor(one, coverage)) })) }
    case 'callout':
      return { ...block, blocks: block.blocks.map((one) => blockFor(one, coverage)) }
    case 'table': {
      const { sheet } = block
      const rows = sheet.rows.map((row) => row.map((cell) => cell.map((line) => linesFor(line, coverage))))
      return { ...block, sheet: { ...sheet, caption: say(sheet.caption), columns: sheet.columns.map((column) => ({ ...column, title: say(column.title) })), rows } }
    }
    case 'figure': {
      const { caption, alt, svg, share } = block.figure
      return { type: 'figure', caption: say(caption), alt: say(alt), svg: shownDrawing(svg, coverage), share }
    }
    case 'facts':
      return { ...block, facts: block.facts.map(factFor(coverage)) }
    case 'contents':
      return { type: 'contents', title: say(block.title), depth: block.depth ?? 2 }
    case 'rule':
    case 'pageBreak':
      return block
  }
}

function dataOf(report: Report, coverage: Coverage): object {
  const words = reportWords[report.language]
  const say = (text: string) => shownText(text, coverage)
  return {
    title: say(report.title),
    subtitle: say(report.subtitle),
    description: say(report.subtitle),
    lang: report.language,
    region: report.language === 'da' ? 'DK' : 'GB',
    ...dayOf(report.date),
    footer: say(`${report.title} · ${report.subtitle}`),
    page: words.page,
    of: words.of,
    mark: say(report.mark ?? ''),
    facts: report.facts.map(factFor(coverage)),
    stretches: pagesOf(report.blocks).map(({ isLandscape, blocks }) => ({ isLandscape, blocks: blocks.map((block) => blockFor(block, coverage)) })),
  }
}

export const renderPdf = (report: Report): Promise<Uint8Array> => typeset(template, dataOf(report, ourCoverage()), report.date)
