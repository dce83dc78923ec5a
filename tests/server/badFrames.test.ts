import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { setDrawing } from '../../shared/document/boardRecords'
import { limits } from '../../shared/protocol/limits'
import { frameTypes, syncTypes } from '../../shared/protocol/frames'
import { addCard, awarenessOf, connectStock, createBoard, emptyUpdate, isSame, joinBoard, openRaw, startServer, step1, step2, titleOf, until, updateOf, type StockClient } from './harness'

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)

function encoded(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

/** An update with one struct of client 1 whose text claims to be far longer than the update. */
const overlongText = encoded((encoder) => {
  for (const number of [1, 1, 1, 0]) encoding.writeVarUint(encoder, number)
  encoding.writeUint8(encoder, 4)
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarString(encoder, 'cards')
  encoding.writeVarUint(encoder, 5_000)
  encoding.writeUint8(encoder, 65)
})

/** An update that decodes well, and throws half-way through being applied: its origin is in its own future. */
const tornUpdate = encoded((encoder) => {
  for (const number of [1, 1, 5, 0]) encoding.writeVarUint(encoder, number)
  encoding.writeUint8(encoder, 0x84)
  for (const number of [5, 100]) encoding.writeVarUint(encoder, number)
  encoding.writeVarString(encoder, 'a')
  encoding.writeVarUint(encoder, 0)
})

function gapUpdate(): Uint8Array {
  const doc = new Y.Doc()
  addCard(doc, 'hul', 'a')
  const vector = Y.encodeStateVector(doc)
  titleOf(doc, 'hul').insert(1, 'b')
  return Y.encodeStateAsUpdate(doc, vector)
}

function largeUpdate(size: number): Uint8Array {
  const doc = new Y.Doc()
  setDrawing(doc, 'd1', { text: 'x'.repeat(size) })
  return Y.encodeStateAsUpdate(doc)
}

const badFrames: readonly (readonly [string, Uint8Array | string, number])[] = [
  ['a text frame', 'hej', 4400],
  ['an empty frame', bytes(), 4400],
  ['an unknown type', bytes(7), 4400],
  ['the auth type, which no client sends', bytes(2, 0), 4400],
  ['a frame type of ours, which no client sends', bytes(100, 1, 0, 0), 4400],
  ['a type that never ends', bytes(255, 255, 255, 255, 255, 255, 255, 255, 255, 255), 4400],
  ['sync without a kind', bytes(frameTypes.sync), 4400],
  ['an unknown kind of sync', bytes(frameTypes.sync, 9, 1, 0), 4400],
  ['a length beyond the frame', bytes(frameTypes.sync, syncTypes.update, 100, 0, 0), 4400],
  ['bytes after the end', bytes(frameTypes.sync, syncTypes.update, 2, 0, 0, 0), 4400],
  ['a state vector that is none', bytes(frameTypes.sync, syncTypes.step1, 3, 200, 1, 1), 4400],
  ['an update of random bytes', updateOf(Uint8Array.from({ length: 200 }, (_, index) => (index * 37 + 11) % 251)), 4400],
  ['an update that promises millions of structs', updateOf(bytes(255, 255, 255, 255, 15, 1, 1, 0)), 4400],
  ['an update cut in half', updateOf(largeUpdate(500).subarray(0, 250)), 4400],
  ['a text that reads beyond the update', updateOf(overlongText), 4400],
  ['an update that cannot be applied', updateOf(tornUpdate), 4400],
  ['a sync step 2 of garbage', step2(bytes(1, 2, 3, 4, 5, 6)), 4400],
  ['a sync step 2 with a gap', step2(gapUpdate()), 4400],
  ['presence cut in half', awarenessOf({ clientId: 1, clock: 1, state: { pageId: 'p' } }).subarray(0, 9), 4400],
  ['presence that promises more than it holds', bytes(frameTypes.awareness, 1, 250), 4400],
  ['an update over 512 kB', updateOf(largeUpdate(limits.maxUpdateBytes + 1)), 1009],
  ['a frame over 1 MiB', new Uint8Array(limits.maxFrameBytes + 1), 1009],
]

/** Two who work on, and must not notice. */
async function pairGoesOn(a: StockClient, b: StockClient, id: string): Promise<void> {
  addCard(a.doc, id, 'går videre')
  await until(() => b.doc.getMap('cards').has(id) && isSame(a.doc, b.doc), 'the pair to go on')
  expect([...a.closeCodes(), ...b.closeCodes()]).toEqual([])
}

describe('bad input on the socket', () => {
  test('S80 garbage, text frames, unknown types and huge frames close the socket with 4400 or 1009, and nobody else notices', async () => {
    const { address } = await startServer()
    const board = await createBoard(address)
    const other = await createBoard(address)
    const { cookie } = await joinBoard(board, 'editor', 'Uven')
    const pair = await Promise.all(['A', 'B'].map(async (name) => connectStock(board, (await joinBoard(board, 'editor', name)).cookie)))
    const pairElsewhere = await Promise.all(['C', 'D'].map(async (name) => connectStock(other, (await joinBoard(other, 'editor', name)).cookie)))
    for (const [index, [what, frame, code]] of badFrames.entries()) {
      const raw = await openRaw(board, cookie)
      raw.send(step1())
      raw.socket.send(frame)
      expect([what, (await raw.closed).code]).toEqual([what, code])
      await pairGoesOn(pair[0]!, pair[1]!, `k${index}`)
      await pairGoesOn(pairElsewhere[0]!, pairElsewhere[1]!, `k${index}`)
    }
    expect(pair[0]?.doc.getMap('cards').size).toBe(badFrames.length)
    expect([pair[0]?.doc.store.pendingStructs, pair[0]?.doc.getMap('drawings').size]).toEqual([null, 0])
  })

  test('S81 before the close, frame 102 says why', async () => {
    const board = await createBoard((await startServer()).address)
    const raw = await openRaw(board, (await joinBoard(board, 'editor')).cookie)
    raw.socket.send('hej')
    expect(await raw.closed).toEqual({ code: 4400, reason: 'bad-frame' })
    const refused = raw.frames.find((frame) => frame[0] === frameTypes.refused)
    expect(JSON.parse(Buffer.from(refused ?? []).toString('utf8', 2))).toEqual({ reason: 'bad-frame', advice: 'stop' })
  })

  test('S82 whoever builds on something the server never gets is closed with 4400, and the gap is not kept', async () => {
    const board = await createBoard((await startServer()).address)
    const raw = await openRaw(board, (await joinBoard(board, 'editor')).cookie)
    raw.send(step1())
    raw.send(step2(emptyUpdate))
    for (let number = 0; number < 10; number++) raw.send(updateOf(gapUpdate()))
    expect((await raw.closed).code).toBe(4400)
    const client = await connectStock(board, (await joinBoard(board, 'editor', 'B')).cookie)
    expect([client.doc.getMap('cards').size, client.doc.store.pendingStructs]).toEqual([0, null])
  })

  test('S83 a flood of updates from one tab closes that tab with 4429 after its burst; the others go on', async () => {
    const board = await createBoard((await startServer()).address)
    const { cookie } = await joinBoard(board, 'editor', 'Strøm')
    const pair = await Promise.all(['A', 'B'].map(async (name) => connectStock(board, (await joinBoard(board, 'editor', name)).cookie)))
    const raw = await openRaw(board, cookie)
    raw.send(step1())
    const doc = new Y.Doc()
    doc.on('update', (update) => raw.send(updateOf(update)))
    for (let number = 0; number < 1_000; number++) doc.getMap('meta').set('strøm', number)
    expect((await raw.closed).code).toBe(4429)
    await pairGoesOn(pair[0]!, pair[1]!, 'k1')
    // What came in before the flood was too much stays.
    expect(pair[0]?.doc.getMap('meta').get('strøm')).toBeGreaterThanOrEqual(limits.updateBurst - 1)
  })

  test('S84 the same person in another tab is not touched by it: limits are per socket, never per address', async () => {
    const board = await createBoard((await startServer()).address)
    const { cookie } = await joinBoard(board, 'editor')
    const client = await connectStock(board, cookie)
    const raw = await openRaw(board, cookie)
    for (let number = 0; number < 3_000; number++) raw.send(frameTypes.queryAwareness)
    expect((await raw.closed).code).toBe(4429)
    addCard(client.doc, 'k1', 'x')
    await client.whenSaved()
    expect(client.closeCodes()).toEqual([])
  })

  test('S85 asking for the whole board over and over closes with 4429', async () => {
    const board = await createBoard((await startServer()).address, { example: 'bo-trygt' })
    const raw = await openRaw(board, (await joinBoard(board, 'viewer')).cookie)
    for (let number = 0; number < 100; number++) raw.send(step1())
    expect((await raw.closed).code).toBe(4429)
  })

  test('S86 the 251st socket on a board is turned away, and there is room again when somebody leaves', async () => {
    const board = await createBoard((await startServer()).address)
    const people = await Promise.all(Array.from({ length: 6 }, (_, index) => joinBoard(board, 'viewer', `Læser ${index}`)))
    const cookie = people[5]?.cookie ?? ''
    const sockets = await Promise.all(Array.from({ length: limits.maxSocketsPerBoard }, (_, index) => openRaw(board, people[index % 5]?.cookie ?? '')))
    const extra = await openRaw(board, cookie)
    expect((await extra.closed).code).toBe(4429)
    sockets[0]?.socket.close()
    await sockets[0]?.closed
    const again = await openRaw(board, cookie)
    again.send(step1())
    await until(() => again.frames.length > 0, 'an answer')
  })

  test('S87 a client that reads too slowly is closed with 4408, and the others do not wait for it', async () => {
    const board = await createBoard((await startServer()).address)
    const slow = await openRaw(board, (await joinBoard(board, 'viewer', 'Langsom')).cookie)
    const a = await connectStock(board, (await joinBoard(board, 'editor', 'A')).cookie)
    const b = await connectStock(board, (await joinBoard(board, 'editor', 'B')).cookie)
    slow.send(step1())
    slow.socket.pause()
    const piece = 'x'.repeat(400_000)
    for (let number = 0; number < 60; number++) {
      setDrawing(a.doc, 'd1', { text: `${number} ${piece}` })
      await until(() => String((b.doc.getMap('drawings').get('d1') as Y.Map<unknown> | undefined)?.get('text')).startsWith(`${number} `), 'the other')
    }
    slow.socket.resume()
    expect((await slow.closed).code).toBe(4408)
    expect([...a.closeCodes(), ...b.closeCodes()]).toEqual([])
  })

  test('S88 a board of many megabytes reaches a newcomer whole, though it is more than may otherwise wait', async () => {
    const board = await createBoard((await startServer()).address)
    const a = await connectStock(board, (await joinBoard(board, 'editor', 'A')).cookie)
    for (let number = 0; number < 15; number++) setDrawing(a.doc, `d${number}`, { text: `${number} ${'x'.repeat(400_000)}` })
    await a.whenSaved()
    const newcomer = await openRaw(board, (await joinBoard(board, 'viewer', 'Ny')).cookie)
    newcomer.send(step1())
    await until(() => newcomer.frames.some((frame) => frame.byteLength > 5_000_000), 'the whole board')
    addCard(a.doc, 'k1', 'efter')
    await a.whenSaved()
    expect(newcomer.socket.readyState).toBe(newcomer.socket.OPEN)
  })
})

describe('a full board', () => {
  test('S89 card number 6,001 is refused in words and kept with its author, who may go on; it comes in when there is room', async () => {
    const board = await createBoard((await startServer()).address)
    const a = await connectStock(board, (await joinBoard(board, 'editor', 'A')).cookie)
    const b = await connectStock(board, (await joinBoard(board, 'editor', 'B')).cookie)
    for (let first = 0; first < limits.maxCards; first += 500) {
      a.doc.transact(() => {
        for (let number = first; number < first + 500; number++) addCard(a.doc, `k${number}`, 'x')
      })
    }
    await a.whenSaved()
    addCard(b.doc, 'for-meget', 'plads søges')
    titleOf(b.doc, 'for-meget').insert(0, 'mere ')
    await until(() => b.refusals().includes('board-full'), 'the refusal')
    expect([a.doc.getMap('cards').size, a.doc.getMap('cards').has('for-meget')]).toEqual([limits.maxCards, false])
    expect([b.closeCodes(), b.doc.getMap('cards').has('for-meget')]).toEqual([[], true])
    a.doc.getMap('cards').delete('k0')
    await b.whenSaved()
    await until(() => a.doc.getMap('cards').has('for-meget') && isSame(a.doc, b.doc), 'the card at the other')
    expect(titleOf(a.doc, 'for-meget').toString()).toBe('mere plads søges')
  })
})
