/**
 * An agenda or minutes for case systems, as a zip: the whole as HTML, PDF and Word, an HTML file for each item, and a manifest in JSON
 * with items, their named sections, decision and attachments. Items are those of the meeting's tree; where its text has none, the document's
 * uppermost headings. What else stands on that level, such as appendices, is an attachment of the whole.
 */
import { strToU8, zipSync, type Zippable } from 'fflate'
import { plain } from '../../shared/reports/build'
import type { HeadedItem, Report, ReportBlock } from '../../shared/reports/report'
import { reportWords } from '../../shared/reports/reportWords'
import type { ItemOutcome, ItemResult, ItemSectionName } from '../../shared/text/schema'
import { sectionWords } from '../../shared/text/itemWords'
import { renderDocx } from './docx/renderDocx'
import { slug } from './fileName'
import { renderPdf } from './pdf/renderPdf'
import { blocksHtml, renderHtml } from './renderHtml'

export interface PackageAttachment {
  readonly name: string
  /** Path in the zip; null: named in the item, and not on the board. */
  readonly file: string | null
  readonly contentType: string | null
  /** Whether it may be shown to the public. */
  readonly publish: boolean
}

export interface PackageSection {
  readonly name: string
  /** Which part of an item it is; null: one of the writer's own. */
  readonly part: ItemSectionName | null
  readonly html: string
}

export interface PackageItem {
  /** The item's own in its meeting, else its place. */
  readonly id: string
  /** Such as `3` and `3.a`. */
  readonly number: string
  readonly open: boolean
  readonly heading: string
  readonly outcome: ItemOutcome | null
  readonly file: string
  /** Parts of the item by their heading, as HTML; what stands before the first opens the item. */
  readonly sections: readonly PackageSection[]
  /** What was decided; null in agendas, and where nothing is written. */
  readonly decision: { readonly result: ItemResult | null; readonly html: string } | null
  readonly attachments: readonly PackageAttachment[]
}

export interface PackageManifest {
  readonly format: 'faellestavle-agenda'
  readonly version: 1
  readonly document: 'agenda' | 'minutes'
  readonly language: string
  readonly title: string
  readonly meeting: string
  /** ISO day the document speaks of. */
  readonly date: string
  /** Such as *Udkast*; empty for what is settled. */
  readonly status: string
  readonly facts: readonly { readonly label: string; readonly text: string }[]
  readonly items: readonly PackageItem[]
  readonly attachments: readonly (PackageAttachment & { readonly file: string })[]
}

type HeadingBlock = Extract<ReportBlock, { type: 'heading' }>

interface Chapter {
  readonly heading: string
  readonly isOpen: boolean
  readonly item: HeadedItem | null
  readonly section: ItemSectionName | null
  readonly blocks: readonly ReportBlock[]
}

/** Cut at these headings; what stands before the first has none. */
function chaptersOf(blocks: readonly ReportBlock[], opens: (heading: HeadingBlock) => boolean): { readonly before: readonly ReportBlock[]; readonly chapters: readonly Chapter[] } {
  const starts = blocks.flatMap((block, index) => (block.type === 'heading' && opens(block) ? [{ block, index }] : []))
  const chapters = starts.map(({ block, index }, at): Chapter => ({
    heading: block.item?.title ?? plain(block.text),
    isOpen: block.isClosed !== true,
    item: block.item ?? null,
    section: block.section ?? null,
    blocks: blocks.slice(index + 1, starts[at + 1]?.index),
  }))
  return { before: blocks.slice(0, starts[0]?.index), chapters }
}

/** *Bilag 1: …*, as the agenda numbers them. */
function isAppendix({ heading }: Chapter, { language }: Report): boolean {
  const [before = '', after = ''] = reportWords[language].appendix(0, '').split('0')
  return heading.startsWith(before) && new RegExp(`^\\d+${after.trim()}`).test(heading.slice(before.length))
}

const fileFor = (folder: string, number: number, heading: string) => `${folder}/${[String(number).padStart(2, '0'), slug(heading)].filter((part) => part !== '').join('-')}.html`

/** The lines of a list, such as the papers of an item. */
function linesOf(blocks: readonly ReportBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return block.items.flatMap((item) => linesOf(item.blocks))
    return block.type === 'paragraph' && plain(block.text).trim() !== '' ? [plain(block.text).trim()] : []
  })
}

function sectionsOf({ item, blocks }: Chapter, { language }: Report): { readonly sections: readonly PackageSection[]; readonly parts: readonly Chapter[] } {
  const { before, chapters: parts } = chaptersOf(blocks, (heading) => (item === null ? heading.level === 2 : heading.section !== undefined))
  const name = item === null ? reportWords[language].caseText : sectionWords.summary[language]
  // What kind of item it is stands in the manifest's own fields.
  const told = item !== null && before[0]?.type === 'paragraph' && before[0].tone === 'lead' ? before.slice(1) : before
  const lead = told.length === 0 ? [] : [{ name, part: item === null ? null : ('summary' as const), html: blocksHtml(told) }]
  return { sections: [...lead, ...parts.map((part) => ({ name: part.heading, part: part.section, html: blocksHtml(part.blocks) }))], parts }
}

function itemOf(chapter: Chapter, index: number, report: Report): PackageItem {
  const { sections, parts } = sectionsOf(chapter, report)
  const decided = parts.find(({ section }) => section === 'decision')
  return {
    id: chapter.item?.id || `item-${index + 1}`,
    number: chapter.item?.number ?? String(index + 1),
    open: chapter.isOpen,
    heading: chapter.heading,
    outcome: chapter.item?.outcome ?? null,
    file: fileFor('items', index + 1, chapter.heading),
    sections,
    decision: decided === undefined ? null : { result: chapter.item?.result ?? null, html: blocksHtml(decided.blocks) },
    attachments: parts.filter(({ section }) => section === 'attachments').flatMap(({ blocks }) => linesOf(blocks)).map((name) => ({ name, file: null, contentType: null, publish: chapter.isOpen })),
  }
}

/** The whole may be published only when every item may. */
function wholeDocuments(name: string, isOpen: boolean): PackageManifest['attachments'] {
  const types = [['html', 'text/html'], ['pdf', 'application/pdf'], ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']] as const
  return types.map(([extension, contentType]) => ({ name: `${name}.${extension}`, file: `${name}.${extension}`, contentType, publish: isOpen }))
}

function chapterPage({ heading, item, blocks }: Chapter, report: Report): Uint8Array {
  const title = item === null ? heading : `${item.number}. ${heading}`
  return renderHtml({ ...report, title, subtitle: [report.title, report.subtitle].filter((text) => text !== '').join(' · '), facts: [], blocks })
}

export async function renderPackage(report: Report): Promise<Uint8Array> {
  const { chapters } = chaptersOf(report.blocks, (heading) => heading.level === 1 || heading.item !== undefined)
  const hasItems = chapters.some(({ item }) => item !== null)
  const own = chapters.filter((chapter) => (hasItems ? chapter.item !== null : !isAppendix(chapter, report)))
  const others = chapters.filter((chapter) => !own.includes(chapter))
  const items = own.map((chapter, index) => itemOf(chapter, index, report))
  const attached = others.map((chapter, index) => ({ name: chapter.heading, file: fileFor('attachments', index + 1, chapter.heading), contentType: 'text/html', publish: chapter.isOpen }))
  const document = report.document ?? 'agenda'
  const manifest: PackageManifest = {
    format: 'faellestavle-agenda',
    version: 1,
    document,
    language: report.language === 'da' ? 'da-DK' : 'en-GB',
    title: report.title,
    meeting: report.subtitle,
    date: report.date,
    status: report.mark ?? '',
    facts: report.facts.map(({ label, lines }) => ({ label, text: lines.map(plain).join('\n') })),
    items,
    attachments: [...wholeDocuments(document, chapters.every((chapter) => chapter.isOpen)), ...attached],
  }
  const files: Zippable = { 'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`), [`${document}.html`]: renderHtml(report), [`${document}.pdf`]: await renderPdf(report), [`${document}.docx`]: await renderDocx(report) }
  for (const [index, chapter] of own.entries()) files[items[index]!.file] = chapterPage(chapter, report)
  for (const [index, chapter] of others.entries()) files[attached[index]!.file] = chapterPage(chapter, report)
  return zipSync(files, { mtime: new Date(1980, 0, 2) })
}
