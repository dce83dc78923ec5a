/** The PDF: what it says of itself, that all of the report is in it, and that nothing anybody writes makes it fail. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderPdf } from '../../server/export/pdf/renderPdf'
import { writeReport } from '../../server/export/writeReport'
import { plain } from '../../shared/reports/build'
import { composeAgenda } from '../../shared/reports/composeAgenda'
import { normalise } from '../../shared/reports/normalise'
import type { Report, ReportBlock } from '../../shared/reports/report'
import { agendaText } from '../../shared/document/boardRecords'
import { readBoard } from '../../shared/document/readBoard'
import { readRichText } from '../../shared/document/readRichText'
import { boTrygt, withTree } from '../draftBoards'
import { readDocx } from './readDocx'
import { ask, createBoard, joinBoard, newFolder, startServer } from './harness'

function boTrygtReport(): Report {
  const doc = withTree(boTrygt())
  const board = readBoard(doc)
  return composeAgenda({ board, session: board.sessions.get('session-1')!, agenda: readRichText(agendaText(doc, 'session-1')), participantsByOrganisation: [], language: 'da', date: '2026-11-21' })
}

/** What an independent reader finds, words joined by single spaces; null where there is none on the machine. */
function textOf(pdf: Uint8Array): string | null {
  const file = join(newFolder(), 'a.pdf')
  writeFileSync(file, pdf)
  const { status, stdout, error } = spawnSync('pdftotext', ['-layout', file, '-'])
  return error || status !== 0 ? null : stdout.toString().replace(/-\n\s*/g, '').replace(/\s+/g, ' ')
}

const report = (blocks: readonly ReportBlock[]): Report => normalise({ language: 'da', title: 'T', subtitle: 'U', facts: [], blocks, date: '2026-11-21' })

describe('PDF', () => {
  test('FF30 claims both standards, is tagged and holds the whole report', async () => {
    const given = boTrygtReport()
    const pdf = await renderPdf(given)
    const document = await PDFDocument.load(pdf, { updateMetadata: false })
    const metadata = document.context.lookup(document.catalog.get(PDFName.of('Metadata')))
    const xmp = new TextDecoder().decode((metadata as PDFRawStream).contents)
    expect(xmp).toMatch(/<pdfaid:part>2<\/pdfaid:part>/)
    expect(xmp).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/)
    expect(xmp).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    expect(document.getTitle()).toBe('Bo trygt – Dagsorden: Styregruppemøde')
    expect(String(document.catalog.get(PDFName.of('Lang')))).toMatch(/da-DK/i)
    expect(String(document.catalog.lookup(PDFName.of('MarkInfo'), PDFDict))).toContain('/Marked true')
    expect(String(document.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict))).toContain('/DisplayDocTitle true')
    const text = textOf(pdf)
    if (text === null) return expect(spawnSync('pdftotext', ['-v']).error).toBeDefined()
    for (const block of given.blocks) if (block.type === 'heading') expect(text).toContain(plain(block.text))
    for (const block of given.blocks) if (block.type === 'table' && block.sheet.caption !== '') expect(text).toContain(block.sheet.caption)
  })

  test('GP16 a reader of PDFs has nothing to complain of', async () => {
    const file = join(newFolder(), 'a.pdf')
    writeFileSync(file, await renderPdf(boTrygtReport()))
    const { error, stderr } = spawnSync('pdfinfo', [file])
    if (error === undefined) expect(stderr.toString()).toBe('')
  })

  test('GP16 families of signs, flags and stacked accents in a figure do not cost the document', async () => {
    const svg = (text: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 50" width="300" height="50" font-family="Source Sans 3"><text x="5" y="20" font-size="17">${text}</text></svg>`
    for (const text of ['👩‍👩‍👧‍👦', 'a\u0300\u0301\u0302', '🏳️‍🌈 🇩🇰', '👩🏽 e\ufe0f x\u200dy']) {
      const pdf = await renderPdf(report([{ type: 'figure', figure: { caption: 'F', alt: 'A', svg: svg(text), width: 300, height: 50, share: 1 } }]))
      expect(Buffer.from(pdf.subarray(0, 4)).toString(), text).toBe('%PDF')
    }
  })

  test('FF31 same report, same bytes', async () => {
    const [first, second] = [await renderPdf(boTrygtReport()), await renderPdf(boTrygtReport())]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })

  test('FF31 no text makes it fail', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 40 })
    const some = fc.array(fc.constantFrom('漢字', 'العربية', '👩‍👩‍👧‍👦', '🏳️‍🌈', 'A'.repeat(3_000), '#strong[x]', '\\', '"', '$x$', '// nej', 'e\u0301', '\u200d', '\ufe0f', '\u00ad', 'ﷺ', '\u{1f9d1}\u{1f3fd}', '\u{e0067}', '\ue000'), { maxLength: 6 }).map((parts) => parts.join(' '))
    await fc.assert(
      fc.asyncProperty(fc.oneof(cell, some), async (words) => {
        const line = [{ text: words, bold: true as const }, { text: words, link: 'https://example.org/ø?a=b#c' }]
        const sheet = { caption: words, columns: [{ key: 'a', title: words, width: 1 }, { key: 'b', title: '', width: 2 }], rows: [[[line], []]], hasHeader: true, hasRowHeadings: true }
        const item = { blocks: [{ type: 'paragraph' as const, text: line }] }
        const pdf = await renderPdf(report([{ type: 'heading', level: 1, text: line }, { type: 'table', sheet }, { type: 'list', style: 'task', start: 1, items: [{ ...item, isChecked: true }] }, { type: 'list', style: 'ordered', start: 3, items: [item] }, { type: 'callout', blocks: [{ type: 'paragraph', text: line }] }, { type: 'rule' }]))
        expect(pdf.length).toBeGreaterThan(1_000)
      }),
      { numRuns: 25 },
    )
  })

  test('FF33 figures, facts, contents and the mark stand in every format', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><rect width="200" height="100" fill="#efeae0"/><text x="10" y="50" font-family="Source Sans 3" font-size="20">Kurven æøå</text></svg>'
    const heading: ReportBlock = { type: 'heading', level: 1, text: [{ text: 'Et afsnit' }] }
    const given: Report = {
      ...report([
        { type: 'contents', title: 'Indhold' },
        heading,
        { type: 'figure', figure: { caption: 'Indbrud pr. år', alt: 'Kurven falder fra 2009 til 2020', svg, width: 200, height: 100, share: 0.6 } },
        { type: 'facts', facts: [{ label: 'Vedtaget af', lines: [[{ text: 'Styregruppen' }]] }] },
      ]),
      mark: 'Udkast',
    }
    const pdf = await renderPdf(given)
    const text = textOf(pdf)
    for (const word of ['Udkast', 'Indhold', 'Indbrud pr. år', 'Vedtaget af', 'Styregruppen', 'Kurven æøå']) if (text !== null) expect(text).toContain(word)
    const docx = await writeReport(given, 'docx')
    expect(Buffer.from(docx).equals(Buffer.from(await writeReport(given, 'docx')))).toBe(true)
    const { parts } = readDocx(docx)
    const body = [...parts].filter(([path]) => path.endsWith('.xml')).map(([, xml]) => xml).join('')
    for (const word of ['Udkast', 'Indhold', 'Indbrud pr. år', 'Kurven falder fra 2009 til 2020', 'Styregruppen']) expect(body).toContain(word)
    for (const format of ['html', 'md'] as const) {
      const words = new TextDecoder().decode(await writeReport(given, format))
      for (const word of ['Udkast', 'Indbrud pr. år', 'Kurven falder fra 2009 til 2020', 'Styregruppen']) expect(words, format).toContain(word)
    }
  })

  test('FF32 comes through the front door', async () => {
    const { address } = await startServer()
    const board = await createBoard(address, { title: '', example: 'bo-trygt' })
    const { cookie } = await joinBoard(board, 'viewer')
    const answer = await ask(address, 'GET', `/api/boards/${board.boardId}/export/agenda.pdf`, undefined, { Cookie: cookie })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(Buffer.from(await answer.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-')
  })
})
