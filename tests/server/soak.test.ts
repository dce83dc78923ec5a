/** Twelve people on a bad line, and a server that is killed in the middle. `npm test -- soak 600` goes on for ten minutes in real time. */
import { beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { ensureBuilt } from '../../server/prepare.mjs'
import { openBadLine, type BadLine, type Weather } from './badLine'
import { connectStock, contentOf, createBoard, joinBoard, newFolder, sleep, startProcess, until, type StockClient } from './harness'
import { actAtRandom, findLosses, newBook, randomFrom } from './soakEdits'

beforeAll(() => ensureBuilt(['server']))

const seconds = Number(process.env.SOAK_S ?? 30)
/** The short run goes through the same weather five times as fast. */
const scale = seconds >= 300 ? 1 : 0.2
/** One piece in ten is lost, two seconds of delay, and every half minute or so no line at all. */
const weather: Weather = { delayMs: 200 * scale, jitterMs: 1_800 * scale, lossShare: 0.1, silenceMs: 2_000 * scale, cutEveryMs: 25_000 * scale, downMs: 5_000 * scale }
const actEveryMs = 400 * scale
const kills = 2
const people = 12

/** The last *saved* each has had, kept across lines. */
function keepAcknowledged(clients: readonly StockClient[]): { read(): Map<number, number> } {
  const acknowledged = new Map<number, number>()
  return {
    read() {
      for (const client of clients) for (const [id, clock] of client.saved().vector) acknowledged.set(id, Math.max(clock, acknowledged.get(id) ?? 0))
      return acknowledged
    },
  }
}

test('TB1 twelve people write on a line that loses, delays and falls, the server is killed twice: all and the server end equal, nothing acknowledged is lost, nothing is doubled', { timeout: seconds * 3_000 + 120_000 }, async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
  console.info(`seed ${seed}`)
  const folder = newFolder()
  let server = await startProcess({ DATA_DIR: folder })
  const { port } = new URL(server.address)
  const board = await createBoard(server.address, { title: 'Udholdenhed', templates: ['problem-analysis'], date: '2026-11-21' })
  const names = Array.from({ length: people }, (_, index) => String.fromCharCode(65 + index))
  const lines: BadLine[] = []
  const clients: StockClient[] = []
  for (const [index, name] of names.entries()) {
    const line = await openBadLine(() => server.address, randomFrom(seed + 1_000 * (index + 1)))
    lines.push(line)
    clients.push(await connectStock(board, (await joinBoard(board, 'editor', name)).cookie, { address: line.address }))
  }
  const book = newBook()
  const acknowledged = keepAcknowledged(clients)
  const look = setInterval(() => acknowledged.read(), 5)

  const workUntil = async (endMs: number, random: () => number) => {
    for (let number = 0; Date.now() < endMs; number++) {
      for (const [index, { doc }] of clients.entries()) if (random() < 0.5) actAtRandom({ name: `${names[index]}${endMs % 100_000}.`, doc }, number, random, book)
      await sleep(actEveryMs * 2 * random())
    }
  }
  const killAndLook = async () => {
    await server.kill()
    for (const line of lines) line.setUp(false)
    const covered = new Map(acknowledged.read())
    server = await startProcess({ DATA_DIR: folder, PORT: port })
    // Before anybody is back to bring it again.
    const witness = await connectStock({ ...board, address: server.address }, (await joinBoard({ ...board, address: server.address }, 'viewer', 'Vidne')).cookie)
    expect(findLosses(witness.doc, book, covered)).toEqual([])
    witness.close()
    for (const line of lines) line.setUp(true)
  }

  const random = randomFrom(seed)
  for (const line of lines) line.setWeather(weather)
  for (let part = 0; part <= kills; part++) {
    await workUntil(Date.now() + (seconds * 1_000) / (kills + 1), random)
    if (part < kills) await killAndLook()
  }
  clearInterval(look)

  for (const line of lines) {
    line.setWeather(null)
    line.setUp(true)
  }
  await Promise.all(clients.map((client) => until(() => client.provider.synced, 'a client to be back', 60_000)))
  await Promise.all(clients.map((client) => client.whenSaved()))
  const newcomer = await connectStock(board, (await joinBoard(board, 'viewer', 'Ny')).cookie)
  await until(() => clients.every(({ doc }) => contentOf(doc) === contentOf(newcomer.doc)), 'all to be equal', 60_000)

  const everything = new Map(clients.map(({ doc }) => [doc.clientID, Infinity]))
  expect(findLosses(newcomer.doc, book, everything)).toEqual([])
  expect(clients.flatMap((client) => [client.doc.store.pendingStructs, ...client.refusals()]).filter((left) => left !== null)).toEqual([])
  const cuts = lines.reduce((sum, line) => sum + line.cuts(), 0)
  console.info(`${book.cards.size} cards, ${book.words.size} words, ${book.links.size} links, ${book.deletedCards.size} deletions; ${cuts} cuts`)
  expect([cuts > people, book.words.size > people, book.deletedCards.size > 0]).toEqual([true, true, true])

  // What is on disk is the same again.
  expect(await server.terminate()).toBe(0)
  const again = await startProcess({ DATA_DIR: folder })
  const reader = await connectStock({ ...board, address: again.address }, (await joinBoard({ ...board, address: again.address }, 'viewer', 'Læser')).cookie)
  expect(contentOf(reader.doc)).toBe(contentOf(newcomer.doc))
  expect(Y.encodeStateVector(reader.doc).byteLength).toBeGreaterThan(people)
})
