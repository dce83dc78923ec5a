/** The largest updates that are still well formed, tried on a server that tells how long its event loop was held. */
import * as encoding from 'lib0/encoding'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { ensureBuilt } from '../../server/prepare.mjs'
import { limits } from '../../shared/protocol/limits'
import { decodeSaved, frameTypes } from '../../shared/protocol/frames'
import * as decoding from 'lib0/decoding'
import { addCard, connectStock, createBoard, emptyUpdate, isSame, joinBoard, newFolder, openRaw, root, sleep, startProcess, step2, until, updateOf, type RawSocket, type TestProcess } from './harness'

beforeAll(() => ensureBuilt(['server']))

/** As many steps as fill what one update may hold. */
function fullest(step: (doc: Y.Doc, number: number) => void, most: number): Uint8Array {
  const make = (count: number) => {
    const doc = new Y.Doc()
    // Its length counts many times over.
    doc.clientID = 4_000_000_007
    doc.transact(() => {
      for (let number = 0; number < count; number++) step(doc, number)
    })
    return Y.encodeStateAsUpdate(doc)
  }
  const fits = Math.floor((most * limits.maxUpdateBytes * 0.97) / make(most).byteLength)
  return make(Math.min(most, fits))
}

function paragraph(): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText('a')])
  return element
}

function agendaOf(doc: Y.Doc): Y.XmlFragment {
  const known = (doc.getMap('sessions').get('ond') as Y.Map<unknown> | undefined)?.get('agenda')
  if (known instanceof Y.XmlFragment) return known
  const [session, agenda] = [new Y.Map<unknown>(), new Y.XmlFragment()]
  session.set('agenda', agenda)
  doc.getMap('sessions').set('ond', session)
  return agenda
}

const largest: readonly (readonly [string, () => Uint8Array])[] = [
  ['cards', () => fullest((doc, number) => addCard(doc, `k${number}`, 'x'), 2_400)],
  ['a card of thirty thousand fields', () => fullest((doc, number) => ((doc.getMap('cards').get('ond') as Y.Map<unknown> | undefined) ?? doc.getMap('cards').set('ond', new Y.Map<unknown>())).set(`f${number}`, number), 30_000)],
  ['an agenda of ten thousand paragraphs', () => fullest((doc, number) => agendaOf(doc).insert(Math.min(number, agendaOf(doc).length), [paragraph()]), 10_000)],
  ['drawings', () => fullest((doc, number) => doc.getMap('drawings').set(`d${number}`, new Y.Map()), 9_500)],
]

/** A hundred thousand things said to be deleted that nobody ever wrote. */
function deletions(): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const number of [0, 1, 5, 130_000]) encoding.writeVarUint(encoder, number)
  for (let number = 0; number < 130_000; number++) for (const value of [number * 2, 1]) encoding.writeVarUint(encoder, value)
  return encoding.toUint8Array(encoder)
}

/** How long the loop of the server was held at most since it was last asked, and for how long it worked in all. */
async function askHolds(server: TestProcess): Promise<{ readonly longestMs: number; readonly workMs: number }> {
  const before = server.output().split('held ').length
  server.process.kill('SIGUSR2')
  await until(() => server.output().split('held ').length > before && server.output().endsWith('\n'), 'the longest hold')
  const [longestMs = 0, workMs = 0] = (server.output().split('held ').at(-1) ?? '').split('\n')[0]!.split(' of ').map(Number)
  return { longestMs, workMs }
}

const savedCount = (raw: RawSocket): number => {
  const frame = raw.frames.filter((one) => one[0] === frameTypes.saved).at(-1)
  if (frame === undefined) return 0
  const decoder = decoding.createDecoder(frame)
  decoding.readVarUint(decoder)
  return decodeSaved(decoder).acceptedUpdates
}

test('TB12 the largest well-formed updates are taken in piece by piece: the loop is held for a small part of the work they make, and others’ work is saved in between', async () => {
  const server = await startProcess({ DATA_DIR: newFolder() }, ['--import', join(root, 'tests', 'server', 'holdWatch.mjs')])
  const seen: string[] = []
  for (const [what, make] of largest) {
    const update = make()
    const shares: number[] = []
    let savedMeanwhile = 0
    for (let round = 0; round < 3; round++) {
      const board = await createBoard(server.address)
      const healthy = await connectStock(board, (await joinBoard(board, 'editor', 'Rask')).cookie)
      const raw = await openRaw(board, (await joinBoard(board, 'editor', 'Uven')).cookie)
      raw.send(step2(emptyUpdate))
      await until(() => savedCount(raw) === 1, 'the first answer')
      await sleep(100)
      await askHolds(server)
      const startedMs = performance.now()
      raw.send(updateOf(update))
      const clockBefore = healthy.saved().vector.get(healthy.doc.clientID) ?? 0
      for (let number = 0; savedCount(raw) < 2; number++) {
        addCard(healthy.doc, `rask${number}`, 'x')
        await sleep(25)
        if (performance.now() - startedMs > 40_000) throw new Error(`${what} is not taken in`)
      }
      const tookMs = performance.now() - startedMs
      savedMeanwhile += (healthy.saved().vector.get(healthy.doc.clientID) ?? 0) - clockBefore
      const { longestMs, workMs } = await askHolds(server)
      shares.push(longestMs / workMs)
      seen.push(`${what}: ${(update.byteLength / 1024).toFixed(0)} kB taken in within ${tookMs.toFixed(0)} ms, held ${longestMs.toFixed(0)} of ${workMs.toFixed(0)} ms of work`)
      healthy.close()
      raw.socket.terminate()
    }
    shares.sort((a, b) => a - b)
    expect([what, shares[1], savedMeanwhile]).toEqual([what, expect.toSatisfy((share: number) => share < 1 / 3), expect.toSatisfy((count: number) => count > 0)])
  }
  console.info(seen.join('\n'))
})

test('TB13 what is taken in piece by piece is the whole of it, its links too, and the writer is told once', async () => {
  const board = await createBoard((await startProcess({ DATA_DIR: newFolder() })).address)
  const writer = await connectStock(board, (await joinBoard(board, 'editor', 'A')).cookie)
  const reader = await connectStock(board, (await joinBoard(board, 'viewer', 'B')).cookie)
  const earlier = new Y.Doc()
  const countBefore = writer.saved().count
  // Another tab of the same person wrote the links without a line, this one the cards.
  earlier.transact(() => {
    for (let number = 0; number < 1_200; number++) earlier.getMap('links').set(`l${number}`, new Y.Map(Object.entries({ kind: 'relates', from: `k${number}`, to: `k${number + 1}` })))
  })
  writer.provider.disconnect()
  writer.doc.transact(() => {
    for (let number = 0; number <= 1_200; number++) addCard(writer.doc, `k${number}`, `kort ${number}`)
  })
  Y.applyUpdate(writer.doc, Y.encodeStateAsUpdate(earlier))
  writer.provider.connect()
  await writer.whenSaved()
  await until(() => isSame(writer.doc, reader.doc), 'the reader', 40_000)
  expect([reader.doc.getMap('cards').size, reader.doc.getMap('links').size, writer.saved().count - countBefore < 3]).toEqual([1_201, 1_200, true])
})

test('TB14 an update of more parts than any honest one closes its socket with 4400 before it is looked through', async () => {
  const board = await createBoard((await startProcess({ DATA_DIR: newFolder() })).address)
  const raw = await openRaw(board, (await joinBoard(board, 'editor', 'Uven')).cookie)
  const many = encoding.createEncoder()
  for (const number of [1, 110_000, 5, 0]) encoding.writeVarUint(many, number)
  for (let number = 0; number < 110_000; number++) for (const value of [0, 1]) encoding.writeVarUint(many, value)
  encoding.writeVarUint(many, 0)
  raw.send(updateOf(encoding.toUint8Array(many)))
  expect((await raw.closed).code).toBe(4400)
  const other = await openRaw(board, (await joinBoard(board, 'editor', 'Uven')).cookie)
  other.send(step2(deletions()))
  expect((await other.closed).code).toBe(4400)
})
