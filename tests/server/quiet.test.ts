/** Long work of the administrator does not hold up those who are on a board. */
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { beforeAll, expect, test } from 'vitest'
import { ensureBuilt } from '../../server/prepare.mjs'
import { openAdminStore } from '../../server/store/AdminStore'
import { openDatabase, type Database as OpenDatabase } from '../../server/store/openDatabase'
import { admin, obeyed } from './adminHarness'
import { filesWith } from './dataHarness'
import { addCard, ask, connectStock, createBoard, joinBoard, newFolder, root, startProcess, startServer, until } from './harness'

beforeAll(() => ensureBuilt(['server']))

/** Makes the file so large that work on all of it takes its time. `megabytes`: of words that mean nothing. */
function swell(database: OpenDatabase, megabytes: number): void {
  const add = database.prepare('insert into settings (name, value) values (?, ?)')
  database.transaction(() => {
    for (let number = 0; number < megabytes * 10; number++) add.run(`fyld-${number}`, 'x'.repeat(100_000))
  })()
}

test('TA40 verify reads a copy in its own process: the server goes on answering while the whole file is proved, and no copy is left behind', async () => {
  const folder = newFolder()
  const first = await startServer({ DATA_DIR: folder })
  const board = await createBoard(first.address)
  await first.stop()
  const database = openDatabase(folder)
  swell(database, 40)
  database.close()
  const server = await startProcess({ DATA_DIR: folder, LOG_LEVEL: 'info' })
  const { cookie } = await joinBoard({ ...board, address: server.address }, 'editor')
  const verifying = spawn(process.execPath, [join(root, 'dist', 'server', 'main.js'), 'admin', 'verify'], { env: { DATA_DIR: folder, LANG: 'en_GB.UTF-8' } })
  let said = ''
  let code: number | null | undefined
  verifying.stdout.on('data', (chunk: Buffer) => (said += String(chunk)))
  verifying.on('exit', (exit) => (code = exit))
  let answered = 0
  while (code === undefined) {
    expect((await ask(server.address, 'GET', `/api/boards/${board.boardId}`, undefined, { Cookie: cookie })).status).toBe(200)
    answered += 1
  }
  expect([code, said]).toEqual([0, expect.stringMatching(/^All is whole: 1 boards/)])
  expect(answered).toBeGreaterThan(10)
  expect(server.output()).toContain('"command":"copy"')
  expect(server.output()).not.toContain('"command":"verify"')
  expect(readdirSync(folder).filter((name) => name.startsWith('.check'))).toEqual([])
  // The built program finds its thread for long work too.
  expect((await obeyed(folder, 'clean-up'))[0]).toMatch(/^Cleaned up/)
  expect(server.output()).not.toContain('clean-up-failed')
})

test('TA41 a large board is purged bit by bit: others have their turns in between', async () => {
  let database: OpenDatabase | null = null
  const server = await startServer({}, { openDatabase: (dataDir) => (database = openDatabase(dataDir)) })
  const board = await createBoard(server.address)
  const add = database!.prepare('insert into updates (board, seq, bytes) values (?, ?, ?)')
  database!.transaction(() => {
    for (let seq = 1; seq <= 2_000; seq++) add.run(board.boardId, seq, Buffer.alloc(2_000, 7))
  })()
  let isDone = false
  let turns = 0
  const purging = obeyed(server.dataDir, 'purge', board.boardId).finally(() => (isDone = true))
  const shelf = openAdminStore(database!)
  const left = database!.prepare('select count(*) from updates').pluck()
  const seen = new Set<unknown>()
  while (!isDone) {
    seen.add(left.get())
    turns += 1
    await setImmediate()
  }
  await purging
  expect(seen.size).toBeGreaterThan(20)
  expect(turns).toBeGreaterThan(20)
  expect(shelf.find(board.boardId)).toBe(null)
})

test('TA42 a purge that was cut short is ended by the next night', async () => {
  let database: OpenDatabase | null = null
  const server = await startServer({}, { openDatabase: (dataDir) => (database = openDatabase(dataDir)) })
  const board = await createBoard(server.address, { title: 'Halvvejs væk' })
  const shelf = openAdminStore(database!)
  shelf.putInTrash(board.boardId, new Date(0).toISOString())
  shelf.purgeSome(board.boardId)
  expect(shelf.find(board.boardId)).not.toBe(null)
  expect((await obeyed(server.dataDir, 'clean-up'))[0]).toMatch(/1 removed for good/)
  await server.stop()
  expect(filesWith(server.dataDir, board.boardId)).toEqual([])
})

test('TA43 a large file is written anew only when nobody is on a board, and the administrator is told that it waits', async () => {
  let database: OpenDatabase | null = null
  const server = await startServer({}, { openDatabase: (dataDir) => (database = openDatabase(dataDir)), lookForNightEveryMs: 20 })
  const [board, other] = [await createBoard(server.address), await createBoard(server.address)]
  swell(database!, 10)
  const client = await connectStock(other, (await joinBoard(other, 'editor')).cookie)
  expect((await obeyed(server.dataDir, 'purge', board.boardId))[0]).toMatch(/written anew as soon as nobody is on a board/)
  const isDue = () => database!.prepare("select value <> '' from settings where name = 'rewriteDue'").pluck().get() === 1
  addCard(client.doc, 'k1', 'Videre')
  await client.whenSaved()
  expect(isDue()).toBe(true)
  client.close()
  await until(() => !isDue(), 'the file to be written anew')
  await server.stop()
  expect(filesWith(server.dataDir, board.boardId)).toEqual([])
  const whole = new Database(join(server.dataDir, 'faellestavle.db'), { readonly: true })
  expect(whole.pragma('integrity_check', { simple: true })).toBe('ok')
  whole.close()
  expect((await admin(server.dataDir, ['verify'])).code).toBe(0)
})
