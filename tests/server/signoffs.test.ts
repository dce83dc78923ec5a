/** Documents that are signed off, over the front door: steps, who may take them, and that what is approved stays as it was for ever. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { ensureBuilt } from '../../server/prepare.mjs'
import { addSession, agendaText, setMeta } from '../../shared/document/boardRecords'
import { addCard as addCardTo, setCardField } from '../../shared/document/cards'
import { entriesOf, findEntry } from '../../shared/document/roots'
import { writeRichText } from '../../shared/document/writeRichText'
import type { AuditAnswer, ErrorAnswer, SignoffAnswer, SignoffsAnswer } from '../../shared/protocol/answers'
import { agendaItem, heading, livingBlock, paragraph } from '../../shared/text/build'
import { obeyed } from './adminHarness'
import { newCommandId, run, send, stagesOf } from './commanding'
import { startOnClock } from './dataHarness'
import { ask, connectStock, createBoard, joinBoard, newFolder, openRaw, startServer, until, type Member, type StockClient, type TestBoard } from './harness'

beforeAll(() => ensureBuilt(['server']))

interface Place {
  readonly board: TestBoard
  readonly facilitator: Member
  readonly editor: Member
  readonly viewer: Member
  readonly sessionId: string
  /** The editor's, with another program. */
  readonly client: StockClient
}

function write(client: StockClient, sessionId: string, ...lines: readonly string[]): Promise<void> {
  const agenda = agendaText(client.doc, sessionId)!
  agenda.delete(0, agenda.length)
  writeRichText(agenda, [heading(1, 'Dagsorden'), ...lines.map((line) => paragraph(line))])
  return client.whenSaved()
}

async function place(address: string, title = 'Prøve'): Promise<Place> {
  const board = await createBoard(address, { title, language: 'da', example: 'bo-trygt' })
  const facilitator = await joinBoard(board, 'facilitator', 'Åse Facilitator', undefined, 'Sekretariatet')
  const editor = await joinBoard(board, 'editor', 'Bo Skriver', undefined, 'Ølstykke')
  const viewer = await joinBoard(board, 'viewer', 'Vita Ser')
  const client = await connectStock(board, editor.cookie)
  const sessionId = [...entriesOf(client.doc, 'sessions').keys()][0]!
  await write(client, sessionId, 'Første ordlyd')
  return { board, facilitator, editor, viewer, sessionId, client }
}

const start = async (): Promise<Place> => place((await startServer()).address)
const agendaOf = ({ sessionId }: Place) => ({ document: 'agenda', sessionId }) as const
const common = { document: 'common', sessionId: null } as const

const get = ({ board }: Place, { cookie }: Member, path: string) => ask(board.address, 'GET', `/api/boards/${board.boardId}/${path}`, undefined, { Cookie: cookie, 'Accept-Language': 'da' })

async function signoffs(at: Place, member = at.viewer): Promise<readonly SignoffAnswer[]> {
  return ((await (await get(at, member, 'signoffs')).json()) as SignoffsAnswer).signoffs
}

const signoffOf = async (at: Place, document: SignoffAnswer['document']): Promise<SignoffAnswer | undefined> => (await signoffs(at)).find((one) => one.document === document)

interface Got {
  readonly bytes: Buffer
  readonly text: string
  readonly name: string
}

async function exported(at: Place, file: string, query = ''): Promise<Got> {
  const answer = await get(at, at.editor, `export/${file}${query}`)
  expect(answer.status, await answer.clone().text()).toBe(200)
  const bytes = Buffer.from(await answer.arrayBuffer())
  return { bytes, text: bytes.toString('utf8'), name: /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '' }
}

/** The code of the refusal, and its words. */
async function refused(answer: Promise<Response>): Promise<readonly [number, string, string]> {
  const got = await answer
  const { code, message } = ((await got.json()) as ErrorAnswer).error
  return [got.status, code, message]
}

async function approve(at: Place, args: { readonly document: 'agenda' | 'minutes' | 'common'; readonly sessionId: string | null }, more: { readonly body?: string; readonly on?: string; readonly rule?: 'consent'; readonly present?: string[] } = {}): Promise<void> {
  await run(at.board, at.facilitator, 'signoff.send', args)
  await run(at.board, at.facilitator, 'signoff.approve', { ...args, ...more })
}

describe('steps', () => {
  test('GS3 from draft to approved and on to a new version: only the possible steps, only by facilitators, each refusal in words', async () => {
    const at = await start()
    const { board, facilitator } = at
    const agenda = agendaOf(at)
    expect(await signoffs(at)).toEqual([])
    expect((await refused(send(board, facilitator, 'signoff.approve', agenda)))[1]).toBe('signoff-is-draft')
    expect((await refused(send(board, facilitator, 'signoff.renew', agenda)))[1]).toBe('signoff-has-draft')
    for (const member of [at.editor, at.viewer]) {
      for (const type of ['signoff.send', 'signoff.recall', 'signoff.approve', 'signoff.renew'] as const) expect((await send(board, member, type, agenda)).status).toBe(403)
    }
    await run(board, facilitator, 'signoff.send', agenda)
    expect((await refused(send(board, facilitator, 'signoff.send', agenda)))[1]).toBe('signoff-is-sent')
    await run(board, facilitator, 'signoff.recall', agenda)
    expect(await signoffOf(at, 'agenda')).toMatchObject({ state: 'draft', version: 1, versions: [{ sent: null, approved: null }] })
    await approve(at, agenda)
    const locked = await refused(send(board, facilitator, 'signoff.send', agenda))
    expect(locked.slice(0, 2)).toEqual([409, 'signoff-is-approved'])
    expect(locked[2].length).toBeGreaterThan(20)
    expect((await refused(send(board, facilitator, 'signoff.approve', agenda)))[1]).toBe('signoff-is-approved')
    await run(board, facilitator, 'signoff.renew', agenda)
    expect(await signoffOf(at, 'agenda')).toMatchObject({ state: 'draft', version: 2, versions: [{ version: 1, state: 'approved' }, { version: 2, state: 'draft' }] })
    // The minutes of the same meeting are another document.
    await run(board, facilitator, 'signoff.send', { ...agenda, document: 'minutes' })
    expect(await signoffOf(at, 'minutes')).toMatchObject({ state: 'for-approval', version: 1 })
    expect((await refused(send(board, facilitator, 'signoff.send', { document: 'agenda', sessionId: 'findes-ikke' }))).slice(0, 2)).toEqual([404, 'no-such-session'])
    expect((await refused(send(board, facilitator, 'signoff.send', { document: 'minutes', sessionId: null })))[0]).toBe(404)
  })

  test('GS3 a command sent twice is done once, two who approve at once make one version, and the audit has a line for each step', async () => {
    const at = await start()
    const { board, facilitator } = at
    const agenda = agendaOf(at)
    const commandId = newCommandId()
    const sent = await Promise.all([1, 2].map(async () => (await send(board, facilitator, 'signoff.send', agenda, commandId)).json()))
    expect(sent[0]).toEqual(sent[1])
    const approvals = await Promise.all([1, 2, 3].map(async () => (await send(board, facilitator, 'signoff.approve', agenda)).status))
    expect(approvals.sort()).toEqual([200, 409, 409])
    expect((await signoffOf(at, 'agenda'))?.versions).toHaveLength(1)
    const audit = (await (await get(at, facilitator, 'audit')).json()) as AuditAnswer
    expect(JSON.stringify(audit).match(/signoff\.\w+/g)?.sort()).toEqual(['signoff.approve', 'signoff.send'])
  })

  test('GS4 who sent, who approved, when, in which body and by which rule is told to readers, and everybody on the board hears of it at once', async () => {
    const at = await start()
    const { board, facilitator, viewer } = at
    const agenda = agendaOf(at)
    const watching = await openRaw(board, viewer.cookie)
    await until(() => stagesOf(watching).length > 0, 'the first stage')
    expect(stagesOf(watching).at(-1)?.signoffs).toBeUndefined()
    await run(board, facilitator, 'signoff.send', { ...agenda, commentsUntil: '2999-12-01' })
    await until(() => stagesOf(watching).at(-1)?.signoffs === 1, 'the stage after sending')
    expect(await signoffOf(at, 'agenda')).toMatchObject({ state: 'for-approval', versions: [{ sent: { name: 'Åse Facilitator', organisation: 'Sekretariatet', commentsUntil: '2999-12-01' } }] })
    await run(board, facilitator, 'signoff.approve', { ...agenda, body: 'Styregruppen', rule: 'consent', on: '2026-11-20', present: ['Ølstykke', ''] })
    await until(() => stagesOf(watching).at(-1)?.signoffs === 2, 'the stage after approving')
    const approved = { name: 'Åse Facilitator', organisation: 'Sekretariatet', body: 'Styregruppen', rule: 'consent', on: '2026-11-20', present: ['Ølstykke'] }
    expect(await signoffOf(at, 'agenda')).toMatchObject({ state: 'approved', changedSince: false, versions: [{ approved }] })
    expect((await ask(board.address, 'GET', `/api/boards/${board.boardId}/signoffs`)).status).toBe(401)
  })
})

describe('what is approved', () => {
  test('GS5 an approved document is the same bytes whatever is written, deleted or restored after it, in every edition; ?version= chooses', async () => {
    const at = await start()
    const { board, facilitator, client, sessionId } = at
    addCardTo(client.doc, { id: 'beslutning', kind: 'action', title: 'Kalde sammen', placement: { pageId: 'p', zoneId: null, x: 0, y: 0, pageX: 0, pageY: 0, order: 'a0' }, author: at.editor.participantId, organisation: 'Ølstykke', createdAt: '2026-11-21T10:00:00.000Z' })
    await client.whenSaved()
    await run(board, facilitator, 'signoff.send', agendaOf(at))
    const asked = await exported(at, 'agenda.md')
    expect(asked.text).toContain('Til godkendelse')
    await run(board, facilitator, 'signoff.approve', { ...agendaOf(at), body: 'Styregruppen', on: '2026-11-20' })
    const files = ['agenda.md', 'agenda.docx', 'agenda.md?edition=public', 'agenda.html?edition=internal', 'agenda.md?language=en']
    const before = await Promise.all(files.map((file) => exported(at, file)))
    expect(before[0]?.text).toContain('Første ordlyd')
    expect(before[0]?.text).toContain('Styregruppen')
    expect(before[0]?.text).not.toContain('Udkast')
    expect(before[0]?.name).toMatch(/version-1-godkendt\.md$/)

    await write(client, sessionId, 'Anden ordlyd')
    setCardField(client.doc, 'beslutning', 'state', 'done')
    entriesOf(client.doc, 'cards').delete([...entriesOf(client.doc, 'cards').keys()][0]!)
    setMeta(client.doc, { title: 'Et andet navn' })
    findEntry(client.doc, 'sessions', sessionId)?.set('title', 'Omdøbt møde')
    await client.whenSaved()
    const after = await Promise.all(files.map((file) => exported(at, file)))
    expect(after.map(({ bytes }) => bytes)).toEqual(before.map(({ bytes }) => bytes))
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name))
    expect((await signoffOf(at, 'agenda'))?.changedSince).toBe(true)

    await run(board, facilitator, 'signoff.renew', agendaOf(at))
    const draft = await exported(at, 'agenda.md')
    expect(draft.text).toContain('Anden ordlyd')
    expect(draft.text).toContain('Udkast')
    expect(draft.name).toMatch(/version-2-udkast\.md$/)
    expect((await exported(at, 'agenda.md', '?version=1')).bytes).toEqual(before[0]?.bytes)
    expect((await exported(at, 'agenda.md', '?version=2')).bytes).toEqual(draft.bytes)
    for (const version of ['3', '0', 'x']) expect((await refused(get(at, at.viewer, `export/agenda.md?version=${version}`))).slice(0, 2)).toEqual([404, 'no-such-signed'])
    expect((await signoffOf(at, 'agenda'))?.changedSince).toBe(false)

    await approve(at, agendaOf(at))
    expect((await exported(at, 'agenda.md')).text).toContain('Anden ordlyd')
    expect((await exported(at, 'agenda.md', '?version=1')).bytes).toEqual(before[0]?.bytes)
    const { versions } = (await (await get(at, facilitator, 'versions')).json()) as { versions: { id: string; name: string }[] }
    expect(versions.filter(({ name }) => name.startsWith('Dagsorden, version')).map(({ name }) => name.slice(0, 20)).sort()).toEqual(['Dagsorden, version 1', 'Dagsorden, version 2'])
    expect((await ask(board.address, 'POST', `/api/boards/${board.boardId}/versions/${versions.at(-1)!.id}/restore`, {}, { Cookie: facilitator.cookie })).status).toBe(200)
    expect((await exported(at, 'agenda.md', '?version=1')).bytes).toEqual(before[0]?.bytes)
  })

  test('GS5 a draft says so on every page, also before anybody has done anything with it; a meeting that is deleted keeps its approved agenda', async () => {
    const at = await start()
    const never = await exported(at, 'agenda.md')
    expect(never.text).toContain('**Udkast**')
    expect(never.name).toMatch(/version-1-udkast\.md$/)
    expect((await exported(at, 'agenda.md', '?version=1')).bytes).toEqual(never.bytes)
    expect((await refused(get(at, at.viewer, 'export/agenda.md?version=2')))[1]).toBe('no-such-signed')
    await approve(at, agendaOf(at))
    const before = await exported(at, 'agenda.md', `?session=${at.sessionId}`)
    entriesOf(at.client.doc, 'sessions').delete(at.sessionId)
    await at.client.whenSaved()
    await until(async () => (await get(at, at.viewer, `export/agenda.md?session=${at.sessionId}`)).status === 200, 'the export')
    expect((await exported(at, 'agenda.md', `?session=${at.sessionId}`)).bytes).toEqual(before.bytes)
    expect((await signoffOf(at, 'agenda'))?.changedSince).toBe(false)
  })

  test('GS5 what left the board long ago has left its history, and not what was approved', async () => {
    const clocked = await startOnClock()
    const at = await place(clocked.server.address)
    await approve(at, common)
    const before = await exported(at, 'common.md')
    for (const root of ['cards', 'links'] as const) for (const id of [...entriesOf(at.client.doc, root).keys()]) entriesOf(at.client.doc, root).delete(id)
    await at.client.whenSaved()
    at.client.close()
    await clocked.pass(40)
    await clocked.pass(40)
    expect((await exported(at, 'common.md')).bytes).toEqual(before.bytes)
    expect(await signoffOf(at, 'common')).toMatchObject({ state: 'adopted', changedSince: true })
  })

  test('GS5 minutes are signed apart from their agenda: what is written in them afterwards does not change it, and the administrator gets the same files', async () => {
    const server = await startServer()
    const at = await place(server.address)
    const agenda = agendaText(at.client.doc, at.sessionId)!
    const items = (decision: string) => [agendaItem('p1', 'Indgangen', { recommendation: [paragraph('Det indstilles at åbne.')], ...(decision !== '' && { decision: [paragraph(decision)] }) }, { outcome: 'decide' })]
    const writeItems = (decision: string) => {
      agenda.delete(0, agenda.length)
      writeRichText(agenda, items(decision))
      return at.client.whenSaved()
    }
    await writeItems('')
    await approve(at, agendaOf(at))
    const before = await exported(at, 'agenda.docx')
    await writeItems('Vi åbner til marts.')
    expect((await signoffOf(at, 'agenda'))?.changedSince).toBe(false)
    expect((await exported(at, 'minutes.md')).text).toContain('**Udkast**')
    await approve(at, { ...agendaOf(at), document: 'minutes' }, { body: 'Styregruppen' })
    const minutes = await exported(at, 'minutes.md')
    expect(minutes.text).toContain('Vi åbner til marts')
    await writeItems('Vi åbner til maj.')
    expect((await exported(at, 'minutes.md')).bytes).toEqual(minutes.bytes)
    expect((await exported(at, 'agenda.docx')).bytes).toEqual(before.bytes)
    expect((await signoffOf(at, 'minutes'))?.changedSince).toBe(true)
    for (const [file, bytes] of [['minutes.md', minutes.bytes], ['agenda.docx', before.bytes]] as const) {
      const path = join(newFolder(), file)
      await obeyed(server.dataDir, 'export', at.board.boardId, file, '--version', '1', '--to', path)
      expect(readFileSync(path)).toEqual(bytes)
    }
  })

  test('GS5 what an approved agenda looks back to is frozen with it', async () => {
    const at = await start()
    const { board, facilitator, client, sessionId } = at
    const name = (title: string) => ask(board.address, 'POST', `/api/boards/${board.boardId}/versions`, { name: title }, { Cookie: facilitator.cookie })
    const addNote = (id: string) => addCardTo(client.doc, { id, kind: 'note', title: `Nyt: ${id}`, placement: { pageId: 'p', zoneId: null, x: 0, y: 0, pageX: 0, pageY: 0, order: 'a0' }, author: null, organisation: '', createdAt: '2026-11-21T10:00:00.000Z' })
    findEntry(client.doc, 'sessions', sessionId)?.set('date', '2999-01-01')
    await client.whenSaved()
    await name('Efter første møde')
    addSession(client.doc, { id: 'næste', title: 'Næste møde', date: '2999-02-01', place: '', order: 'zz' })
    writeRichText(agendaText(client.doc, 'næste')!, [livingBlock('since-last')])
    addNote('imellem')
    await client.whenSaved()
    await approve(at, { document: 'agenda', sessionId: 'næste' })
    const before = await exported(at, 'agenda.md', '?session=næste')
    expect(before.text).toContain('Nyt: imellem')
    addNote('bagefter')
    await client.whenSaved()
    await name('Endnu en')
    expect((await exported(at, 'agenda.md', '?session=næste')).bytes).toEqual(before.bytes)
  })

  test('GS6 a change of the board that is not of the text does not say that the text was changed', async () => {
    const at = await start()
    await approve(at, agendaOf(at))
    addCardTo(at.client.doc, { id: 'nyt', kind: 'note', title: 'Noget nyt', placement: { pageId: 'p', zoneId: null, x: 0, y: 0, pageX: 0, pageY: 0, order: 'a0' }, author: null, organisation: '', createdAt: '2026-11-21T10:00:00.000Z' })
    await at.client.whenSaved()
    expect((await signoffOf(at, 'agenda'))?.changedSince).toBe(false)
    await write(at.client, at.sessionId, 'Første ordlyd.')
    expect((await signoffOf(at, 'agenda'))?.changedSince).toBe(true)
    await write(at.client, at.sessionId, 'Første ordlyd')
    expect((await signoffOf(at, 'agenda'))?.changedSince).toBe(false)
  })
})

describe('the common agenda', () => {
  test('GS7 from consent to adopted; a newer one supersedes it, tells what differs from the one adopted before, and the old one stays', async () => {
    const at = await start()
    const { board, facilitator, client } = at
    await run(board, facilitator, 'signoff.send', common)
    expect(await signoffOf(at, 'common')).toMatchObject({ state: 'in-consent', sessionId: null })
    expect((await exported(at, 'common.md')).text).toContain('**I samtykke**')
    await run(board, facilitator, 'signoff.approve', { ...common, body: 'Styregruppen', rule: 'consent', on: '2026-11-20', present: ['Ølstykke', 'Aarhus'] })
    const first = await exported(at, 'common.md')
    for (const said of ['Vedtaget, 20\\. november 2026', 'Styregruppen', 'samtykke', 'Ølstykke, Aarhus']) expect(first.text.replaceAll('\\', '')).toContain(said.replaceAll('\\', ''))
    expect(first.name).toMatch(/version-1-vedtaget/)

    const cause = [...entriesOf(client.doc, 'cards').entries()].find(([, entry]) => entry.get('kind') === 'activity')![0]
    addCardTo(client.doc, { id: 'vision2', kind: 'vision', title: 'En helt ny vision', placement: { pageId: 'p', zoneId: null, x: 0, y: 0, pageX: 0, pageY: 0, order: 'a0' }, author: null, organisation: '', createdAt: '2026-11-21T10:00:00.000Z' })
    entriesOf(client.doc, 'cards').delete(cause)
    await client.whenSaved()
    expect((await signoffOf(at, 'common'))?.changedSince).toBe(true)
    await run(board, facilitator, 'signoff.renew', common)
    const draft = await exported(at, 'common.md')
    const changes = draft.text.slice(draft.text.lastIndexOf('B3'))
    expect(changes).toContain('En helt ny vision')
    expect(draft.text).toContain('**Udkast**')
    await approve(at, common, { on: '2026-12-20' })
    expect(await signoffOf(at, 'common')).toMatchObject({ state: 'adopted', version: 2, versions: [{ version: 1, state: 'superseded' }, { version: 2, state: 'adopted' }] })
    expect((await exported(at, 'common.md', '?version=1')).bytes).toEqual(first.bytes)
    const second = await exported(at, 'common.md')
    expect(second.text.slice(second.text.lastIndexOf('B3'))).toContain('En helt ny vision')
    // Somebody names a version afterwards: what was adopted still tells the same.
    await ask(board.address, 'POST', `/api/boards/${board.boardId}/versions`, { name: 'Noget helt andet' }, { Cookie: facilitator.cookie })
    expect((await exported(at, 'common.md')).bytes).toEqual(second.bytes)
    expect((await exported(at, 'common.md', '?version=1')).bytes).toEqual(first.bytes)
  })
})

describe('comments', () => {
  test('GS8 a comment period lasts until a day that is not past, stands on the title page, and its end is in the calendar as long as it is asked', async () => {
    const at = await start()
    const { board, facilitator } = at
    const agenda = agendaOf(at)
    expect((await refused(send(board, facilitator, 'signoff.send', { ...agenda, commentsUntil: '2020-01-01' }))).slice(0, 2)).toEqual([400, 'comments-past'])
    expect((await send(board, facilitator, 'signoff.send', { ...agenda, commentsUntil: 'i morgen' })).status).toBe(400)
    await run(board, facilitator, 'signoff.send', { ...agenda, commentsUntil: '2999-12-01' })
    expect((await exported(at, 'agenda.md')).text.replaceAll('\\', '')).toContain('til og med 1. december 2999')
    const calendar = (await exported(at, 'actions.ics')).text.replaceAll('\r\n ', '')
    expect(calendar).toContain('Sidste dag for kommentarer: Dagsorden\\, version 1')
    expect(calendar).toContain('29991201')
    await run(board, facilitator, 'signoff.approve', agenda)
    expect((await exported(at, 'actions.ics')).text).not.toContain('29991201')
  })
})

describe('what is kept', () => {
  test('GS9 an archive takes sign-offs along: the same documents from another installation, by name alone', async () => {
    const at = await start()
    await approve(at, agendaOf(at), { body: 'Styregruppen' })
    await approve(at, common)
    await run(at.board, at.facilitator, 'signoff.renew', common)
    const archive = Buffer.from(await (await get(at, at.facilitator, 'export/archive.zip')).arrayBuffer())
    const other = await startServer()
    const empty = await createBoard(other.address, { title: 'Tom', language: 'da', templates: [] })
    const bringer = await joinBoard(empty, 'facilitator', 'Henter')
    const there: Place = { ...at, board: empty, facilitator: bringer, editor: bringer, viewer: bringer }
    const bring = (to: TestBoard) => ask(to.address, 'POST', `/api/boards/${to.boardId}/import`, archive, { Cookie: bringer.cookie, 'Content-Type': 'application/octet-stream' })
    expect((await bring(empty)).status).toBe(200)
    expect((await exported(there, 'agenda.md')).bytes).toEqual((await exported(at, 'agenda.md')).bytes)
    expect((await exported(there, 'common.docx', '?version=1')).bytes).toEqual((await exported(at, 'common.docx', '?version=1')).bytes)
    const told = (list: readonly SignoffAnswer[]) => list.map(({ versions, ...one }) => ({ ...one, versions: versions.map(({ id: _id, ...version }) => version) }))
    expect(told(await signoffs(there))).toEqual(told(await signoffs(at)))
    // Once more: the meeting comes again under another id, and its approved agenda with it.
    expect((await bring(empty)).status).toBe(200)
    const twice = await signoffs(there)
    expect(twice.map(({ document }) => document).sort()).toEqual(['agenda', 'agenda', 'common'])
    const again = twice.find(({ document, sessionId }) => document === 'agenda' && sessionId !== at.sessionId)!
    expect(again.changedSince).toBe(false)
    expect((await exported(there, 'agenda.md', `?session=${again.sessionId}`)).text).toContain('Første ordlyd')
  })

  test('GS9 a backup holds what was approved, and it is the same after it is put back', async () => {
    const server = await startServer()
    const at = await place(server.address)
    await approve(at, agendaOf(at))
    const before = await exported(at, 'agenda.docx')
    const folder = newFolder()
    await obeyed(server.dataDir, 'backup', folder)
    at.client.close()
    await server.stop()
    const restored = join(newFolder(), 'data')
    await obeyed(restored, 'restore', join(folder, readdirSync(folder)[0]!))
    const next = await startServer({ DATA_DIR: restored })
    expect((await exported({ ...at, board: { ...at.board, address: next.address } }, 'agenda.docx')).bytes).toEqual(before.bytes)
  })

  test('GS10 what is frozen knows no person and no comment; an erased person’s name leaves the sign-offs, and the document stays the same', async () => {
    const server = await startServer()
    const at = await place(server.address)
    findEntry(at.client.doc, 'sessions', at.sessionId)?.set('comment:k1', { text: 'En hemmelig bemærkning', author: at.editor.participantId, name: 'Bo Skriver' })
    await at.client.whenSaved()
    await approve(at, agendaOf(at))
    const before = await exported(at, 'agenda.md')
    expect(before.text).not.toContain('Åse Facilitator')
    await obeyed(server.dataDir, 'erase-person', at.facilitator.participantId)
    const told = await signoffOf(at, 'agenda')
    expect(JSON.stringify(told)).not.toContain('Åse')
    expect(told?.versions[0]?.approved?.organisation).toBe('Sekretariatet')
    expect((await exported(at, 'agenda.md')).bytes).toEqual(before.bytes)
    at.client.close()
    await server.stop()
    const database = new Database(join(server.dataDir, 'faellestavle.db'), { readonly: true })
    const row = database.prepare<[], { frozen: Buffer }>('select frozen from signoffs where frozen is not null').get()!
    database.close()
    const content = brotliDecompressSync(row.frozen).toString('utf8')
    for (const secret of ['hemmelig', 'Åse', 'Bo Skriver', at.editor.participantId, at.facilitator.participantId]) expect(content).not.toContain(secret)
    for (const name of readdirSync(server.dataDir)) if (name.startsWith('faellestavle.db')) expect(readFileSync(join(server.dataDir, name)).includes('Åse Facilitator')).toBe(false)
  })

  test('GS10 with its board what was approved is gone', async () => {
    const server = await startServer()
    const at = await place(server.address)
    await approve(at, agendaOf(at))
    at.client.close()
    await obeyed(server.dataDir, 'purge', at.board.boardId)
    await server.stop()
    const database = new Database(join(server.dataDir, 'faellestavle.db'), { readonly: true })
    expect(database.prepare('select count(*) as count from signoffs').get()).toEqual({ count: 0 })
    database.close()
  })
})
