/**
 * A report -> a PDF that assistive technology reads (PDF/UA-1) and archives keep (PDF/A-2a), in one file. Runs in a thread: the typesetter
 * does not let go until it is done. The report must be normalised.
 */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readFileSync } from 'node:fs'
import type { Fact, Line, Report, ReportBlock } from '../../../shared/reports/report'
import { reportWords } from '../../../shared/reports/reportWords'
import { pagesOf } from '../docx/pagesOf'
import { claimBoth } from './claimBoth'
import type { Coverage } from './fontCoverage'
import { fontFiles } from './fonts'
import { template } from './template'
import { ourCoverage, shownText } from '../shownText'

interface Press {
  readonly compiler: NodeCompiler
  readonly coverage: Coverage
}

let press: Press | null = null

/** Made with the first document, kept for the next: reading the fonts takes longer than most documents. */
function openPress(): Press {
  const files = fontFiles()
  press ??= { compiler: NodeCompiler.create({ workspace: '/', fontArgs: [{ fontBlobs: files.map((file) => readFileSync(file)) }] }), coverage: ourCoverage() }
  return press
}

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
      return { type: 'figure', caption: say(caption), alt: say(alt), svg: say(svg), share }
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

function dayOf(date: string): { year: number; month: number; day: number } {
  const [year = 2000, month = 1, day = 1] = /^\d{4}-\d{2}-\d{2}$/.test(date) ? date.split('-').map(Number) : []
  return { year, month, day }
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

export async function renderPdf(report: Report): Promise<Uint8Array> {
  const { compiler, coverage } = openPress()
  const source = { mainFileContent: template, inputs: { data: JSON.stringify(dataOf(report, coverage)) } }
  const { year, month, day } = dayOf(report.date)
  const creationTimestamp = Date.UTC(year, month - 1, day, 12) / 1_000
  try {
    // The stricter of the two says whether everything is there that a reader's tools need; the other is what is kept.
    compiler.pdf(source, { pdfStandard: 'ua-1', creationTimestamp } as never)
    return await claimBoth(compiler.pdf(source, { pdfStandard: 'a-2a', creationTimestamp } as never))
  } finally {
    // Without this each document stays in memory.
    compiler.evictCache(0)
  }
}
