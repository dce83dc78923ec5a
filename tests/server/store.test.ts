import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openDatabase, type Database } from '../../server/store/openDatabase'
import { setDrawing } from '../../shared/document/boardRecords'
import { placeCard } from '../../shared/document/cards'
import { readBoard } from '../../shared/document/readBoard'
import { frameTypes, syncTypes } from '../../shared/protocol/frames'
import { addCard, ask, connectStock, createBoard, isSame, joinBoard, newFolder, openRaw, sleep, startServer, step1, titleOf, until, type StockClient, type TestServer } from './harness'

/** A server whose database the test can look into. */
async function startOpenServer(settings: Record<string, string> = {}): Promise<TestServer & { readonly database: Database }> {
  let database: Database | null = null
  const server = await startServer(settings, { openDatabase: (dataDir) => (database = openDatabase(dataDir)) })
  if (database === null) throw new Error('no database')
  return { ...server, database }
}

const rowsOf = (database: Database): number => (database.prepare('select count(*) as rows from updates').get() as { rows: number }).rows

function bytesOf(dataDir: string): number {
  return readdirSync(dataDir)
    .filter((name) => name.startsWith('faellestavle.db'))
    .reduce((sum, name) => sum + statSync(join(dataDir, name)).size, 0)
}

const cards = 50

/** A thousand gestures: moves, and letters typed one by one. */
async function gesture(client: StockClient, count: number): Promise<void> {
  for (let number = 0; number < count; number++) {
    const id = `k${number % cards}`
    if (number % 2 === 0) placeCard(client.doc, id, { pageId: 'p', zoneId: null, x: number, y: 0, pageX: number, pageY: 0, order: 'a0' })
    else titleOf(client.doc, id).insert(titleOf(client.doc, id).length, 'x')
    if (number % 3 === 2) await sleep(55)
  }
  await client.whenSaved()
}

async function writeOnce(given: Y.Doc): Promise<number> {
  const server = await startOpenServer()
  const board = await createBoard(server.address)
  const client = await connectStock(board, (await joinBoard(board, 'editor')).cookie)
  client.doc.transact(() => {
    for (const [id, card] of readBoard(given).cards) {
      addCard(client.doc, id, card.title)
      placeCard(client.doc, id, card.placement)
    }
  })
  await client.whenSaved()
  client.close()
  await server.stop()
  return bytesOf(server.dataDir)
}

describe('what is on disk', () => {
  test('S130 what others are sent is committed when it reaches them', async () => {
    const { address, database } = await startOpenServer()
    const board = await createBoard(address)
    const writer = await connectStock(board, (await joinBoard(board, 'editor')).cookie)
    const raw = await openRaw(board, (await joinBoard(board, 'viewer')).cookie)
    raw.send(step1())
    const differences: number[] = []
    raw.socket.on('message', () => differences.push(rowsOf(database) - raw.frames.filter((frame) => frame[0] === frameTypes.sync && frame[1] === syncTypes.update).length))
    for (let number = 0; number < 30; number++) {
      addCard(writer.doc, `k${number}`, 'x')
      await sleep(3)
    }
    await writer.whenSaved()
    await until(() => differences.length > 10, 'frames')
    expect(differences.filter((difference) => difference < 0)).toEqual([])
  })

  test('S131 a thousand gestures take at most twice what their result takes, written once: soon after the last, and when the server has stopped', async () => {
    const server = await startOpenServer()
    const board = await createBoard(server.address)
    const client = await connectStock(board, (await joinBoard(board, 'editor')).cookie)
    for (let number = 0; number < cards; number++) addCard(client.doc, `k${number}`, `Kort ${number}`)
    await gesture(client, 1_000)
    const once = await writeOnce(client.doc)
    await until(() => rowsOf(server.database) === 0 && bytesOf(server.dataDir) <= 2 * once, 'the log to be folded')
    const { bytes } = server.database.prepare('select bytes from snapshots').get() as { bytes: Uint8Array }
    const fresh = new Y.Doc()
    for (const [id, card] of readBoard(client.doc).cards) {
      addCard(fresh, id, card.title)
      placeCard(fresh, id, card.placement)
    }
    expect(bytes.byteLength).toBeLessThan(2 * Y.encodeStateAsUpdate(fresh).byteLength)
    client.close()
    await server.stop()
    expect(bytesOf(server.dataDir)).toBeLessThanOrEqual(2 * once)
  })

  test('S132 the log is folded while people write, so that it never grows without bound', async () => {
    const { address, database } = await startOpenServer()
    const board = await createBoard(address)
    const writers = await Promise.all(['A', 'B', 'C'].map(async (name) => connectStock(board, (await joinBoard(board, 'editor', name)).cookie)))
    let most = 0
    for (let number = 0; number < 30; number++) {
      for (const [index, { doc }] of writers.entries()) setDrawing(doc, `d${index}`, { text: `${number} ${'x'.repeat(40_000)}` })
      await Promise.all(writers.map((writer) => writer.whenSaved()))
      most = Math.max(most, rowsOf(database))
    }
    await until(() => rowsOf(database) < 90, 'the log to be folded')
    expect(most).toBeGreaterThan(0)
    await until(() => writers.every((writer) => isSame(writer.doc, writers[0]!.doc)), 'the same board at all')
  })

  test('S133 text that was deleted is not in the file once the log is folded', async () => {
    const server = await startOpenServer()
    const board = await createBoard(server.address)
    const client = await connectStock(board, (await joinBoard(board, 'editor')).cookie)
    addCard(client.doc, 'k1', 'Fortrolig oplysning')
    addCard(client.doc, 'k2', 'Bliver stående')
    await client.whenSaved()
    const { count } = client.saved()
    client.doc.getMap('cards').delete('k1')
    await until(() => client.saved().count > count, 'the deletion to be saved')
    client.close()
    await server.stop()
    const file = readFileSync(join(server.dataDir, 'faellestavle.db'))
    expect([file.includes('Fortrolig oplysning'), file.includes('Bliver stående')]).toEqual([false, true])
  })

  test('S134 a board that cannot be read is set aside with a message; the others are served', async () => {
    const { address, database, logged } = await startOpenServer()
    const broken = await createBoard(address)
    const whole = await createBoard(address)
    const { cookie } = await joinBoard(broken, 'editor')
    await joinBoard(whole, 'editor', 'A', cookie)
    database.prepare('update snapshots set bytes = ? where board = ?').run(Buffer.from([1, 2, 3, 4, 5]), broken.boardId)
    const answer = await ask(address, 'GET', `/api/boards/${broken.boardId}`, undefined, { Cookie: cookie })
    expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([503, 'board-damaged'])
    expect((await (await openRaw(broken, cookie)).closed).code).toBe(4503)
    expect(logged()).toMatch(/board-damaged/)
    const client = await connectStock(whole, cookie)
    addCard(client.doc, 'k1', 'x')
    await client.whenSaved()
  })
})

describe('a disk that says no', () => {
  test('S135 when the disk is full nothing is acknowledged or sent on, everybody is told, newcomers are refused; when it has room again all goes on by itself', async () => {
    const { address, database } = await startOpenServer()
    const board = await createBoard(address)
    const { cookie } = await joinBoard(board, 'editor', 'A')
    const a = await connectStock(board, cookie)
    const b = await connectStock(board, (await joinBoard(board, 'editor', 'B')).cookie)
    addCard(a.doc, 'k0', 'før')
    await a.whenSaved()
    const before = a.saved().count
    const boardPath = `/api/boards/${board.boardId}`

    database.pragma(`max_page_count = ${String(database.pragma('page_count', { simple: true }))}`)
    setDrawing(a.doc, 'd1', { text: 'x'.repeat(200_000) })
    await until(() => a.refusals().includes('cannot-save') && b.refusals().includes('cannot-save'), 'everybody to be told')
    addCard(a.doc, 'k1', 'imens fra A')
    addCard(b.doc, 'k2', 'imens fra B')
    await sleep(600)
    expect([a.saved().count, b.doc.getMap('drawings').size, b.doc.getMap('cards').has('k1'), a.doc.getMap('cards').has('k2')]).toEqual([before, 0, false, false])
    const health = await ask(address, 'GET', '/healthz')
    expect([health.status, await health.json()]).toEqual([503, { status: 'cannot-save' }])
    expect((await ask(address, 'GET', boardPath, undefined, { Cookie: cookie })).status).toBe(503)
    expect((await ask(address, 'POST', '/api/boards', { example: 'bo-trygt' })).status).toBe(503)
    expect((await (await openRaw(board, cookie)).closed).code).toBe(4503)
    expect([...a.closeCodes(), ...b.closeCodes()]).toEqual([])

    database.pragma('max_page_count = 1000000')
    await Promise.all([a.whenSaved(), b.whenSaved()])
    await until(() => isSame(a.doc, b.doc), 'the same board at both')
    expect([...b.doc.getMap('cards').keys()].sort()).toEqual(['k0', 'k1', 'k2'])
    expect((await ask(address, 'GET', '/healthz')).status).toBe(200)
    const newcomer = await connectStock(board, cookie)
    expect(isSame(newcomer.doc, a.doc)).toBe(true)
  })

  test('S136 who asks for the board while the disk says no is answered when it says yes, and never with what is not saved', async () => {
    const { address, database } = await startOpenServer()
    const board = await createBoard(address)
    const { cookie } = await joinBoard(board, 'editor', 'A')
    const a = await connectStock(board, cookie)
    const raw = await openRaw(board, (await joinBoard(board, 'viewer', 'V')).cookie)
    await until(() => raw.frames.length > 0, 'the server to ask')
    database.pragma(`max_page_count = ${String(database.pragma('page_count', { simple: true }))}`)
    setDrawing(a.doc, 'd1', { text: 'x'.repeat(200_000) })
    await until(() => a.refusals().includes('cannot-save'), 'the refusal')
    raw.send(step1())
    await sleep(300)
    expect(raw.frames.filter((frame) => frame[0] === frameTypes.sync && frame[1] !== syncTypes.step1)).toEqual([])
    database.pragma('max_page_count = 1000000')
    await until(() => raw.frames.some((frame) => frame[0] === frameTypes.sync && frame[1] === syncTypes.step2 && frame.byteLength > 200_000), 'the answer')
  })

  test('S137 stopped while the disk says no, the server says that it could not save', async () => {
    const folder = newFolder()
    const server = await startOpenServer({ DATA_DIR: folder })
    const board = await createBoard(server.address)
    const { cookie } = await joinBoard(board, 'editor', 'A')
    const a = await connectStock(board, cookie)
    server.database.pragma(`max_page_count = ${String(server.database.pragma('page_count', { simple: true }))}`)
    setDrawing(a.doc, 'd1', { text: 'x'.repeat(200_000) })
    await until(() => a.refusals().includes('cannot-save'), 'the refusal')
    expect(await server.stop()).toBe(false)
    // What was not saved is still with its author, and arrives with the next server.
    await startServer({ DATA_DIR: folder, PORT: new URL(server.address).port })
    await a.whenSaved()
  })
})
