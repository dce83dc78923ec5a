/** A report -> a Word document. Content is the report's; only its looks are decided here. */
import { AlignmentType, Document, Footer, Header, HeadingLevel, Packer, PageNumber, PageOrientation, Paragraph, SectionType, TabStopType, TextRun, type ISectionOptions } from 'docx'
import type { Report } from '../../../shared/reports/report'
import { reportWords } from '../../../shared/reports/reportWords'
import { bulletNumbering, wordBlocks, type Writing } from './blocks'
import { coreProperties } from './coreProperties'
import { factParagraphs } from './facts'
import { numberContents } from './numberContents'
import { pagesOf, type Pages } from './pagesOf'
import { createCounter, runs, type Counter } from './runs'
import { settleZipTimes } from './settleZipTimes'
import { documentStyles, inkSoft, line, paper, styleIds, textWidth } from './styles'

function footer(report: Report, isLandscape: boolean): Footer {
  const words = reportWords[report.language]
  const run = { size: 18, color: inkSoft }
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth(isLandscape) }],
        border: { top: { style: 'single', size: 4, color: line, space: 6 } },
        spacing: { before: 0, after: 0 },
        children: [
          new TextRun({ ...run, text: `${report.title} · ${report.subtitle}` }),
          new TextRun({ ...run, text: '\t' }),
          new TextRun({ ...run, children: [`${words.page} `, PageNumber.CURRENT, ` ${words.of} `, PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}

/** On every page, such as *Udkast*. */
function header(mark: string): Header {
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: mark, bold: true, color: '8C2A15' })] })] })
}

function titleLines(report: Report, links: Counter): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs([{ text: report.title }], links) }),
    new Paragraph({ style: styleIds.subtitle, children: runs([{ text: report.subtitle }], links) }),
    ...report.facts.flatMap((fact) => factParagraphs(fact, links)),
    new Paragraph({ border: { bottom: { style: 'single', size: 6, color: line, space: 1 } }, spacing: { before: 0, after: 200 }, children: [] }),
  ]
}

function section(report: Report, pages: Pages, isFirst: boolean, writing: Writing): ISectionOptions {
  return {
    properties: {
      type: isFirst ? SectionType.CONTINUOUS : SectionType.NEXT_PAGE,
      page: {
        size: { width: paper.width, height: paper.height, orientation: pages.isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: paper.margin, bottom: paper.margin, left: paper.margin, right: paper.margin, footer: paper.footer },
      },
    },
    ...(report.mark ? { headers: { default: header(report.mark) } } : {}),
    footers: { default: footer(report, pages.isLandscape) },
    children: [...(isFirst ? titleLines(report, writing.links) : []), ...wordBlocks(pages.blocks, writing)],
  }
}

/** Whether the title lines get upright paper of their own: what follows is turned, or there is nothing. */
function withTitlePages(pages: readonly Pages[]): readonly Pages[] {
  return pages[0] === undefined || pages[0].isLandscape ? [{ isLandscape: false, blocks: [] }, ...pages] : pages
}

export async function renderDocx(report: Report): Promise<Uint8Array> {
  const links = createCounter()
  const numberings: Writing['numberings'] = []
  const sections = withTitlePages(pagesOf(report.blocks)).map((pages, index) =>
    section(report, pages, index === 0, { links, numberings, width: textWidth(pages.isLandscape) }),
  )
  const document = new Document({
    title: report.title,
    subject: report.subtitle,
    creator: 'Fællestavle',
    styles: documentStyles(report.language),
    numbering: { config: [bulletNumbering, ...numberings] },
    compatibility: { version: 15 },
    hyphenation: { autoHyphenation: true, doNotHyphenateCaps: true },
    sections,
  })
  const bytes = await Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: coreProperties(report) }])
  const hasContents = report.blocks.some((block) => block.type === 'contents')
  return hasContents ? numberContents(new Uint8Array(bytes)) : settleZipTimes(new Uint8Array(bytes))
}
