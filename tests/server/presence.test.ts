import { setTimeout as wait } from 'node:timers/promises'
import * as decoding from 'lib0/decoding'
import { describe, expect, test } from 'vitest'
import { frameTypes } from '../../shared/protocol/frames'
import type { PresenceState } from '../../shared/protocol/presence'
import { awarenessOf, connectStock, createBoard, joinBoard, newFolder, openRaw, startServer, step1, until, type RawSocket, type StockClient, type TestBoard } from './harness'

async function newBoard(): Promise<TestBoard> {
  return createBoard((await startServer()).address)
}

const stateOf = (client: StockClient, of: StockClient | number): PresenceState | undefined =>
  client.provider.awareness.getStates().get(typeof of === 'number' ? of : of.provider.awareness.clientID) as PresenceState | undefined

interface Entry {
  readonly clientId: number
  readonly clock: number
  readonly state: PresenceState | null
}

/** Every awareness entry a socket has received, in order. */
function entriesOf(raw: RawSocket): Entry[] {
  return raw.frames
    .filter((frame) => frame[0] === frameTypes.awareness)
    .flatMap((frame) => {
      const outer = decoding.createDecoder(frame)
      decoding.readVarUint(outer)
      const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer))
      return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
        clientId: decoding.readVarUint(decoder),
        clock: decoding.readVarUint(decoder),
        state: JSON.parse(decoding.readVarString(decoder)) as PresenceState | null,
      }))
    })
}

describe('presence', () => {
  test('S60 others see what a person does, with the name, organisation, role and colour of the session, whatever the client claims', async () => {
    const board = await newBoard()
    const member = await joinBoard(board, 'editor', 'Anna Holm', undefined, 'Kommunen')
    const a = await connectStock(board, member.cookie)
    const b = await connectStock(board, (await joinBoard(board, 'editor', 'B')).cookie)
    a.provider.awareness.setLocalState({ cursor: { x: 1, y: 2 }, pageId: 'p', user: { name: 'Borgmesteren', role: 'facilitator' }, role: 'facilitator', name: 'x' })
    await until(() => stateOf(b, a)?.cursor?.x === 1, 'the cursor')
    expect(stateOf(b, a)).toEqual({
      cursor: { x: 1, y: 2 },
      pageId: 'p',
      user: { participantId: member.participantId, name: 'Anna Holm', organisation: 'Kommunen', role: 'editor', color: 0 },
    })
  })

  test('S61 presence under another client id changes nothing: neither its content, nor a clock of 2^53-1, nor its end', async () => {
    const board = await newBoard()
    const victim = await connectStock(board, (await joinBoard(board, 'editor', 'Offer')).cookie)
    const witness = await connectStock(board, (await joinBoard(board, 'editor', 'Vidne')).cookie)
    const liar = await openRaw(board, (await joinBoard(board, 'editor', 'Løgner')).cookie)
    const { clientID } = victim.provider.awareness
    victim.provider.awareness.setLocalState({ pageId: 'før' })
    liar.send(awarenessOf({ clientId: 77, clock: 1, state: { pageId: 'løgner' } }))
    await until(() => stateOf(witness, victim)?.pageId === 'før' && stateOf(witness, 77) !== undefined, 'both to be seen')
    for (const state of [{ pageId: 'løgn', user: { name: 'Løgn' } }, null]) {
      liar.send(awarenessOf({ clientId: clientID, clock: Number.MAX_SAFE_INTEGER, state }))
      liar.send(awarenessOf({ clientId: clientID, clock: Number.MAX_SAFE_INTEGER, state }, { clientId: 77, clock: 9, state: { pageId: 'løgner igen' } }))
    }
    await until(() => stateOf(witness, 77)?.pageId === 'løgner igen', 'the liar to be heard')
    expect(stateOf(witness, victim)).toMatchObject({ pageId: 'før', user: { name: 'Offer' } })
    victim.provider.awareness.setLocalState({ pageId: 'efter' })
    await until(() => stateOf(witness, victim)?.pageId === 'efter', 'the victim to be heard')
  })

  test('S62 whoever announces a client id that another has is shown under an id of its own, and the other is untouched', async () => {
    const board = await newBoard()
    const victim = await connectStock(board, (await joinBoard(board, 'editor', 'Offer')).cookie)
    const witness = await connectStock(board, (await joinBoard(board, 'editor', 'Vidne')).cookie)
    victim.provider.awareness.setLocalState({ pageId: 'mit' })
    await until(() => stateOf(witness, victim)?.pageId === 'mit', 'the victim')
    const liar = await openRaw(board, (await joinBoard(board, 'editor', 'Løgner')).cookie)
    liar.send(awarenessOf({ clientId: victim.provider.awareness.clientID, clock: Number.MAX_SAFE_INTEGER, state: { pageId: 'falsk' } }))
    const names = () => [...witness.provider.awareness.getStates().values()].flatMap((state) => (state as Partial<PresenceState>).user?.name ?? []).sort()
    await until(() => names().length === 2, 'both')
    expect(names()).toEqual(['Løgner', 'Offer'])
    expect(stateOf(witness, victim)?.pageId).toBe('mit')
    expect(victim.provider.awareness.getLocalState()).toEqual({ pageId: 'mit' })
  })

  test('S63 a viewer is seen as being here, and nothing more', async () => {
    const board = await newBoard()
    const editor = await connectStock(board, (await joinBoard(board, 'editor', 'E')).cookie)
    const viewer = await connectStock(board, (await joinBoard(board, 'viewer', 'Vera')).cookie)
    viewer.provider.awareness.setLocalState({ cursor: { x: 1, y: 1 }, selection: ['k1'], user: { name: 'E', role: 'editor' } })
    await until(() => stateOf(editor, viewer) !== undefined, 'the viewer')
    await wait(200)
    expect(stateOf(editor, viewer)).toEqual({ user: { participantId: expect.any(String) as string, name: 'Vera', organisation: '', role: 'viewer', color: 1 } })
    expect(viewer.closeCodes()).toEqual([])
  })

  test('S64 who leaves is gone from the others at once; a tab that comes back is seen again', async () => {
    const board = await newBoard()
    const a = await connectStock(board, (await joinBoard(board, 'editor', 'A')).cookie)
    const b = await connectStock(board, (await joinBoard(board, 'editor', 'B')).cookie)
    a.provider.awareness.setLocalState({ pageId: 'p' })
    await until(() => stateOf(b, a)?.pageId === 'p', 'A')
    a.provider.disconnect()
    await until(() => stateOf(b, a) === undefined, 'A to be gone')
    a.provider.connect()
    a.provider.awareness.setLocalState({ pageId: 'q' })
    await until(() => stateOf(b, a)?.pageId === 'q', 'A to be back')
  })

  test('S65 presence is seen again after a restart of the server, though clocks begin anew', async () => {
    const folder = newFolder()
    const first = await startServer({ DATA_DIR: folder })
    const board = await createBoard(first.address)
    const a = await connectStock(board, (await joinBoard(board, 'editor', 'A')).cookie)
    const b = await connectStock(board, (await joinBoard(board, 'editor', 'B')).cookie)
    for (let x = 0; x < 30; x++) a.provider.awareness.setLocalState({ cursor: { x, y: 0 } })
    await until(() => stateOf(b, a)?.cursor?.x === 29, 'A')
    await first.stop()
    await until(() => stateOf(b, a) === undefined, 'the line to fall')
    await startServer({ DATA_DIR: folder, PORT: new URL(first.address).port })
    a.provider.awareness.setLocalState({ cursor: { x: 100, y: 0 } })
    await until(() => stateOf(b, a)?.cursor?.x === 100, 'A again')
  })

  test('S66 unknown keys, wrong shapes and more than 16 kB are left out', async () => {
    const board = await newBoard()
    const a = await connectStock(board, (await joinBoard(board, 'editor', 'A')).cookie)
    const b = await connectStock(board, (await joinBoard(board, 'editor', 'B')).cookie)
    a.provider.awareness.setLocalState({ pageId: 'p', cursor: 'her', viewport: { x: 0 }, selection: [1, 2], moving: [['k1', 1]], caret: { anchor: 'x' }, view: 'andet', hemmeligt: 'x', __proto__: { x: 1 } })
    await until(() => stateOf(b, a)?.pageId === 'p', 'A')
    expect(Object.keys(stateOf(b, a) ?? {}).sort()).toEqual(['pageId', 'user'])
    a.provider.awareness.setLocalState({ pageId: 'stor', selection: Array.from({ length: 400 }, (_, index) => `${index}`.padStart(60, 'x')) })
    await wait(200)
    expect(stateOf(b, a)?.pageId).toBe('p')
    const whole = { pageId: null, cursor: null, viewport: { x: 1, y: 2, w: 3, h: 4 }, selection: ['a'], editing: 'k1', moving: [['k1', 1, 2], ['k2', 1, 2, 3, 4]], view: 'list' }
    a.provider.awareness.setLocalState(whole)
    await until(() => stateOf(b, a)?.view === 'list', 'A')
    expect(stateOf(b, a)).toMatchObject(whole)
  })

  test('S67 a caret of an editor passes as it is', async () => {
    const board = await newBoard()
    const a = await connectStock(board, (await joinBoard(board, 'editor', 'A')).cookie)
    const b = await connectStock(board, (await joinBoard(board, 'editor', 'B')).cookie)
    const position = { type: { client: 5, clock: 7 }, tname: null, item: { client: 5, clock: 9 }, assoc: -1 }
    a.provider.awareness.setLocalState({ caret: { anchor: position, head: position } })
    await until(() => stateOf(b, a)?.caret !== undefined, 'the caret')
    expect(stateOf(b, a)?.caret).toEqual({ anchor: position, head: position })
  })

  test('S68 of many movements only the newest goes out, at most 20 a second, and the last always arrives', async () => {
    const board = await newBoard()
    const a = await connectStock(board, (await joinBoard(board, 'editor', 'A')).cookie)
    const raw = await openRaw(board, (await joinBoard(board, 'viewer', 'V')).cookie)
    raw.send(step1())
    const started = Date.now()
    for (let x = 0; x < 200; x++) {
      a.provider.awareness.setLocalState({ cursor: { x, y: 0 } })
      await wait(3)
    }
    const mine = () => entriesOf(raw).filter((entry) => entry.clientId === a.provider.awareness.clientID)
    await until(() => mine().at(-1)?.state?.cursor?.x === 199, 'the last movement')
    expect(mine().length).toBeLessThanOrEqual(Math.ceil((Date.now() - started) / 50) + 2)
    const clocks = mine().map((entry) => entry.clock)
    expect(clocks).toEqual([...new Set(clocks)].sort((x, y) => x - y))
  })

  test('S69 nobody is sent their own presence, and asking gives everybody else', async () => {
    const board = await newBoard()
    const a = await connectStock(board, (await joinBoard(board, 'editor', 'A')).cookie)
    const raw = await openRaw(board, (await joinBoard(board, 'editor', 'B')).cookie)
    raw.send(awarenessOf({ clientId: 99, clock: 1, state: { pageId: 'mit' } }))
    a.provider.awareness.setLocalState({ pageId: 'A' })
    await until(() => stateOf(a, 99)?.pageId === 'mit' && entriesOf(raw).some((entry) => entry.state?.pageId === 'A'), 'each other')
    const before = raw.frames.length
    raw.send(frameTypes.queryAwareness)
    await until(() => raw.frames.length > before, 'an answer')
    expect(entriesOf(raw).at(-1)).toMatchObject({ clientId: a.provider.awareness.clientID, state: { pageId: 'A', user: { name: 'A' } } })
    expect(entriesOf(raw).some((entry) => entry.clientId === 99)).toBe(false)
  })

  test('S70 stock clients, which echo what they hear, are not turned away for it', async () => {
    const board = await newBoard()
    const clients = await Promise.all(['A', 'B', 'C', 'D'].map(async (name) => connectStock(board, (await joinBoard(board, 'editor', name)).cookie)))
    for (let x = 0; x < 60; x++) {
      for (const client of clients) client.provider.awareness.setLocalState({ cursor: { x, y: 0 } })
      await wait(20)
    }
    const arrived = () => clients.every((client) => clients.every((other) => client === other || stateOf(client, other)?.cursor?.x === 59))
    await until(arrived, 'the last movement of all at all')
    expect(clients.flatMap((client) => client.closeCodes())).toEqual([])
  })

  test('S71 a lone client hears from the server often enough not to take the line for dead', async () => {
    const board = await newBoard()
    const raw = await openRaw(board, (await joinBoard(board, 'editor', 'A')).cookie)
    raw.send(step1())
    await wait(500)
    const before = raw.frames.length
    await until(() => raw.frames.length > before, 'a sign of life', 25_000)
    expect(raw.frames.at(-1)?.[0]).toBe(frameTypes.awareness)
  })
})
