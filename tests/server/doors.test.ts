import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ErrorAnswer } from '../../shared/protocol/answers'
import { addCard, ask, connectStock, createBoard, joinBoard, keyOf, openRaw, smallClient, smallPng, startServer, until } from './harness'

const errorOf = async (answer: Response): Promise<ErrorAnswer['error']> => ((await answer.json()) as ErrorAnswer).error

describe('Origin', () => {
  test('S20 a change without an Origin, or with another scheme, host or port, is refused with 403 and changes nothing', async () => {
    const { address } = await startServer()
    const board = await createBoard(address)
    const { cookie } = await joinBoard(board, 'editor')
    const { port, hostname } = new URL(address)
    const origins = ['', 'null', 'https://ond.example', `https://${hostname}:${port}`, `http://${hostname}`, `http://${hostname}:${Number(port) + 1}`, `http://localhost:${port}`, `${address}.ond.example`]
    for (const origin of origins) {
      const headers: Record<string, string> = { 'Content-Type': 'application/json', Cookie: cookie, ...(origin !== '' && { Origin: origin }) }
      const changes = [
        fetch(`${address}/api/boards`, { method: 'POST', headers, body: '{}' }),
        fetch(`${address}/api/boards/${board.boardId}/join`, { method: 'POST', headers, body: JSON.stringify({ key: keyOf(board.links.editor), name: 'A' }) }),
        fetch(`${address}/api/boards/${board.boardId}/images/${'0'.repeat(64)}`, { method: 'PUT', headers, body: 'x' }),
      ]
      for (const answer of await Promise.all(changes)) expect([origin, answer.status]).toEqual([origin, 403])
    }
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
  })

  test('S21 the socket asks for the same Origin, before the upgrade', async () => {
    const { address } = await startServer()
    const board = await createBoard(address)
    const { cookie } = await joinBoard(board, 'editor')
    for (const origin of ['https://ond.example', address.replace('http', 'https'), 'null']) {
      await expect(openRaw(board, cookie, { Origin: origin })).rejects.toThrow('403')
    }
    await expect(openRaw(board, cookie, {}, '/sync')).rejects.toThrow('404')
    await expect(openRaw(board, cookie, {}, '/sync/a/b')).rejects.toThrow('404')
    await openRaw(board, cookie)
  })

  test('S22 with PUBLIC_URL only that address counts, whatever the Host header says', async () => {
    const { address } = await startServer({ PUBLIC_URL: 'https://tavle.example.dk' })
    expect((await ask(address, 'POST', '/api/boards', {}, { Origin: 'https://tavle.example.dk' })).status).toBe(201)
    expect((await ask(address, 'POST', '/api/boards', {})).status).toBe(403)
  })

  test('S23 proxy headers count only when the proxy is trusted', async () => {
    const proxied = { Origin: 'https://tavle.example.dk', 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'tavle.example.dk' }
    expect((await ask((await startServer()).address, 'POST', '/api/boards', {}, proxied)).status).toBe(403)
    expect((await ask((await startServer({ TRUST_PROXY: '1' })).address, 'POST', '/api/boards', {}, proxied)).status).toBe(201)
  })
})

describe('headers', () => {
  test('S24 every answer carries a strict policy and tells no address onward', async () => {
    const { address } = await startServer()
    const board = await createBoard(address)
    const paths = ['/', `/b/${board.boardId}`, '/healthz', '/metrics', `/api/boards/${board.boardId}`, '/findes-ikke', '/api/findes-ikke']
    for (const path of paths) {
      const { headers } = await ask(address, 'GET', path)
      const policy = headers.get('content-security-policy') ?? ''
      for (const part of ["default-src 'self'", "script-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", `connect-src 'self' ${address.replace('http', 'ws')};`]) {
        expect([path, policy]).toEqual([path, expect.stringContaining(part)])
      }
      expect(policy).not.toMatch(/unsafe-eval|\*|script-src[^;]*unsafe/)
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('x-powered-by')).toBe(null)
    }
  })

  test('S25 what an API answers is not kept by browsers and proxies', async () => {
    const { address } = await startServer()
    const board = await createBoard(address)
    const { cookie } = await joinBoard(board, 'viewer')
    for (const path of [`/api/boards/${board.boardId}`, `/api/boards/${board.boardId}/board`, '/api/findes-ikke']) {
      expect((await ask(address, 'GET', path, undefined, { Cookie: cookie })).headers.get('cache-control')).toBe('no-store')
    }
  })
})

describe('errors', () => {
  test('S26 errors have a code and words in the language asked for, Danish when none is', async () => {
    const { address } = await startServer()
    const inLanguage = async (language: string) => errorOf(await ask(address, 'GET', '/api/findes-ikke', undefined, { 'Accept-Language': language }))
    expect(await inLanguage('da-DK,da;q=0.9,en;q=0.8')).toEqual({ code: 'not-found', message: 'Der er ikke noget på denne adresse.' })
    expect(await inLanguage('en-GB,en;q=0.9')).toEqual({ code: 'not-found', message: 'There is nothing at this address.' })
    expect((await inLanguage('fr')).message).toBe('Der er ikke noget på denne adresse.')
    expect((await ask(address, 'GET', '/api/findes-ikke')).status).toBe(404)
  })

  test('S27 a fault of ours is a 500 with a number that is in the log, and nothing of its inside', async () => {
    const server = await startServer()
    const board = await createBoard(server.address)
    const { cookie } = await joinBoard(board, 'editor')
    // A folder where the picture's file should be made.
    writeFileSync(join(server.dataDir, 'images'), 'i vejen')
    const sha256 = createHash('sha256').update(smallPng).digest('hex')
    const answer = await ask(server.address, 'PUT', `/api/boards/${board.boardId}/images/${sha256}`, smallPng, { Cookie: cookie })
    const error = await errorOf(answer)
    expect([answer.status, error.code]).toEqual([500, 'fault'])
    const number = /[a-z0-9]{8}/.exec(error.message.split(': ')[1] ?? '')?.[0] ?? 'none'
    expect(server.logged()).toContain(number)
    expect(error.message).not.toMatch(/EEXIST|ENOTDIR|images|\//)
  })

  test('S28 an address that cannot be read, an unknown method and a strange host are refused in words', async () => {
    const { address } = await startServer()
    expect((await ask(address, 'GET', '/b/%E0%A4%A')).status).toBe(404)
    expect((await ask(address, 'DELETE', '/api/boards')).status).toBe(404)
    const { port } = new URL(address)
    const said = await new Promise<string>((resolve) => {
      let text = ''
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('GET /api/boards/x HTTP/1.1\r\nHost: a b"<c>\r\nConnection: close\r\n\r\n'))
      socket.on('data', (chunk) => (text += String(chunk)))
      socket.on('close', () => resolve(text))
    })
    expect(said).toMatch(/^HTTP\/1\.1 400/)
  })
})

describe('the app', () => {
  test('S29 home, boards (also unknown ones), wall, licences and privacy open the app; other addresses do not', async () => {
    const { address } = await startServer()
    for (const path of ['/', '/b/findesikke', '/b/findesikke/wall', '/licences', '/privatliv']) {
      const answer = await ask(address, 'GET', path)
      expect([path, answer.status, await answer.text()]).toEqual([path, 200, expect.stringContaining('<title>Fællestavle</title>')])
      expect(answer.headers.get('cache-control')).toBe('no-cache')
    }
    for (const path of ['/andet', '/b', '/b/a/andet', '/../package.json', '/%2e%2e/package.json']) expect((await ask(address, 'GET', path)).status).toBe(404)
  })

  test('S30 hashed files are kept for a year and compressed, other files are asked for anew', async () => {
    const clientFolder = smallClient()
    mkdirSync(join(clientFolder, 'assets'))
    writeFileSync(join(clientFolder, 'assets', 'index-abc.js'), 'const a = 1\n'.repeat(1_000))
    writeFileSync(join(clientFolder, 'keep.js'), 'const b = 1\n')
    const { address } = await startServer({}, { clientFolder })
    const hashed = await ask(address, 'GET', '/assets/index-abc.js')
    expect(hashed.headers.get('cache-control')).toMatch(/max-age=31536000.*immutable/)
    expect(hashed.headers.get('content-encoding')).toMatch(/gzip|br/)
    expect(hashed.headers.get('content-type')).toMatch(/javascript/)
    expect((await ask(address, 'GET', '/keep.js')).headers.get('cache-control')).toBe('no-cache')
  })
})

describe('health and figures', () => {
  test('S31 /healthz says ok', async () => {
    const { address } = await startServer()
    const answer = await ask(address, 'GET', '/healthz')
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }])
  })

  test('S32 /metrics tells sockets, open boards, updates, save latency and refusals by reason, and nobody by name', async () => {
    const { address } = await startServer()
    const board = await createBoard(address, { title: 'Fortroligt' })
    const client = await connectStock(board, (await joinBoard(board, 'editor', 'Anna')).cookie)
    addCard(client.doc, 'k1', 'a')
    await client.whenSaved()
    await ask(address, 'GET', '/api/findes-ikke')
    const read = async () => (await ask(address, 'GET', '/metrics')).text()
    const text = await read()
    expect(text).toMatch(/^faellestavle_sockets 1$/m)
    expect(text).toMatch(/^faellestavle_open_boards 1$/m)
    expect(Number(/^faellestavle_updates_total (\d+)$/m.exec(text)?.[1])).toBeGreaterThan(0)
    expect(Number(/^faellestavle_save_seconds_count (\d+)$/m.exec(text)?.[1])).toBeGreaterThan(0)
    expect(text).toMatch(/^faellestavle_save_seconds_bucket\{le="\+Inf"\} \d+$/m)
    expect(text).toMatch(/^faellestavle_refusals_total\{reason="not-found"\} 1$/m)
    expect(text).not.toMatch(/Anna|Fortroligt/)
    expect(text).not.toContain(board.boardId)
    client.close()
    await until(async () => /^faellestavle_sockets 0$/m.test(await read()), 'the socket to be gone')
  })
})
