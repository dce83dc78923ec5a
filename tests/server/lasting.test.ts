/** TRUST's table, what the server must live through: upgrades cut short, wrong clocks, two tabs, odd texts. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import * as Y from 'yjs'
import { ensureBuilt } from '../../server/prepare.mjs'
import { knownSchema, migrate, steps } from '../../server/store/migrations'
import { addCard as addCardTo } from '../../shared/document/cards'
import { readBoard } from '../../shared/document/readBoard'
import { obeyed } from './adminHarness'
import { about, joinByCode, send } from './commanding'
import { filesWith } from './dataHarness'
import { addCard, ask, connectStock, contentOf, createBoard, isSame, joinBoard, newFolder, root, sleep, startServer, titleOf, until } from './harness'

beforeAll(() => ensureBuilt(['server']))

/** As `until`, for when the clock is not to be trusted. */
async function waitFor(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries++) {
    if (tries > 1_000) throw new Error('waited in vain')
    await sleep(10)
  }
}

const fileOf = (folder: string): string => join(folder, 'faellestavle.db')

/** A folder as an earlier version of the program left it. */
function olderFolder(): string {
  const folder = newFolder()
  const database = new Database(fileOf(folder))
  database.pragma('auto_vacuum = INCREMENTAL')
  migrate(database, steps.slice(0, 1))
  database.prepare("insert into boards (id, created, changed) values ('fra-foer', ?, ?)").run('2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')
  database.close()
  return folder
}

/** Its version, its tables and whether the board of before is there. */
function stateOf(folder: string): { readonly version: unknown; readonly tables: number; readonly boards: unknown } {
  const database = new Database(fileOf(folder))
  const version = database.pragma('user_version', { simple: true })
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all().length
  const boards = database.prepare('select id from boards').pluck().all()
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  database.close()
  return { version, tables, boards }
}

describe('an upgrade', () => {
  test('TA50 a step that fails half-way takes all back that the upgrade had done, and the right program then makes it whole', async () => {
    const folder = olderFolder()
    const before = stateOf(folder)
    const database = new Database(fileOf(folder))
    expect(() => migrate(database, [...steps, 'create table halvvejs (noget text); insert into findes_ikke values (1);'])).toThrow()
    database.close()
    expect(stateOf(folder)).toEqual(before)
    const server = await startServer({ DATA_DIR: folder })
    await createBoard(server.address)
    await server.stop()
    expect(stateOf(folder)).toMatchObject({ version: knownSchema, boards: expect.arrayContaining(['fra-foer']) as unknown })
  })

  test('TA51 killed at any moment of its first start on older data, the program leaves all as before or all as after, and then goes on', async () => {
    const seen = new Set<unknown>()
    for (const waitMs of [60, 120, 180, 240, 300, 360, 500, 900]) {
      const folder = olderFolder()
      const before = stateOf(folder)
      const program = spawn(process.execPath, [join(root, 'dist', 'server', 'main.js')], { env: { DATA_DIR: folder, PORT: '0', HOST: '127.0.0.1' }, stdio: 'ignore' })
      const ended = new Promise((resolve) => program.once('exit', resolve))
      await sleep(waitMs)
      program.kill('SIGKILL')
      await ended
      const after = stateOf(folder)
      expect(after.version === knownSchema ? after.boards : after).toEqual(after.version === knownSchema ? ['fra-foer'] : before)
      seen.add(after.version)
      const again = await startServer({ DATA_DIR: folder })
      await createBoard(again.address)
      await again.stop()
    }
    expect(seen.size).toBeGreaterThan(0)
  })
})

describe('clocks', () => {
  test('TA52 whatever the clock of a device says, the server\'s own decides when a link ends, when a version was made and what came last', async () => {
    const { address } = await startServer()
    const board = await createBoard(address)
    const [facilitator, editor] = [await joinBoard(board, 'facilitator'), await joinBoard(board, 'editor')]
    const dayMs = 24 * 60 * 60 * 1_000
    // Half a day ahead, as a device a day behind counts, is past; as one a day ahead counts, it is long.
    const asSeenBy = (aheadMs: number) => new Date(Date.now() + aheadMs + dayMs / 2).toISOString()
    expect((await send(board, facilitator, 'link.create', { name: 'Bagud', role: 'viewer', expiresAt: asSeenBy(-dayMs) })).status).toBe(400)
    expect((await send(board, facilitator, 'link.create', { name: 'Foran', role: 'viewer', expiresAt: asSeenBy(dayMs) })).status).toBe(200)
    const client = await connectStock(board, editor.cookie)
    const before = new Date().toISOString()
    addCardTo(client.doc, { id: 'uden-tid', kind: 'note', title: 'x', placement: { pageId: 'p', zoneId: null, x: 0, y: 0, pageX: 0, pageY: 0, order: 'a0' }, author: editor.participantId, organisation: '', createdAt: 'i morgen' })
    await client.whenSaved()
    await until(() => (readBoard(client.doc).cards.get('uden-tid')?.createdAt ?? '') >= before, 'the time to be put right')
    const named = (await (await ask(address, 'POST', `/api/boards/${board.boardId}/versions`, { name: 'Nu', made: '1999-01-01T00:00:00.000Z' }, { Cookie: editor.cookie })).json()) as { error?: { code: string } }
    expect(named.error?.code).toBe('field-unknown')
    expect((await about(board, facilitator)).changedAt >= before).toBe(true)
  })
})

describe('the clock of the server', () => {
  test('TA57 set back or forward by a day, the server goes on: nobody is cut off, what is written is saved and seen, presence moves', async () => {
    const { address } = await startServer()
    const board = await createBoard(address)
    const [one, two] = [await connectStock(board, (await joinBoard(board, 'editor')).cookie), await connectStock(board, (await joinBoard(board, 'editor')).cookie)]
    onTestFinished(() => void vi.useRealTimers())
    const realMs = Date.now()
    vi.useFakeTimers({ toFake: ['Date'] })
    for (const [index, days] of [-1, 1, 0].entries()) {
      vi.setSystemTime(realMs + days * 86_400_000)
      for (const [name, client] of [['a', one], ['b', two]] as const) {
        for (let number = 0; number < 5; number++) addCard(client.doc, `${name}${index}-${number}`, 'Kort')
      }
      await waitFor(() => one.doc.getMap('cards').size === (index + 1) * 10 && isSame(one.doc, two.doc))
      await waitFor(() => [one, two].every(({ doc, saved }) => (saved().vector.get(doc.clientID) ?? 0) >= Y.getState(doc.store, doc.clientID)))
      one.provider.awareness.setLocalStateField('cursor', { x: index, y: days })
      await waitFor(() => [...two.provider.awareness.getStates().values()].some((state) => (state.cursor as { x: number } | undefined)?.x === index))
    }
    expect([one.closeCodes(), two.closeCodes()]).toEqual([[], []])
  })
})

describe('one person', () => {
  test('TA53 two tabs of the same person, both without a line, both merge; each letter is there once', async () => {
    const { address } = await startServer()
    const board = await createBoard(address)
    const { cookie } = await joinBoard(board, 'editor')
    const [one, two] = [await connectStock(board, cookie), await connectStock(board, cookie)]
    addCard(one.doc, 'fælles', 'midt')
    await one.whenSaved()
    await until(() => two.doc.getMap('cards').has('fælles'), 'the card')
    for (const { provider } of [one, two]) provider.disconnect()
    for (let number = 0; number < 20; number++) {
      addCard(one.doc, `a${number}`, `Fane et ${number}`)
      addCard(two.doc, `b${number}`, `Fane to ${number}`)
    }
    titleOf(one.doc, 'fælles').insert(0, 'først ')
    titleOf(two.doc, 'fælles').insert(4, ' sidst')
    for (const { provider } of [two, one]) provider.connect()
    await Promise.all([one.whenSaved(), two.whenSaved()])
    await until(() => isSame(one.doc, two.doc), 'both to say the same')
    expect(readBoard(one.doc).cards.get('fælles')?.title).toBe('først midt sidst')
    expect(readBoard(two.doc).cards.size).toBe(41)
  })
})

describe('odd texts', () => {
  const odd: Readonly<Record<string, string>> = {
    long: 'Aa '.repeat(40_000),
    word: 'A'.repeat(100_000),
    turned: '\u202eløbner \u2067\u05d0\u05d1',
    families: '👩‍👩‍👧‍👦🏳️‍🌈'.repeat(50),
    nul: 'a\u0000b\ud800c\udc00',
    unseen: '\u200b\u200c\ufeff',
    markup: '<img src=x onerror=alert(1)><script>alert(2)</script>',
  }

  test('TA54 100,000 letters, one word of them, turned writing, families of signs, NUL, lone surrogates and unseen signs: the others go on, board and exports stay whole', async () => {
    const { address } = await startServer()
    const board = await createBoard(address)
    const [editor, other] = [await joinBoard(board, 'editor'), await joinBoard(board, 'editor')]
    const [client, bystander] = [await connectStock(board, editor.cookie), await connectStock(board, other.cookie)]
    for (const [id, text] of Object.entries(odd)) addCard(client.doc, id, text)
    await until(() => Object.keys(odd).every((id) => bystander.doc.getMap('cards').has(id)), 'the others to see them')
    addCard(bystander.doc, 'videre', 'Videre')
    await bystander.whenSaved()
    expect([client.closeCodes(), bystander.closeCodes()]).toEqual([[], []])
    const cards = readBoard(bystander.doc).cards
    expect(Math.max(...[...cards.values()].map(({ title }) => title.length))).toBeLessThanOrEqual(20_000)
    expect(client.refusals()).toContain('text-cut')
    const get = (path: string) => ask(address, 'GET', `/api/boards/${board.boardId}${path}`, undefined, { Cookie: other.cookie })
    for (const path of ['/board', '/export/agenda.md', '/export/agenda.docx', '/export/board.json']) expect([path, (await get(path)).status]).toEqual([path, 200])
    const whole = await (await get('/board')).text()
    expect([typeof JSON.parse(whole), Buffer.from(whole, 'utf8').toString('utf8') === whole]).toEqual(['object', true])
    // Half a sign cannot be sent: the others get the sign for what cannot be read in its place, of the same length.
    const asSent = (doc: Y.Doc) => contentOf(doc).replace(/\\ud[89a-f][0-9a-f]{2}/g, '\ufffd')
    await until(() => asSent(client.doc) === contentOf(bystander.doc), 'both to say the same')
  })

  test('TA55 a paste of ten megabytes closes that line alone with 4400 or 1009; the others never notice', async () => {
    const { address } = await startServer()
    const board = await createBoard(address)
    const [editor, other] = [await joinBoard(board, 'editor'), await joinBoard(board, 'editor')]
    const [client, bystander] = [await connectStock(board, editor.cookie), await connectStock(board, other.cookie)]
    client.provider.shouldConnect = false
    addCard(client.doc, 'indsat', 'x'.repeat(10_000_000))
    await until(() => client.closeCodes().length > 0, 'the line to be closed')
    expect([1009, 4400]).toContain(client.closeCodes()[0])
    addCard(bystander.doc, 'videre', 'Videre')
    await bystander.whenSaved()
    expect([bystander.closeCodes(), bystander.doc.getMap('cards').has('indsat')]).toEqual([[], false])
    expect(Y.encodeStateAsUpdate(bystander.doc).byteLength).toBeLessThan(100_000)
  })
})

describe('addresses', () => {
  test('TA56 the address somebody comes from is in no file and no log: not after joining, wrong codes, working and leaving', async () => {
    const server = await startServer({ TRUST_PROXY: 'on' })
    const board = await createBoard(server.address)
    const from = { 'X-Forwarded-For': '203.0.113.77', 'X-Real-IP': '203.0.113.77', Forwarded: 'for=203.0.113.77' }
    for (let tries = 0; tries < 8; tries++) await ask(server.address, 'POST', '/api/join', { code: 'ABCD-EFGH', name: 'Prøve' }, from)
    await joinByCode(board, 'ABCD-EFGH')
    const joined = await ask(server.address, 'POST', `/api/boards/${board.boardId}/join`, { key: board.links.editor.split('#k=')[1], name: 'Fra et sted' }, from)
    const cookie = joined.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect(joined.status).toBe(200)
    await ask(server.address, 'GET', `/api/boards/${board.boardId}/board`, undefined, { ...from, Cookie: cookie })
    const client = await connectStock(board, cookie)
    addCard(client.doc, 'k1', 'x')
    await client.whenSaved()
    client.close()
    await obeyed(server.dataDir, 'export-person', 'Fra et sted')
    await server.stop()
    for (const words of ['203.0.113.77', '203.0.113', '127.0.0.1"']) expect([words, filesWith(server.dataDir, words)]).toEqual([words, []])
    expect(server.logged()).not.toContain('203.0.113.77')
    expect(joined.headers.getSetCookie().length).toBe(1)
  })
})
