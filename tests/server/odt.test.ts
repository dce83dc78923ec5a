/** The ODT: what it says of itself, and that its parts are what the standard calls them. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { renderOdt } from '../../server/export/odt/renderOdt'
import { writeReport } from '../../server/export/writeReport'
import { headingsOf } from '../../server/export/headingsOf'
import { plain } from '../../shared/reports/build'
import { sheetsIn } from '../textsOfReport'
import { boTrygtReport, everything, headed, lineOf, reportOf } from '../writtenReports'
import { ask, createBoard, joinBoard, newFolder, startServer } from './harness'
import { odtText, readOdt } from './readOdt'
import { everyNode, type XmlNode } from './readXml'

const cellText = (cell: readonly (readonly { text: string }[])[]) => cell.map(plain).join('\n')
const named = (node: XmlNode, element: string, attribute: string, value: string) => everyNode(node, element).find((one) => one.attributes[attribute] === value)

describe('the ODT', () => {
  test('HC2 says its type first, unpacked, and lists its parts', () => {
    const bytes = renderOdt(everything())
    const head = Buffer.from(bytes.subarray(0, 90)).toString('latin1')
    expect(head.slice(30)).toMatch(/^mimetypeapplication\/vnd\.oasis\.opendocument\.text/)
    const { paths, manifest } = readOdt(bytes)
    expect(everyNode(manifest, 'manifest:file-entry').map((one) => one.attributes['manifest:full-path']).sort()).toEqual(['/', ...paths.filter((path) => path !== 'mimetype' && path !== 'META-INF/manifest.xml')].sort())
  })

  test('HC5 has real headings, and tables with header rows, header columns and titles', () => {
    const report = boTrygtReport()
    const odt = readOdt(renderOdt(report))
    expect(odt.headings).toEqual(headingsOf(report.blocks).map(({ level, text }) => ({ level, text: plain(text) })))
    expect(odt.tables).toEqual(sheetsIn(report).map((sheet) => ({ title: sheet.caption, header: sheet.columns.map((column) => column.title), rows: sheet.rows.map((row) => row.map(cellText)) })))
    expect(everyNode(odt.content, 'table:table-header-columns')).toHaveLength(sheetsIn(report).filter((sheet) => sheet.hasRowHeadings).length)
  })

  test('HC5 says its language, title, pages and mark', () => {
    for (const language of ['da', 'en'] as const) {
      const { meta, styles } = readOdt(renderOdt(everything(language)))
      const said = (name: string) => odtText(everyNode(meta, name)[0]!)
      expect([said('dc:language'), said('dc:title'), said('dc:date')]).toEqual([language === 'da' ? 'da-DK' : 'en-GB', 'Prøve på alt', '2026-11-21T12:00:00'])
      const masters = everyNode(styles, 'style:master-page')
      expect(masters.map((one) => odtText(everyNode(one, 'style:header')[0]!))).toEqual(language === 'da' ? ['Udkast', 'Udkast'] : ['Draft', 'Draft'])
      for (const master of masters) expect([everyNode(master, 'text:page-number').length, everyNode(master, 'text:page-count').length]).toEqual([1, 1])
    }
  })

  test('HC5 lists go on after a table with the right number', () => {
    const { content } = readOdt(renderOdt(everything()))
    const starts = everyNode(content, 'text:list-item').flatMap((one) => one.attributes['text:start-value'] ?? [])
    expect(starts).toEqual(['3', '4'])
    expect(everyNode(content, 'text:list').flatMap((one) => everyNode(one, 'table:table'))).toEqual([])
  })

  test('HC5 wide tables lie on turned paper, and what comes after stands upright', () => {
    const { content } = readOdt(renderOdt(everything()))
    const turn = (text: string) => named(content, 'style:style', 'style:name', everyNode(content, 'text:h').find((one) => odtText(one) === text)!.attributes['text:style-name']!)?.attributes['style:master-page-name']
    expect([turn('Godkendelse af dagsorden'), turn('Handleplan'), turn('Eventuelt')]).toEqual([undefined, 'Turned', 'Standard'])
  })

  test('HC5 its contents point at headings, and its page numbers are counted by whoever opens it', () => {
    const { content } = readOdt(renderOdt(everything()))
    const entries = everyNode(everyNode(content, 'text:index-body')[0]!, 'text:a')
    const bookmarks = new Set(everyNode(content, 'text:bookmark').map((one) => one.attributes['text:name']))
    expect(entries.map((one) => odtText(one).split('\t')[0])).toEqual(['Godkendelse af dagsorden', 'Indstilling', 'Handleplan', 'Eventuelt'])
    for (const entry of entries) expect(bookmarks.has(entry.attributes['xlink:href']!.slice(1))).toBe(true)
  })

  test('HC5 spaces and breaks are kept', () => {
    const text = '  to foran,   tre imellem \n  efter linjen  '
    const { paragraphs } = readOdt(renderOdt(reportOf([headed(1, 'x'), { type: 'paragraph', text: [{ text, bold: true }, { text: ' og en' }] }])))
    expect(paragraphs.at(-1)!.trimEnd()).toBe(`${text} og en`.trimEnd())
    expect(lineOf(text)).toHaveLength(1)
  })

  test('HC6 comes through the front door', async () => {
    const { address } = await startServer()
    const board = await createBoard(address, { title: '', example: 'bo-trygt' })
    const { cookie } = await joinBoard(board, 'viewer')
    const answer = await ask(address, 'GET', `/api/boards/${board.boardId}/export/agenda.odt?language=en`, undefined, { Cookie: cookie })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/vnd.oasis.opendocument.text'])
    expect(readOdt(new Uint8Array(await answer.arrayBuffer())).headings.length).toBeGreaterThan(3)
  })
})

describe('LibreOffice', () => {
  const isHere = spawnSync('soffice', ['--version']).error === undefined && spawnSync('pdftotext', ['-v']).error === undefined

  test('HC7 opens the Word document and the ODT, and shows every heading on its pages', async () => {
    if (!isHere) return console.error('NOT CHECKED: LibreOffice (soffice) or pdftotext is not on this machine')
    const report = boTrygtReport()
    const folder = newFolder()
    const files = await Promise.all((['odt', 'docx'] as const).map(async (format) => {
      const file = join(folder, `bo-${format}.${format}`)
      writeFileSync(file, await writeReport(report, format))
      return file
    }))
    spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${join(folder, 'profile')}`, '--convert-to', 'pdf', '--outdir', folder, ...files], { timeout: 120_000 })
    for (const format of ['odt', 'docx']) {
      const pdf = join(folder, `bo-${format}.pdf`)
      expect(readFileSync(pdf).length).toBeGreaterThan(5_000)
      const text = spawnSync('pdftotext', ['-raw', pdf, '-']).stdout.toString().replace(/\s+/g, ' ')
      for (const heading of headingsOf(report.blocks)) expect(text, format).toContain(plain(heading.text))
      for (const sheet of sheetsIn(report)) expect(text, format).toContain(sheet.caption)
    }
  }, 180_000)
})
