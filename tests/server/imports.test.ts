/** What is brought onto a board: lists, CSV, XLSX and our own archive, through the front door. */
import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import * as Y from 'yjs'
import { ensureBuilt } from '../../server/prepare.mjs'
import { WorkTooLong, openWorkshop } from '../../server/work/openWorkshop'
import { captureDocument } from '../../shared/document/captureDocument'
import { addLink } from '../../shared/document/links'
import { readBoard } from '../../shared/document/readBoard'
import { entriesOf } from '../../shared/document/roots'
import type { Board } from '../../shared/domain/board'
import type { ImportAnswer } from '../../shared/protocol/answers'
import { ask, connectStock, createBoard, joinBoard, root, smallPng, startServer, until, type Member, type TestBoard } from './harness'

beforeAll(() => ensureBuilt(['server']))

interface Place {
  readonly board: TestBoard
  readonly member: Member
}

async function openBoard(body: Parameters<typeof createBoard>[1] = { title: 'Import', templates: ['activity-plan', 'problem-analysis'] }, role: 'facilitator' | 'editor' | 'viewer' = 'editor'): Promise<Place> {
  const { address } = await startServer()
  const board = await createBoard(address, body)
  return { board, member: await joinBoard(board, role, 'Sekretariatet', undefined, 'Kommunen') }
}

function bring({ board, member }: Place, body: Uint8Array | string, query = '', contentType = 'text/plain'): Promise<Response> {
  return ask(board.address, 'POST', `/api/boards/${board.boardId}/import${query}`, body, { Cookie: member.cookie, 'Content-Type': contentType, 'Accept-Language': 'da' })
}

async function brought(place: Place, ...rest: [Uint8Array | string, string?, string?]): Promise<ImportAnswer> {
  const answer = await bring(place, ...rest)
  expect(answer.status, await answer.clone().text()).toBe(200)
  return (await answer.json()) as ImportAnswer
}

async function refused(place: Place, ...rest: [Uint8Array | string, string?, string?]): Promise<{ status: number; code: string; message: string }> {
  const answer = await bring(place, ...rest)
  const { error } = (await answer.json()) as { error: { code: string; message: string } }
  return { status: answer.status, ...error }
}

async function documentOf({ board, member }: Place): Promise<Y.Doc> {
  const client = await connectStock(board, member.cookie)
  return client.doc
}

const boardOf = async (place: Place): Promise<Board> => readBoard(await documentOf(place))
const titles = (board: Board, kind: string): string[] => [...board.cards.values()].filter((card) => card.kind === kind).map((card) => card.title).sort()

const csv = 'Aktivitet;Ansvarlig organisation;Deltager;Periode;Status;Fremmed\nLektiehjælp;Kommunen;"Biblioteket; Frivilligcentret";2024-2027;kører;x\nFritidsjob;Jobcentret;;2026;planlagt;\n;Kommunen;;;;\nVærested;Kommunen;;engang;måske;\n'
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

describe('lists and tables', () => {
  test('FF1 a list becomes cards without its bullets', async () => {
    const place = await openBoard()
    const answer = await brought(place, '1. Mange skift af voksne\n\n- Ingen kender den unge\n• Få fritidsjob\n', '?kind=cause')
    expect(answer).toMatchObject({ kind: 'cause', refused: [], counts: { cards: 3, partners: 0 } })
    const board = await boardOf(place)
    expect(titles(board, 'cause')).toEqual(['Få fritidsjob', 'Ingen kender den unge', 'Mange skift af voksne'])
    expect([...board.cards.values()].filter((card) => card.kind === 'cause').every((card) => card.placement.zoneId === 'problem-analysis.causes' && card.author === place.member.participantId)).toBe(true)
  })

  test('FF2 the same CSV in every dress gives the same cards', async () => {
    const comma = csv.replace('"Biblioteket; Frivilligcentret"', '"Biblioteket@ Frivilligcentret"').replace(/;/g, ',').replace('@', ';')
    const dresses = [csv, `\ufeff${csv}`, csv.replace(/\n/g, '\r\n'), comma, latin1(csv)]
    for (const dress of dresses) {
      const place = await openBoard()
      const answer = await brought(place, dress, '?kind=activity', 'text/csv')
      expect(answer.made.map((line) => line.title)).toEqual(['Lektiehjælp', 'Fritidsjob', 'Værested'])
      const board = await boardOf(place)
      const help = [...board.cards.values()].find((card) => card.title === 'Lektiehjælp')!
      const nameOf = (id: unknown) => board.partners.get(String(id))?.title
      expect(nameOf(help.fields.owner)).toBe('Kommunen')
      expect((help.fields.with as string[]).map(nameOf)).toEqual(['Biblioteket', 'Frivilligcentret'])
      expect(help.fields).toMatchObject({ period: { start: 2024, end: 2027 }, status: 'running' })
    }
  })

  test('FF3 a spreadsheet gives what its cells say', async () => {
    const data = [
      ['Handling', 'Ansvarlig organisation', 'Senest'].map((value) => ({ value, type: String })),
      [{ value: 'Ring til skolen', type: String }, { value: 'Kommunen', type: String }, { value: new Date(Date.UTC(2027, 2, 14)), type: Date, format: 'dd-mm-yyyy' }],
    ]
    const sheet = await writeXlsxFile(data as never).toBuffer()
    const place = await openBoard({ title: 'Import', templates: ['steering-meeting'] })
    const answer = await brought(place, new Uint8Array(sheet), '?kind=action', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    expect(answer.made.map((line) => line.title)).toEqual(['Ring til skolen'])
    const board = await boardOf(place)
    expect([...board.cards.values()].find((card) => card.kind === 'action')?.fields.due).toBe('2027-03-14')
    expect([...board.partners.values()].map((partner) => partner.title)).toEqual(['Kommunen'])
  })

  test('FF4 columns are offered by their headings, chosen otherwise when asked, and refused by name', async () => {
    const place = await openBoard()
    const chosen = await brought(place, 'a;b\nEn aktivitet;Kommunen\n', '?kind=activity&columns=note,title&heading=yes')
    expect(chosen.made.map((line) => line.title)).toEqual(['Kommunen'])
    const unknown = await refused(place, 'a;b\nc;d\n', '?kind=activity&columns=title,hemmelig')
    expect(unknown).toMatchObject({ status: 400, code: 'unknown-column' })
    expect(unknown.message).toContain('hemmelig')
    const guessed = await brought(place, 'Activity;Responsible organisation;Status\nReading help;The library;running\n')
    expect(guessed).toMatchObject({ kind: 'activity', counts: { cards: 1, partners: 1 } })
  })

  test('FF5 what cannot be read is said with its line, and the rest of the line is taken', async () => {
    const place = await openBoard()
    const { made } = await brought(place, csv, '?kind=activity', 'text/csv')
    const den = made.find((line) => line.title === 'Værested')!
    expect(den.line).toBe(5)
    expect(den.faults.join(' ')).toMatch(/Periode: »engang« er ikke en periode.*Status: »måske« kan ikke vælges/)
    const card = [...(await boardOf(place)).cards.values()].find((one) => one.title === 'Værested')!
    expect(card.fields.period).toBeUndefined()
    expect(card.fields.owner).toBeDefined()
  })

  test('FF6 names become references in whatever order, and a new partner is made once', async () => {
    const place = await openBoard({ title: 'Import', templates: ['track-map', 'activity-plan', 'measurement-board'] })
    await brought(place, 'Navn;Enhed\nUnge i job;%\n', '?kind=indicator&columns=title,unit&heading=yes')
    await brought(place, 'Aktivitet;Spor;Indikatorer;Ansvarlig\nA;Spor 1;Unge i job;Ny forening\nB;Spor 2;;ny forening\nC;Spor 9;;\n', '?kind=activity')
    const board = await boardOf(place)
    const [a, b, c] = ['A', 'B', 'C'].map((title) => [...board.cards.values()].find((card) => card.title === title && card.kind === 'activity')!)
    expect(board.cards.get(String(a!.fields.track))?.title).toBe('Spor 1')
    expect((a!.fields.indicators as string[]).map((id) => board.cards.get(id)?.title)).toEqual(['Unge i job'])
    expect(a!.fields.owner).toBe(b!.fields.owner)
    expect(board.partners.size).toBe(1)
    expect(c!.fields.track).toBeUndefined()
  })

  test('FF7 a line without text is refused with its number; too much is refused whole', async () => {
    const place = await openBoard()
    const answer = await brought(place, csv, '?kind=activity', 'text/csv')
    expect(answer.refused).toEqual([{ line: 4, title: '', id: null, faults: ['Linjen har ingen tekst til kortet.'] }])
    const before = (await boardOf(place)).cards.size
    expect(await refused(place, Array.from({ length: 2_001 }, (_, index) => `linje ${index}`).join('\n'), '?kind=note')).toMatchObject({ status: 413, code: 'import-too-many' })
    expect((await boardOf(place)).cards.size).toBe(before)
  })
})

describe('what is turned away', () => {
  test('FF8 what is no list, table or archive is refused with a reason and changes nothing', async () => {
    const place = await openBoard({ title: 'Import' }, 'facilitator')
    const whole = zipSync({ 'document.json': strToU8('{"format":"faellestavle-archive","version":1}') })
    const bomb = zipSync({ 'document.json': new Uint8Array(310 * 1024 * 1024) }, { level: 9 })
    const sound = { format: 'faellestavle-archive', version: 1, schemaVersion: 1, title: '', madeAt: '', meta: {}, records: { pages: {}, zones: {}, cards: { c1: { kind: 5, title: { $text: [{ type: 'script' }] } } }, links: {}, partners: {}, sessions: {}, drawings: {} } }
    const cases: readonly [string, Uint8Array | string, string][] = [
      ['half a zip', whole.slice(0, 60), 'import-unreadable'],
      ['a zip of something else', zipSync({ 'a.txt': strToU8('hej') }), 'import-unreadable'],
      ['a bomb', bomb, 'import-too-large'],
      ['deep JSON', `{"format":"faellestavle-archive","a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'import-unreadable'],
      ['newer', JSON.stringify({ format: 'faellestavle-archive', version: 2 }), 'archive-newer'],
      ['newer layout', JSON.stringify({ format: 'faellestavle-archive', version: 1, schemaVersion: 99 }), 'archive-newer'],
      ['damaged', whole, 'archive-damaged'],
      ['a foreign node', JSON.stringify(sound), 'archive-damaged'],
      ['forbidden keys', JSON.stringify({ ...sound, records: { ...sound.records, cards: {}, pages: {} } }).replace('"meta":{}', '"meta":{"constructor":1}'), 'archive-damaged'],
      ['a PDF', '%PDF-1.7 …', 'import-unreadable'],
      ['nothing', '\n\n', 'import-empty'],
    ]
    const before = JSON.stringify(captureDocument(await documentOf(place)))
    for (const [name, body, code] of cases) expect((await refused(place, body)).code, name).toBe(code)
    expect(JSON.stringify(captureDocument(await documentOf(place)))).toBe(before)
  })

  test('FF11 viewers import nothing, and archives are for facilitators', async () => {
    const viewer = await openBoard({ title: 'Import' }, 'viewer')
    expect(await refused(viewer, 'a\nb')).toMatchObject({ status: 403 })
    const editor = await openBoard({ title: 'Import' }, 'editor')
    const archive = JSON.stringify({ format: 'faellestavle-archive', version: 1, schemaVersion: 1, title: '', madeAt: '', meta: {}, records: { pages: {}, zones: {}, cards: {}, links: {}, partners: {}, sessions: {}, drawings: {} } })
    expect(await refused(editor, archive)).toMatchObject({ status: 403, code: 'not-allowed' })
    const taken = await ask(editor.board.address, 'GET', `/api/boards/${editor.board.boardId}/export/archive.zip`, undefined, { Cookie: editor.member.cookie })
    expect(taken.status).toBe(403)
  })

  test('FF13 work that takes too long is ended, and the next finds a thread', async () => {
    const workshop = openWorkshop({ workerFile: `${root}/dist/server/worker.js`, timeLimitMs: 1 })
    await expect(workshop.run('read-import', { bytes: new Uint8Array(8 * 1024 * 1024).fill(65), isCsv: true })).rejects.toBeInstanceOf(WorkTooLong)
    workshop.close()
    const patient = openWorkshop({ workerFile: `${root}/dist/server/worker.js` })
    const stopped = new AbortController()
    const cancelled = patient.run('read-import', { bytes: new Uint8Array(8 * 1024 * 1024).fill(65), isCsv: true }, stopped.signal)
    stopped.abort(new Error('cancelled'))
    await expect(cancelled).rejects.toThrow('cancelled')
    expect(await patient.run('read-import', { bytes: strToU8('a;b\nc;d'), isCsv: true })).toMatchObject({ is: 'table', table: [{ line: 1, cells: ['a', 'b'] }, { line: 2, cells: ['c', 'd'] }] })
    patient.close()
  })
})

async function archiveOf({ board, member }: Place): Promise<Uint8Array> {
  const answer = await ask(board.address, 'GET', `/api/boards/${board.boardId}/export/archive.zip`, undefined, { Cookie: member.cookie })
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}

async function putPicture({ board, member }: Place): Promise<string> {
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', smallPng as BufferSource)).toString('hex')
  const answer = await ask(board.address, 'PUT', `/api/boards/${board.boardId}/images/${digest}`, smallPng, { Cookie: member.cookie, 'Content-Type': 'image/png' })
  expect(answer.status).toBe(201)
  return digest
}

/** What is carried over: all but what belongs to the board it came onto. */
function carried(doc: Y.Doc): object {
  const { meta, records } = captureDocument(doc)
  const { createdAt: _made, ...kept } = meta
  return { meta: kept, records }
}

describe('archives', () => {
  test('FF9 an archive in an empty installation gives the same document, with its pictures and without authors', async () => {
    const from = await openBoard({ title: '', example: 'bo-trygt' }, 'facilitator')
    const picture = await putPicture(from)
    const original = await documentOf(from)
    const zip = await archiveOf(from)
    expect(Buffer.from(zip).equals(Buffer.from(await archiveOf(from)))).toBe(true)
    const to = await openBoard({ title: 'Ny', templates: [] }, 'facilitator')
    const answer = await brought(to, zip)
    expect(answer.counts).toMatchObject({ cards: readBoard(original).cards.size, pictures: 1 })
    const arrived = await documentOf(to)
    expect(carried(arrived)).toEqual(carried(original))
    expect([...readBoard(arrived).cards.values()].every((card) => card.author === null)).toBe(true)
    const shown = await ask(to.board.address, 'GET', `/api/boards/${to.board.boardId}/images/${picture}`, undefined, { Cookie: to.member.cookie })
    expect(shown.status).toBe(200)
  })

  test('FF10 an archive on a board with content loses nothing of either', async () => {
    const from = await openBoard({ title: '', example: 'bo-trygt' }, 'facilitator')
    const original = readBoard(await documentOf(from))
    const zip = await archiveOf(from)
    await brought(from, zip)
    const doubled = readBoard(await documentOf(from))
    expect(doubled.cards.size).toBe(2 * original.cards.size)
    expect(doubled.links.size).toBe(2 * original.links.size)
    expect(doubled.partners.size).toBe(original.partners.size)
    expect(doubled.pages.size).toBe(original.pages.size)
    for (const card of original.cards.values()) expect(doubled.cards.get(card.id)).toEqual(card)
    const fresh = [...doubled.cards.values()].filter((card) => !original.cards.has(card.id))
    const a1 = fresh.find((card) => card.kind === 'activity' && card.title === original.cards.get('a1')?.title)!
    expect(original.cards.has(String(a1.fields.track))).toBe(false)
    expect(doubled.cards.get(String(a1.fields.track))?.kind).toBe('track')
    for (const link of doubled.links.values()) expect(original.cards.has(link.from)).toBe(original.cards.has(link.to))
  })

  test('FF12 what is imported is healed and reaches everybody', async () => {
    const place = await openBoard({ title: 'Import', templates: [] }, 'facilitator')
    const other = await joinBoard(place.board, 'editor', 'En anden')
    const watching = await connectStock(place.board, other.cookie)
    const far = { pageId: 'nowhere', zoneId: null, x: 1e12, y: 0, pageX: 0, pageY: 0, order: 'a0' }
    const cards = { c1: { kind: 'note', title: { $text: [{ type: 'heading', level: 1, text: [{ type: 'text', text: 'Overskrift', marks: { link: 'javascript:alert(1)' } }] }] }, placement: far } }
    const sent = { format: 'faellestavle-archive', version: 1, schemaVersion: 1, title: 'Ond', madeAt: '', meta: { title: 'Ond' }, records: { pages: { p: { title: 'Side', order: 'a0' } }, zones: {}, cards, links: { l: { kind: 'causes', from: 'c1', to: 'gone' } }, partners: {}, sessions: {}, drawings: {} } }
    await brought(place, JSON.stringify(sent))
    await until(() => entriesOf(watching.doc, 'cards').size === 1, 'the card to arrive')
    const board = readBoard(watching.doc)
    expect(board.cards.get('c1')).toMatchObject({ title: 'Overskrift', placement: { x: 1_000_000 } })
    expect(JSON.stringify(captureDocument(watching.doc))).not.toContain('javascript:')
    addLink(watching.doc, { id: 'mine', kind: 'causes', from: 'c1', to: 'c1', author: null, createdAt: '' })
    await watching.whenSaved()
  })
})
