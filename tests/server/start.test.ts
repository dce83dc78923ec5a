import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { ensureBuilt } from '../../server/prepare.mjs'
import { readBoard } from '../../shared/document/readBoard'
import { addCard, ask, connectStock, createBoard, joinBoard, newFolder, openRaw, root, runToItsEnd, startProcess, step1, until } from './harness'

beforeAll(() => ensureBuilt(['server']))

async function takenPort(): Promise<number> {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void holder.close())
  const address = holder.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

describe('starting', () => {
  test('S119 npm start serves the app, and stops with npm', async () => {
    await ensureBuilt()
    const folder = newFolder()
    const npm = spawn('npm', ['start'], { cwd: root, env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder }, stdio: ['ignore', 'pipe', 'ignore'] })
    onTestFinished(() => void npm.kill())
    let said = ''
    npm.stdout.on('data', (chunk: Buffer) => (said += String(chunk)))
    await until(() => /^http:/m.test(said), 'the address', 50_000)
    const address = /^http:.*$/m.exec(said)?.[0] ?? ''
    expect(await (await ask(address, 'GET', '/')).text()).toMatch(/<script type="module"/)
    npm.kill('SIGTERM')
    await until(() => !existsSync(join(folder, 'server.pid')), 'the server to stop')
  })

  test('S120 the first line on stdout is the address, and what else is said goes to stderr', async () => {
    const server = await startProcess({ DATA_DIR: newFolder() })
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await ask(server.address, 'GET', '/healthz')).status).toBe(200)
    expect(server.output()).toMatch(/"event":"started"/)
  })

  test('S121 a data folder that is not there is made', async () => {
    const dataDir = join(newFolder(), 'a', 'b')
    await startProcess({ DATA_DIR: dataDir })
    expect(existsSync(join(dataDir, 'faellestavle.db'))).toBe(true)
  })

  test('S122 unusable settings are refused with one readable line each and exit code 1', async () => {
    const { code, said } = await runToItsEnd({ DATA_DIR: newFolder(), PORT: 'otte', PUBLIC_URL: 'tavle', TRUST_PROXY: 'måske', LOG_LEVEL: 'snak' })
    expect(code).toBe(1)
    expect(said.trim().split('\n').map((line) => line.split(' ')[0])).toEqual(['PORT', 'PUBLIC_URL', 'TRUST_PROXY', 'LOG_LEVEL'])
  })

  test('S123 a port in use is named, exit code 1', async () => {
    const port = await takenPort()
    const { code, said } = await runToItsEnd({ DATA_DIR: newFolder(), PORT: String(port) })
    expect([code, said.trim().split('\n').length]).toEqual([1, 1])
    expect(said).toContain(`Port ${port}`)
  })

  test('S124 a data folder that cannot be written is named, exit code 1', async () => {
    const file = join(newFolder(), 'fil')
    writeFileSync(file, 'ikke en mappe')
    for (const folder of [join(file, 'data'), '/proc/faellestavle']) {
      const { code, said } = await runToItsEnd({ DATA_DIR: folder })
      expect([code, said.trim().split('\n').length]).toEqual([1, 1])
      expect(said).toContain(folder)
    }
  })

  test('S125 a second server on the same folder is told who holds it, exit code 1, and the first goes on', async () => {
    const folder = newFolder()
    const first = await startProcess({ DATA_DIR: folder })
    const { code, said } = await runToItsEnd({ DATA_DIR: folder })
    expect([code, said.trim().split('\n').length]).toEqual([1, 1])
    expect(said).toContain(folder)
    expect(said).toContain(`process ${first.process.pid}`)
    expect(said).toContain(first.address)
    await createBoard(first.address)
  })

  test('S126 data of a newer program, something that is no database, and a missing or foreign key are refused in words, exit code 1', async () => {
    const folder = newFolder()
    await (await startProcess({ DATA_DIR: folder })).terminate()
    const key = readFileSync(join(folder, 'master.key'))
    const refused = async (words: RegExp) => {
      const { code, said } = await runToItsEnd({ DATA_DIR: folder })
      expect([code, said.trim().split('\n').length]).toEqual([1, 1])
      expect(said).toMatch(words)
    }
    rmSync(join(folder, 'master.key'))
    await refused(/master\.key is missing/)
    writeFileSync(join(folder, 'master.key'), 'kort')
    await refused(/master\.key is damaged/)
    writeFileSync(join(folder, 'master.key'), Buffer.alloc(32, 7).toString('base64url'))
    await refused(/master\.key does not belong/)
    writeFileSync(join(folder, 'master.key'), key)
    const database = new Database(join(folder, 'faellestavle.db'))
    database.pragma('user_version = 99')
    database.close()
    await refused(/newer/)
    writeFileSync(join(folder, 'faellestavle.db'), 'ikke en database '.repeat(100))
    await refused(/cannot be opened/)
  })

  test('S127 a folder left by a killed server is taken over', async () => {
    const folder = newFolder()
    await (await startProcess({ DATA_DIR: folder })).kill()
    const again = await startProcess({ DATA_DIR: folder })
    expect((await ask(again.address, 'GET', '/healthz')).status).toBe(200)
  })
})

describe('stopping', () => {
  test('S128 SIGTERM saves everything, closes sockets with 1001 and a reason, and ends with 0 though somebody does not answer', async () => {
    const folder = newFolder()
    const server = await startProcess({ DATA_DIR: folder })
    const board = await createBoard(server.address)
    const { cookie } = await joinBoard(board, 'editor')
    const client = await connectStock(board, cookie)
    const raw = await openRaw(board, cookie)
    const mute = await openRaw(board, cookie)
    raw.send(step1())
    mute.socket.pause()
    addCard(client.doc, 'k1', 'lige før')
    await client.whenSaved()
    addCard(client.doc, 'k2', 'samtidig')
    const ended = server.terminate()
    expect(await raw.closed).toEqual({ code: 1001, reason: 'shutting-down' })
    expect(await ended).toBe(0)
    expect(existsSync(join(folder, 'server.pid'))).toBe(false)
    const again = await startProcess({ DATA_DIR: folder, PORT: new URL(server.address).port })
    const newcomer = await connectStock({ ...board, address: again.address }, cookie)
    await until(() => newcomer.doc.getMap('cards').size === 2, 'both cards')
    expect(readBoard(newcomer.doc).cards.get('k1')?.title).toBe('lige før')
  })

  test('S129 SIGINT stops the same way', async () => {
    const server = await startProcess({ DATA_DIR: newFolder() })
    server.process.kill('SIGINT')
    await until(() => server.process.exitCode !== null, 'the end')
    expect(server.process.exitCode).toBe(0)
  })
})
