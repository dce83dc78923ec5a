/** One contract for all writers: what a report says is found again in every format, read with somebody else's eyes. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { writeReport } from '../../server/export/writeReport'
import { composeAgenda } from '../../shared/reports/composeAgenda'
import { composeMinutes } from '../../shared/reports/composeMinutes'
import type { Report, ReportBlock } from '../../shared/reports/report'
import { sheetsOf } from '../../shared/reports/sheetsOf'
import { boardOf } from '../draftBoards'
import { figuresOf, textsOfReport } from '../textsOfReport'
import { anyReport, boTrygtReport, curve, everything, fortyItems, headed, meetingReports, reportOf, says, sheetOf } from '../writtenReports'
import { newFolder } from './harness'
import { readDocx } from './readDocx'
import { everyNode, readXml } from './readXml'
import { odtText, readOdt } from './readOdt'

interface Read {
  /** All its words. */
  readonly text: string
  /** What its figures are to those who do not see them. */
  readonly alts: readonly string[]
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()
/** Whatever a line's end may put in a word, or take from it. */
const letters = (text: string) => text.replace(/[\s\-\u00ad]+/g, '')

function programIs(command: string, ...args: readonly string[]): boolean {
  const found = spawnSync(command, args).error === undefined
  if (!found) console.error(`NOT CHECKED: ${command} is not on this machine`)
  return found
}

const unescapeHtml = (html: string) => html.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
const unescapeMarkdown = (markdown: string) => markdown.replace(/(?<!\\)\[((?:\\[\s\S]|[^\]\\])*)\]\(<[^>]*>\)/g, '$1').replace(/<br>/g, '\n').replace(/(?<!\\)<[^>]*>/g, '').replace(/(?<!\\)(\*\*|\*|~~)/g, '').replace(/\\([^\sa-z0-9])/gi, '$1').replace(/^[> ]+/gm, '')

function pdfText(bytes: Uint8Array): string {
  const file = join(newFolder(), 'a.pdf')
  writeFileSync(file, bytes)
  return spawnSync('pdftotext', ['-raw', file, '-'], { maxBuffer: 1 << 28 }).stdout.toString()
}

async function pdfAlts(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const alt = object instanceof PDFDict ? object.get(PDFName.of('Alt')) : undefined
    return alt instanceof PDFString || alt instanceof PDFHexString ? [alt.decodeText()] : []
  })
}

const readers: Readonly<Record<'docx' | 'odt' | 'html' | 'md' | 'pdf', (bytes: Uint8Array) => Read | Promise<Read>>> = {
  docx: (bytes) => {
    const { parts, paragraphs } = readDocx(bytes)
    for (const [path, xml] of parts) if (path.endsWith('.xml') || path.endsWith('.rels')) readXml(xml)
    const headers = [...parts].filter(([path]) => /header\d+\.xml$/.test(path)).map(([, xml]) => odtText(readXml(xml)))
    const drawn = everyNode(readXml(parts.get('word/document.xml')!), 'wp:docPr')
    return { text: [...headers, ...paragraphs.map((one) => one.text)].join('\n'), alts: drawn.map((one) => one.attributes.descr ?? '') }
  },
  odt: (bytes) => {
    const { styles, paragraphs, figures } = readOdt(bytes)
    const headers = everyNode(styles, 'style:header').flatMap((one) => everyNode(one, 'text:p').map(odtText))
    return { text: [...headers, ...paragraphs].join('\n'), alts: figures.map((one) => one.alt) }
  },
  html: (bytes) => {
    const html = strFromU8(bytes)
    const alts = [...html.matchAll(/role="img" aria-label="([^"]*)"/g)].map(([, alt = '']) => unescapeHtml(alt))
    return { text: unescapeHtml(html.replace(/<(br|\/p|\/div|\/li|\/h\d|\/dt|\/th|\/td|\/caption|\/figcaption)>/g, '\n')), alts }
  },
  md: (bytes) => {
    const text = unescapeMarkdown(strFromU8(bytes))
    return { text, alts: text.split('\n') }
  },
  pdf: async (bytes) => ({ text: pdfText(bytes), alts: await pdfAlts(bytes) }),
}

type Readable = keyof typeof readers
const formats = (Object.keys(readers) as Readable[]).filter((format) => format !== 'pdf' || programIs('pdftotext', '-v'))

async function expectAllOf(report: Report, format: Readable): Promise<void> {
  const read = await readers[format](await writeReport(report, format))
  // Paper breaks words at the line's end; all others keep them whole.
  const [has, seek] = format === 'pdf' ? [letters(read.text), letters] : [squeeze(read.text), squeeze]
  for (const text of textsOfReport(report)) {
    const parts = format === 'pdf' ? text.split(' ') : [text]
    for (const part of parts) expect(has, `${format}: ${part}`).toContain(seek(part))
  }
  for (const figure of figuresOf(report)) expect(read.alts.some((alt) => alt.includes(figure.alt)), `${format}: ${figure.alt}`).toBe(true)
}

const reports = [
  ['with everything in it', everything()],
  ['in English', everything('en')],
  ['of Bo trygt', boTrygtReport()],
  ['a meeting\'s agenda', meetingReports()[0]],
  ['a meeting\'s minutes', meetingReports()[1]],
  ['minutes in English', meetingReports('en')[1]],
] as const

describe.each(formats)('a report as %s', (format) => {
  test.each(reports)('HC1 %s is found again whole', async (_name, report) => {
    await expectAllOf(report, format)
  })

  test('HC2 the same report gives the same bytes', async () => {
    const [first, second] = [await writeReport(everything(), format), await writeReport(everything(), format)]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })
})

async function expectWords(report: Report, format: Readable): Promise<void> {
  const { text } = await readers[format](await writeReport(report, format))
  const has = squeeze(text)
  for (const one of textsOfReport(report)) for (const word of one.split(' ')) expect(has).toContain(word)
}

// What our fonts cannot show stands on paper as a box: the other formats keep every letter.
const letterKeeping = formats.filter((format) => format !== 'pdf')

test.each(letterKeeping)('HC1 whatever anybody wrote is found again in %s', async (format) => {
  await fc.assert(
    fc.asyncProperty(anyReport, (report) => expectWords(report, format)),
    { numRuns: 15 },
  )
})

test.each(letterKeeping)('GI20 a meeting of forty items is written whole as %s, agenda and minutes', async (format) => {
  await fc.assert(
    fc.asyncProperty(fortyItems, async (agenda) => {
      const source = { board: boardOf([]), session: { id: 's', title: 'Møde', date: '2026-11-21', place: '', order: 'a0', start: '9:00', end: '10:00' }, agenda, participantsByOrganisation: [], language: 'da', date: '2026-11-21' } as const
      for (const compose of [composeAgenda, composeMinutes]) {
        const report = compose(source)
        expect(report.blocks.filter((block) => block.type === 'heading' && block.item !== undefined)).toHaveLength(40)
        await expectWords(report, format)
      }
    }),
    { numRuns: 3 },
  )
})

const nested = (depth: number): ReportBlock => ({ type: 'list', style: depth % 3 === 0 ? 'task' : depth % 3 === 1 ? 'ordered' : 'bullet', start: 1, items: [{ blocks: depth === 1 ? [says('Dybest nede')] : [says(`Trin ${depth}`), nested(depth - 1)] }] })
const scripts = 'Grønland Ελλάδα Україна العربية עברית 漢字 हिन्दी ไทย ᏣᎳᎩ 👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 ﷺ \u{1d54f} \ue000 e\u0301'
const wideSheet = sheetOf('Tres kolonner', Array.from({ length: 60 }, (_, index) => `Kolonne ${index + 1}`), [Array.from({ length: 60 }, (_, index) => `=A${index}+1`)])

/** What was given, and what the warnings say of it. */
const bad: readonly (readonly [string, readonly ReportBlock[], readonly string[]])[] = [
  ['any script and families of emoji', [headed(1, scripts), says(scripts), { type: 'table', sheet: sheetOf(scripts, [scripts], [[scripts]]) }], []],
  ['control characters', [headed(1, 'A\u0000\u0007\u001b\u202eB'), says('\ud800\ufffe\uffff\ufeff\u0085'), says('x\u0008y')], []],
  ['a paragraph of 100,000 characters', [says('Langt ord '.repeat(10_000)), { type: 'table', sheet: sheetOf('Lang', ['A'], [['æ'.repeat(100_000)]]) }], ['text-cut', 'text-cut']],
  ['lists 30 deep', [nested(30)], []],
  ['a table of 60 columns with formulas', [headed(1, 'Bredt'), { type: 'table', sheet: wideSheet }], ['table-split']],
  ['broken figures', ['', '<svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'not a drawing', curve.slice(0, 120)].map((svg): ReportBlock => ({ type: 'figure', figure: { caption: 'Ødelagt', alt: 'Kurven kan ikke ses', svg, width: 400, height: 200, share: 1 } })), []],
  ['a figure without measure', [{ type: 'figure', figure: { caption: '', alt: '', svg: curve, width: 0, height: Number.NaN, share: Number.NaN } }], []],
  ['links that are none', [{ type: 'paragraph', text: [{ text: 'Tryk', link: 'javascript:alert(1)' }, { text: 'her', link: 'data:text/html,x' }, { text: 'og', link: 'https://example.org/"><script>' }] }], ['link-dropped', 'link-dropped']],
  ['headings that skip', [headed(4, 'Dybt'), headed(2, 'Højere'), headed(4, 'Dybt igen'), headed(1, '\u200d'), headed(1, '')], []],
  ['nothing at all', [], []],
  ['empty tables', [{ type: 'table', sheet: sheetOf('', [], []) }, { type: 'table', sheet: { ...sheetOf('', ['', ''], []), hasHeader: false } }, { type: 'table', sheet: sheetOf('Kun hoved', ['A'], []) }], []],
  ['marks on top of one another', [{ type: 'paragraph', text: [{ text: 'alt', bold: true, italic: true, underline: true, strike: true, link: 'mailto:a@example.org' }] }], []],
  ['breaks of pages everywhere', [{ type: 'pageBreak' }, { type: 'pageBreak' }, { type: 'callout', blocks: [{ type: 'pageBreak' }, says('x')] }, { type: 'table', sheet: sheetOf('', ['A'], [['1']]) }, { type: 'pageBreak' }], []],
]

describe.each(bad)('%s', (_name, blocks, warnings) => {
  const report = reportOf(blocks, { mark: 'Udkast\u0000' })

  test('HC4 what was changed is said', () => {
    expect(report.warnings.map((warning) => warning.code)).toEqual(warnings)
  })

  test.each(formats)('HC4 is written as %s, valid and whole', async (format) => {
    const bytes = await writeReport(report, format)
    expect(bytes.length).toBeGreaterThan(100)
    const { text } = await readers[format](bytes)
    expect(text).not.toMatch(/javascript:|undefined|NaN/)
    if (format !== 'pdf') await expectWords(report, format)
  })

  test('HC4 its tables and its package can be opened', async () => {
    expect((await readXlsxFile(Buffer.from(await writeReport(report, 'xlsx')))).length).toBe(Math.max(1, sheetsOf(report).length))
    expect(Papa.parse(strFromU8(await writeReport(report, 'csv')), { delimiter: ';' }).errors).toEqual([])
    expect(Object.keys(unzipSync(await writeReport(report, 'zip')))).toContain('manifest.json')
  })
})
