/** Tables, calendars and the package for case systems: what programs read. */
import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import Papa from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { renderExport } from '../../server/export/renderExport'
import { renderIcs } from '../../server/export/renderIcs'
import { renderXlsx } from '../../server/export/renderXlsx'
import { writeReport } from '../../server/export/writeReport'
import type { PackageManifest } from '../../server/export/renderPackage'
import { agendaText, setSessionField } from '../../shared/document/boardRecords'
import { writeRichText } from '../../shared/document/writeRichText'
import { plain } from '../../shared/reports/build'
import { deadlineEntries, lastDayOf, momentInDenmark } from '../../shared/reports/calendar'
import { readValue } from '../../shared/reports/readValue'
import type { Report } from '../../shared/reports/report'
import { composeAgenda } from '../../shared/reports/composeAgenda'
import { composeMinutes } from '../../shared/reports/composeMinutes'
import { sheetsOf } from '../../shared/reports/sheetsOf'
import { paragraph, text } from '../../shared/text/build'
import { boardOf, boTrygt, boTrygtWhole, card, putCard } from '../draftBoards'
import { boardWithMeeting, meetingSource } from '../meeting'
import { anyReport, boTrygtReport, everything, headed, reportOf, says, sheetOf } from '../writtenReports'
import { ask, createBoard, joinBoard, startServer } from './harness'
import { everyNode, readXml } from './readXml'

/** What a spreadsheet must show of a report: rows of its tables, numbers and days as such. */
function rowsOf(report: Report): unknown[][][] {
  return sheetsOf(report).map(({ sheet }) => {
    const cell = (text: string) => {
      const value = readValue(text, report.language)
      return value.is === 'number' ? value.number : value.is === 'day' ? new Date(`${value.iso}T00:00:00Z`) : text === '' ? null : text
    }
    return [...(sheet.hasHeader ? [sheet.columns.map((column) => column.title || null)] : []), ...sheet.rows.map((row) => row.map((lines) => cell(lines.map(plain).join('\n'))))]
  })
}

const isFilled = (row: readonly unknown[]) => row.some((one) => one !== null && one !== '')
const trimmed = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.map((one) => (typeof one === 'string' ? one.trim() || null : one))).filter(isFilled)

const reports = [
  ['everything', everything()],
  ['everything in English', everything('en')],
  ['Bo trygt', boTrygtReport()],
] as const

describe('the workbook', () => {
  test.each(reports)('HC21 holds every cell of %s, read by another program', async (_name, report) => {
    const sheets = await readXlsxFile(Buffer.from(await renderXlsx(report)), { trim: false })
    expect(sheets.map((one) => trimmed(one.data))).toEqual(rowsOf(report).map(trimmed))
  })

  test('HC21 names are unique, allowed and short, whatever the captions', async () => {
    const captions = ['A/B: [x]*?', 'a b x', "'", 'History', '', 'Æ'.repeat(60), 'Æ'.repeat(60), '   ', '=1+1']
    const report = reportOf(captions.map((caption) => ({ type: 'table', sheet: sheetOf(caption, ['A'], [['1']]) })))
    const names = (await readXlsxFile(Buffer.from(await renderXlsx(report)))).map((one) => one.sheet)
    expect(names).toHaveLength(captions.length)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(captions.length)
    for (const name of names) expect(name).toMatch(/^[^[\]/\\:*?']{1,31}$/)
  })

  test('HC21 formulas are text, and the same report gives the same bytes', async () => {
    const bytes = await renderXlsx(everything())
    const parts = unzipSync(bytes)
    for (const [path, part] of Object.entries(parts)) {
      expect(everyNode(readXml(strFromU8(part)), 'f'), path).toEqual([])
    }
    expect(Buffer.from(await renderXlsx(everything())).equals(Buffer.from(bytes))).toBe(true)
  })

  test('HC21 whatever anybody wrote can be opened again', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const bytes = await writeReport(report, 'xlsx')
        for (const [path, part] of Object.entries(unzipSync(bytes))) if (path.endsWith('.xml')) readXml(strFromU8(part))
        const shown = JSON.stringify(await readXlsxFile(Buffer.from(bytes), { trim: false }))
        for (const row of rowsOf(report).flat()) for (const one of row) if (typeof one === 'string' && one.trim() !== '') for (const word of one.split(/\s+/)) expect(shown).toContain(JSON.stringify(word).slice(1, -1))
      }),
      { numRuns: 15 },
    )
  })

  test('HC21 a document without tables says so', async () => {
    const report = reportOf([says('Ingen')])
    expect((await readXlsxFile(Buffer.from(await renderXlsx(report))))[0]!.data).toEqual([['Der er ingen tabeller i dokumentet.']])
    expect(strFromU8(await writeReport(report, 'csv'))).toContain('Der er ingen tabeller i dokumentet.')
  })
})

describe('CSV', () => {
  const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const read = async (report: Report) => decode(await writeReport(report, 'csv'))

  test.each(reports)('HC22 holds every cell of %s, each table below its caption', async (_name, report) => {
    const text = await read(report)
    expect(text.startsWith('\ufeff')).toBe(true)
    const rows = Papa.parse<string[]>(text.slice(1), { delimiter: ';' }).data
    const sheets = sheetsOf(report)
    const given = sheets.flatMap(({ name, sheet }) => [[name], ...(sheet.hasHeader ? [sheet.columns.map((column) => column.title)] : []), ...sheet.rows.map((row) => row.map((lines) => lines.map(plain).join('\n')))])
    const shown = given.map((row) => row.map((one) => {
      const value = readValue(one, report.language)
      if (value.is === 'number') return String(value.number).replace('.', ',')
      return value.is === 'day' ? value.iso.split('-').reverse().join('-') : /^[=+\-@]/.test(one) ? `'${one}` : one
    }))
    expect(rows.filter(isFilled)).toEqual(shown.filter(isFilled))
  })

  test('HC22 semicolons, CRLF, decimal comma, days, and nothing that a spreadsheet would calculate', async () => {
    const dangers = ['=1+1', '+45 12', '-x', '@SUM(A1)', '=HYPERLINK("http://x";"y")', '-5', '−5']
    const report = reportOf([{ type: 'table', sheet: sheetOf('Én', ['A', '=B'], [['1.234,5', '21. november 2026'], ['a;b', 'c"d'], ...dangers.map((danger) => [danger, ''])]) }])
    expect(await read(report)).toBe(['\ufeffA;\'=B', '1234,5;21-11-2026', '"a;b";"c""d"', "'=1+1;", "'+45 12;", "'-x;", "'@SUM(A1);", '"\'=HYPERLINK(""http://x"";""y"")";', '-5;', '-5;', ''].join('\r\n'))
  })

  test('HC22 one table can be had by itself', async () => {
    const doc = boTrygt()
    const wanted = { part: 'agenda', format: 'csv', doc, participants: [], language: 'da', date: '2026-11-21' } as const
    const all = decode((await renderExport(wanted)).bytes)
    const first = decode((await renderExport({ ...wanted, table: 1 })).bytes)
    expect(all.length).toBeGreaterThan(first.length)
    expect(first).toMatch(/^\ufeffNr\.;Punkt;/)
    for (const table of [0, 99, 1.5, Number.NaN]) await expect(renderExport({ ...wanted, table })).rejects.toMatchObject({ code: 'unknown-table' })
  })
})

interface IcsEvent {
  readonly [property: string]: string
}

/** Unfolded lines, then properties without their parameters: a reader of its own. */
function readIcs(bytes: Uint8Array): { readonly lines: readonly string[]; readonly events: readonly IcsEvent[] } {
  const raw = strFromU8(bytes)
  for (const line of raw.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(raw.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
  const lines = raw.replace(/\r\n[ \t]/g, '').split('\r\n')
  const unescape = (text: string) => text.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))
  const events = lines.join('\n').split('BEGIN:VEVENT\n').slice(1).map((event): IcsEvent => Object.fromEntries(event.split('\nEND:VEVENT')[0]!.split('\n').map((line) => [line.split(/[:;]/)[0]!, unescape(line.slice(line.indexOf(':') + 1))])))
  return { lines, events }
}

describe('calendars', () => {
  const wanted = { doc: boTrygt(), participants: [], boardId: 'board1', date: '2026-11-21' } as const

  test('HC23 meetings stand on their day with their place, under an id that stays', async () => {
    for (const language of ['da', 'en'] as const) {
      const file = await renderExport({ ...wanted, part: 'agenda', format: 'ics', language })
      const { lines, events } = readIcs(file.bytes)
      expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0'])
      expect(events).toHaveLength(1)
      expect(events[0]).toMatchObject({ UID: 'session-1@board1.faellestavle', DTSTART: '20261121', DTEND: '20261122', DTSTAMP: '20261121T000000Z', SUMMARY: 'Bo trygt: Styregruppemøde', LOCATION: 'Nyropsgade 1, København', TRANSP: 'OPAQUE' })
      expect(file.fileName).toBe(language === 'da' ? 'bo-trygt-moeder-2026-11-21.ics' : 'bo-trygt-meetings-2026-11-21.ics')
      const again = await renderExport({ ...wanted, part: 'agenda', format: 'ics', language })
      expect(Buffer.from(again.bytes).equals(Buffer.from(file.bytes))).toBe(true)
    }
  })

  test('GI19 a meeting with a time is an event at that time, summer and winter, with its address online; the public is not told the address', async () => {
    const doc = boardWithMeeting()
    const one = async (edition: string) => readIcs((await renderExport({ ...wanted, doc, part: 'agenda', format: 'ics', language: 'da', edition })).bytes)
    const { events, lines } = await one('internal')
    expect(events[0]).toMatchObject({ DTSTART: '20261121T090000Z', DTEND: '20261121T103000Z', LOCATION: 'Nyropsgade 1, København', DESCRIPTION: 'Styregruppen\nPå nettet: https://example.org/rum/7' })
    expect(lines.find((line) => line.startsWith('URL'))).toBe('URL;VALUE=URI:https://example.org/rum/7')
    expect(JSON.stringify(events)).not.toMatch(/ORGANIZER|ATTENDEE/)
    expect((await one('public')).lines.join()).not.toContain('example.org/rum')
    setSessionField(doc, 'session-1', 'date', '2026-06-15')
    expect((await one('internal')).events[0]).toMatchObject({ DTSTART: '20260615T080000Z', DTEND: '20260615T093000Z' })
    setSessionField(doc, 'session-1', 'start', '22:00')
    setSessionField(doc, 'session-1', 'end', '00:30')
    expect((await one('internal')).events[0]).toMatchObject({ DTSTART: '20260615T200000Z', DTEND: '20260615T223000Z' })
    setSessionField(doc, 'session-1', 'start', 'om morgenen')
    expect((await one('internal')).events[0]).toMatchObject({ DTSTART: '20260615', DTEND: '20260616' })
  })

  test('GI19 whatever the day and hour, the clock on a Danish wall shows what was written', () => {
    const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short', timeStyle: 'short' })
    fc.assert(
      fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), fc.integer({ min: 4 * 60, max: 24 * 60 - 1 }), (date, minutes) => {
        const day = date.toISOString().slice(0, 10)
        const two = (number: number) => String(number).padStart(2, '0')
        expect(wall.format(momentInDenmark(day, minutes))).toBe(`${day} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`)
      }),
    )
  })

  test('HC23 deadlines are what is still due, said in the reader’s words', async () => {
    const doc = boTrygtWhole()
    putCard(doc, 'problem-analysis.causes', 'do-1', 'action', 'Ring; til, kommunen\\n', { due: '2026-12-01', owner: 'realdania' })
    putCard(doc, 'problem-analysis.causes', 'do-2', 'action', 'Allerede gjort', { due: '2026-12-01', state: 'done' })
    putCard(doc, 'problem-analysis.causes', 'win-1', 'victory', 'Første sejr', { due: '2027-02' })
    putCard(doc, 'problem-analysis.causes', 'voice-1', 'voice', 'Kun på tavlen', { due: '2026-12-01' })
    const { events } = readIcs((await renderExport({ ...wanted, doc, part: 'actions', format: 'ics', language: 'da' })).bytes)
    const byId = new Map(events.map((event) => [event.UID, event]))
    expect(byId.get('do-1.due@board1.faellestavle')).toMatchObject({ DTSTART: '20261201', SUMMARY: 'Senest: Ring; til, kommunen\\n', TRANSP: 'TRANSPARENT' })
    expect(byId.get('win-1.due@board1.faellestavle')).toMatchObject({ DTSTART: '20270228', SUMMARY: 'Ventes senest: Første sejr' })
    expect([...byId.keys()].filter((id) => /do-2|voice/.test(id ?? ''))).toEqual([])
    const english = readIcs((await renderExport({ ...wanted, doc, part: 'actions', format: 'ics', language: 'en' })).bytes).events
    expect(english.find((event) => event.UID!.startsWith('win-1'))!.SUMMARY).toBe('Expected by: Første sejr')
  })

  test('HC23 no text breaks a calendar, and what is no day is left out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.oneof(fc.string(), fc.constantFrom('2026-02-30', '2026-13', '9999', 'snart', '2026-11-21T10:00:00Z')), (title, due) => {
        const entries = deadlineEntries(boardOf([card('a', 'action', title, { due })]), 'da')
        const { events } = readIcs(renderIcs({ name: title, entries, boardId: 'b', language: 'da', date: '2026-11-21', isBusy: false }))
        expect(events).toHaveLength(lastDayOf(due) === null ? 0 : 1)
      }),
    )
    expect(['2026-02-30', '2026-13', 'snart', '', null, 7].map(lastDayOf)).toEqual([null, null, null, null, null, null])
    expect(['2026', '2028-02', '2026-11-21T10:00:00Z'].map(lastDayOf)).toEqual(['2026-12-31', '2028-02-29', '2026-11-21'])
  })
})

describe('the package for case systems', () => {
  const open = async (report: Report) => {
    const bytes = await writeReport(report, 'zip')
    const files = unzipSync(bytes)
    return { bytes, files, manifest: JSON.parse(strFromU8(files['manifest.json']!)) as PackageManifest }
  }

  test('HC24 has the whole, every item with its sections, and appendices as attachments', async () => {
    const report = boTrygtReport()
    const { files, manifest, bytes } = await open(report)
    const top = report.blocks.flatMap((block) => (block.type === 'heading' && block.level === 1 ? [plain(block.text)] : []))
    const attached = manifest.attachments.filter((one) => one.file.startsWith('attachments/'))
    expect([...manifest.items.map((item) => `Punkt ${item.number}. ${item.heading}`), ...attached.map((one) => one.name)].sort()).toEqual([...top].sort())
    for (const path of [...manifest.items.map((item) => item.file), ...manifest.attachments.map((one) => one.file)]) expect(files[path]?.length ?? 0, path).toBeGreaterThan(300)
    expect(Object.keys(files).sort()).toEqual([...new Set(['manifest.json', ...manifest.items.map((item) => item.file), ...manifest.attachments.map((one) => one.file)])].sort())
    expect(manifest.items.every((item) => item.open) && manifest.attachments.every((one) => one.publish)).toBe(true)
    expect([manifest.language, manifest.title, manifest.date]).toEqual(['da-DK', 'Bo trygt', '2026-11-21'])
    expect(Buffer.from((await open(report)).bytes).equals(Buffer.from(bytes))).toBe(true)
  })

  test('HC24 a closed item is marked, and the whole is then not for the public', async () => {
    const report = reportOf([headed(1, 'Godkendelse'), says('Åbent'), { type: 'heading', level: 1, text: [{ text: 'Personsag' }], isClosed: true }, says('Lukket'), headed(2, 'Indstilling'), says('Godkendes'), headed(1, 'Bilag 1: Lejekontrakt'), says('Vilkår')])
    const { manifest } = await open(report)
    expect(manifest.items.map(({ heading, open: isOpen, sections }) => [heading, isOpen, sections.map((one) => one.name)])).toEqual([['Godkendelse', true, ['Sagsfremstilling']], ['Personsag', false, ['Sagsfremstilling', 'Indstilling']]])
    expect(manifest.items[1]!.sections[1]!.html).toBe('<p>Godkendes</p>')
    expect(manifest.attachments.filter((one) => one.publish).map((one) => one.name)).toEqual(['Bilag 1: Lejekontrakt'])
  })

  test('GI18 items of the meeting come with number, named parts, decision and papers; those below others by themselves', async () => {
    const { manifest, files } = await open(composeMinutes(meetingSource(undefined, { edition: 'internal' })))
    expect(manifest.document).toBe('minutes')
    expect(manifest.items.map(({ id, number, open: isOpen }) => [id, number, isOpen])).toEqual([['p1', '1', true], ['p2', '2', true], ['p3', '3', true], ['p3a', '3.a', true], ['p4', '4', false], ['p4a', '4.a', false], ['p5', '5', true], ['p6', '6', true], ['p7', '7', true]])
    const third = manifest.items[2]!
    expect(third.sections.map(({ part, name }) => [part, name])).toEqual([
      ['summary', 'Resumé'], ['case', 'Sagsfremstilling'], ['recommendation', 'Indstilling'], ['decision', 'Beslutning i Styregruppen den 21-11-2026'], ['minority', 'Mindretalsudtalelse'],
      ['discussion', 'Drøftelse'], ['actions', 'Handlinger'], ['economy', 'Økonomi og risici'], ['attachments', 'Bilag'],
    ])
    expect(third.decision).toMatchObject({ result: 'approved', html: expect.stringContaining('tiltrådte indstillingen') })
    expect(third.attachments[0]).toEqual({ name: 'Notat om fælles indgang (12 sider)', file: null, contentType: null, publish: true })
    expect(strFromU8(files[third.file]!)).not.toContain('Navn til indgangen')
    expect(manifest.attachments.filter(({ file }) => file.startsWith('minutes.')).every(({ publish }) => !publish)).toBe(true)
    const agenda = await open(composeAgenda(meetingSource()))
    expect(agenda.manifest.items.every(({ decision }) => decision === null)).toBe(true)
    expect(JSON.stringify(agenda.manifest)).not.toMatch(/Hemmelig sagsfremstilling|Hemmelig beslutning/)
  })
})

describe('the door', () => {
  test('HC25 what was changed goes with the file', async () => {
    const doc = boTrygt()
    writeRichText(agendaText(doc, 'session-1')!, [paragraph([text('Langt ord '.repeat(3_000))])])
    const file = await renderExport({ part: 'agenda', format: 'md', doc, participants: [], language: 'da', date: '2026-11-21' })
    expect(file.warnings).toEqual([{ code: 'text-cut', near: expect.stringContaining('Langt ord') }])
  })

  test('HC25 gives tables, calendars and the package, and says how much had to be changed', async () => {
    const { address } = await startServer()
    const board = await createBoard(address, { title: '', example: 'bo-trygt' })
    const { cookie } = await joinBoard(board, 'viewer')
    const get = (path: string) => ask(address, 'GET', `/api/boards/${board.boardId}/export/${path}`, undefined, { Cookie: cookie })
    for (const [path, type] of [['agenda.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'], ['agenda.csv?table=1', 'text/csv; charset=utf-8'], ['agenda.ics', 'text/calendar; charset=utf-8'], ['actions.ics', 'text/calendar; charset=utf-8'], ['agenda.zip', 'application/zip']] as const) {
      const answer = await get(path)
      expect([path, answer.status, answer.headers.get('content-type'), answer.headers.get('warning-count'), answer.headers.get('warning-codes')]).toEqual([path, 200, type, '0', ''])
    }
    for (const path of ['agenda.csv?table=77', 'agenda.csv?table=x', 'actions.zip']) expect((await get(path)).status, path).toBe(404)
  })
})
