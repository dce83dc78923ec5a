/**
 * An agenda for case systems, as a zip: the whole as HTML, PDF and Word, an HTML file for each item, and a manifest in JSON
 * with items, their named sections and attachments. Items are the document's uppermost headings; its appendices are attachments.
 */
import { strToU8, zipSync, type Zippable } from 'fflate'
import { plain } from '../../shared/reports/build'
import type { Report, ReportBlock } from '../../shared/reports/report'
import { reportWords } from '../../shared/reports/reportWords'
import { renderDocx } from './docx/renderDocx'
import { slug } from './fileName'
import { renderPdf } from './pdf/renderPdf'
import { blocksHtml, renderHtml } from './renderHtml'

export interface PackageAttachment {
  readonly name: string
  /** Path in the zip. */
  readonly file: string
  readonly contentType: string
  /** Whether it may be shown to the public. */
  readonly publish: boolean
}

export interface PackageItem {
  readonly id: string
  readonly number: number
  readonly open: boolean
  readonly heading: string
  readonly file: string
  /** Parts of the item by their heading, as HTML; what stands before the first is the case itself. */
  readonly sections: readonly { readonly name: string; readonly html: string }[]
  readonly attachments: readonly PackageAttachment[]
}

export interface PackageManifest {
  readonly format: 'faellestavle-agenda'
  readonly version: 1
  readonly language: string
  readonly title: string
  readonly meeting: string
  /** ISO day the document speaks of. */
  readonly date: string
  /** Such as *Udkast*; empty for what is settled. */
  readonly status: string
  readonly facts: readonly { readonly label: string; readonly text: string }[]
  readonly items: readonly PackageItem[]
  readonly attachments: readonly PackageAttachment[]
}

interface Chapter {
  readonly heading: string
  readonly isOpen: boolean
  readonly blocks: readonly ReportBlock[]
}

/** Cut at headings of this level; what stands before the first has none. */
function chaptersOf(blocks: readonly ReportBlock[], level: 1 | 2): { readonly before: readonly ReportBlock[]; readonly chapters: readonly Chapter[] } {
  const starts = blocks.flatMap((block, index) => (block.type === 'heading' && block.level === level ? [{ block, index }] : []))
  const chapters = starts.map(({ block, index }, at) => ({ heading: plain(block.text), isOpen: block.isClosed !== true, blocks: blocks.slice(index + 1, starts[at + 1]?.index) }))
  return { before: blocks.slice(0, starts[0]?.index), chapters }
}

/** *Bilag 1: …*, as the agenda numbers them. */
function isAppendix({ heading }: Chapter, { language }: Report): boolean {
  const [before = '', after = ''] = reportWords[language].appendix(0, '').split('0')
  return heading.startsWith(before) && new RegExp(`^\\d+${after.trim()}`).test(heading.slice(before.length))
}

const fileFor = (folder: string, number: number, heading: string) => `${folder}/${[String(number).padStart(2, '0'), slug(heading)].filter((part) => part !== '').join('-')}.html`

function itemOf(chapter: Chapter, index: number, report: Report): PackageItem {
  const { before, chapters } = chaptersOf(chapter.blocks, 2)
  const lead = before.length === 0 ? [] : [{ name: reportWords[report.language].caseText, html: blocksHtml(before) }]
  return {
    id: `item-${index + 1}`,
    number: index + 1,
    open: chapter.isOpen,
    heading: chapter.heading,
    file: fileFor('items', index + 1, chapter.heading),
    sections: [...lead, ...chapters.map(({ heading, blocks }) => ({ name: heading, html: blocksHtml(blocks) }))],
    attachments: [],
  }
}

/** The whole may be published only when every item may. */
function wholeDocuments(isOpen: boolean): PackageAttachment[] {
  const types = [['html', 'text/html'], ['pdf', 'application/pdf'], ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']] as const
  return types.map(([extension, contentType]) => ({ name: `agenda.${extension}`, file: `agenda.${extension}`, contentType, publish: isOpen }))
}

const chapterPage = (chapter: Chapter, report: Report): Uint8Array => renderHtml({ ...report, title: chapter.heading, subtitle: [report.title, report.subtitle].filter((text) => text !== '').join(' · '), facts: [], blocks: chapter.blocks })

export async function renderPackage(report: Report): Promise<Uint8Array> {
  const { chapters } = chaptersOf(report.blocks, 1)
  const appendices = chapters.filter((chapter) => isAppendix(chapter, report))
  const own = chapters.filter((chapter) => !appendices.includes(chapter))
  const items = own.map((chapter, index) => itemOf(chapter, index, report))
  const attached = appendices.map((chapter, index) => ({ name: chapter.heading, file: fileFor('attachments', index + 1, chapter.heading), contentType: 'text/html', publish: chapter.isOpen }))
  const manifest: PackageManifest = {
    format: 'faellestavle-agenda',
    version: 1,
    language: report.language === 'da' ? 'da-DK' : 'en-GB',
    title: report.title,
    meeting: report.subtitle,
    date: report.date,
    status: report.mark ?? '',
    facts: report.facts.map(({ label, lines }) => ({ label, text: lines.map(plain).join('\n') })),
    items,
    attachments: [...wholeDocuments(chapters.every((chapter) => chapter.isOpen)), ...attached],
  }
  const files: Zippable = { 'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`), 'agenda.html': renderHtml(report), 'agenda.pdf': await renderPdf(report), 'agenda.docx': await renderDocx(report) }
  for (const [index, chapter] of own.entries()) files[items[index]!.file] = chapterPage(chapter, report)
  for (const [index, chapter] of appendices.entries()) files[attached[index]!.file] = chapterPage(chapter, report)
  return zipSync(files, { mtime: new Date(1980, 0, 2) })
}
