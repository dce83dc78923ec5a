/** What leaves a board as a file: the same cases for every writer. */
import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { ExportFault, exportPairs, renderExport, type ExportFile } from '../../server/export/renderExport'
import { contentDisposition, fileName, slug } from '../../server/export/fileName'
import { renderDocx } from '../../server/export/docx/renderDocx'
import { escapeMarkdown, renderMarkdown } from '../../server/export/renderMarkdown'
import { renderHtml } from '../../server/export/renderHtml'
import { pagesOf } from '../../server/export/docx/pagesOf'
import { agendaText } from '../../shared/document/boardRecords'
import { readBoard } from '../../shared/document/readBoard'
import { readRichText } from '../../shared/document/readRichText'
import { entriesOf } from '../../shared/document/roots'
import { makeRichText, writeRichText } from '../../shared/document/writeRichText'
import { plain } from '../../shared/reports/build'
import { composeAgenda, countByOrganisation } from '../../shared/reports/composeAgenda'
import type { ReportBlock, Report } from '../../shared/reports/report'
import { boardForEdition } from '../../shared/reports/editions'
import { bullets, heading, numbered, paragraph, table, tasks, text } from '../../shared/text/build'
import type { RichBlock } from '../../shared/text/richText'
import { boTrygt, putCard, withTree } from '../draftBoards'
import { richBlocks } from '../richTextArbitrary'
import { readDocx } from './readDocx'

const participants = [{ organisation: 'TrygFonden' }, { organisation: 'Realdania' }]
const request = { part: 'agenda', participants, language: 'da', date: '2026-11-14' } as const

const everything: RichBlock[] = [
  heading(1, 'Prøve på alt'),
  paragraph([text('Fed', { bold: true }), text(' og '), text('et link', { link: 'https://example.org/?a=1&b=2' }), text(' og <b>ikke markup</b> & *stjerner*')]),
  heading(2, 'Lister'),
  bullets('Punkt', [paragraph('Punkt to'), bullets('Under punktet')]),
  numbered('Første', [paragraph('Anden'), numbered('Under a')]),
  paragraph('Imellem'),
  numbered('Forfra'),
  tasks('Ring til kommunen'),
  { type: 'blockquote', blocks: [paragraph('Sekretariatet indstiller, at sporene godkendes.')] },
  table(['Opgave', 'Frist'], ['Kalde | sammen', '1. december']),
  { type: 'horizontalRule' },
  paragraph('Slut på prøven'),
]

function fullBoard(): Y.Doc {
  const doc = withTree(boTrygt())
  writeRichText(agendaText(doc, 'session-1')!, everything)
  return doc
}

function reportOf(doc: Y.Doc): Report {
  const board = readBoard(doc)
  return composeAgenda({ board, session: board.sessions.get('session-1')!, agenda: readRichText(agendaText(doc, 'session-1')), participantsByOrganisation: countByOrganisation(participants), language: 'da', date: '2026-11-14' })
}

/** Every heading, paragraph and table cell of a report, a line each. */
function textsOf(blocks: readonly ReportBlock[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return plain(block.text).split('\n')
      case 'list':
        return block.items.flatMap((item) => textsOf(item.blocks))
      case 'callout':
        return textsOf(block.blocks)
      case 'table':
        return [block.sheet.caption, ...block.sheet.columns.map((column) => column.title), ...block.sheet.rows.flat(2).flatMap((line) => plain(line).split('\n'))]
      default:
        return []
    }
  })
}

const squeeze = (given: string) => given.replace(/\s+/g, ' ').trim()
const decoded = (file: ExportFile) => new TextDecoder().decode(file.bytes)
const unescapeHtml = (html: string) => html.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
/** Markdown as its reader sees it: without the signs, which are all escaped where they are text. */
const unescapeMarkdown = (markdown: string) => markdown.replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(<[^>]*>\)/g, '$1').replace(/<br>/g, '\n').replace(/(?<!\\)<[^>]*>/g, '').replace(/(?<!\\)(\*\*|\*|~~)/g, '').replace(/\\([^\sa-z0-9])/gi, '$1')

/** The same cases for every writer. */
const writers = {
  docx: async (report: Report) => readDocx(await renderDocx(report)).paragraphs.map((one) => one.text).join('\n'),
  md: async (report: Report) => unescapeMarkdown(new TextDecoder().decode(renderMarkdown(report))),
  html: async (report: Report) => unescapeHtml(new TextDecoder().decode(renderHtml(report)).replace(/<br>|<\/p>|<\/div>|<\/li>|<\/h\d>/g, '\n')),
} as const

describe.each(Object.entries(writers))('an agenda as %s', (_format, read) => {
  test('E1 holds every heading, paragraph and table cell of the report', async () => {
    const report = reportOf(fullBoard())
    const written = squeeze(await read(report))
    for (const one of [report.title, report.subtitle, ...report.facts.flatMap((fact) => [fact.label, ...fact.lines.map(plain)]), ...textsOf(report.blocks)]) {
      expect(written).toContain(squeeze(one))
    }
  })

  test('E1 holds it whatever people wrote', async () => {
    await fc.assert(
      fc.asyncProperty(richBlocks, async (blocks) => {
        const doc = boTrygt()
        entriesOf(doc, 'sessions').get('session-1')!.set('agenda', makeRichText(blocks))
        const report = { ...reportOf(doc), facts: [] }
        const written = squeeze(await read(report))
        for (const one of textsOf(report.blocks)) for (const word of squeeze(one).split(' ')) expect(written).toContain(word)
      }),
      { numRuns: 12 },
    )
  })
})

describe('the Word document', () => {
  const open = async (doc: Y.Doc, language: 'da' | 'en' = 'da') => readDocx((await renderExport({ ...request, language, format: 'docx', doc })).bytes)

  test('E2 has real headings, and tables whose header row is repeated and whose caption can be read', async () => {
    const report = reportOf(fullBoard())
    const word = await open(fullBoard())
    const headings = report.blocks.flatMap((block) => (block.type === 'heading' ? [[`Heading${block.level}`, plain(block.text)]] : []))
    expect(word.paragraphs.filter((one) => /^Heading\d$/.test(one.style)).map((one) => [one.style, one.text])).toEqual(headings)
    expect(word.paragraphs[0]).toMatchObject({ style: 'Title', text: 'Bo trygt' })
    const tables = report.blocks.flatMap((block) => (block.type === 'table' ? [block.sheet] : []))
    expect(word.tables.map((one) => one.caption)).toEqual(tables.map((sheet) => sheet.caption))
    expect(word.tables.map((one) => one.rows[0])).toEqual(tables.map((sheet) => sheet.columns.map((column) => column.title)))
    expect(word.tables.every((one) => one.hasHeader)).toBe(true)
    expect(word.tables.map((one) => one.rows.length)).toEqual(tables.map((sheet) => sheet.rows.length + 1))
  })

  test('E2 says its language, its title and its pages', async () => {
    const danish = await open(fullBoard())
    expect(danish.parts.get('word/styles.xml')).toContain('<w:lang w:val="da-DK"/>')
    expect(danish.parts.get('docProps/core.xml')).toContain('<dc:language>da-DK</dc:language>')
    expect(danish.parts.get('docProps/core.xml')).toContain('<dc:title>Bo trygt</dc:title>')
    const footers = [...danish.parts].filter(([path]) => /^word\/footer\d+\.xml$/.test(path)).map(([, xml]) => xml)
    expect(footers.length).toBeGreaterThan(0)
    for (const footer of footers) {
      expect(footer).toMatch(/Side .*PAGE.* af .*NUMPAGES/s)
      expect(footer).toContain('Bo trygt · Dagsorden: Styregruppemøde')
    }
    expect([...danish.parts.values()].join('')).not.toContain('updateFields')
    const english = await open(boTrygt('en'), 'en')
    expect(english.parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>')
    expect([...english.parts].filter(([path]) => path.includes('footer') && path.endsWith('.xml')).every(([, xml]) => /Page .*PAGE.* of .*NUMPAGES/s.test(xml))).toBe(true)
  })

  test('E2 numbers every list afresh and keeps æ, ø and å', async () => {
    const word = await open(fullBoard())
    const body = word.parts.get('word/document.xml')!
    const numbers = [...body.matchAll(/<w:numId w:val="(\d+)"/g)].map((match) => match[1])
    const numbering = word.parts.get('word/numbering.xml')!
    for (const number of numbers) expect(numbering).toContain(`<w:num w:numId="${number}"`)
    expect(new Set(numbers).size).toBeGreaterThanOrEqual(4)
    expect(body).toContain('Gør afsætningen vanskeligere')
    expect(body).toContain('☐')
    expect(word.parts.get('word/_rels/document.xml.rels')).toContain('https://example.org/?a=1&amp;b=2')
  })

  test('E3 the same board on the same day gives the same bytes', async () => {
    const [first, second] = [await renderExport({ ...request, format: 'docx', doc: fullBoard() }), await renderExport({ ...request, format: 'docx', doc: fullBoard() })]
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true)
  })

  test('E7 a chapter with a wide table is turned, with its heading', () => {
    const column = (key: string) => ({ key, title: key, width: 1 })
    const sheet = (columns: number): ReportBlock => ({ type: 'table', sheet: { caption: '', columns: Array.from({ length: columns }, (_, index) => column(`${index}`)), rows: [], hasHeader: true, hasRowHeadings: false } })
    const head = (name: string): ReportBlock => ({ type: 'heading', level: 1, text: [{ text: name }] })
    const words: ReportBlock = { type: 'paragraph', text: [{ text: 'x' }] }
    const pages = pagesOf([words, head('smal'), sheet(3), head('alene'), head('bred'), sheet(7), words, head('efter'), words])
    expect(pages.map((one) => [one.isLandscape, one.blocks.length])).toEqual([[false, 3], [true, 4], [false, 2]])
    const item: ReportBlock = { type: 'heading', level: 1, text: [{ text: 'Punkt 5' }], item: { id: 'p5', number: '5', title: 'Spor', outcome: null, result: null } }
    const about: ReportBlock = { type: 'paragraph', text: [{ text: 'Drøftelse' }], tone: 'lead' }
    expect(pagesOf([words, item, about, head('Sagsfremstilling'), sheet(7)]).map((one) => [one.isLandscape, one.blocks.length])).toEqual([[false, 1], [true, 4]])
  })
})

/** Well-formed, by a parser that is not ours: Python's, where there is one. */
function faultInXml(xml: string): string {
  const { status, stderr, error } = spawnSync('python3', ['-c', 'import sys; from xml.dom.minidom import parseString; parseString(sys.stdin.buffer.read())'], { input: xml })
  return error ? '' : status === 0 ? '' : stderr.toString()
}

describe('hostile text', () => {
  const wild = ['\u0000', '\ud800', 'a\udc00b', '\u202eløbner', '\ufffe', ']]>', '<w:p>&amp;</w:p>', '"><img src=x onerror=alert(1)>', '=HYPERLINK("x")', '\u000b\u000c', '👩‍👩‍👧‍👦', 'A'.repeat(100_000), '\u200b', 'e\u0301'].join(' ')

  test('E4 breaks no file, and nothing in it runs', async () => {
    const doc = boTrygt()
    putCard(doc, 'problem-analysis.causes', 'wild', 'cause', wild)
    putCard(doc, 'track-map.track-goal.1', 'wild-goal', 'goal', wild)
    entriesOf(doc, 'sessions').get('session-1')!.set('title', wild)
    writeRichText(agendaText(doc, 'session-1')!, [heading(1, wild), paragraph([text(wild, { link: 'javascript:alert(1)' })]), table([wild], [wild])])
    const file = await renderExport({ ...request, format: 'docx', doc, participants: [{ organisation: wild }] })
    const { parts } = readDocx(file.bytes)
    for (const [path, xml] of parts) {
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202e\ufffe\uffff]|[\ud800-\udfff]/u)
      if (path.endsWith('.xml') || path.endsWith('.rels')) expect([path, faultInXml(xml)]).toEqual([path, ''])
    }
    expect(parts.get('word/document.xml')).not.toContain('<w:p>&amp;</w:p> "')
    expect([...parts.values()].join('')).not.toContain('javascript:')
    const html = decoded(await renderExport({ ...request, format: 'html', doc }))
    expect(html).not.toMatch(/<img|<script|javascript:/)
    const [, markdown = ''] = decoded(await renderExport({ ...request, format: 'md', doc })).split('\n---\n')
    expect(markdown).not.toMatch(/(?<!\\)<img|javascript:|\u0000/)
  })
})

describe('Markdown', () => {
  const write = (blocks: readonly ReportBlock[]) => new TextDecoder().decode(renderMarkdown({ language: 'da', title: 'T', subtitle: '', facts: [], blocks, date: '2026-11-14' })).split('# T\n\n')[1]!.trimEnd()
  const say = (plainText: string): ReportBlock => ({ type: 'paragraph', text: [{ text: plainText }] })

  test('E6 what people wrote is text, never markup', () => {
    expect(escapeMarkdown('*a* _b_ [c](d) `e` <f> |')).toBe('\\*a\\* \\_b\\_ \\[c\\](d) \\`e\\` \\<f\\> \\|')
    expect(['# nej', '- nej', '+ nej', '1. nej', '2) nej', '> nej', '--- ', '&amp;'].map((one) => write([say(one)]))).toEqual(['\\# nej', '\\- nej', '\\+ nej', '1\\. nej', '2\\) nej', '\\> nej', '\\---', '\\&amp;'])
  })

  test('E6 marks are read as marks', () => {
    const line = [{ text: 'fed ', bold: true as const }, { text: 'kursiv', italic: true as const }, { text: 'hale' }, { text: ' link', link: 'https://example.org/a_(b)' }]
    expect(write([{ type: 'paragraph', text: line }])).toBe('**fed** <em>kursiv</em>hale [link](<https://example.org/a_(b)>)')
  })

  test('E6 lists nest, begin where they say, and do not run together', () => {
    const item = (words: string, ...below: ReportBlock[]) => ({ blocks: [say(words), ...below] })
    const list = (style: 'bullet' | 'ordered', start: number, ...items: ReturnType<typeof item>[]): ReportBlock => ({ type: 'list', style, start, items })
    expect(write([list('ordered', 3, item('c', list('bullet', 1, item('d'))), item('e')), list('ordered', 1, item('f'))])).toBe('3. c\n   - d\n4. e\n\n<!-- -->\n\n1. f')
  })

  test('E6 tables keep their cells whatever is in them', () => {
    const sheet = { caption: 'Hvem | hvad', columns: [{ key: 'a', title: 'A|B', width: 1 }, { key: 'b', title: 'C', width: 1 }], rows: [[[[{ text: 'en\nto' }], [{ text: 'tre|fire' }]], []]], hasHeader: true, hasRowHeadings: false }
    expect(write([{ type: 'table', sheet }])).toBe('**Hvem \\| hvad**\n\n| A\\|B | C |\n| --- | --- |\n| en<br>to<br>tre\\|fire |  |')
  })
})

describe('files', () => {
  test('E5 names are safe everywhere, and readable where they can be', async () => {
    const { fileName: name, contentDisposition: header, contentType } = await renderExport({ ...request, format: 'docx', doc: boTrygt() })
    expect(name).toBe('bo-trygt-dagsorden-2026-11-21.docx')
    expect(header).toBe("attachment; filename=\"bo-trygt-dagsorden-2026-11-21.docx\"; filename*=UTF-8''Bo%20trygt%20-%20Dagsorden%20-%202026-11-21.docx")
    expect(contentType).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
    expect(slug('Ærø & Åben Østerby: ”nu”')).toBe('aeroe-aaben-oesterby-nu')
    expect(fileName(['Hjørring/../etc', '\r\nX: y'], 'md')).toEqual({ ascii: 'hjoerring-etc-x-y.md', utf8: 'Hjørring-..-etc - X- y.md' })
    expect(fileName(['漢字', ''], 'md').ascii).toBe('faellestavle.md')
  })

  test('E5 no title makes a header that breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        expect(contentDisposition(fileName([title, 'Dagsorden'], 'docx'))).toMatch(/^attachment; filename="[a-z0-9-]+\.docx"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+$/)
      }),
    )
  })

  test('E8 a board as JSON is whole, names nobody and keeps what stays on the board', async () => {
    const doc = withTree(boTrygt())
    putCard(doc, 'problem-analysis.voices', 'secret', 'voice', 'Hemmeligt udsagn', { consent: 'board-only' })
    const file = await renderExport({ ...request, part: 'board', format: 'json', doc })
    const plainBoard = JSON.parse(decoded(file)) as { cards: { id: string }[]; sessions: { agenda: RichBlock[] }[] }
    const { cards } = readBoard(doc)
    expect(plainBoard.cards.map((card) => card.id)).toEqual([...boardForEdition(readBoard(doc), 'partner').cards.keys()].sort())
    expect(cards.size - plainBoard.cards.length).toBe([...cards.values()].filter((card) => card.kind === 'voice' && card.fields.consent !== 'public').length)
    expect(plainBoard.sessions[0]!.agenda).toEqual(readRichText(agendaText(doc, 'session-1')))
    expect(decoded(file)).not.toMatch(/person-1|Hemmeligt/)
  })

  test('E9 what there is not is refused by name', async () => {
    const doc = boTrygt()
    await expect(renderExport({ ...request, part: 'speech', format: 'docx', doc })).rejects.toEqual(new ExportFault('unknown-pair'))
    await expect(renderExport({ ...request, format: 'exe', doc })).rejects.toMatchObject({ code: 'unknown-pair' })
    await expect(renderExport({ ...request, format: 'md', doc, sessionId: 'nowhere' })).rejects.toMatchObject({ code: 'unknown-session' })
    for (const pair of exportPairs) {
      const [part = '', format = ''] = pair.split('.')
      expect((await renderExport({ ...request, part, format, doc })).bytes.length, pair).toBeGreaterThan(30)
    }
  }, 180_000)
})
