/** Our own client's connection, as it is, on a real server. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
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
