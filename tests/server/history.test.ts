/** Versions, restore, comparison and a card's own story, with real sockets and a real disk. */
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { ServerOptions } from '../../server/createServer'
import { openDatabase } from '../../server/store/openDatabase'
import { openSweepStore } from '../../server/store/SweepStore'
import { withAside } from '../../server/sync/aside/openAside'
import { rewriteStates } from '../../server/sync/rewriteStates'
import { addCard as addCardTo, cardText, removeCard, setCardField } from '../../shared/document/cards'
import { readBoard } from '../../shared/document/readBoard'
import type { CardHistoryAnswer, VersionAnswer, VersionsAnswer } from '../../shared/protocol/answers'
import type { SinceLast } from '../../shared/reports/sinceLast'
import { addCard, ask, connectStock, createBoard, joinBoard, sleep, startServer, titleOf, until, type Member, type StockClient, type TestBoard } from './harness'

const quietMs = 500
const start = (times: Partial<ServerOptions['historyTimes']> = {}) => startServer({}, { roomLingerMs: 50, historyTimes: { quietMs, noteEveryMs: 20, sameMomentMs: 40, ...times } })

const place = { pageId: 'p', zoneId: null, x: 0, y: 0, pageX: 0, pageY: 0, order: 'a0' }
function addKind(doc: Y.Doc, id: string, kind: string, title: string, author: string | null, fields = {}): void {
  addCardTo(doc, { id, kind, title, placement: place, author, organisation: '', createdAt: '2026-11-21T10:00:00.000Z', fields })
}

async function get<Answer>(board: TestBoard, { cookie }: Member, path: string, language = 'da'): Promise<{ status: number; body: Answer }> {
  const answer = await ask(board.address, 'GET', `/api/boards/${board.boardId}${path}`, undefined, { Cookie: cookie, 'Accept-Language': language })
  return { status: answer.status, body: (await answer.json()) as Answer }
}
const versionsOf = async (board: TestBoard, member: Member) => (await get<VersionsAnswer>(board, member, '/versions')).body.versions
const keep = async (board: TestBoard, { cookie }: Member, name: string): Promise<VersionAnswer> =>
  (await (await ask(board.address, 'POST', `/api/boards/${board.boardId}/versions`, { name }, { Cookie: cookie })).json()) as VersionAnswer
const restore = (board: TestBoard, { cookie }: Member, versionId: string) =>
  ask(board.address, 'POST', `/api/boards/${board.boardId}/versions/${versionId}/restore`, undefined, { Cookie: cookie })

/** Everybody leaves, and it stays quiet long enough for the session to be over. */
async function endSession(board: TestBoard, member: Member, ...clients: readonly StockClient[]): Promise<void> {
  for (const client of clients) client.close()
  await until(async () => (await versionsOf(board, member))[0]?.kind === 'end', 'the end of the session')
  await sleep(quietMs * 1.5)
}

test('V50 a session leaves a version of its start and one of its end; one who only looks leaves none', async () => {
  const board = await createBoard((await start()).address)
  const [one, two] = [await joinBoard(board, 'editor'), await joinBoard(board, 'facilitator')]
  const [client, other] = [await connectStock(board, one.cookie), await connectStock(board, two.cookie)]
  addCard(client.doc, 'a', 'Første')
  await client.whenSaved()
  await endSession(board, one, client, other)
  expect((await versionsOf(board, one)).map(({ kind, people }) => [kind, people])).toEqual([['end', 2], ['start', 0]])
  const looker = await connectStock(board, one.cookie)
  await until(async () => (await versionsOf(board, one)).length === 3, 'its start')
  looker.close()
  await until(async () => (await versionsOf(board, one)).length === 2, 'that it is gone again')
})

test('V51 while people work a version is made now and then', async () => {
  const board = await createBoard((await start({ versionEveryMs: 60 })).address)
  const member = await joinBoard(board, 'editor')
  const client = await connectStock(board, member.cookie)
  for (const id of ['a', 'b']) {
    const before = (await versionsOf(board, member)).length
    addCard(client.doc, id, id)
    await until(async () => (await versionsOf(board, member)).length > before, 'a version')
  }
  expect((await versionsOf(board, member))[0]?.kind).toBe('auto')
})

test('V52 since the last session: one status and one measurement are two lines, in the language asked for', async () => {
  const board = await createBoard((await start()).address)
  const [one, two] = [await joinBoard(board, 'editor'), await joinBoard(board, 'facilitator')]
  const [client, other] = [await connectStock(board, one.cookie), await connectStock(board, two.cookie)]
  addKind(client.doc, 'act', 'activity', 'Mentorordning', one.participantId, { status: 'planned' })
  addKind(client.doc, 'ind', 'indicator', 'Fritidsjob', one.participantId)
  await client.whenSaved()
  await endSession(board, one, client, other)
  const next = await connectStock(board, one.cookie)
  addCard(next.doc, 'gone', 'Lavet og slettet')
  setCardField(next.doc, 'act', 'status', 'running')
  addKind(next.doc, 'm', 'measurement', '', one.participantId, { indicator: 'ind', value: 31 })
  removeCard(next.doc, 'gone')
  await next.whenSaved()
  const since = (await get<SinceLast>(board, one, '/versions/compare')).body
  expect(since.groups.flatMap(({ changes }) => changes.map(({ words }) => words))).toEqual(['»Mentorordning«: status fra »planlagt« til »kører«', '»Fritidsjob« er målt til 31'])
  expect((await get<SinceLast>(board, one, '/versions/compare?language=en')).body.groups[0]?.changes[0]).toMatchObject({ group: 'status', id: 'act', words: '“Mentorordning”: status from “planned” to “running”' })
  expect((await get<SinceLast>(board, one, '/versions/compare?from=session-start&to=session-start')).body.total).toBe(0)
})

test('V53 a member who was away for two meetings sees what came in both; one who was there sees the last', async () => {
  const board = await createBoard((await start()).address)
  const [one, two, away] = [await joinBoard(board, 'editor'), await joinBoard(board, 'facilitator'), await joinBoard(board, 'editor')]
  const first = await get<{ error: { code: string } }>(board, away, '/versions/compare?from=my-last-visit')
  expect([first.status, first.body.error.code]).toEqual([404, 'no-earlier-visit'])
  for (const [index, members] of [[one, two, away], [one, two], [one, two]].entries()) {
    const clients = await Promise.all(members.map(({ cookie }) => connectStock(board, cookie)))
    addCard(clients[0]!.doc, `c${index}`, `Møde ${index}`)
    await clients[0]!.whenSaved()
    await endSession(board, one, ...clients)
  }
  const back = await connectStock(board, away.cookie)
  const present = await connectStock(board, one.cookie)
  const idsSince = async (member: Member) => (await get<SinceLast>(board, member, '/versions/compare?from=my-last-visit')).body.groups.flatMap(({ changes }) => changes.map(({ id }) => id)).sort()
  expect(await idsSince(away)).toEqual(['c1', 'c2'])
  expect(await idsSince(one)).toEqual([])
  addCard(present.doc, 'c3', 'Nu')
  await present.whenSaved()
  expect(await idsSince(one)).toEqual(['c3'])
  back.close()
})

test('V54 an editor names a version; a viewer may not; any member reads the board as it was', async () => {
  const board = await createBoard((await start()).address)
  const [editor, viewer] = [await joinBoard(board, 'editor', 'Sekretariatet'), await joinBoard(board, 'viewer')]
  const client = await connectStock(board, editor.cookie)
  addCard(client.doc, 'a', 'Som det var')
  await client.whenSaved()
  const named = await keep(board, editor, 'Vedtaget i marts')
  expect(named).toMatchObject({ kind: 'named', name: 'Vedtaget i marts', by: 'Sekretariatet' })
  titleOf(client.doc, 'a').insert(0, 'Ikke længere: ')
  addCard(client.doc, 'b', 'Ny')
  await client.whenSaved()
  const then = (await get<{ cards: { title: string }[] }>(board, viewer, `/versions/${named.id}/board`)).body
  expect(then.cards.map(({ title }) => title)).toEqual(['Som det var'])
  const refused = await ask(board.address, 'POST', `/api/boards/${board.boardId}/versions`, { name: 'x' }, { Cookie: viewer.cookie })
  expect(refused.status).toBe(403)
  expect((await ask(board.address, 'POST', `/api/boards/${board.boardId}/versions`, { name: ' ' }, { Cookie: editor.cookie })).status).toBe(400)
  const bytes = new Uint8Array(await (await ask(board.address, 'GET', `/api/boards/${board.boardId}/versions/${named.id}/document`, undefined, { Cookie: viewer.cookie })).arrayBuffer())
  const doc = new Y.Doc()
  Y.applyUpdate(doc, bytes)
  expect(readBoard(doc).cards.get('a')?.title).toBe('Som det var')
})

test('V55 a version that does not exist, or is of another board, is answered 404 in both languages', async () => {
  const { address } = await start()
  const [board, other] = [await createBoard(address), await createBoard(address)]
  const [member, stranger] = [await joinBoard(board, 'facilitator'), await joinBoard(other, 'facilitator')]
  const { id } = await keep(board, member, 'Min')
  for (const path of ['/versions/nothing/board', '/versions/nothing/document', '/versions/compare?from=nothing']) expect((await get(board, member, path)).status).toBe(404)
  expect((await get(other, stranger, `/versions/${id}/board`)).status).toBe(404)
  expect((await restore(other, stranger, id)).status).toBe(404)
  expect((await get<{ error: { message: string } }>(board, member, '/versions/x/board', 'en')).body.error.message).toMatch(/no such version/)
  expect((await get<{ error: { message: string } }>(board, member, '/versions/x/board', 'da')).body.error.message).toMatch(/findes ikke/)
})

test('V56 a facilitator brings a version back: nobody is cut off, a letter typed meanwhile is kept, and it can itself be undone', async () => {
  const board = await createBoard((await start()).address)
  const [facilitator, editor] = [await joinBoard(board, 'facilitator'), await joinBoard(board, 'editor')]
  const [client, typist] = [await connectStock(board, facilitator.cookie), await connectStock(board, editor.cookie)]
  addCard(client.doc, 'a', 'Kerneproblem')
  addCard(client.doc, 'b', 'Årsag')
  await client.whenSaved()
  const { id } = await keep(board, facilitator, 'Før')
  removeCard(client.doc, 'b')
  titleOf(client.doc, 'a').delete(4, 7)
  addCard(client.doc, 'c', 'Senere')
  await client.whenSaved()
  await until(() => readBoard(typist.doc).cards.has('c'), 'the others to see it')
  expect((await restore(board, editor, id)).status).toBe(403)

  // On a train, without a line: what is written there comes in after the restore.
  typist.provider.disconnect()
  titleOf(typist.doc, 'a').insert(titleOf(typist.doc, 'a').length, '!')
  const answer = await restore(board, facilitator, id)
  expect(answer.status).toBe(200)
  const { before } = (await answer.json()) as { before: VersionAnswer }
  typist.provider.connect()
  await until(() => [client, typist].every(({ doc }) => readBoard(doc).cards.get('a')?.title === 'Kerneproblem!'), 'both to say the same')
  expect([...readBoard(typist.doc).cards.keys()].sort()).toEqual(['a', 'b'])
  expect(client.closeCodes()).toEqual([])

  expect((await restore(board, facilitator, before.id)).status).toBe(200)
  await until(() => readBoard(typist.doc).cards.has('c') && !readBoard(typist.doc).cards.has('b'), 'the restore to be undone')
  expect((await versionsOf(board, facilitator)).filter(({ kind }) => kind === 'restored')).toHaveLength(2)
})

test('V57 a restored board says exactly what the version said, and survives a new start', async () => {
  const server = await start()
  const board = await createBoard(server.address, { title: 'Prøve', example: 'bo-trygt' })
  const facilitator = await joinBoard(board, 'facilitator')
  const client = await connectStock(board, facilitator.cookie)
  const { id } = await keep(board, facilitator, 'Hele')
  const whole = readBoard(client.doc)
  for (const card of [...whole.cards.keys()].slice(0, 40)) removeCard(client.doc, card)
  for (const zone of [...whole.zones.keys()].slice(0, 5)) client.doc.getMap('zones').delete(zone)
  await client.whenSaved()
  await restore(board, facilitator, id)
  await until(() => readBoard(client.doc).cards.size === whole.cards.size, 'the cards')
  expect(readBoard(client.doc)).toEqual(whole)
  client.close()
  await server.stop()
  const again = await startServer({ DATA_DIR: server.dataDir })
  const reader = await connectStock({ ...board, address: again.address }, facilitator.cookie)
  expect(readBoard(reader.doc)).toEqual(whole)
})

test('V58 what is purged is in no version any more, and no restore brings it back', async () => {
  const server = await start()
  const board = await createBoard(server.address)
  const facilitator = await joinBoard(board, 'facilitator')
  const client = await connectStock(board, facilitator.cookie)
  addCard(client.doc, 'secret', 'Trukket tilbage')
  addCard(client.doc, 'kept', 'Bliver')
  await client.whenSaved()
  const { id } = await keep(board, facilitator, 'Med')
  removeCard(client.doc, 'secret')
  await client.whenSaved()
  await endSession(board, facilitator, client)
  await server.stop()

  const database = openDatabase(server.dataDir)
  const sweeps = openSweepStore(database)
  const kept = () => sweeps.timeline(board.boardId).map(({ state }) => brotliDecompressSync(sweeps.state(state) ?? Buffer.of()).toString('latin1'))
  expect(kept().some((bytes) => bytes.includes('Trukket'))).toBe(true)
  await withAside((aside) => rewriteStates(sweeps, aside, board.boardId, { remove: [{ root: 'cards', id: 'secret' }], person: null }))
  expect([kept().some((bytes) => bytes.includes('Trukket')), kept().some((bytes) => bytes.includes('Bliver'))]).toEqual([false, true])
  database.close()

  const again = await startServer({ DATA_DIR: server.dataDir })
  const moved = { ...board, address: again.address }
  expect((await restore(moved, facilitator, id)).status).toBe(200)
  const reader = await connectStock(moved, facilitator.cookie)
  expect([...readBoard(reader.doc).cards.keys()]).toEqual(['kept'])
})

test('V59 a card tells who changed what, when, from what and to what; one without an author tells no names', async () => {
  const board = await createBoard((await start()).address)
  const [one, two] = [await joinBoard(board, 'editor', 'Første', undefined, 'Kommunen'), await joinBoard(board, 'editor', 'Anden', undefined, 'Fonden')]
  const client = await connectStock(board, one.cookie)
  addKind(client.doc, 't', 'track', 'Job', null)
  addKind(client.doc, 'anon', 'cause', 'Uden navn', null)
  await client.whenSaved()
  client.close()
  await until(async () => (await get<CardHistoryAnswer>(board, one, '/cards/t/history')).body.changes.length === 1, 'the first line')
  const other = await connectStock(board, two.cookie)
  titleOf(other.doc, 't').insert(3, ' og fritid')
  setCardField(other.doc, 't', 'state', 'merged')
  await other.whenSaved()
  other.close()
  await until(async () => (await get<CardHistoryAnswer>(board, one, '/cards/t/history')).body.changes.length === 2, 'the second line')
  const [latest, first] = (await get<CardHistoryAnswer>(board, one, '/cards/t/history?language=da')).body.changes
  expect(latest).toMatchObject({ what: 'changed', by: [{ name: 'Anden', organisation: 'Fonden' }], fields: [{ name: 'state', to: 'merged' }, { name: 'title', from: 'Job', to: 'Job og fritid', words: 'ordlyd fra »Job« til »Job og fritid«' }] })
  expect(first).toMatchObject({ what: 'made', by: [{ name: 'Første' }] })
  expect((await get<CardHistoryAnswer>(board, one, '/cards/anon/history')).body.changes).toMatchObject([{ what: 'made', by: [] }])
})

test('V60 when two write at once, each is named for the card they wrote in', async () => {
  const board = await createBoard((await start()).address)
  const [one, two] = [await joinBoard(board, 'editor', 'Første'), await joinBoard(board, 'editor', 'Anden')]
  const [client, other] = [await connectStock(board, one.cookie), await connectStock(board, two.cookie)]
  addKind(client.doc, 'a', 'note', '', one.participantId)
  addKind(other.doc, 'b', 'note', '', two.participantId)
  await Promise.all([client.whenSaved(), other.whenSaved()])
  for (const letter of 'samtidig') {
    titleOf(client.doc, 'a').insert(0, letter)
    titleOf(other.doc, 'b').insert(0, letter)
    await sleep(1)
  }
  await Promise.all([client.whenSaved(), other.whenSaved()])
  client.close()
  other.close()
  const namesOf = async (card: string) => [...new Set((await get<CardHistoryAnswer>(board, one, `/cards/${card}/history`)).body.changes.flatMap(({ by }) => by.map(({ name }) => name)))]
  await until(async () => (await namesOf('b')).length > 0, 'the lines')
  expect([await namesOf('a'), await namesOf('b')]).toEqual([['Første'], ['Anden']])
})

test('V61 a server that stops in the middle of a session keeps its end; who comes back soon is in the same session', async () => {
  const server = await startServer({}, { historyTimes: { quietMs: 60_000 } })
  const board = await createBoard(server.address)
  const member = await joinBoard(board, 'editor')
  const client = await connectStock(board, member.cookie)
  addCard(client.doc, 'a', 'A')
  await client.whenSaved()
  await server.stop()
  client.close()
  const again = await startServer({ DATA_DIR: server.dataDir })
  const moved = { ...board, address: again.address }
  expect((await versionsOf(moved, member))[0]?.kind).toBe('end')
  await connectStock(moved, member.cookie)
  expect((await versionsOf(moved, member)).map(({ kind }) => kind)).toEqual(['auto', 'start'])
  expect(cardText(client.doc, 'a')).not.toBeNull()
})
