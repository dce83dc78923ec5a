import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { ensureBuilt } from '../../server/prepare.mjs'
import { admin, obeyed } from './adminHarness'
import { addCard, ask, connectStock, createBoard, joinBoard, newFolder, openRaw, runToItsEnd, sleep, startProcess, startServer, type TestBoard } from './harness'

beforeAll(() => ensureBuilt(['server']))

const databaseOf = (dataDir: string): string => join(dataDir, 'faellestavle.db')

/** Overwrites the page where these words lie. */
function tearPageOf(dataDir: string, words: string): void {
  const bytes = readFileSync(databaseOf(dataDir))
  const pageBytes = bytes.readUInt16BE(16)
  const at = bytes.indexOf(words)
  if (at < 0) throw new Error(`${words} is not in the file`)
  const page = Math.floor(at / pageBytes) * pageBytes
  writeFileSync(databaseOf(dataDir), Buffer.concat([bytes.subarray(0, page), Buffer.alloc(pageBytes, 0xa5), bytes.subarray(page + pageBytes)]))
}

/** Words enough to fill pages of their own. */
async function fill(board: TestBoard, words: string): Promise<string> {
  const { cookie } = await joinBoard(board, 'editor')
  const client = await connectStock(board, cookie)
  for (let number = 0; number < 60; number++) addCard(client.doc, `k${number}`, `${words} ${number} ${'x'.repeat(300)}`)
  await client.whenSaved()
  client.close()
  return cookie
}

describe('a damaged file', () => {
  test('O60 a torn page sets its board aside with a clear message; the others are read and written, and verify names it', async () => {
    const server = await startServer()
    const torn = await createBoard(server.address, { title: 'Revet' })
    const whole = await createBoard(server.address, { title: 'Hel' })
    const cookie = await fill(torn, 'tavle et')
    const other = await fill(whole, 'tavle to')
    await server.stop()
    tearPageOf(server.dataDir, 'tavle et 30')
    const again = await startServer({ DATA_DIR: server.dataDir })
    const answer = await ask(again.address, 'GET', `/api/boards/${torn.boardId}`, undefined, { Cookie: cookie })
    expect([answer.status, ((await answer.json()) as { error: { message: string } }).error.message]).toEqual([503, 'Tavlen kan ikke læses. Sig det til den, der driver serveren.'])
    expect((await (await openRaw({ ...torn, address: again.address }, cookie)).closed).code).toBe(4503)
    const client = await connectStock({ ...whole, address: again.address }, other)
    expect(client.doc.getMap('cards').size).toBe(60)
    addCard(client.doc, 'ny', 'Videre')
    await client.whenSaved()
    expect((await ask(again.address, 'GET', '/healthz')).status).toBe(200)
    const verified = await admin(server.dataDir, ['verify'])
    expect([verified.code, verified.lines.join('\n')]).toEqual([1, expect.stringContaining(`The board ${torn.boardId} cannot be read.`)])
    expect(verified.lines.join('\n')).not.toContain(whole.boardId)
    // The rest can still be brought to safety.
    expect((await obeyed(server.dataDir, 'list')).length).toBe(3)
    await obeyed(server.dataDir, 'backup', newFolder())
  })

  test('O61 a log cut off anywhere gives the boards as they were when some write before the cut ended', async () => {
    const folder = newFolder()
    const server = await startProcess({ DATA_DIR: folder })
    const board = await createBoard(server.address)
    const client = await connectStock(board, (await joinBoard(board, 'editor')).cookie)
    for (let number = 0; number < 40; number++) {
      addCard(client.doc, `k${String(number).padStart(2, '0')}`, 'x'.repeat(500))
      await client.whenSaved()
      await sleep(5)
    }
    client.close()
    await server.kill()
    const log = `${databaseOf(folder)}-wal`
    const bytes = statSync(log).size
    for (const share of [0.95, 0.6, 0.4]) {
      const cut = newFolder()
      for (const name of readdirSync(folder).filter((file) => /\.db|\.key$/.test(file))) copyFileSync(join(folder, name), join(cut, name))
      truncateSync(`${databaseOf(cut)}-wal`, Math.floor(bytes * share))
      const again = await startServer({ DATA_DIR: cut })
      const moved = { ...board, address: again.address }
      const reader = await connectStock(moved, (await joinBoard(moved, 'editor')).cookie)
      const cards = [...reader.doc.getMap('cards').keys()].sort()
      expect(cards.length).toBeGreaterThan(0)
      expect(cards).toEqual(Array.from({ length: cards.length }, (_, number) => `k${String(number).padStart(2, '0')}`))
      addCard(reader.doc, 'ny', 'Videre')
      await reader.whenSaved()
      expect((await obeyed(cut, 'verify')).at(-1)).toMatch(/^All is whole/)
    }
  })

  test('O62 an empty or missing database in a folder that has been in use refuses to start in words, and nothing is made in its place', async () => {
    const folder = newFolder()
    const server = await startServer({ DATA_DIR: folder })
    await createBoard(server.address)
    await server.stop()
    writeFileSync(databaseOf(folder), '')
    for (const state of ['empty', 'missing']) {
      const { code, said } = await runToItsEnd({ DATA_DIR: folder })
      expect([state, code, said.trim().split('\n').length]).toEqual([state, 1, 1])
      expect(said).toMatch(/is empty, though .* has been in use/)
      expect(statSync(databaseOf(folder), { throwIfNoEntry: false })?.size ?? 0).toBe(0)
      rmSync(databaseOf(folder), { force: true })
    }
  })

  test('O63 a file that is cut off or torn where all boards stand refuses to start in words', async () => {
    const folder = newFolder()
    const server = await startServer({ DATA_DIR: folder })
    await fill(await createBoard(server.address), 'tavle')
    await server.stop()
    const whole = readFileSync(databaseOf(folder))
    const pageBytes = whole.readUInt16BE(16)
    const database = new Database(databaseOf(folder), { readonly: true })
    const roots = database.prepare("select rootpage from sqlite_master where type = 'table' and name in ('boards', 'links', 'members', 'settings')").pluck().all() as number[]
    database.close()
    const damaged = [
      whole.subarray(0, 100),
      Buffer.concat([Buffer.alloc(pageBytes, 0xa5), whole.subarray(pageBytes)]),
      ...roots.map((page) => Buffer.concat([whole.subarray(0, (page - 1) * pageBytes), Buffer.alloc(pageBytes, 0xa5), whole.subarray(page * pageBytes)])),
    ]
    for (const bytes of damaged) {
      writeFileSync(databaseOf(folder), bytes)
      const { code, said } = await runToItsEnd({ DATA_DIR: folder })
      expect([code, said.trim().split('\n').length, said]).toEqual([1, 1, expect.stringMatching(/^The database .* (cannot be opened|is empty)/)])
    }
  })
})
