import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { ensureBuilt } from '../../server/prepare.mjs'
import { admin, obeyed } from './adminHarness'
import { addCard, ask, connectStock, createBoard, joinBoard, newFolder, openRaw, root, smallPng, startProcess, startServer, until } from './harness'

/** Whether these words are in any file below the folder. */
function holds(folder: string, words: string): boolean {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.some((file) => readFileSync(join(file.parentPath, file.name)).includes(words))
}

describe('asking', () => {
  test('O1 help shows every command in the language of the terminal, an unknown one is refused, and a missing word is asked for', async () => {
    const folder = newFolder()
    const danish = await admin(folder, [], 'da')
    expect([danish.code, danish.lines[0]]).toEqual([0, 'Brug: npm run admin -- <kommando>'])
    const english = (await admin(folder, ['help'])).lines.join('\n')
    for (const name of ['help', 'list', 'links', 'delete', 'undelete', 'purge']) expect(english).toMatch(new RegExp(`^  ${name}\\b`, 'm'))
    expect(await admin(folder, ['ryd-op'], 'da')).toEqual({ code: 1, lines: [], complaints: ['Kommandoen »ryd-op« findes ikke. Skriv: npm run admin -- help'] })
    expect(await admin(folder, ['links'])).toEqual({ code: 1, lines: [], complaints: ['Write: npm run admin -- links <id>'] })
    expect((await admin(folder, ['constructor'])).code).toBe(1)
  })

  test('O2 a folder without boards is told, and nothing is made in it', async () => {
    const folder = newFolder()
    const { code, complaints } = await admin(folder, ['list'])
    expect([code, complaints[0]]).toEqual([1, expect.stringContaining(folder)])
    expect(readdirSync(folder)).toEqual([])
  })

  test('O3 the same commands work while the server runs and when it does not, and give the same answer', async () => {
    const server = await startServer()
    const board = await createBoard(server.address, { title: 'Bo trygt i Nordby' })
    await joinBoard(board, 'editor')
    const running = await obeyed(server.dataDir, 'list')
    expect(running[0]).toMatch(/^id +title +created +changed +size +participants +state$/)
    expect(running[1]).toMatch(new RegExp(`^${board.boardId}  Bo trygt i Nordby  \\d{4}-\\d\\d-\\d\\d  \\d{4}-\\d\\d-\\d\\d  \\d+ kB +1$`))
    await server.stop()
    expect(await obeyed(server.dataDir, 'list')).toEqual(running)
    expect(existsSync(join(server.dataDir, 'server.pid'))).toBe(false)
  })

  test('O4 the way into a running server is for its own user alone, and whatever else is said there changes nothing', async () => {
    const server = await startServer()
    const path = join(server.dataDir, 'control.sock')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    for (const text of ['garbage\n', '{"command":1}\n', '{"command":"restore","args":[],"language":"en"}\n', '']) {
      const socket = connect(path)
      socket.on('error', () => undefined)
      socket.resume()
      socket.end(text)
      await new Promise((resolve) => socket.once('close', resolve))
    }
    // Who asks and does not stay for the answer.
    for (let number = 0; number < 20; number++) {
      const hasty = connect(path)
      hasty.on('error', () => undefined)
      hasty.write('{"command":"list","args":[],"language":"da"}\n', () => hasty.destroy())
      await new Promise((resolve) => hasty.once('close', resolve))
    }
    await createBoard(server.address)
    expect((await obeyed(server.dataDir, 'list')).length).toBe(2)
    await server.stop()
    expect(existsSync(path)).toBe(false)
  })

  test('O5 with a data folder of a very long name the commands work all the same', async () => {
    const server = await startServer({ DATA_DIR: join(newFolder(), 'a'.repeat(120)) })
    const { boardId } = await createBoard(server.address)
    expect((await obeyed(server.dataDir, 'list'))[1]).toContain(boardId)
  })
})

describe('the program', () => {
  beforeAll(() => ensureBuilt(['server']))

  test('O6 as a program of its own it asks the server that runs, in the language of the terminal, and ends with the right code', async () => {
    const folder = newFolder()
    const server = await startProcess({ DATA_DIR: folder })
    const { boardId } = await createBoard(server.address, { title: 'Åben tavle' })
    const run = (...words: readonly string[]) => spawnSync(process.execPath, [join(root, 'dist', 'server', 'main.js'), 'admin', ...words], { env: { DATA_DIR: folder, LANG: 'da_DK.UTF-8' }, encoding: 'utf8' })
    const listed = run('list')
    expect([listed.status, listed.stderr, listed.stdout]).toEqual([0, '', expect.stringMatching(new RegExp(`^id .*tilstand\\n${boardId}  Åben tavle`))])
    expect(run('delete', 'findesikke')).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('findes ikke') as string })
    expect(run('delete', boardId).status).toBe(0)
    await server.kill()
    // The word that the killed server left leads nowhere: the folder is opened instead.
    expect(run('undelete', boardId).stdout).toContain('er åben igen')
  })
})

describe('links', () => {
  test('O10 the links of a board are shown again, and they open it; they are in no log', async () => {
    const server = await startServer()
    const board = await createBoard(server.address)
    const lines = await obeyed(server.dataDir, 'links', board.boardId)
    expect(lines.slice(0, 3)).toEqual([`facilitator: ${board.links.facilitator}`, `editor: ${board.links.editor}`, `viewer: ${board.links.viewer}`])
    expect(server.logged()).not.toContain(board.links.facilitator.split('#k=')[1])
    await server.stop()
    const { lines: away } = await admin(server.dataDir, ['links', board.boardId], 'da', { PUBLIC_URL: 'https://tavle.example.dk' })
    expect(away[0]).toBe(`facilitator: https://tavle.example.dk/b/${board.boardId}#k=${board.links.facilitator.split('#k=')[1]}`)
    expect((await admin(server.dataDir, ['links', 'findesikke'])).complaints).toEqual([expect.stringContaining('no board “findesikke”')])
  })
})

describe('the trash', () => {
  test('O20 a deleted board is closed for all at once: sockets, pages, links, pictures; the others go on', async () => {
    const server = await startServer()
    const board = await createBoard(server.address, { title: 'Skal væk' })
    const other = await createBoard(server.address)
    const { cookie } = await joinBoard(board, 'facilitator')
    const elsewhere = await connectStock(other, (await joinBoard(other, 'editor')).cookie)
    const raw = await openRaw(board, cookie)
    const said = await obeyed(server.dataDir, 'delete', board.boardId)
    expect(said[0]).toMatch(/^“Skal væk” is closed for all/)
    expect((await raw.closed).code).toBe(4403)
    expect((await (await openRaw(board, cookie)).closed).code).toBe(4403)
    for (const path of ['', '/board', '/export/agenda.docx']) expect((await ask(server.address, 'GET', `/api/boards/${board.boardId}${path}`, undefined, { Cookie: cookie })).status).toBeGreaterThanOrEqual(400)
    await expect(joinBoard(board, 'facilitator')).rejects.toThrow()
    addCard(elsewhere.doc, 'k1', 'x')
    await elsewhere.whenSaved()
    expect((await obeyed(server.dataDir, 'list')).join('\n')).toMatch(/Skal væk .*in the trash, gone \d{4}/)
    expect((await admin(server.dataDir, ['delete', board.boardId])).code).toBe(1)
    expect((await admin(server.dataDir, ['links', board.boardId])).complaints[0]).toMatch(/in the trash/)
  })

  test('O21 taken out of the trash a board is as it was, with the links that were open', async () => {
    const server = await startServer()
    const board = await createBoard(server.address)
    const { cookie } = await joinBoard(board, 'editor')
    const client = await connectStock(board, cookie)
    addCard(client.doc, 'k1', 'Bliver')
    await client.whenSaved()
    client.close()
    await obeyed(server.dataDir, 'delete', board.boardId)
    await obeyed(server.dataDir, 'undelete', board.boardId)
    expect((await admin(server.dataDir, ['undelete', board.boardId])).code).toBe(1)
    await joinBoard(board, 'viewer')
    const again = await connectStock(board, cookie)
    expect([...again.doc.getMap('cards').keys()]).toEqual(['k1'])
  })

  test('O22 a purged board is gone from every file of the folder, while the server runs and others write', async () => {
    const server = await startServer({ LOG_LEVEL: 'silent' })
    const board = await createBoard(server.address, { title: 'Hemmelig titel' })
    const other = await createBoard(server.address, { title: 'Den anden' })
    const { cookie } = await joinBoard(board, 'editor', 'Fortrolig Person')
    const writer = await connectStock(other, (await joinBoard(other, 'editor')).cookie)
    const client = await connectStock(board, cookie)
    addCard(client.doc, 'k1', 'Meget fortrolig oplysning')
    await client.whenSaved()
    const sha256 = createHash('sha256').update(smallPng).digest('hex')
    await ask(server.address, 'PUT', `/api/boards/${board.boardId}/images/${sha256}`, smallPng, { Cookie: cookie })
    for (const words of ['Hemmelig titel', 'Meget fortrolig oplysning', 'Fortrolig Person']) expect([words, holds(server.dataDir, words)]).toEqual([words, true])
    addCard(writer.doc, 'k0', 'Bliver stående')
    await obeyed(server.dataDir, 'purge', board.boardId)
    await until(() => client.closeCodes().includes(4403), 'the writer to be sent away')
    for (const words of ['Hemmelig titel', 'Meget fortrolig oplysning', 'Fortrolig Person', board.boardId]) expect([words, holds(server.dataDir, words)]).toEqual([words, false])
    expect(existsSync(join(server.dataDir, 'images', board.boardId))).toBe(false)
    addCard(writer.doc, 'k2', 'Videre')
    await writer.whenSaved()
    expect((await obeyed(server.dataDir, 'list')).length).toBe(2)
    await server.stop()
    expect([holds(server.dataDir, 'Bliver stående'), holds(server.dataDir, 'Videre'), holds(server.dataDir, 'Den anden')]).toEqual([true, true, true])
    expect(holds(server.dataDir, 'fortrolig oplysning')).toBe(false)
  })
})
