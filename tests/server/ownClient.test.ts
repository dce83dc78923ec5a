/** Our own client's connection, as it is, on a real server. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readRescued } from '../../client/rescue/readRescued'
import { startAfresh } from '../../client/sync/startAfresh'
import { readBoard } from '../../shared/document/readBoard'
import { openBadLine } from './badLine'
import { addCard, connectStock, createBoard, isSame, joinBoard, sleep, startServer, until } from './harness'
import { openOwnBrowser } from './ownClient'
import { randomFrom } from './soakEdits'

test('TB2 on a line that falls again and again our own client tells a change of the line once in five seconds at most, and has everything saved in the end', async () => {
  const { address } = await startServer()
  const board = await createBoard(address)
  const line = await openBadLine(() => address, randomFrom(7))
  const browser = await openOwnBrowser(line.address, await joinBoard(board, 'editor', 'A'))
  const { connection, told } = await browser.open(board)
  let falls = 0
  const startedMs = Date.now()
  while (falls < 12) {
    addCard(connection.doc, `k${falls}`, 'x')
    line.setUp(false)
    falls += 1
    await sleep(falls % 3 === 0 ? 1_600 : 300)
    line.setUp(true)
    await sleep(900)
  }
  const isOffline = (is: string) => is === 'offline' || is === 'connecting'
  const changes = told.filter(({ state }, index) => index > 0 && isOffline(state.is) !== isOffline(told[index - 1]!.state.is)).slice(1)
  const gaps = changes.slice(1).map(({ atMs }, index) => atMs - changes[index]!.atMs)
  const allowed = Math.ceil((Date.now() - startedMs) / 5_000)
  expect([changes.length > 0, changes.length <= allowed, changes.length < falls, gaps.every((gap) => gap >= 4_990)]).toEqual([true, true, true, true])
  await until(() => connection.saveState.read().is === 'saved', 'everything to be saved')
  const reader = await connectStock(board, (await joinBoard(board, 'viewer', 'B')).cookie)
  expect([isSame(connection.doc, reader.doc), reader.doc.getMap('cards').size]).toEqual([true, falls])
})

test('TB3 what was written in a long time without a line, more than a frame holds, arrives in pieces with nothing lost', async () => {
  const { address } = await startServer()
  const board = await createBoard(address)
  const browser = await openOwnBrowser(address, await joinBoard(board, 'editor', 'A'))
  const line = await browser.open(board)
  const { doc } = line.connection
  globalThis.window.dispatchEvent(new Event('offline'))
  for (let number = 0; number < 1_500; number++) addCard(doc, `k${number}`, `kort nummer ${number} ${'ord '.repeat(200)}`)
  expect(Y.encodeStateAsUpdate(doc).byteLength).toBeGreaterThan(1.2 * 1024 * 1024)
  globalThis.window.dispatchEvent(new Event('online'))
  await until(() => line.connection.saveState.read().is === 'saved' && line.connection.unsentRecords().length === 0, 'everything to be saved', 40_000)
  const reader = await connectStock(board, (await joinBoard(board, 'viewer', 'B')).cookie)
  expect([isSame(doc, reader.doc), reader.doc.getMap('cards').size]).toEqual([true, 1_500])
})

test('TB4 whoever lost the cookie and comes in as somebody new keeps in the tray what was not sent, starts afresh under a client id of their own, and what is put back arrives', async () => {
  const { address } = await startServer()
  const board = await createBoard(address)
  const browser = await openOwnBrowser(address, await joinBoard(board, 'editor', 'A'))
  const { connection } = await browser.open(board)
  addCard(connection.doc, 'sendt', 'nåede frem')
  await until(() => connection.saveState.read().is === 'saved' && connection.unsentRecords().length === 0, 'the first card to be saved')
  globalThis.window.dispatchEvent(new Event('offline'))
  addCard(connection.doc, 'usendt', 'nåede ikke frem')
  browser.become(await joinBoard(board, 'editor', 'A igen'))
  globalThis.window.dispatchEvent(new Event('online'))
  await until(() => connection.saveState.read().is === 'closed', 'the refusal')
  expect(connection.saveState.read()).toMatchObject({ is: 'closed', reason: { code: 4400 }, changes: 1 })
  const tray = readRescued(readBoard(connection.doc), connection.doc, connection.unsentRecords(), 'da')
  expect(tray.map(({ id, title }) => [id, title])).toEqual([['usendt', 'nåede ikke frem']])

  const { clientID } = connection.doc
  await startAfresh(connection)
  const fresh = await browser.open(board)
  expect([fresh.connection.doc.clientID === clientID, fresh.connection.doc.getMap('cards').has('sendt'), fresh.connection.unsentRecords()]).toEqual([false, true, []])
  addCard(fresh.connection.doc, tray[0]!.id, tray[0]!.title)
  await until(() => fresh.connection.saveState.read().is === 'saved' && fresh.connection.unsentRecords().length === 0, 'what was put back to be saved')
  const reader = await connectStock(board, (await joinBoard(board, 'viewer', 'B')).cookie)
  expect([...reader.doc.getMap('cards').keys()].sort()).toEqual(['sendt', 'usendt'])
})

test('TB5 a page is told which edition the server speaks when it comes in', async () => {
  const [same, newer] = [await startServer(), await startServer({}, { protocol: 2 })]
  for (const [server, protocol] of [[same, 1], [newer, 2]] as const) {
    const board = await createBoard(server.address)
    const { connection } = await (await openOwnBrowser(server.address, await joinBoard(board, 'editor', 'A'))).open(board)
    await until(() => connection.stage.read() !== null, 'the stage')
    expect(connection.stage.read()?.protocol).toBe(protocol)
  }
})
