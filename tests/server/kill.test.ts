import { beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { ensureBuilt } from '../../server/prepare.mjs'
import { readBoard } from '../../shared/document/readBoard'
import { obeyed } from './adminHarness'
import { addCard, connectStock, createBoard, isSame, joinBoard, newFolder, openRaw, sleep, startProcess, step1, until, type RawSocket } from './harness'

beforeAll(() => ensureBuilt(['server']))

/** A random number that can be had again. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

/** All that a socket has been sent, as a document. */
function seenBy(raw: RawSocket): Y.Doc {
  const doc = new Y.Doc()
  for (const frame of raw.frames) {
    if (frame[0] !== 0 || frame[1] === 0) continue
    let at = 2
    while ((frame[at] ?? 0) >= 0x80) at += 1
    Y.applyUpdate(doc, frame.subarray(at + 1))
  }
  return doc
}

test('S110 killed again and again while several write, the server has every acknowledged edit, and everything any other had seen; all go on by themselves', async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
  console.info(`seed ${seed}`)
  const random = randomFrom(seed)
  const folder = newFolder()
  let server = await startProcess({ DATA_DIR: folder })
  const { port } = new URL(server.address)
  const board = await createBoard(server.address)
  const viewer = (await joinBoard(board, 'viewer', 'Vidne')).cookie
  const writers = await Promise.all(['A', 'B', 'C'].map(async (name) => connectStock(board, (await joinBoard(board, 'editor', name)).cookie)))
  let number = 0

  for (let round = 0; round < 6; round++) {
    const witness = await openRaw(board, viewer)
    witness.send(step1())
    // What counts as acknowledged is what the last *saved* before the kill covered.
    const acknowledged = new Map<number, number>()
    const killAt = Date.now() + 100 + random() * 400
    while (Date.now() < killAt) {
      for (const { doc } of writers) if (random() < 0.7) addCard(doc, `k${number++}`, 'x')
      await sleep(random() * 12)
      for (const writer of writers) for (const [client, clock] of writer.saved().vector) acknowledged.set(client, Math.max(clock, acknowledged.get(client) ?? 0))
    }
    await server.kill()
    await sleep(50)
    const seen = seenBy(witness)

    server = await startProcess({ DATA_DIR: folder, PORT: port })
    expect((await obeyed(folder, 'verify')).at(-1)).toMatch(/^All is whole/)
    const after = await openRaw(board, viewer)
    after.send(step1())
    await until(() => after.frames.some((frame) => frame[0] === 0 && frame[1] === 1), 'the board after the restart')
    const kept = seenBy(after)
    for (const [client, clock] of acknowledged) expect([round, client, Y.getState(kept.store, client)]).toEqual([round, client, expect.toSatisfy((state: number) => state >= clock)])
    for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(seen))) expect([round, client, Y.getState(kept.store, client)]).toEqual([round, client, expect.toSatisfy((state: number) => state >= clock)])
    after.socket.terminate()
    await until(() => writers.every((writer) => writer.provider.synced), 'all to be back')
  }

  await Promise.all(writers.map((writer) => writer.whenSaved()))
  await until(() => writers.every((writer) => isSame(writer.doc, writers[0]!.doc)), 'the same board at all')
  expect(readBoard(writers[0]!.doc).cards.size).toBe(number)
  expect(await server.terminate()).toBe(0)
})
