/** Floods against a real server while two others work: they are refused by session, and the two go on as before. */
import { execFile } from 'node:child_process'
import { connect } from 'node:net'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { promisify } from 'node:util'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { ensureBuilt } from '../../server/prepare.mjs'
import { limits } from '../../shared/protocol/limits'
import { addCard, connectStock, createBoard, joinBoard, newFolder, sleep, startProcess, until, type StockClient, type TestBoard } from './harness'

beforeAll(() => ensureBuilt(['server']))

interface Pair {
  readonly a: StockClient
  readonly b: StockClient
}

async function pairOn(board: TestBoard): Promise<Pair> {
  const [a, b] = [await connectStock(board, (await joinBoard(board, 'editor', 'A')).cookie), await connectStock(board, (await joinBoard(board, 'editor', 'B')).cookie)]
  return { a, b }
}

let cards = 0

/** How long, in milliseconds, one's cards take to the other, in order of length. */
async function waysOf({ a, b }: Pair, while_: () => boolean, least: number): Promise<number[]> {
  const ways: number[] = []
  for (let count = 0; count < least || while_(); count++) {
    const id = `k${cards++}`
    const startedMs = performance.now()
    addCard(a.doc, id, 'x')
    await until(() => b.doc.getMap('cards').has(id), 'the other to see it')
    ways.push(performance.now() - startedMs)
    await sleep(20)
  }
  return ways.sort((one, other) => one - other)
}

const p95 = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length * 0.95)] ?? sorted.at(-1) ?? 0

async function memoryOf(address: string): Promise<number> {
  return Number(/^faellestavle_memory_bytes (\d+)/m.exec(await (await fetch(`${address}/metrics`)).text())?.[1])
}

/** The codes with which a flood, made in a process of its own, was sent away. */
async function flood(what: string, board: TestBoard, cookie: string): Promise<number[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'flood.mjs'), what, board.address, board.boardId, cookie, String(limits.maxSocketsPerPerson)])
  return JSON.parse(stdout) as number[]
}

const floods: readonly (readonly [string, number])[] = [
  ['updates', 4429],
  ['sockets', 4429],
  ['frames', 1009],
]

test('TB40 floods of updates, sockets and large frames are refused by session, while others on the same board and another are served as before and memory stays', async () => {
  const server = await startProcess({ DATA_DIR: newFolder(), LOG_LEVEL: 'warn' })
  const [board, other] = [await createBoard(server.address), await createBoard(server.address)]
  const pairs = [await pairOn(board), await pairOn(other)]
  const calm = await Promise.all(pairs.map((pair) => waysOf(pair, () => false, 60)))
  for (const [what, code] of floods) {
    const before = await memoryOf(server.address)
    let isOver = false
    const flooded = flood(what, board, (await joinBoard(board, 'editor', 'Strøm')).cookie).finally(() => (isOver = true))
    const during = await Promise.all(pairs.map((pair) => waysOf(pair, () => !isOver, 20)))
    const codes = await flooded
    expect([what, [...new Set(codes)]]).toEqual([what, [code]])
    // The machine has other work too, before and after: what is slow then is no fault of the flood.
    const after = await Promise.all(pairs.map((pair) => waysOf(pair, () => false, 20)))
    for (const [index, ways] of during.entries()) {
      const slowestInCalm = Math.max(...calm[index]!, ...after[index]!)
      console.info(`${what}: ${ways.length} cards, p95 ${p95(ways).toFixed(1)} ms, slowest in calm ${slowestInCalm.toFixed(1)} ms`)
      expect([what, p95(ways) / slowestInCalm]).toEqual([what, expect.toSatisfy((ratio: number) => ratio < 10)])
    }
    expect([what, (await memoryOf(server.address)) / before]).toEqual([what, expect.toSatisfy((ratio: number) => ratio < 2)])
  }
  expect(pairs.flatMap(({ a, b }) => [...a.closeCodes(), ...b.closeCodes()])).toEqual([])
})

test('TB41 whoever sends headers a letter at a time is sent away in the end, and keeps nobody waiting meanwhile', { timeout: 120_000 }, async () => {
  const server = await startProcess({ DATA_DIR: newFolder(), LOG_LEVEL: 'warn' })
  const { hostname, port } = new URL(server.address)
  let closed = 0
  const slow = Array.from({ length: 200 }, () => {
    const socket = connect(Number(port), hostname)
    socket.on('error', () => undefined)
    socket.on('close', () => (closed += 1))
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ')
    return socket
  })
  const drip = setInterval(() => slow.forEach((socket) => socket.writable && socket.write('a')), 500)
  onTestFinished(() => {
    clearInterval(drip)
    for (const socket of slow) socket.destroy()
  })
  const pair = await pairOn(await createBoard(server.address))
  expect((await waysOf(pair, () => false, 20)).length).toBe(20)
  await until(() => closed === slow.length, 'the slow ones to be sent away', 90_000)
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200)
})

test('TB42 two tabs of one person, both without a line, both merge: nothing of either is lost', async () => {
  const server = await startProcess({ DATA_DIR: newFolder() })
  const board = await createBoard(server.address)
  const { cookie } = await joinBoard(board, 'editor', 'A')
  const [one, two] = [await connectStock(board, cookie), await connectStock(board, cookie)]
  addCard(one.doc, 'fælles', 'begyndt')
  await until(() => two.doc.getMap('cards').has('fælles'), 'the other tab')
  for (const tab of [one, two]) tab.provider.disconnect()
  for (const [index, tab] of [one, two].entries()) {
    addCard(tab.doc, `fane${index}`, 'x')
    const paragraph = ((tab.doc.getMap('cards').get('fælles') as Y.Map<unknown>).get('title') as Y.XmlFragment).get(0) as Y.XmlElement
    const text = paragraph.get(0) as Y.XmlText
    text.insert(text.length, ` af fane ${index}`)
  }
  for (const tab of [one, two]) tab.provider.connect()
  await Promise.all([one, two].map((tab) => tab.whenSaved()))
  await until(() => one.doc.getMap('cards').size === 3 && two.doc.getMap('cards').size === 3, 'both tabs to have it all')
  const title = JSON.stringify(one.doc.getMap('cards').toJSON())
  expect([title.includes('af fane 0'), title.includes('af fane 1'), one.closeCodes().filter((code) => code >= 4_000), two.closeCodes().filter((code) => code >= 4_000)]).toEqual([true, true, [], []])
})
