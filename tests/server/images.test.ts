import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ErrorAnswer } from '../../shared/protocol/answers'
import { limits } from '../../shared/protocol/limits'
import { tellingPng } from '../pictures'
import { obeyed } from './adminHarness'
import { filesWith } from './dataHarness'
import { ask, createBoard, joinBoard, newFolder, smallPng, startServer, type TestBoard } from './harness'

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function newBoard(): Promise<{ board: TestBoard; editor: string; viewer: string }> {
  const board = await createBoard((await startServer()).address)
  return { board, editor: (await joinBoard(board, 'editor')).cookie, viewer: (await joinBoard(board, 'viewer')).cookie }
}

const put = (board: TestBoard, cookie: string, bytes: Uint8Array, sha256 = hashOf(bytes), headers: Record<string, string> = {}): Promise<Response> =>
  ask(board.address, 'PUT', `/api/boards/${board.boardId}/images/${sha256}`, bytes, { Cookie: cookie, 'Content-Type': 'image/png', ...headers })

/** The header of a PNG of this size, and nothing that could be drawn. */
function pngOf(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(smallPng)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return new Uint8Array(bytes)
}

test('S150 a picture put by an editor is got by members alone, as what it is, and can do nothing but be shown', async () => {
  const { board, editor, viewer } = await newBoard()
  const answer = await put(board, editor, smallPng, hashOf(smallPng), { 'Content-Type': 'text/html' })
  expect([answer.status, await answer.json()]).toEqual([201, { mime: 'image/png', width: 1, height: 1, size: smallPng.byteLength }])
  const path = `/api/boards/${board.boardId}/images/${hashOf(smallPng)}`
  const got = await ask(board.address, 'GET', path, undefined, { Cookie: viewer })
  expect(new Uint8Array(await got.arrayBuffer())).toEqual(smallPng)
  expect(got.headers.get('content-type')).toBe('image/png')
  expect(got.headers.get('x-content-type-options')).toBe('nosniff')
  expect(got.headers.get('content-security-policy')).toMatch(/default-src 'none'; sandbox/)
  expect(got.headers.get('cache-control')).toMatch(/private.*immutable/)
  expect((await ask(board.address, 'GET', path)).status).toBe(401)
  const other = await createBoard(board.address)
  const stranger = await joinBoard(other, 'facilitator')
  expect((await ask(board.address, 'GET', path, undefined, { Cookie: stranger.cookie })).status).toBe(403)
  expect((await ask(board.address, 'GET', path.replace(board.boardId, other.boardId), undefined, { Cookie: stranger.cookie })).status).toBe(404)
})

test('S151 a viewer puts no picture; putting the same twice is no fault', async () => {
  const { board, editor, viewer } = await newBoard()
  expect((await put(board, viewer, smallPng)).status).toBe(403)
  expect((await put(board, editor, smallPng)).status).toBe(201)
  expect((await put(board, editor, smallPng)).status).toBe(201)
})

test('S152 what is no picture, too many pixels, too many bytes or another picture than its address says is refused in words', async () => {
  const { board, editor } = await newBoard()
  const refusal = async (answer: Promise<Response>) => {
    const { status } = await answer
    const { error } = (await (await answer).json()) as ErrorAnswer
    expect(error.message.length).toBeGreaterThan(10)
    return [status, error.code]
  }
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  expect(await refusal(put(board, editor, svg))).toEqual([415, 'picture-kind'])
  expect(await refusal(put(board, editor, new TextEncoder().encode('GIF89a…')))).toEqual([415, 'picture-kind'])
  expect(await refusal(put(board, editor, new Uint8Array()))).toEqual([415, 'picture-kind'])
  expect(await refusal(put(board, editor, pngOf(50_000, 50_000)))).toEqual([413, 'picture-too-many-pixels'])
  expect(await refusal(put(board, editor, pngOf(8_000, 5_001)))).toEqual([413, 'picture-too-many-pixels'])
  expect((await put(board, editor, pngOf(8_000, 5_000))).status).toBe(201)
  expect(await refusal(put(board, editor, new Uint8Array(limits.maxImageBytes + 1)))).toEqual([413, 'body-too-large'])
  expect(await refusal(put(board, editor, smallPng, '0'.repeat(64)))).toEqual([400, 'picture-hash'])
  expect(await refusal(put(board, editor, smallPng, 'ikke-en-hash'))).toEqual([404, 'not-found'])
  expect((await put(board, editor, smallPng, hashOf(smallPng), { 'Content-Encoding': 'gzip' })).status).toBe(415)
})

test('TA23 a file that is a picture and something else besides is kept as the picture alone, whatever it is called; only its own kind is ever answered', async () => {
  const { board, editor, viewer } = await newBoard()
  const hidden = '<script>alert(1)</script>PK\u0003\u0004%PDF-1.4'
  const polyglot = new Uint8Array(Buffer.concat([smallPng, Buffer.from(hidden)]))
  const answer = await put(board, editor, polyglot, hashOf(polyglot), { 'Content-Type': 'image/jpeg' })
  expect([answer.status, await answer.json()]).toEqual([201, { mime: 'image/png', width: 1, height: 1, size: smallPng.byteLength }])
  const got = await ask(board.address, 'GET', `/api/boards/${board.boardId}/images/${hashOf(polyglot)}`, undefined, { Cookie: viewer })
  expect([got.headers.get('content-type'), got.headers.get('x-content-type-options'), new Uint8Array(await got.arrayBuffer())]).toEqual(['image/png', 'nosniff', smallPng])
  for (const text of ['<!doctype html><script>alert(1)</script>', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'MZ\u0090', 'GIF89a/*']) {
    const bytes = new TextEncoder().encode(text)
    expect((await put(board, editor, bytes, hashOf(bytes), { 'Content-Type': 'image/png' })).status).toBe(415)
  }
  const half = smallPng.slice(0, 50)
  expect((await put(board, editor, half)).status).toBe(415)
})

test('TA24 a picture whose metadata was taken off is whole for verify, in a backup and after it is put back', async () => {
  const server = await startServer()
  const board = await createBoard(server.address)
  const { cookie } = await joinBoard(board, 'editor')
  const telling = new Uint8Array(tellingPng(Buffer.from(smallPng)))
  expect((await put(board, cookie, telling)).status).toBe(201)
  expect((await obeyed(server.dataDir, 'verify')).at(-1)).toMatch(/1 pictures/)
  const [kept, restored] = [newFolder(), newFolder()]
  await obeyed(server.dataDir, 'backup', kept)
  const copy = join(kept, readdirSync(kept)[0] ?? '')
  expect((await obeyed(server.dataDir, 'verify', copy)).at(-1)).toMatch(/^All is whole/)
  await obeyed(server.dataDir, 'restore', copy, restored)
  expect(filesWith(restored, 'Fotograf Hemmelig')).toEqual([])
  const again = await startServer({ DATA_DIR: restored })
  const got = await ask(again.address, 'GET', `/api/boards/${board.boardId}/images/${hashOf(telling)}`, undefined, { Cookie: cookie })
  expect(new Uint8Array(await got.arrayBuffer())).toEqual(smallPng)
})
