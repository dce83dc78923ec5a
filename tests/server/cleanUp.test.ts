import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { admin, obeyed } from './adminHarness'
import { startOnClock } from './dataHarness'
import { openDatabase, type Database } from '../../server/store/openDatabase'
import { addCard, connectStock, createBoard, joinBoard, startServer, until, type TestServer } from './harness'

const fileOf = ({ dataDir }: TestServer): Buffer =>
  Buffer.concat(readdirSync(dataDir).filter((name) => name.startsWith('faellestavle.db')).map((name) => readFileSync(join(dataDir, name))))

describe('the night', () => {
  test('O41 a deleted board is kept for thirty days, and then it is gone from the file by itself', async () => {
    const { server, pass } = await startOnClock()
    const board = await createBoard(server.address, { title: 'Forsvinder helt' })
    const other = await createBoard(server.address, { title: 'Bliver' })
    const { cookie } = await joinBoard(board, 'editor', 'Fortrolig Person')
    const client = await connectStock(board, cookie)
    addCard(client.doc, 'k1', 'Fortrolig oplysning')
    await client.whenSaved()
    client.close()
    await obeyed(server.dataDir, 'delete', board.boardId)
    await pass(29)
    expect(fileOf(server).includes('Fortrolig oplysning')).toBe(true)
    await pass(1)
    for (const words of ['Fortrolig oplysning', 'Forsvinder helt', 'Fortrolig Person', board.boardId]) expect([words, fileOf(server).includes(words)]).toEqual([words, false])
    expect(existsSync(join(server.dataDir, 'images', board.boardId))).toBe(false)
    expect((await joinBoard(other, 'viewer')).role).toBe('viewer')
  })

  test('O42 a board with a retention goes to the trash when nobody has changed it for that long, the others are kept', async () => {
    const { server, pass } = await startOnClock()
    const board = await createBoard(server.address)
    const kept = await createBoard(server.address)
    expect((await admin(server.dataDir, ['keep', board.boardId, '0'])).complaints).toEqual([expect.stringContaining('from 1 to 4383')])
    await obeyed(server.dataDir, 'keep', board.boardId, '90')
    expect((await obeyed(server.dataDir, 'list')).join('\n')).toMatch(new RegExp(`${board.boardId} .*kept 90 days`))
    await pass(89)
    await joinBoard(board, 'viewer')
    await pass(2)
    await expect(joinBoard(board, 'viewer')).rejects.toThrow()
    await joinBoard(kept, 'viewer')
    await obeyed(server.dataDir, 'undelete', board.boardId)
    await obeyed(server.dataDir, 'keep', board.boardId, 'always')
    await pass(400)
    await joinBoard(board, 'viewer')
  })

  test('O43 logs are folded at night, also of a board that people have open, and nobody notices', async () => {
    const { server, pass } = await startOnClock()
    const board = await createBoard(server.address)
    const { cookie } = await joinBoard(board, 'editor')
    const client = await connectStock(board, cookie)
    addCard(client.doc, 'k1', 'Skal slettes')
    addCard(client.doc, 'k2', 'Bliver')
    await client.whenSaved()
    const { count } = client.saved()
    client.doc.getMap('cards').delete('k1')
    await until(() => client.saved().count > count, 'the deletion to be saved')
    expect(fileOf(server).includes('Skal slettes')).toBe(true)
    await pass(1)
    expect([fileOf(server).includes('Skal slettes'), fileOf(server).includes('Bliver')]).toEqual([false, true])
    expect(client.closeCodes()).toEqual([])
    addCard(client.doc, 'k3', 'Videre')
    await client.whenSaved()
  })

  test('O44 clean-up on command does the same; a board that cannot be read keeps nothing else from being cleaned', async () => {
    let database: Database | null = null
    const server = await startServer({}, { openDatabase: (dataDir) => (database = openDatabase(dataDir)) })
    const broken = await createBoard(server.address, { title: 'Ødelagt' })
    const whole = await createBoard(server.address, { title: 'Hel' })
    for (const board of [broken, whole]) {
      const client = await connectStock(board, (await joinBoard(board, 'editor')).cookie)
      addCard(client.doc, 'k1', 'x')
      await client.whenSaved()
    }
    await server.stop()
    const again = await startServer({ DATA_DIR: server.dataDir }, { openDatabase: (dataDir) => (database = openDatabase(dataDir)) })
    for (const { boardId } of [broken, whole]) {
      database!.prepare('insert into updates (board, seq, bytes) values (?, 1000, ?)').run(boardId, Buffer.from(boardId === broken.boardId ? [1, 2, 3] : [0, 0]))
    }
    expect(await obeyed(again.dataDir, 'clean-up')).toEqual(['Cleaned up: 0 boards put in the trash, 0 removed for good, 1 folded; 0 deleted things are out of the history.'])
    expect(database!.prepare('select board from updates').all()).toEqual([{ board: broken.boardId }])
  })
})
