import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { findEntry } from '../../shared/document/roots'
import { readBoard } from '../../shared/document/readBoard'
import { frameTypes, syncTypes } from '../../shared/protocol/frames'
import { addCard, ask, connectStock, createBoard, emptyUpdate, isSame, joinBoard, newFolder, openRaw, startServer, step1, step2, titleOf, until, updateOf, type TestBoard } from './harness'

async function newBoard(): Promise<TestBoard> {
  return createBoard((await startServer()).address)
}

const isFrame = (type: number, kind?: number) => (frame: Uint8Array) => frame[0] === type && (kind === undefined || frame[1] === kind)

describe('stock clients', () => {
  test('S40 a stock client with cookie and Origin joins, edits and converges with another', async () => {
    const board = await newBoard()
    const a = await connectStock(board, (await joinBoard(board, 'editor', 'A')).cookie)
    const b = await connectStock(board, (await joinBoard(board, 'facilitator', 'B')).cookie)
    addCard(a.doc, 'k1', 'Fra A')
    addCard(b.doc, 'k2', 'Fra B')
    await until(() => isSame(a.doc, b.doc) && a.doc.getMap('cards').size === 2, 'both cards at both')
    expect(readBoard(b.doc).cards.get('k1')?.title).toBe('Fra A')
  })

  test('S41 two people typing in the same card both keep every letter, also when one was without a line meanwhile', async () => {
    const board = await newBoard()
    const a = await connectStock(board, (await joinBoard(board, 'editor', 'A')).cookie)
    const b = await connectStock(board, (await joinBoard(board, 'editor', 'B')).cookie)
    addCard(a.doc, 'k1', '|')
    await until(() => b.doc.getMap('cards').has('k1'), 'the card')
    b.provider.disconnect()
    const typed = 'abcdefghijklmnopqrstuvwxyzæøå'
    for (const letter of typed) {
      titleOf(a.doc, 'k1').insert(titleOf(a.doc, 'k1').length, letter)
      titleOf(b.doc, 'k1').insert(0, letter.toUpperCase())
      await wait(2)
    }
    b.provider.connect()
    await until(() => b.provider.synced && isSame(a.doc, b.doc), 'both texts at both')
    const title = titleOf(a.doc, 'k1').toString()
    expect([title.split('|')[1], [...(title.split('|')[0] ?? '')].reverse().join('')]).toEqual([typed, typed.toUpperCase()])
  })

  test('S42 what is typed while the line comes back, before the server has asked for what was written without it, is not lost', async () => {
    const board = await newBoard()
    const { cookie } = await joinBoard(board, 'editor', 'A')
    const witness = await connectStock(board, (await joinBoard(board, 'viewer', 'V')).cookie)
    const doc = new Y.Doc()
    addCard(doc, 'k1', 'uden linje')
    const offline = Y.encodeStateAsUpdate(doc)
    const raw = await openRaw(board, cookie)
    let early: Uint8Array = emptyUpdate
    doc.on('update', (update) => (early = update))
    titleOf(doc, 'k1').insert(0, 'straks ')
    raw.send(step1())
    raw.send(updateOf(early))
    await until(() => raw.frames.some(isFrame(frameTypes.sync, syncTypes.step1)), 'the server to ask')
    raw.send(step2(Y.mergeUpdates([offline, early])))
    await until(() => readBoard(witness.doc).cards.get('k1')?.title === 'straks uden linje', 'the text at the other')
    await until(() => raw.frames.some((frame) => isFrame(frameTypes.saved)(frame) && frame.at(-1) === 2), 'both updates to be acknowledged')
  })

  test('S43 a client that missed something is asked once for everything, and nothing of it is acknowledged before it came', async () => {
    const board = await newBoard()
    const raw = await openRaw(board, (await joinBoard(board, 'editor', 'A')).cookie)
    raw.send(step1())
    raw.send(step2(emptyUpdate))
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update) => void updates.push(update))
    addCard(doc, 'k1', 'a')
    titleOf(doc, 'k1').insert(1, 'b')
    titleOf(doc, 'k1').insert(2, 'c')
    const asked = () => raw.frames.filter(isFrame(frameTypes.sync, syncTypes.step1)).length
    const accepted = () => raw.frames.filter(isFrame(frameTypes.saved)).at(-1)?.at(-1)
    await until(() => accepted() === 1, 'the first sync to be acknowledged')
    raw.send(updateOf(updates[1] ?? emptyUpdate))
    raw.send(updateOf(updates[2] ?? emptyUpdate))
    await until(() => asked() === 2, 'the server to ask again')
    expect(accepted()).toBe(1)
    raw.send(step2(Y.encodeStateAsUpdate(doc)))
    await until(() => accepted() === 4, 'all to be acknowledged')
    expect(asked()).toBe(2)
  })

  test('S44 saved is told of every update frame of the socket, in order, with a state vector that covers it; also after the first sync', async () => {
    const board = await newBoard()
    const client = await connectStock(board, (await joinBoard(board, 'editor', 'A')).cookie)
    await until(() => client.saved().count === 1, 'the first sync to be acknowledged')
    for (let number = 1; number <= 5; number++) addCard(client.doc, `k${number}`, 'x')
    await until(() => client.saved().count === 6, 'five more')
    expect(client.saved().vector.get(client.doc.clientID)).toBe(Y.getState(client.doc.store, client.doc.clientID))
  })

  test('S45 what a client leaves out of a placement and size the server fills in, for the writer too', async () => {
    const board = await createBoard((await startServer()).address, { templates: ['problem-analysis'] })
    const a = await connectStock(board, (await joinBoard(board, 'editor', 'A')).cookie)
    const b = await connectStock(board, (await joinBoard(board, 'editor', 'B')).cookie)
    const zoneId = 'problem-analysis.causes'
    a.doc.transact(() => {
      const entry = new Y.Map<unknown>()
      entry.set('kind', 'cause')
      entry.set('placement', { pageId: 'problem-analysis', zoneId, x: 20, y: 90 })
      a.doc.getMap('cards').set('k1', entry)
    })
    const zone = findEntry(a.doc, 'zones', zoneId)?.get('placement') as { x: number; y: number }
    for (const { doc } of [a, b]) {
      await until(() => findEntry(doc, 'cards', 'k1')?.get('size') !== undefined, 'the size')
      expect(findEntry(doc, 'cards', 'k1')?.get('placement')).toEqual({ pageId: 'problem-analysis', zoneId, x: 20, y: 90, pageX: zone.x + 20, pageY: zone.y + 90, order: expect.stringMatching(/^a/) as string })
      expect(findEntry(doc, 'cards', 'k1')?.get('size')).toEqual({ w: 208, h: 88 })
    }
    expect(isSame(a.doc, b.doc)).toBe(true)
  })

  test('S46 updates that arrive together go out together: fewer frames than updates, and all of their content', async () => {
    const board = await newBoard()
    const writers = await Promise.all(['A', 'B', 'C'].map(async (name) => connectStock(board, (await joinBoard(board, 'editor', name)).cookie)))
    const reader = await openRaw(board, (await joinBoard(board, 'viewer', 'V')).cookie)
    reader.send(step1())
    for (let number = 0; number < 50; number++) for (const [index, { doc }] of writers.entries()) addCard(doc, `k${index}-${number}`, 'x')
    await Promise.all(writers.map((writer) => writer.whenSaved()))
    const seen = new Y.Doc()
    const updates = () => reader.frames.filter(isFrame(frameTypes.sync, syncTypes.update))
    const apply = () => {
      for (const frame of reader.frames) if (frame[0] === frameTypes.sync && frame[1] !== syncTypes.step1) Y.applyUpdate(seen, bodyOf(frame))
      return seen.getMap('cards').size === 150
    }
    await until(apply, 'all cards at the reader')
    expect(updates().length).toBeLessThan(150)
  })

  test('S47 boards do not mix', async () => {
    const { address } = await startServer()
    const one = await createBoard(address)
    const two = await createBoard(address)
    const { cookie } = await joinBoard(one, 'editor')
    await joinBoard(two, 'editor', 'A', cookie)
    const a = await connectStock(one, cookie)
    const b = await connectStock(two, cookie)
    addCard(a.doc, 'kun-her', 'x')
    addCard(b.doc, 'k2', 'x')
    await Promise.all([a.whenSaved(), b.whenSaved()])
    expect([b.doc.getMap('cards').has('kun-her'), a.doc.getMap('cards').has('k2')]).toEqual([false, false])
  })

  test('S48 the room closes some time after the last has left, and the board is whole when somebody comes back', async () => {
    const { address } = await startServer({}, { roomLingerMs: 100 })
    const board = await createBoard(address)
    const { cookie } = await joinBoard(board, 'editor')
    const client = await connectStock(board, cookie)
    addCard(client.doc, 'k1', 'bliver')
    await client.whenSaved()
    client.close()
    await until(async () => /open_boards 0$/m.test(await (await ask(address, 'GET', '/metrics')).text()), 'the room to close')
    const back = await connectStock(board, cookie)
    expect(readBoard(back.doc).cards.get('k1')?.title).toBe('bliver')
  })

  test('S49 clients come back by themselves after a restart and go on with what they have written meanwhile', async () => {
    const folder = newFolder()
    const first = await startServer({ DATA_DIR: folder })
    const board = await createBoard(first.address)
    const a = await connectStock(board, (await joinBoard(board, 'editor', 'A')).cookie)
    const b = await connectStock(board, (await joinBoard(board, 'editor', 'B')).cookie)
    addCard(a.doc, 'k1', 'før')
    await a.whenSaved()
    await first.stop()
    await until(() => a.closeCodes().length > 0, 'the goodbye')
    expect(a.closeCodes()[0]).toBe(1001)
    addCard(a.doc, 'k2', 'imens')
    await startServer({ DATA_DIR: folder, PORT: new URL(first.address).port })
    addCard(b.doc, 'k3', 'efter')
    await until(() => isSame(a.doc, b.doc) && a.doc.getMap('cards').size === 3, 'all three cards at both')
  })
})

/** What a sync frame carries: after type and kind stands its length. */
function bodyOf(frame: Uint8Array): Uint8Array {
  let at = 2
  while ((frame[at] ?? 0) >= 0x80) at += 1
  return frame.subarray(at + 1)
}

describe('who may come in', () => {
  test('S50 without a session the socket closes with 4401, without a membership with 4403, and an unknown board is no different', async () => {
    const { address } = await startServer()
    const board = await createBoard(address)
    const other = await createBoard(address)
    const { cookie } = await joinBoard(other, 'facilitator')
    const unknown = { ...board, boardId: 'aaaaaaaaaaaa' }
    const codeOf = async (where: TestBoard, given: string | null) => (await (await openRaw(where, given)).closed).code
    expect([await codeOf(board, null), await codeOf(board, 'faellestavle=forkert'), await codeOf(board, cookie)]).toEqual([4401, 4401, 4403])
    expect([await codeOf(unknown, null), await codeOf(unknown, cookie)]).toEqual([4401, 4403])
  })

  test('S51 a viewer gets everything and changes nothing; the third attempt closes with 4403', async () => {
    const board = await newBoard()
    const editor = await connectStock(board, (await joinBoard(board, 'editor', 'E')).cookie)
    const viewer = await connectStock(board, (await joinBoard(board, 'viewer', 'V')).cookie)
    addCard(editor.doc, 'k1', 'fra redaktøren')
    await until(() => viewer.doc.getMap('cards').has('k1'), 'the card at the viewer')
    addCard(viewer.doc, 'v1', 'nej')
    findEntry(viewer.doc, 'cards', 'k1')?.set('color', 3)
    await until(() => viewer.refusals().length === 2, 'two refusals')
    expect([viewer.closeCodes(), viewer.refusals()]).toEqual([[], ['not-allowed', 'not-allowed']])
    viewer.doc.getMap('cards').delete('k1')
    await until(() => viewer.closeCodes().length === 1, 'the close')
    expect(viewer.closeCodes()).toEqual([4403])
    await editor.whenSaved()
    expect([...editor.doc.getMap('cards').keys()]).toEqual(['k1'])
    expect(findEntry(editor.doc, 'cards', 'k1')?.has('color')).toBe(false)
  })

  test('S52 a viewer that was away, on a board where things were deleted, has tried nothing by saying what it knows', async () => {
    const board = await newBoard()
    const editor = await connectStock(board, (await joinBoard(board, 'editor', 'E')).cookie)
    const viewer = await connectStock(board, (await joinBoard(board, 'viewer', 'V')).cookie)
    for (let number = 0; number < 5; number++) {
      addCard(editor.doc, `k${number}`, 'x')
      if (number > 0) editor.doc.getMap('cards').delete(`k${number - 1}`)
      await until(() => viewer.doc.getMap('cards').has(`k${number}`), 'the card')
      viewer.provider.disconnect()
      viewer.provider.connect()
      await until(() => viewer.provider.synced && viewer.saved().count > 0, 'the viewer to be back')
    }
    expect([viewer.refusals(), viewer.closeCodes().filter((code) => code >= 4000)]).toEqual([[], []])
  })

  test('S53 joining again with another link changes what an open socket may do at once', async () => {
    const board = await newBoard()
    const { cookie } = await joinBoard(board, 'viewer', 'A')
    const client = await connectStock(board, cookie)
    await joinBoard(board, 'editor', 'A', cookie)
    addCard(client.doc, 'k1', 'nu må jeg')
    await client.whenSaved()
    await joinBoard(board, 'viewer', 'A', cookie)
    addCard(client.doc, 'k2', 'nu ikke')
    await until(() => client.refusals().length === 1, 'the refusal')
  })
})
