/** The contract over all writers: what a document says, every format says. And the documents through the server's own door. */
import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { ExportFault, exportPairs, renderExport } from '../../server/export/renderExport'
import { reportFormats, writeReport } from '../../server/export/writeReport'
import { readBoard } from '../../shared/document/readBoard'
import { seedBoard } from '../../shared/document/seedBoard'
import type { Language } from '../../shared/domain/language'
import { plain } from '../../shared/reports/build'
import { documentParts, documents, type DocumentPart } from '../../shared/reports/documents'
import { editions } from '../../shared/reports/editions'
import type { NormalisedReport } from '../../shared/reports/normalise'
import { findExample } from '../../shared/templates/findExample'
import { addSession, setSessionField } from '../../shared/document/boardRecords'
import { entriesOf } from '../../shared/document/roots'
import { makeRichText } from '../../shared/document/writeRichText'
import { livingBlock } from '../../shared/text/build'
import { boTrygtWhole, putCard } from '../draftBoards'
import { boardWithMeeting } from '../meeting'
import { addCard, ask, connectStock, createBoard, joinBoard, startServer, until } from './harness'
import { readDocx } from './readDocx'

const folder = mkdtempSync(join(tmpdir(), 'documents-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the tools grumble about on the way is not the matter here. */
const quietly: ExecFileSyncOptionsWithStringEncoding = { encoding: 'utf8', maxBuffer: 32_000_000, stdio: ['ignore', 'pipe', 'ignore'] }

const hasPdfTools = ['/usr/bin/pdftotext', '/usr/bin/pdfinfo'].every((path) => existsSync(path))

function exampleDoc(example: string, language: Language): Y.Doc {
  const doc = new Y.Doc()
  let count = 0
  seedBoard(doc, { title: '', language, createdAt: '2026-11-01T10:00:00Z', templates: null, session: { id: 's', title: 'Møde', date: '2026-11-21', place: '' }, example: findExample(example), newId: () => `n${++count}` })
  return doc
}

function compose(example: string, part: DocumentPart, language: Language): NormalisedReport {
  return documents[part].compose({ board: readBoard(exampleDoc(example, language)), session: null, agenda: [], participantsByOrganisation: [], language, date: '2026-11-21', edition: 'partner', previous: null })
}

/** Everything a reader must find again: headings, captions, column titles, cells. */
function piecesOf({ blocks }: NormalisedReport): string[] {
  const pieces = blocks.flatMap((block) => {
    if (block.type === 'heading') return [plain(block.text)]
    if (block.type === 'figure') return [block.figure.caption]
    if (block.type !== 'table') return []
    const { caption, columns, rows } = block.sheet
    return [caption, ...columns.map(({ title }) => title), ...rows.flatMap((row) => row.flatMap((cell) => cell.map(plain)))]
  })
  return [...new Set(pieces)].filter((piece) => piece !== '')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const signOf = (all: string, decimal?: string, name = '') => (decimal === undefined ? (entities[name] ?? all) : String.fromCodePoint(Number(decimal)))

function pdfText(bytes: Uint8Array, name: string): string {
  const file = join(folder, `${name}.pdf`)
  writeFileSync(file, bytes)
  return execFileSync('/usr/bin/pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], quietly)
}

/** The others have a contract of their own, by readers of their own. */
const readFormats = ['docx', 'pdf', 'md', 'html'] as const
type ReadFormat = (typeof readFormats)[number]

/** The words of a file, by a reader that is none of ours but for Word's, which reads the parts as a program would. */
function readBack(format: ReadFormat, bytes: Uint8Array, name: string): string {
  switch (format) {
    case 'docx':
      return readDocx(bytes).paragraphs.map(({ text }) => text).join('\n')
    case 'pdf':
      return pdfText(bytes, name)
    case 'md':
      return new TextDecoder().decode(bytes).replace(/\\([\\`*_[\]<>|~&!.)\-+=#])/g, '$1').replace(/<br>/g, ' ')
    case 'html':
      return new TextDecoder().decode(bytes).replace(/<[^>]+>/g, ' ').replace(/&(?:#(\d+)|(\w+));/g, signOf)
  }
}

/** Lines are broken where the page wants, and words with hyphens: only the signs count. */
const bare = (text: string) => text.normalize('NFKC').replace(/[\s\u00ad\u2010-]/g, '')

describe('the contract over the writers', () => {
  for (const example of ['bo-trygt', 'toendermarsk-initiativet']) {
    for (const language of ['da', 'en'] as const) {
      for (const format of readFormats) {
        test(`HA22 every heading, caption, column and cell of the common agenda of ${example} (${language}) is found again in ${format}`, { skip: format === 'pdf' && !hasPdfTools }, async () => {
          const report = compose(example, 'common', language)
          const told = bare(readBack(format, await writeReport(report, format), `${example}-${language}`))
          expect(piecesOf(report).filter((piece) => !told.includes(bare(piece)))).toEqual([])
        })
      }
    }
  }

  test('HA22 Word knows headings as headings and tables with their captions and header rows', async () => {
    const report = compose('bo-trygt', 'common', 'da')
    const { paragraphs, tables } = readDocx(await writeReport(report, 'docx'))
    const headings = report.blocks.flatMap((block) => (block.type === 'heading' ? [plain(block.text)] : []))
    expect(paragraphs.filter(({ style }) => /^Heading/i.test(style)).map(({ text }) => text)).toEqual(expect.arrayContaining(headings))
    const captions = report.blocks.flatMap((block) => (block.type === 'table' ? [block.sheet.caption] : []))
    expect(tables.filter(({ hasHeader }) => hasHeader).map(({ caption }) => caption)).toEqual(captions)
  })

  test('HA23 the same board on the same day gives the same bytes in every format', async () => {
    for (const format of reportFormats) {
      const [once, again] = [await writeReport(compose('toendermarsk-initiativet', 'plan', 'da'), format), await writeReport(compose('toendermarsk-initiativet', 'plan', 'da'), format)]
      expect(Buffer.compare(Buffer.from(once), Buffer.from(again))).toBe(0)
    }
  })

  test('HA24 the draft mark is on every page, also over tables that go on', { skip: !hasPdfTools }, async () => {
    const file = join(folder, 'draft.pdf')
    writeFileSync(file, await writeReport(compose('bo-trygt', 'common', 'da'), 'pdf'))
    const pages = Number(/Pages:\s+(\d+)/.exec(execFileSync('/usr/bin/pdfinfo', [file], quietly))?.[1])
    expect(pages).toBeGreaterThan(10)
    const texts = execFileSync('/usr/bin/pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], quietly).split('\f').slice(0, pages)
    for (const text of texts) expect(text).toContain('Udkast')
  })

  test('HA25 the citizens\' page is one A4', { skip: !hasPdfTools }, async () => {
    for (const example of ['bo-trygt', 'toendermarsk-initiativet']) {
      for (const language of ['da', 'en'] as const) {
        const file = join(folder, `citizens-${example}-${language}.pdf`)
        writeFileSync(file, await writeReport(compose(example, 'citizens', language), 'pdf'))
        expect(execFileSync('/usr/bin/pdfinfo', [file], quietly)).toMatch(/Pages:\s+1\n[\s\S]*A4/)
      }
    }
  })
})

const request = { participants: [], language: 'da', date: '2026-11-21', doc: new Y.Doc() } as const

describe('documents through the one door', () => {
  test('HA26 an edition that does not exist is refused, for every part', async () => {
    const doc = boTrygtWhole()
    for (const part of [...documentParts, 'board']) {
      const format = part === 'board' ? 'json' : 'md'
      await expect(renderExport({ ...request, doc, part, format, edition: 'secret' })).rejects.toEqual(new ExportFault('unknown-edition'))
    }
  })

  test('HA27 what an edition holds back is in no part and no format that can be read as text', async () => {
    const doc = boTrygtWhole()
    putCard(doc, 'agenda-canvas.reservations', 'r1', 'reservation', 'Skjult forbehold', { shown: false })
    putCard(doc, 'problem-analysis.voices', 'v1', 'voice', 'Kun tavlens ord', { consent: 'board-only' })
    putCard(doc, 'problem-analysis.voices', 'v2', 'voice', 'Partnernes ord', { consent: 'agenda' })
    putCard(doc, 'actor-map.ring-core', 'a1', 'actor', 'Modstanderen', { stance: 'opposes' })
    const held = { public: /Skjult forbehold|Kun tavlens ord|Partnernes ord|Modstanderen/, partner: /Skjult forbehold|Kun tavlens ord|Modstanderen/, internal: /Kun tavlens ord/ }
    for (const edition of editions) {
      for (const part of [...documentParts, 'board']) {
        for (const format of part === 'board' ? ['json'] : ['md', 'html']) {
          const { bytes } = await renderExport({ ...request, doc, part, format, edition })
          expect(new TextDecoder().decode(bytes)).not.toMatch(held[edition])
        }
      }
    }
    const internal = new TextDecoder().decode((await renderExport({ ...request, doc, part: 'common', format: 'md', edition: 'internal' })).bytes)
    expect(internal).toContain('Skjult forbehold')
    expect(internal).toContain('Modstanderen')
  })

  test('HA27 without an edition it is the partners\'', async () => {
    const doc = boTrygtWhole()
    const text = async (edition: string | null) => new TextDecoder().decode((await renderExport({ ...request, doc, part: 'common', format: 'md', edition })).bytes)
    expect(await text(null)).toBe(await text('partner'))
  })
})

describe('one item', () => {
  const doc = boardWithMeeting()
  const one = async (more: object) => new TextDecoder().decode((await renderExport({ ...request, doc, part: 'minutes', format: 'md', ...more })).bytes)

  test('GI16 comes by its id in every format, with the meeting\'s head, and closed as the edition has it', async () => {
    const told = await one({ itemId: 'p3' })
    expect(told).toContain('Punkt 3. Fælles indgang')
    expect(told).toContain('Styregruppen')
    expect(told).not.toContain('Punkt 5')
    for (const format of ['docx', 'pdf', 'odt', 'html'] as const) {
      const file = await renderExport({ ...request, doc, part: 'agenda', format, itemId: 'p3' })
      expect(file.bytes.length).toBeGreaterThan(1_000)
      expect(file.fileName).toBe(`bo-trygt-dagsorden-2026-11-21-punkt-3.${format}`)
    }
    expect(await one({ itemId: 'p4', edition: 'public' })).not.toContain('Hemmelig')
    expect(await one({ itemId: 'p4', edition: 'internal' })).toContain('Hemmelig sagsfremstilling')
  })

  test('GI16 what is no item, or of no meeting, is refused', async () => {
    await expect(one({ itemId: 'nowhere' })).rejects.toEqual(new ExportFault('unknown-item'))
    await expect(one({ itemId: 'p3', part: 'common' })).rejects.toEqual(new ExportFault('unknown-item'))
  })

  test('GI15 what stands in closed items is in no document, table, calendar or file of another edition', async () => {
    const closed = boardWithMeeting()
    entriesOf(closed, 'cards').get('closed-decision')!.set('review', '2027-05-01')
    for (const edition of ['public', 'partner'] as const) {
      for (const pair of exportPairs) {
        const [part = '', format = ''] = pair.split('.')
        if (format !== 'md' && format !== 'html' && format !== 'csv' && format !== 'ics' && format !== 'json') continue
        const text = new TextDecoder().decode((await renderExport({ ...request, doc: closed, part, format, edition })).bytes)
        expect(text, `${pair} ${edition}`).not.toMatch(edition === 'public' ? /Hemmelig/ : /Hemmelig (?!personsag)(?!forelægger)/)
      }
    }
    const internal = new TextDecoder().decode((await renderExport({ ...request, doc: closed, part: 'decisions', format: 'md', edition: 'internal' })).bytes)
    expect(internal).toContain('Hemmelig ordlyd')
  })
})

describe('documents over the network', () => {
  test('GI16 an item is asked for in the address, and refused in words; minutes tell what has changed since the meeting before', async () => {
    const { address } = await startServer()
    const board = await createBoard(address, { title: 'Prøve', date: '2026-11-21' })
    const { cookie } = await joinBoard(board, 'facilitator')
    const get = (query: string) => ask(address, 'GET', `/api/boards/${board.boardId}/export/minutes.md?${query}`, undefined, { Cookie: cookie, 'Accept-Language': 'da' })
    expect(await (await get('item=p1')).text()).toContain('Punkt 1. Godkendelse af dagsorden')
    const refused = await get('item=nowhere')
    expect([refused.status, await refused.text()]).toEqual([404, expect.stringContaining('Punktet findes ikke')])
    expect(await (await get('')).text()).toContain('Der er ikke gemt en version af tavlen fra før mødet')

    await ask(address, 'POST', `/api/boards/${board.boardId}/versions`, { name: 'Før' }, { Cookie: cookie })
    const client = await connectStock(board, cookie)
    addCard(client.doc, 'later', 'Kom til siden sidst')
    addSession(client.doc, { id: 'next', title: 'Næste', date: '2099-01-01', place: '', order: 'a5' }, makeRichText([livingBlock('since-last')]))
    const [first] = entriesOf(client.doc, 'sessions').keys()
    setSessionField(client.doc, first === 'next' ? 'session' : first!, 'date', '2090-01-01')
    await until(async () => (await (await get('session=next')).text()).includes('Kom til siden sidst'))
  })

  test('HA26 the door names the editions there are, and HA15 tells what has changed since the latest named version', async () => {
    const { address } = await startServer()
    const board = await createBoard(address)
    const { cookie } = await joinBoard(board, 'facilitator')
    const path = `/api/boards/${board.boardId}`
    const get = (query: string) => ask(address, 'GET', `${path}/export/common.md?${query}`, undefined, { Cookie: cookie, 'Accept-Language': 'da' })
    const refused = await get('edition=secret')
    expect(refused.status).toBe(404)
    expect(await refused.text()).toContain('public, partner, internal')
    expect((await get('since=nowhere')).status).toBe(404)
    expect(await (await get('edition=public')).text()).toContain('Der er ingen tidligere version')

    const kept = (await (await ask(address, 'POST', `${path}/versions`, { name: 'Første udgave' }, { Cookie: cookie })).json()) as { readonly id: string }
    const client = await connectStock(board, cookie)
    addCard(client.doc, 'later', 'Kom til senere')
    await until(async () => (await (await get('language=da')).text()).includes('Kom til senere'))
    const told = await (await get(`since=${kept.id}`)).text()
    expect(told.slice(told.indexOf('B3. '))).toContain('Kom til senere')
    const word = await ask(address, 'GET', `${path}/export/decisions.docx?language=en`, undefined, { Cookie: cookie })
    expect(word.headers.get('content-disposition')).toContain('decision-log')
  })
})
